import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { CommonPartnersArgs } from './common-partner.args.js';
import { CommonPartnerConnection } from './common-partner.type.js';

@Resolver()
export class CommonPartnerResolver {
  @Query(() => CommonPartnerConnection, {
    description:
      'Organizations tied to at least `atLeast` of the given ones (all, if not given), which are never among them. ' +
      'Those shared with most come first, then those with most ties to them, then by NAME.',
  })
  commonPartners(
    @Args(() => CommonPartnersArgs) args: CommonPartnersArgs,
    @Ctx() { commonPartners }: Context,
  ): Promise<CommonPartnerConnection> {
    return commonPartners.among(args);
  }
}
