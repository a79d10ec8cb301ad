import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { Document } from './document.type.js';
import { DocumentConnection, FactConnection } from './evidence.type.js';

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => DocumentConnection, { description: 'The sources of the graph, the latest first.' })
  documents(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { documents }: Context): DocumentConnection {
    return documents.list(args);
  }

  @FieldResolver(() => FactConnection, {
    description: 'The facts that rest on it, in the order in which it states them.',
  })
  facts(
    @Root() document: Document,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { documents }: Context,
  ): FactConnection {
    return documents.factsOf(document.id, args);
  }
}
