import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { defaultLimit, NeighborhoodArgs } from './neighborhood.args.js';
import { Neighborhood } from './neighborhood.type.js';

@Resolver()
export class NeighborhoodResolver {
  @Extensions({ rows: ({ limit }: NeighborhoodArgs) => limit ?? defaultLimit })
  @Query(() => Neighborhood, {
    description:
      'The graph around some organizations, ready to draw. Where `limit` cuts, the strongest stay, and `truncated` says so.',
  })
  neighborhood(
    @Args(() => NeighborhoodArgs) args: NeighborhoodArgs,
    @Ctx() { neighborhoods }: Context,
  ): Promise<Neighborhood> {
    return neighborhoods.around(args);
  }
}
