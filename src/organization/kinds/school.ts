import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../../schema/enum-type.js';
import { Organization } from '../organization.type.js';

export const SchoolLevel = enumType('SchoolLevel', 'What level of education a school gives.', {
  PRIMARY_SECONDARY: 'Primary or general secondary school.',
  SECONDARY_VOCATIONAL: 'Secondary vocational school (中等职业学校).',
  TECHNICAL_COLLEGE: 'Technical college for skilled workers (技工院校).',
  VOCATIONAL_COLLEGE: 'Higher vocational college (高职高专).',
  UNIVERSITY: 'University or college that gives degrees (本科).',
  FACULTY: 'A college, school or department, part of its university.',
});

@ObjectType({ implements: Organization, description: 'Any place of education.' })
export class School extends Organization {
  @Field(() => SchoolLevel, { nullable: true, description: 'What level of education it gives.' })
  schoolLevel!: keyof typeof SchoolLevel | null;
}
