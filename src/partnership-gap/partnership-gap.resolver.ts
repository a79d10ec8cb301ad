import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { PartnershipGapsArgs } from './partnership-gap.args.js';
import { PartnershipGaps } from './partnership-gaps.type.js';

@Resolver()
export class PartnershipGapResolver {
  @Query(() => PartnershipGaps, {
    description:
      'Regions where organizations of two sectors are side by side with few ties or none, and the pairs that would ' +
      'be natural, with the reasons in words. How they are weighed is told in docs/gaps.md.',
  })
  partnershipGaps(
    @Args(() => PartnershipGapsArgs) args: PartnershipGapsArgs,
    @Ctx() { partnershipGaps }: Context,
  ): Promise<PartnershipGaps> {
    return partnershipGaps.gaps(args);
  }
}
