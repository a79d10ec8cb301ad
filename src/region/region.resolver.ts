import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { RegionsArgs } from './region.filter.js';
import { Region, RegionConnection } from './region.type.js';

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => RegionConnection, { description: 'Regions that fit a filter, countries first, then by id.' })
  regions(@Args(() => RegionsArgs) args: RegionsArgs, @Ctx() { regions }: Context): RegionConnection {
    return regions.list(args);
  }
}
