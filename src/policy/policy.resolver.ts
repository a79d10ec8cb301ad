import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { OrganizationConnection } from '../organization/organization.connection.js';
import { Organization } from '../organization/organization.type.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { Policy, PolicyConnection } from './policy.type.js';

@Resolver(() => Policy)
export class PolicyResolver {
  @Query(() => PolicyConnection, { description: 'Policies, by title.' })
  policies(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { policies }: Context): PolicyConnection {
    return policies.list(args);
  }

  @FieldResolver(() => OrganizationConnection, {
    description: 'The organizations that cite it or carry it out, by name.',
  })
  citedBy(
    @Root() policy: Policy,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { policies }: Context,
  ): OrganizationConnection {
    return policies.citedBy(policy.id, args);
  }
}

@Resolver(() => Organization)
export class OrganizationPoliciesResolver {
  @FieldResolver(() => PolicyConnection, { description: 'The policies it cites or carries out, by title.' })
  policies(
    @Root() organization: Organization,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { policies }: Context,
  ): PolicyConnection {
    return policies.ofOrganization(organization.id, args);
  }
}
