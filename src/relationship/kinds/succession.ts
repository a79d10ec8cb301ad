import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context.js';
import { Organization } from '../../organization/organization.type.js';
import { Relationship } from '../relationship.type.js';
import { anyOrganization, type RelationshipKindDefinition } from '../relationship-kind.js';

@ObjectType({ implements: Relationship, description: 'An organization was succeeded by another.' })
export class Succession extends Relationship {
  @Field(() => Organization, { description: 'Who was succeeded.' })
  predecessor(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.sourceId);
  }

  @Field(() => Organization, { description: 'Who succeeded.' })
  successor(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.targetId);
  }
}

export const succession: RelationshipKindDefinition<Succession> = {
  kind: 'SUCCESSION',
  neo4jType: 'SUCCEEDED_BY',
  type: Succession,
  source: anyOrganization,
  target: anyOrganization,
  columns: [],
  clause: {
    en: (_tie, source, target) => `${source} was succeeded by ${target}`,
    'zh-Hans': (_tie, source, target) => `${source}由${target}承继`,
  },
};
