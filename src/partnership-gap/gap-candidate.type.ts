import { Ctx, Field, Float, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Organization } from '../organization/organization.type.js';
import { connectionOf } from '../paging/connection.js';
import { GapReason } from './gap-reason.type.js';

@ObjectType({ description: 'Two organizations side by side that are not tied, and why they would go together.' })
export class GapCandidate {
  constructor(
    private readonly ids: readonly [string, string],
    score: number,
    reasons: readonly GapReason[],
  ) {
    this.score = score;
    this.reasons = reasons;
  }

  @Field(() => Float, {
    description: 'The sum of the weights of its reasons; it may be compared within an answer only.',
  })
  score: number;

  @Field(() => [GapReason], { description: 'Why they would go together, the weightiest reason first.' })
  reasons: readonly GapReason[];

  @Field(() => [Organization], { description: 'The two, in the order of their sectors.' })
  organizations(@Ctx() { organizations }: Context): Promise<Organization[]> {
    return Promise.all(this.ids.map((id) => organizations.load(id)));
  }
}

export const GapCandidateConnection = connectionOf<GapCandidate>('GapCandidate', () => GapCandidate, 'candidates');
export type GapCandidateConnection = InstanceType<typeof GapCandidateConnection>;
