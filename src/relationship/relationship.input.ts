import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ChangeInput, CurationInput, EvidenceInput, type InputBase } from '../curation/curation.input.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { CooperationForm } from './kinds/cooperation.js';
import { MembershipRole } from './kinds/membership.js';
import { RelationshipKind, RelationshipStatus } from './relationship.type.js';

@InputType({ description: 'A project to write.' })
class ProjectInput {
  @Field(() => String, { description: 'Its id in the source, such as a grant number.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its acronym.' })
  acronym?: string | null;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  title?: string | null;
}

/** What is said of a tie alike, whether it is new or not. */
function sayingOfTie<Base extends InputBase>(base: Base) {
  @InputType()
  abstract class Said extends base {
    @Field(() => PartialDateScalar, { nullable: true, description: 'Since when.' })
    since?: string | null;

    @Field(() => PartialDateScalar, { nullable: true, description: 'Until when, inclusive.' })
    until?: string | null;

    @Field(() => ID, { nullable: true, description: 'The event that started it.' })
    startedBy?: string | null;

    @Field(() => [MembershipRole], { nullable: true, description: 'Of a MEMBERSHIP: what the member is there.' })
    roles?: string[] | null;

    @Field(() => [CooperationForm], { nullable: true, description: 'Of a COOPERATION: what they do together.' })
    forms?: string[] | null;

    @Field(() => ProjectInput, { nullable: true, description: 'Of a COOPERATION: the project in which they do it.' })
    project?: ProjectInput | null;

    @Field(() => String, { nullable: true, description: 'Of a COOPERATION: what the source is in it.' })
    sourceRole?: string | null;

    @Field(() => String, { nullable: true, description: 'Of a COOPERATION: what the target is in it.' })
    targetRole?: string | null;

    @Field(() => Float, { nullable: true, description: 'Of a COOPERATION: money, in its currency.' })
    amount?: number | null;

    @Field(() => String, { nullable: true, description: 'Of a COOPERATION: ISO 4217, such as CNY.' })
    currency?: string | null;

    @Field(() => String, { nullable: true, description: 'Of an INTERNSHIP: the name of the base.' })
    base?: string | null;

    @Field(() => String, { nullable: true, description: 'Of an INTERNSHIP: the faculty named with it.' })
    unit?: string | null;

    @Field(() => Int, { nullable: true, description: 'Of an INTERNSHIP: how many places a year.' })
    placesPerYear?: number | null;
  }
  return Said;
}

@InputType({ description: 'A tie that is not in the graph yet.' })
export class CreateRelationshipInput extends sayingOfTie(CurationInput) {
  @Field(() => RelationshipKind, { description: 'What ties them; this is not changed later.' })
  kind!: RelationshipKind;

  @Field(() => ID, { description: 'The organization it starts at, by its own id.' })
  source!: string;

  @Field(() => ID, { description: 'The organization it ends at, by its own id.' })
  target!: string;

  @Field(() => RelationshipStatus, { description: 'How real it is.' })
  status!: RelationshipStatus;

  @Field(() => [EvidenceInput], { description: 'What it rests on, one document at least.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What is to be otherwise of a tie: left out, it stays; null takes it away.' })
export class UpdateRelationshipInput extends sayingOfTie(ChangeInput) {
  @Field(() => RelationshipStatus, { nullable: true, description: 'How real it is.' })
  status?: RelationshipStatus | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'All that it rests on, in place of what it has.' })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'A fact that is no longer said.' })
export class RetractRelationshipInput extends ChangeInput {}
