import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput, CurationInput, EvidenceInput, type InputBase, TextInput } from '../curation/curation.input.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { CommitmentPeriod } from './commitment.type.js';

/** What is said of a commitment alike, whether it is new or not. */
function sayingOfCommitment<Base extends InputBase>(base: Base) {
  @InputType()
  abstract class Said extends base {
    @Field(() => ID, { nullable: true, description: 'The organization for which it was undertaken.' })
    concerning?: string | null;

    @Field(() => Int, { nullable: true, description: 'How much or how often at the least, in unit.' })
    min?: number | null;

    @Field(() => Int, { nullable: true, description: 'How much or how often at the most, in unit.' })
    max?: number | null;

    @Field(() => [TextInput], { nullable: true, description: 'What min and max count, in each language.' })
    unit?: TextInput[] | null;

    @Field(() => PartialDateScalar, { nullable: true, description: 'When it is due, for BY_DATE.' })
    due?: string | null;
  }
  return Said;
}

@InputType({ description: 'Something that an organization undertook and that is not in the graph yet.' })
export class CreateCommitmentInput extends sayingOfCommitment(CurationInput) {
  @Field(() => ID, { description: 'The organization that undertook it.' })
  by!: string;

  @Field(() => [TextInput], { description: 'What is to be done, in one language at least.' })
  activity!: TextInput[];

  @Field(() => CommitmentPeriod, { description: 'When it is to be kept.' })
  period!: keyof typeof CommitmentPeriod;

  @Field(() => [EvidenceInput], { description: 'What it rests on, one document at least.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What is to be otherwise of a commitment: left out, it stays; null takes it away.' })
export class UpdateCommitmentInput extends sayingOfCommitment(ChangeInput) {
  @Field(() => [TextInput], { nullable: true, description: 'What is to be done, in place of what is said of it.' })
  activity?: TextInput[] | null;

  @Field(() => CommitmentPeriod, { nullable: true, description: 'When it is to be kept.' })
  period?: keyof typeof CommitmentPeriod | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'All that it rests on, in place of what it has.' })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'A commitment that is no longer said.' })
export class RetractCommitmentInput extends ChangeInput {}
