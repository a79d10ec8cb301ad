import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Organization } from '../organization/organization.type.js';
import { PartnersArgs } from './partner.args.js';
import { PartnerConnection } from './partner.type.js';

@Resolver(() => Organization)
export class OrganizationPartnersResolver {
  @FieldResolver(() => PartnerConnection, { description: 'Distinct organizations tied to this one, with the ties.' })
  partners(
    @Root() { id }: Organization,
    @Args(() => PartnersArgs) args: PartnersArgs,
    @Ctx() { partners }: Context,
  ): PartnerConnection {
    return partners.ofOrganization(id, args);
  }
}
