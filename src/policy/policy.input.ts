import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput, CurationInput, EvidenceInput, type InputBase, NameInput } from '../curation/curation.input.js';

/** What is said of a policy alike, whether it is new or not. */
function sayingOfPolicy<Base extends InputBase>(base: Base) {
  @InputType()
  abstract class Said extends base {
    @Field(() => ID, { nullable: true, description: 'The organization that issued it.' })
    issuer?: string | null;

    @Field(() => Int, { nullable: true, description: 'The year it was issued in.' })
    year?: number | null;

    @Field(() => String, { nullable: true, description: 'The period it covers, as written: "2020-2025".' })
    period?: string | null;
  }
  return Said;
}

@InputType({ description: 'A policy that is not in the graph yet.' })
export class CreatePolicyInput extends sayingOfPolicy(CurationInput) {
  @Field(() => [NameInput], { description: 'Its titles, one at least.' })
  names!: NameInput[];

  @Field(() => [EvidenceInput], { description: 'What it rests on, one document at least.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What is to be otherwise of a policy: left out, it stays; null takes it away.' })
export class UpdatePolicyInput extends sayingOfPolicy(ChangeInput) {
  @Field(() => [NameInput], { nullable: true, description: 'All its titles, in place of those it has.' })
  names?: NameInput[] | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'All that it rests on, in place of what it has.' })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'A policy of which nothing is said any more.' })
export class RetractPolicyInput extends ChangeInput {}

@InputType({ description: 'That an organization or an event cites a policy or carries it out.' })
export class CreatePolicyCitationInput extends CurationInput {
  @Field(() => ID, { description: 'Which policy.' })
  policy!: string;

  @Field(() => ID, { description: 'Which organization or event.' })
  by!: string;

  @Field(() => [EvidenceInput], { description: 'What it rests on, one document at least.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What is to be otherwise of a citation of a policy: left out, it stays.' })
export class UpdatePolicyCitationInput extends ChangeInput {
  @Field(() => [EvidenceInput], { nullable: true, description: 'All that it rests on, in place of what it has.' })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'A citation of a policy that is no longer said.' })
export class RetractPolicyCitationInput extends ChangeInput {}
