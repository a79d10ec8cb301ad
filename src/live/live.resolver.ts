import { Args, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.js';
import { Organization } from '../organization/organization.type.js';
import { Relationship } from '../relationship/relationship.type.js';
import type { OrganizationEvent, TieEvent } from './event.js';
import { OrganizationChangedArgs, RelationshipAddedArgs } from './live.args.js';
import { OrganizationChange, RelationshipAddition } from './live.type.js';

interface Asked<Args> {
  readonly args: Args;
  readonly context: Context;
}

@Resolver(() => OrganizationChange)
export class OrganizationChangeResolver {
  @Subscription(() => OrganizationChange, {
    description: 'Tells of each change of an organization and of facts about it, whoever makes it. By WebSocket.',
    subscribe: ({ args, context }: Asked<OrganizationChangedArgs>) => context.live.organizationChanged(args),
  })
  organizationChanged(
    @Args(() => OrganizationChangedArgs) _args: OrganizationChangedArgs,
    @Ctx() { event }: Context,
  ): OrganizationChange {
    return OrganizationChange.from(event as OrganizationEvent);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization as it stands now; null: it was taken back.',
  })
  organization(
    @Root() { organizationId }: OrganizationChange,
    @Ctx() { organizations }: Context,
  ): Promise<Organization | null> {
    return organizations.find(organizationId);
  }
}

@Resolver(() => RelationshipAddition)
export class RelationshipAdditionResolver {
  @Subscription(() => RelationshipAddition, {
    description: 'Tells of each tie that is new in the graph, whoever adds it. By WebSocket.',
    subscribe: ({ args, context }: Asked<RelationshipAddedArgs>) => context.live.relationshipAdded(args),
  })
  relationshipAdded(
    @Args(() => RelationshipAddedArgs) _args: RelationshipAddedArgs,
    @Ctx() { event }: Context,
  ): RelationshipAddition {
    return RelationshipAddition.from(event as TieEvent);
  }

  @FieldResolver(() => Relationship, {
    nullable: true,
    description: 'The tie as it stands now; null: it was taken back since.',
  })
  relationship(
    @Root() { relationshipId }: RelationshipAddition,
    @Ctx() { relationships }: Context,
  ): Promise<Relationship | null> {
    return relationships.find(relationshipId);
  }
}
