import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../context.js';
import { School } from '../../organization/kinds/school.js';
import { Organization } from '../../organization/organization.type.js';
import { Relationship } from '../relationship.type.js';
import type { RelationshipKindDefinition } from '../relationship-kind.js';

@ObjectType({ implements: Relationship, description: 'An organization hosts interns from a school.' })
export class Internship extends Relationship {
  @Field(() => String, { nullable: true, description: 'The name of the practice base.' })
  base!: string | null;

  @Field(() => String, { nullable: true, description: 'The faculty of the school that is named with it.' })
  unit!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many interns a year there is room for.' })
  placesPerYear!: number | null;

  @Field(() => Organization, { description: 'Who hosts the interns.' })
  host(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.sourceId);
  }

  @Field(() => School, { description: 'Whose students they are.' })
  school(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.targetId);
  }
}

export const internship: RelationshipKindDefinition<Internship> = {
  kind: 'INTERNSHIP',
  neo4jType: 'HOSTS_INTERNS_FROM',
  type: Internship,
  source: ['ENTERPRISE', 'HOSPITAL', 'PARK', 'RESEARCH_INSTITUTE', 'GOVERNMENT_BODY'],
  target: ['SCHOOL'],
  columns: ['base', 'unit', 'placesPerYear'],
  clause: {
    en: ({ unit }, host, school) => `${host} hosts interns from ${school}${unit === null ? '' : ` (${unit})`}`,
    'zh-Hans': ({ unit }, host, school) => `${host}接收${school}${unit === null ? '' : `（${unit}）`}的实习生`,
  },
};
