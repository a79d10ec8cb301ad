import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Node } from './node.type.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Whatever has this id; of an organization also any identifier it carries.',
  })
  node(@Arg('id', () => ID, { description: 'A CURIE.' }) id: string, @Ctx() { nodes }: Context): Promise<Node | null> {
    return nodes.find(id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'The same for several ids, in their order; null for what there is not.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'CURIEs, 250 at the most.' }) ids: string[],
    @Ctx() { nodes }: Context,
  ): Promise<(Node | null)[]> {
    return Promise.all(ids.map((id) => nodes.find(id)));
  }
}
