import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context.js';
import { Park } from '../../organization/kinds/park.js';
import { Organization } from '../../organization/organization.type.js';
import { Relationship } from '../relationship.type.js';
import type { RelationshipKindDefinition } from '../relationship-kind.js';

@ObjectType({ implements: Relationship, description: 'An organization is based in a park.' })
export class Tenancy extends Relationship {
  @Field(() => Organization, { description: 'Who is based there.' })
  tenant(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.sourceId);
  }

  @Field(() => Park, { description: 'Where it is based.' })
  park(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.targetId);
  }
}

export const tenancy: RelationshipKindDefinition<Tenancy> = {
  kind: 'TENANCY',
  neo4jType: 'BASED_IN',
  type: Tenancy,
  source: ['ENTERPRISE', 'RESEARCH_INSTITUTE', 'INNOVATION_PLATFORM'],
  target: ['PARK'],
  columns: [],
  clause: {
    en: (_tie, source, target) => `${source} is based in ${target}`,
    'zh-Hans': (_tie, source, target) => `${source}位于${target}`,
  },
};
