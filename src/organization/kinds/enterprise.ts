import { Field, ObjectType } from 'type-graphql';
import { Organization } from '../organization.type.js';

@ObjectType({ implements: Organization, description: 'A company, group or factory.' })
export class Enterprise extends Organization {
  @Field(() => [String], { description: 'What it makes or does, in the words of its sources; empty when not known.' })
  industries!: string[];
}
