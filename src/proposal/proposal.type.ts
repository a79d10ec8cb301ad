import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { ChangePayload, UserError } from '../curation/payload.type.js';
import { connectionOf } from '../paging/connection.js';
import { enumType } from '../schema/enum-type.js';

export const ProposalState = enumType('ProposalState', 'How far a proposal has come.', {
  OPEN: 'Nobody has decided on it.',
  ACCEPTED: 'A curator made the change.',
  REFUSED: 'A curator did not make it, and says why.',
});
export type ProposalState = keyof typeof ProposalState;

export interface ProposalRow {
  readonly id: string;
  readonly digest: string;
  readonly mutation: string;
  readonly input: string;
  readonly about: string | null;
  readonly reason: string;
  readonly proposedBy: string;
  readonly madeAt: string;
  readonly state: ProposalState;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly answer: string | null;
}

@ObjectType({ description: 'A change that somebody proposes; the one who did sees it, and curators.' })
export class Proposal {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The mutation that would make the change.' })
  mutation!: string;

  @Field(() => String, { description: 'Its input as JSON, evidence included.' })
  input!: string;

  @Field(() => ID, { nullable: true, description: 'What is to be changed; null where something is to be added.' })
  about!: string | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Who proposes it: `key:` or `user:` with a name.' })
  proposedBy!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was proposed.' })
  madeAt!: Date;

  @Field(() => ProposalState, { description: 'How far it has come.' })
  state!: ProposalState;

  @Field(() => String, { nullable: true, description: 'The curator who decided; null while nobody has.' })
  decidedBy!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When that was.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the curator says to it; of a refusal why.' })
  answer!: string | null;

  static from(row: ProposalRow): Proposal {
    const decidedAt = row.decidedAt === null ? null : new Date(row.decidedAt);
    return Object.assign(new Proposal(), row, { madeAt: new Date(row.madeAt), decidedAt });
  }
}

export const ProposalConnection = connectionOf<Proposal>('Proposal', () => Proposal, 'proposals');
export type ProposalConnection = InstanceType<typeof ProposalConnection>;

@ObjectType({ description: 'What became of a proposal.' })
export class ProposalPayload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal; null if there is none.' })
  proposal!: Proposal | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty if it was.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'What became of a proposal that was to be accepted, and of its change.' })
export class AcceptProposalPayload extends ChangePayload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal; null if there is none.' })
  proposal!: Proposal | null;
}
