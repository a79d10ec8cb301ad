import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ForwardPageArgs } from '../paging/page.args.js';
import { ProposalState } from './proposal.type.js';
import { type ProposedChange, ProposedChangeType } from './proposed-change.js';

@InputType({ description: 'A change to propose.' })
export class ProposeChangeInput {
  @Field(() => ProposedChangeType, {
    description:
      'The change, with its reason and evidence, as a curator would make it. With dryRun it is only checked; the same idempotencyKey makes one proposal.',
  })
  change!: ProposedChange;
}

@InputType({ description: 'A proposal to accept.' })
export class AcceptProposalInput {
  @Field(() => ID, { description: 'The id of the proposal.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What to say to the one who proposed it.' })
  answer?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Tells what would become of the change, and makes none; the proposal stays open.',
  })
  dryRun!: boolean;
}

@InputType({ description: 'A proposal to refuse.' })
export class RefuseProposalInput {
  @Field(() => ID, { description: 'The id of the proposal.' })
  id!: string;

  @Field(() => String, { description: 'Why; the one who proposed it reads this.' })
  reason!: string;
}

@ArgsType()
export class ProposalArgs extends ForwardPageArgs {
  @Field(() => ProposalState, { nullable: true, description: 'Only those that have come so far.' })
  state?: ProposalState | null;

  @Field(() => ID, { nullable: true, description: 'Only those that would change this.' })
  about?: string | null;
}
