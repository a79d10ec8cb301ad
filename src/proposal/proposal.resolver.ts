import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { AcceptProposalInput, ProposalArgs, ProposeChangeInput, RefuseProposalInput } from './proposal.input.js';
import { AcceptProposalPayload, ProposalConnection, ProposalPayload } from './proposal.type.js';

@Resolver()
export class ProposalResolver {
  @Extensions({ role: 'READER' })
  @Query(() => ProposalConnection, {
    description: 'Changes that were proposed, the latest first: your own, and to curators those of everybody.',
  })
  proposals(@Args(() => ProposalArgs) args: ProposalArgs, @Ctx() { proposals }: Context): ProposalConnection {
    return proposals.list(args);
  }

  @Extensions({ role: 'READER', occasion: 'proposals' })
  @Mutation(() => ProposalPayload, {
    description: 'Proposes a change, checked as if it were made, for curators to decide on.',
  })
  proposeChange(
    @Arg('input', () => ProposeChangeInput, { description: 'What to change, and why.' }) input: ProposeChangeInput,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<ProposalPayload> {
    return context.proposing(schema).propose(input);
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => AcceptProposalPayload, {
    description:
      'Makes a proposed change, whose history names both; CONFLICT if what it is about was changed since it was proposed.',
  })
  acceptProposal(
    @Arg('input', () => AcceptProposalInput, { description: 'Which proposal.' }) input: AcceptProposalInput,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<AcceptProposalPayload> {
    return context.proposing(schema).accept(input);
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => ProposalPayload, { description: 'Closes a proposal without making its change, and says why.' })
  refuseProposal(
    @Arg('input', () => RefuseProposalInput, { description: 'Which proposal, and why.' }) input: RefuseProposalInput,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<ProposalPayload> {
    return context.proposing(schema).refuse(input);
  }
}
