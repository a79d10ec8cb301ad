import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Organization } from '../organization/organization.type.js';
import type { RelationshipsArgs } from './relationship.args.js';
import {
  AffiliationArgs,
  AffiliationConnection,
  CooperationArgs,
  CooperationConnection,
  GuidanceArgs,
  GuidanceConnection,
  InternshipArgs,
  InternshipConnection,
  MembershipArgs,
  MembershipConnection,
  SuccessionArgs,
  SuccessionConnection,
  TenancyArgs,
  TenancyConnection,
} from './shortcuts.js';

/** The ties of an organization by kind, so that a chain of questions reads as it is said. */
@Resolver(() => Organization)
export class ShortcutsResolver {
  @FieldResolver(() => MembershipConnection, { description: 'The alliances it is a member of.' })
  memberships(
    @Root() { id }: Organization,
    @Args(() => MembershipArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): MembershipConnection {
    return new MembershipConnection(
      relationships.ofOrganization(id, args, { field: 'memberships', kinds: ['MEMBERSHIP'], direction: 'OUT' }),
    );
  }

  @FieldResolver(() => CooperationConnection, { description: 'With whom it works together.' })
  cooperations(
    @Root() { id }: Organization,
    @Args(() => CooperationArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): CooperationConnection {
    return new CooperationConnection(
      relationships.ofOrganization(id, args, { field: 'cooperations', kinds: ['COOPERATION'] }),
    );
  }

  @FieldResolver(() => InternshipConnection, {
    description: 'Whose interns it hosts, and, of a school, who hosts its interns.',
  })
  internships(
    @Root() { id }: Organization,
    @Args(() => InternshipArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): InternshipConnection {
    return new InternshipConnection(
      relationships.ofOrganization(id, args, { field: 'internships', kinds: ['INTERNSHIP'] }),
    );
  }

  @FieldResolver(() => GuidanceConnection, { description: 'Who guides it.' })
  guidedBy(
    @Root() { id }: Organization,
    @Args(() => GuidanceArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): GuidanceConnection {
    return new GuidanceConnection(
      relationships.ofOrganization(id, args, { field: 'guidedBy', kinds: ['GUIDANCE'], direction: 'IN' }),
    );
  }

  @FieldResolver(() => GuidanceConnection, { description: 'Whom it guides.' })
  guides(
    @Root() { id }: Organization,
    @Args(() => GuidanceArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): GuidanceConnection {
    return new GuidanceConnection(
      relationships.ofOrganization(id, args, { field: 'guides', kinds: ['GUIDANCE'], direction: 'OUT' }),
    );
  }

  @FieldResolver(() => AffiliationConnection, { description: 'Its parts and subsidiaries.' })
  parts(
    @Root() { id }: Organization,
    @Args(() => AffiliationArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): AffiliationConnection {
    return new AffiliationConnection(
      relationships.ofOrganization(id, args, { field: 'parts', kinds: ['AFFILIATION'], direction: 'IN' }),
    );
  }

  @FieldResolver(() => AffiliationConnection, { description: 'What it is a part or subsidiary of.' })
  partOf(
    @Root() { id }: Organization,
    @Args(() => AffiliationArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): AffiliationConnection {
    return new AffiliationConnection(
      relationships.ofOrganization(id, args, { field: 'partOf', kinds: ['AFFILIATION'], direction: 'OUT' }),
    );
  }

  @FieldResolver(() => TenancyConnection, { description: 'The parks it is based in.' })
  tenancies(
    @Root() { id }: Organization,
    @Args(() => TenancyArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): TenancyConnection {
    return new TenancyConnection(
      relationships.ofOrganization(id, args, { field: 'tenancies', kinds: ['TENANCY'], direction: 'OUT' }),
    );
  }

  @FieldResolver(() => TenancyConnection, { description: 'Who is based in it, a park.' })
  tenants(
    @Root() { id }: Organization,
    @Args(() => TenancyArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): TenancyConnection {
    return new TenancyConnection(
      relationships.ofOrganization(id, args, { field: 'tenants', kinds: ['TENANCY'], direction: 'IN' }),
    );
  }

  @FieldResolver(() => SuccessionConnection, { description: 'Whom it succeeded.' })
  predecessors(
    @Root() { id }: Organization,
    @Args(() => SuccessionArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): SuccessionConnection {
    return new SuccessionConnection(
      relationships.ofOrganization(id, args, { field: 'predecessors', kinds: ['SUCCESSION'], direction: 'IN' }),
    );
  }

  @FieldResolver(() => SuccessionConnection, { description: 'Who succeeded it.' })
  successors(
    @Root() { id }: Organization,
    @Args(() => SuccessionArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): SuccessionConnection {
    return new SuccessionConnection(
      relationships.ofOrganization(id, args, { field: 'successors', kinds: ['SUCCESSION'], direction: 'OUT' }),
    );
  }
}
