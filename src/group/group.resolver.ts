import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { GroupOrganizationsArgs, GroupRelationshipsArgs } from './group.args.js';
import { GroupConnection } from './group.type.js';

@Resolver()
export class GroupResolver {
  @Query(() => GroupConnection, {
    description:
      'Organizations counted by up to three dimensions, the largest group first; unknown is a group. An organization ' +
      'with several industries or documents counts once in the group of each, so that such groups may add up to more ' +
      'than there are.',
  })
  groupOrganizations(
    @Args(() => GroupOrganizationsArgs) args: GroupOrganizationsArgs,
    @Ctx() { groups }: Context,
  ): GroupConnection {
    return groups.organizations(args);
  }

  @Query(() => GroupConnection, {
    description:
      'Ties counted by up to three dimensions, the largest group first; unknown is a group. A tie with several roles, ' +
      'forms or documents counts once in the group of each, so that such groups may add up to more than there are.',
  })
  groupRelationships(
    @Args(() => GroupRelationshipsArgs) args: GroupRelationshipsArgs,
    @Ctx() { groups }: Context,
  ): GroupConnection {
    return groups.relationships(args);
  }
}
