import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context.js';
import { Organization } from '../../organization/organization.type.js';
import { Relationship } from '../relationship.type.js';
import { anyOrganization, type RelationshipKindDefinition } from '../relationship-kind.js';

@ObjectType({ implements: Relationship, description: 'An organization is a part or subsidiary of another.' })
export class Affiliation extends Relationship {
  @Field(() => Organization, { description: 'The part or subsidiary.' })
  part(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.sourceId);
  }

  @Field(() => Organization, { description: 'What it is a part of.' })
  whole(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.targetId);
  }
}

export const affiliation: RelationshipKindDefinition<Affiliation> = {
  kind: 'AFFILIATION',
  neo4jType: 'PART_OF',
  type: Affiliation,
  source: anyOrganization,
  target: anyOrganization,
  columns: [],
  clause: {
    en: (_tie, source, target) => `${source} is part of ${target}`,
    'zh-Hans': (_tie, source, target) => `${source}隶属于${target}`,
  },
};
