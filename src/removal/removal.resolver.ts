import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { RemovalArgs } from './removal.args.js';
import { RemovalImpact } from './removal.type.js';

@Resolver()
export class RemovalResolver {
  @Extensions({ volatile: () => true })
  @Query(() => RemovalImpact, {
    description:
      'What a part of the graph would lose with some organizations: who is left alone, and what falls apart.',
  })
  impactOfRemoval(@Args(() => RemovalArgs) args: RemovalArgs, @Ctx() { removals }: Context): Promise<RemovalImpact> {
    return removals.impactOf(args);
  }
}
