import { Field, ID, InputType, Int } from 'type-graphql';
import { CurationInput, EvidenceInput } from '../curation/curation.input.js';

@InputType({ description: 'That two organizations are one.' })
export class MergeOrganizationsInput extends CurationInput {
  @Field(() => ID, { description: 'The own id of the organization that goes; it leads to the other from then on.' })
  from!: string;

  @Field(() => ID, { description: 'The own id of the organization that stays, and keeps what it says of itself.' })
  into!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of `from` that you read; CONFLICT if it changed since.',
  })
  expectedFromVersion?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of `into` that you read; CONFLICT if it changed since.',
  })
  expectedIntoVersion?: number | null;

  @Field(() => [EvidenceInput], {
    nullable: true,
    description: 'What says that they are one; what each rested on is kept besides.',
  })
  evidence?: EvidenceInput[] | null;
}
