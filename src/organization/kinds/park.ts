import { Field, ObjectType } from 'type-graphql';
import { Organization } from '../organization.type.js';

@ObjectType({
  implements: Organization,
  description: 'An industrial park, development zone or other industrial carrier.',
})
export class Park extends Organization {
  @Field(() => String, { nullable: true, description: 'Its rank, as the source has it (national, provincial, …).' })
  parkLevel!: string | null;
}
