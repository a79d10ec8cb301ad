import { Field, ObjectType } from 'type-graphql';
import { Organization } from '../organization.type.js';

@ObjectType({ implements: Organization, description: 'A hospital or clinic.' })
export class Hospital extends Organization {
  @Field(() => String, { nullable: true, description: 'Its grade, as the source has it, such as 三级甲等.' })
  hospitalGrade!: string | null;
}
