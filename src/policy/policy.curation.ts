import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { newId } from '../curation/new-id.js';
import { ChangePayload } from '../curation/payload.type.js';
import { evidence, names } from '../curation/said.js';
import { isGone, isNew, isOtherwise } from '../curation/wish.js';
import {
  CreatePolicyCitationInput,
  CreatePolicyInput,
  RetractPolicyCitationInput,
  RetractPolicyInput,
  UpdatePolicyCitationInput,
  UpdatePolicyInput,
} from './policy.input.js';
import { Policy } from './policy.type.js';
import { PolicyCitation } from './policy-citation.type.js';

@ObjectType({ description: 'What became of a change of a policy.' })
export class PolicyPayload extends ChangePayload {
  @Field(() => Policy, {
    nullable: true,
    description: 'The policy as it is now; null if nothing was changed, or it is gone.',
  })
  policy(@Ctx() { policies }: Context): Promise<Policy | null> | null {
    return this.changeId === null || this.id === null ? null : policies.find(this.id);
  }
}

@ObjectType({ description: 'What became of a change of a citation of a policy.' })
export class PolicyCitationPayload extends ChangePayload {
  @Field(() => PolicyCitation, {
    nullable: true,
    description: 'The citation as it is now; null if nothing was changed, or it is gone.',
  })
  policyCitation(@Ctx() { policies }: Context): Promise<PolicyCitation | null> | null {
    return this.changeId === null || this.id === null ? null : policies.findCitation(this.id);
  }
}

@Resolver()
export class PolicyCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PolicyPayload, { description: 'Adds a policy, with what it rests on.' })
  createPolicy(
    @Arg('input', () => CreatePolicyInput, { description: 'What is to be written.' }) input: CreatePolicyInput,
    @Ctx() { curation }: Context,
  ): Promise<PolicyPayload> {
    return curation.change(
      PolicyPayload,
      'createPolicy',
      input,
      isNew('policies', newId('policy', input.names[0]?.value), said(input)),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PolicyPayload, { description: 'Changes what is said of a policy.' })
  updatePolicy(
    @Arg('input', () => UpdatePolicyInput, { description: 'What is to be written.' }) input: UpdatePolicyInput,
    @Ctx() { curation }: Context,
  ): Promise<PolicyPayload> {
    return curation.change(PolicyPayload, 'updatePolicy', input, isOtherwise('policies', input, said(input)));
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PolicyPayload, { description: 'Takes a policy back, once nothing names it.' })
  retractPolicy(
    @Arg('input', () => RetractPolicyInput, { description: 'What is to be written.' }) input: RetractPolicyInput,
    @Ctx() { curation }: Context,
  ): Promise<PolicyPayload> {
    return curation.change(PolicyPayload, 'retractPolicy', input, isGone('policies', input));
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PolicyCitationPayload, { description: 'Adds that an organization or an event cites a policy.' })
  createPolicyCitation(
    @Arg('input', () => CreatePolicyCitationInput, { description: 'What is to be written.' })
    input: CreatePolicyCitationInput,
    @Ctx() { curation }: Context,
  ): Promise<PolicyCitationPayload> {
    return curation.change(
      PolicyCitationPayload,
      'createPolicyCitation',
      input,
      isNew('policyCitations', newId('policy-citation'), {
        policy: input.policy,
        by: input.by,
        evidence: evidence(input.evidence),
      }),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PolicyCitationPayload, { description: 'Changes what a citation of a policy rests on.' })
  updatePolicyCitation(
    @Arg('input', () => UpdatePolicyCitationInput, { description: 'What is to be written.' })
    input: UpdatePolicyCitationInput,
    @Ctx() { curation }: Context,
  ): Promise<PolicyCitationPayload> {
    return curation.change(
      PolicyCitationPayload,
      'updatePolicyCitation',
      input,
      isOtherwise('policyCitations', input, { evidence: evidence(input.evidence) }),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PolicyCitationPayload, { description: 'Takes back that a policy is cited.' })
  retractPolicyCitation(
    @Arg('input', () => RetractPolicyCitationInput, { description: 'What is to be written.' })
    input: RetractPolicyCitationInput,
    @Ctx() { curation }: Context,
  ): Promise<PolicyCitationPayload> {
    return curation.change(PolicyCitationPayload, 'retractPolicyCitation', input, isGone('policyCitations', input));
  }
}

function said(input: Omit<UpdatePolicyInput, keyof RetractPolicyInput>) {
  const { issuer, year, period } = input;
  return { issuer, year, period, names: names(input.names), evidence: evidence(input.evidence) };
}
