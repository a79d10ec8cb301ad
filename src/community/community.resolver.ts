import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { CommunitiesArgs } from './community.args.js';
import { CommunityConnection } from './community.type.js';

@Resolver()
export class CommunityResolver {
  @Extensions({ volatile: () => true })
  @Query(() => CommunityConnection, {
    description:
      'Communities of a part of the graph, in which those that are tied are joined by one edge, whatever their ties; found by the Leiden algorithm, the same each time. ' +
      'A scope of more organizations than `dataset.limits.insight` is answered from figures of the whole graph; see `analysis`.',
  })
  communities(
    @Args(() => CommunitiesArgs) args: CommunitiesArgs,
    @Ctx() { communities }: Context,
  ): CommunityConnection {
    return communities.of(args);
  }
}
