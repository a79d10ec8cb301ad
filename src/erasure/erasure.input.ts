import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A person whose data is to go.' })
export class ErasePersonInput {
  @Field(() => ID, { description: 'The id of the person, whether in the graph still or taken back.' })
  id!: string;

  @Field(() => String, { description: 'Why, without the name: it stays, where all else goes.' })
  reason!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Tells what would go, and erases nothing.' })
  dryRun!: boolean;
}
