import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { newId } from '../curation/new-id.js';
import { ChangePayload } from '../curation/payload.type.js';
import { evidence, texts } from '../curation/said.js';
import { isGone, isNew, isOtherwise } from '../curation/wish.js';
import { CreateCommitmentInput, RetractCommitmentInput, UpdateCommitmentInput } from './commitment.input.js';
import { Commitment } from './commitment.type.js';

@ObjectType({ description: 'What became of a change of a commitment.' })
export class CommitmentPayload extends ChangePayload {
  @Field(() => Commitment, {
    nullable: true,
    description: 'The commitment as it is now; null if nothing was changed, or it is gone.',
  })
  commitment(@Ctx() { commitments }: Context): Promise<Commitment | null> | null {
    return this.changeId === null || this.id === null ? null : commitments.find(this.id);
  }
}

@Resolver()
export class CommitmentCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => CommitmentPayload, { description: 'Adds what an organization undertook, with what it rests on.' })
  createCommitment(
    @Arg('input', () => CreateCommitmentInput, { description: 'What is to be written.' }) input: CreateCommitmentInput,
    @Ctx() { curation }: Context,
  ): Promise<CommitmentPayload> {
    return curation.change(
      CommitmentPayload,
      'createCommitment',
      input,
      isNew('commitments', newId('commitment'), { by: input.by, ...said(input) }),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => CommitmentPayload, { description: 'Changes what is said of a commitment.' })
  updateCommitment(
    @Arg('input', () => UpdateCommitmentInput, { description: 'What is to be written.' }) input: UpdateCommitmentInput,
    @Ctx() { curation }: Context,
  ): Promise<CommitmentPayload> {
    return curation.change(
      CommitmentPayload,
      'updateCommitment',
      input,
      isOtherwise('commitments', input, said(input)),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => CommitmentPayload, { description: 'Takes a commitment back.' })
  retractCommitment(
    @Arg('input', () => RetractCommitmentInput, { description: 'What is to be written.' })
    input: RetractCommitmentInput,
    @Ctx() { curation }: Context,
  ): Promise<CommitmentPayload> {
    return curation.change(CommitmentPayload, 'retractCommitment', input, isGone('commitments', input));
  }
}

function said(input: Omit<UpdateCommitmentInput, keyof RetractCommitmentInput>) {
  const { concerning, min, max, period, due } = input;
  return {
    ...{ concerning, min, max, period, due },
    activity: texts(input.activity),
    unit: texts(input.unit),
    evidence: evidence(input.evidence),
  };
}
