import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type GraphQLSchema, getNullableType, isInputObjectType } from 'graphql';
import { canonicalJson } from '../canonical-json.js';
import type { Context } from '../context.js';
import { ChangePayload, type UserError } from '../curation/payload.type.js';
import { textProblems } from '../curation/text-problems.js';
import { ClientError } from '../errors.js';
import { lastChangesOf } from '../fact/history.js';
import { perform } from './perform.js';
import type { AcceptProposalInput, ProposeChangeInput, RefuseProposalInput } from './proposal.input.js';
import type { Decision } from './proposal.repository.js';
import { AcceptProposalPayload, Proposal, type ProposalPayload, type ProposalRow } from './proposal.type.js';

/** Changes that some propose and others decide on; each is checked and made by its own mutation. */
export class ProposalService {
  constructor(
    private readonly context: Context,
    private readonly schema: GraphQLSchema,
  ) {}

  async propose({ change }: ProposeChangeInput): Promise<ProposalPayload> {
    const [[mutation, { dryRun, idempotencyKey, ...input }] = ['', {}]] = Object.entries(change);
    const { actor } = this.context.caller;
    const key = `${actor}|${idempotencyKey ?? randomUUID()}`;
    const digest = createHash('sha256')
      .update(canonicalJson([mutation, input]))
      .digest('base64url');
    const known = typeof idempotencyKey === 'string' ? await this.context.proposals.ofKey(key) : null;
    if (known !== null) return answered(known, digest);

    const { payload, version } = await this.tried(mutation, { ...input, idempotencyKey });
    const userErrors = payload.userErrors.length > 0 ? payload.userErrors : unchanged(payload, version);
    if (userErrors.length > 0 || dryRun === true) return { proposal: null, userErrors };
    const seen = version !== null && this.takesVersion(mutation) ? { expectedVersion: version } : {};
    const proposal = await this.context.proposals.write({
      id: `kg:proposal/${randomBytes(12).toString('hex')}`,
      key,
      digest,
      mutation,
      // About what its proposer saw: what is changed until it is decided on is a conflict.
      input: canonicalJson({ ...input, ...seen }),
      about: typeof input.id === 'string' ? input.id : null,
      reason: String(input.reason).trim(),
      proposedBy: actor,
      madeAt: new Date().toISOString(),
      state: 'OPEN',
    });
    return answered(proposal, digest);
  }

  /** Makes the change and closes the proposal, in one transaction. */
  async accept({ id, answer, dryRun }: AcceptProposalInput): Promise<AcceptProposalPayload> {
    const problems = answer ? textProblems('answer', answer) : [];
    if (problems.length > 0) return accepted(null, nothing(problems));
    const proposal = await this.context.proposals.find(id);
    const refusal = refusalOf(proposal, id);
    if (proposal === null || refusal !== undefined) return accepted(proposal, nothing(refusal ? [refusal] : []));
    const decision = this.decision('ACCEPTED', answer ?? null);
    const context = this.context.within(
      { ...this.context.caller, proposed: { by: proposal.proposedBy, id } },
      (work) => async (run) => {
        const isOpen = await this.context.proposals.decide(run, id, decision);
        if (!isOpen) throw new ClientError('CONFLICT', decidedMeanwhile(id));
        return work(run);
      },
    );
    const input = { ...JSON.parse(proposal.input), dryRun, idempotencyKey: id };
    const payload = await perform(this.schema, context, proposal.mutation, input);
    return accepted(await this.context.proposals.find(id), payload);
  }

  async refuse({ id, reason }: RefuseProposalInput): Promise<ProposalPayload> {
    const problems = textProblems('reason', reason);
    if (problems.length > 0) return { proposal: null, userErrors: problems };
    const refusal = refusalOf(await this.context.proposals.find(id), id);
    if (refusal !== undefined) return { proposal: null, userErrors: [refusal] };
    const done = await this.context.proposals.refuse(id, this.decision('REFUSED', reason.trim()));
    const proposal = await this.context.proposals.find(id);
    return {
      proposal: proposal && Proposal.from(proposal),
      userErrors: done ? [] : [conflict(decidedMeanwhile(id))],
    };
  }

  /**
   * What would become of it if a curator did it now, and the version of what it would change. Whatever the mutation
   * makes of dryRun, nothing is kept.
   */
  private async tried(mutation: string, input: Readonly<Record<string, unknown>>) {
    let version: number | null = null;
    const context = this.context.within({ ...this.context.caller, role: 'CURATOR' }, (work) => async (run) => {
      const id = String(input.id);
      version = (await lastChangesOf(run, [id])).get(id)?.version ?? null;
      await work(run);
      throw new Error(`${mutation} would have made a change that was only to be tried.`);
    });
    const payload = await perform(this.schema, context, mutation, { ...input, dryRun: true });
    return { payload, version: version as number | null };
  }

  private takesVersion(mutation: string): boolean {
    const field = this.schema.getMutationType()?.getFields()[mutation];
    const input = getNullableType(field?.args[0]?.type);
    return isInputObjectType(input) && 'expectedVersion' in input.getFields();
  }

  private decision(state: Decision['state'], answer: string | null): Decision {
    const decidedAt = new Date().toISOString();
    return { decision: randomUUID(), state, decidedBy: this.context.caller.actor, decidedAt, answer };
  }
}

function answered(proposal: ProposalRow, digest: string): ProposalPayload {
  if (proposal.digest === digest) return { proposal: Proposal.from(proposal), userErrors: [] };
  const message = 'This idempotencyKey came with another proposal before; give each its own.';
  return { proposal: null, userErrors: [conflict(message, 'idempotencyKey')] };
}

function unchanged(payload: ChangePayload, version: number | null): UserError[] {
  if (version === null || payload.version !== version) return [];
  const message = `${payload.id} is so already; there is nothing to change.`;
  return [{ field: null, message, code: 'INVALID', currentVersion: version }];
}

const decidedMeanwhile = (id: string): string => `Somebody has decided on ${id} already.`;

function refusalOf(proposal: ProposalRow | null, id: string): UserError | undefined {
  if (proposal === null) {
    return { field: 'id', message: `There is no proposal ${id}.`, code: 'NOT_FOUND', currentVersion: null };
  }
  return proposal.state === 'OPEN' ? undefined : conflict(decidedMeanwhile(id), 'id');
}

function conflict(message: string, field: string | null = null): UserError {
  return { field, message, code: 'CONFLICT', currentVersion: null };
}

function nothing(userErrors: readonly UserError[]): ChangePayload {
  return Object.assign(new ChangePayload(), { id: null, version: null, changeId: null, userErrors });
}

function accepted(proposal: ProposalRow | null, payload: ChangePayload): AcceptProposalPayload {
  return Object.assign(new AcceptProposalPayload(), payload, { proposal: proposal && Proposal.from(proposal) });
}
