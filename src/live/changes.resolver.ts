import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { ChangeConnection } from '../curation/change.type.js';
import { ChangesArgs } from './changes.args.js';

@Resolver()
export class ChangesResolver {
  @Query(() => ChangeConnection, {
    description:
      'The history of the whole graph in the order in which it was written, the oldest first. Ask again with the last cursor for what is new; none is ever skipped.',
  })
  changes(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() { changes }: Context): ChangeConnection {
    return changes.list(args);
  }
}
