import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context.js';
import { GovernmentBody } from '../../organization/kinds/government-body.js';
import { Organization } from '../../organization/organization.type.js';
import { Relationship } from '../relationship.type.js';
import { anyOrganization, type RelationshipKindDefinition } from '../relationship-kind.js';

@ObjectType({ implements: Relationship, description: 'A government body guides an organization.' })
export class Guidance extends Relationship {
  @Field(() => GovernmentBody, { description: 'Who guides.' })
  body(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.sourceId);
  }

  @Field(() => Organization, { description: 'Who is guided.' })
  guided(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.targetId);
  }
}

export const guidance: RelationshipKindDefinition<Guidance> = {
  kind: 'GUIDANCE',
  neo4jType: 'GUIDES',
  type: Guidance,
  source: ['GOVERNMENT_BODY'],
  target: anyOrganization,
  columns: [],
  clause: {
    en: (_tie, source, target) => `${source} guides ${target}`,
    'zh-Hans': (_tie, source, target) => `${source}指导${target}`,
  },
};
