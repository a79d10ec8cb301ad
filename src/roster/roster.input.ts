import { Field, ID, InputType, Int } from 'type-graphql';
import { CurationInput } from '../curation/curation.input.js';
import { OrganizationKind } from '../organization/organization.type.js';

@InputType({ description: 'One member of a list, as it is written there.' })
export class RosterLineInput {
  @Field(() => String, { description: 'Its name as written.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its role as written, such as 理事长单位, 成员单位 or VICE_CHAIR; several with 、 or commas.',
  })
  role?: string | null;

  @Field(() => Int, { nullable: true, description: 'Which line of the notice it is; left out, which of these lines.' })
  line?: number | null;

  @Field(() => OrganizationKind, {
    nullable: true,
    description: 'What it is; left out, what the words of its name tell.',
  })
  kind?: keyof typeof OrganizationKind | null;

  @Field(() => ID, { nullable: true, description: 'Which organization is meant, for a line that is AMBIGUOUS.' })
  means?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'That none of the candidates is meant: the organization is not in the graph.',
  })
  isNew!: boolean;
}

@InputType({ description: 'A list of the members of an alliance, from a notice.' })
export class ApplyRosterInput extends CurationInput {
  @Field(() => ID, { description: 'The alliance whose members are listed.' })
  alliance!: string;

  @Field(() => ID, { description: 'The document that lists them, which each membership cites with its line.' })
  document!: string;

  @Field(() => [RosterLineInput], { description: 'The lines, from 1 to 500.' })
  lines!: RosterLineInput[];
}
