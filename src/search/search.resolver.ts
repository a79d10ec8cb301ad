import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { SearchArgs } from './search.args.js';
import { SearchConnection } from './search.type.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Everything that a text names, best first: over all names of organizations, people, events, policies and ' +
      'documents, in any script, and over identifiers. Without WITHDRAWN organizations.',
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() { search }: Context): SearchConnection {
    return search.search(args);
  }
}
