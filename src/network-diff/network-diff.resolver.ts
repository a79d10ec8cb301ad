import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { NetworkDiffArgs } from './network-diff.args.js';
import { NetworkDiff } from './network-diff.type.js';

@Resolver()
export class NetworkDiffResolver {
  @Query(() => NetworkDiff, {
    description:
      'What differs in a part of the network between two times: ties added, ended and changed, each with what says so. ' +
      'VALID_TIME compares what held during `from` with what held during `to`, as `asOf` does: an unknown beginning or ' +
      'end is open, and what began and ended between the two is on neither side. RECORDED_TIME compares what the graph ' +
      'said at the end of the two times (UTC).',
  })
  networkDiff(@Args(() => NetworkDiffArgs) args: NetworkDiffArgs, @Ctx() { networkDiffs }: Context): NetworkDiff {
    return networkDiffs.between(args);
  }
}
