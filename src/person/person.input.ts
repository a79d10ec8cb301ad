import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, CurationInput, EvidenceInput, NameInput } from '../curation/curation.input.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { FactStatus, PositionTier } from './position.type.js';

@InputType({ description: 'A person that is not in the graph yet.' })
export class CreatePersonInput extends CurationInput {
  @Field(() => [NameInput], { description: 'Its names, one at least; the first LABEL is the display name.' })
  names!: NameInput[];

  @Field(() => [EvidenceInput], { description: 'What it rests on, one document at least.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What is to be otherwise of a person: left out, it stays.' })
export class UpdatePersonInput extends ChangeInput {
  @Field(() => [NameInput], { nullable: true, description: 'All its names, in place of those it has.' })
  names?: NameInput[] | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'All that it rests on, in place of what it has.' })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'A person of whom nothing is said any more.' })
export class RetractPersonInput extends ChangeInput {}

@InputType({ description: 'A position that is not in the graph yet.' })
export class CreatePositionInput extends CurationInput {
  @Field(() => ID, { description: 'Who holds it.' })
  person!: string;

  @Field(() => ID, { description: 'Where it is held.' })
  organization!: string;

  @Field(() => String, { description: 'The title as written.' })
  title!: string;

  @Field(() => PositionTier, { description: 'How high it is.' })
  tier!: keyof typeof PositionTier;

  @Field(() => [EvidenceInput], { description: 'What it rests on, one document at least.' })
  evidence!: EvidenceInput[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when.' })
  since?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Until when, inclusive.' })
  until?: string | null;

  @Field(() => FactStatus, { nullable: true, description: 'Whether sources agree on it; STATED when never said.' })
  status?: keyof typeof FactStatus | null;
}

@InputType({ description: 'What is to be otherwise of a position: left out, it stays; null takes it away.' })
export class UpdatePositionInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'The title as written.' })
  title?: string | null;

  @Field(() => PositionTier, { nullable: true, description: 'How high it is.' })
  tier?: keyof typeof PositionTier | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'All that it rests on, in place of what it has.' })
  evidence?: EvidenceInput[] | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when.' })
  since?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Until when, inclusive.' })
  until?: string | null;

  @Field(() => FactStatus, { nullable: true, description: 'Whether sources agree on it; STATED when never said.' })
  status?: keyof typeof FactStatus | null;
}

@InputType({ description: 'A position that is no longer said to be held.' })
export class RetractPositionInput extends ChangeInput {}
