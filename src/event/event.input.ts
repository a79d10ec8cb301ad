import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, CurationInput, EvidenceInput, type InputBase, NameInput } from '../curation/curation.input.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { EventType } from './event.type.js';
import { ParticipationRole } from './participation.type.js';

/** What is said of an event alike, whether it is new or not. */
function sayingOfEvent<Base extends InputBase>(base: Base) {
  @InputType()
  abstract class Said extends base {
    @Field(() => PartialDateScalar, { nullable: true, description: 'When it was.' })
    date?: string | null;

    @Field(() => String, { nullable: true, description: 'The date as the source has it, where it is incomplete.' })
    dateAsWritten?: string | null;

    @Field(() => String, { nullable: true, description: 'Where, as written.' })
    place?: string | null;

    @Field(() => ID, { nullable: true, description: 'The id of the region it was in.' })
    region?: string | null;
  }
  return Said;
}

@InputType({ description: 'An event that is not in the graph yet.' })
export class CreateEventInput extends sayingOfEvent(CurationInput) {
  @Field(() => EventType, { description: 'What kind of event it was.' })
  type!: keyof typeof EventType;

  @Field(() => [NameInput], { description: 'Its titles, one at least.' })
  names!: NameInput[];

  @Field(() => [EvidenceInput], { description: 'What it rests on, one document at least.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What is to be otherwise of an event: left out, it stays; null takes it away.' })
export class UpdateEventInput extends sayingOfEvent(ChangeInput) {
  @Field(() => EventType, { nullable: true, description: 'What kind of event it was.' })
  type?: keyof typeof EventType | null;

  @Field(() => [NameInput], { nullable: true, description: 'All its titles, in place of those it has.' })
  names?: NameInput[] | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'All that it rests on, in place of what it has.' })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'An event of which nothing is said any more.' })
export class RetractEventInput extends ChangeInput {}

/** What is said alike of a participation, whether it is new or not. */
function sayingOfParticipation<Base extends InputBase>(base: Base) {
  @InputType()
  abstract class Said extends base {
    @Field(() => ID, { nullable: true, description: 'Which organization.' })
    organization?: string | null;

    @Field(() => ID, { nullable: true, description: 'Which person.' })
    person?: string | null;

    @Field(() => String, { nullable: true, description: 'Under which title, as written.' })
    titleAsWritten?: string | null;
  }
  return Said;
}

@InputType({ description: 'That an organization, a person or both took part in an event.' })
export class CreateParticipationInput extends sayingOfParticipation(CurationInput) {
  @Field(() => ID, { description: 'In which event.' })
  event!: string;

  @Field(() => ParticipationRole, { description: 'As what.' })
  role!: keyof typeof ParticipationRole;

  @Field(() => [EvidenceInput], { description: 'What it rests on, one document at least.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What is to be otherwise of a participation: left out, it stays; null takes it away.' })
export class UpdateParticipationInput extends sayingOfParticipation(ChangeInput) {
  @Field(() => ParticipationRole, { nullable: true, description: 'As what.' })
  role?: keyof typeof ParticipationRole | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'All that it rests on, in place of what it has.' })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'A participation that is no longer said.' })
export class RetractParticipationInput extends ChangeInput {}
