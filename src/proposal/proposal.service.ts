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

type Input = Readonly<Record<string, unknown>>;

/** Changes that some propose and others decide on; each is checked and made by its own mutation. */
export class ProposalService {
  constructor(
    private readonly context: Context,
    private readonly schema: GraphQLSchema,
  ) {}

  async propose({ change }: ProposeChangeInput): Promise<ProposalPayload> {
    const [[mutation, { dryRun, idempotencyKey, ...input }] = ['', {}]] = Object.entries(change);
    const { actor } = this.context.caller;
    // As JSON, since either may hold whatever would part them.
    const key = JSON.stringify([actor, idempotencyKey ?? randomUUID()]);
    const digest = createHash('sha256')
      .update(canonicalJson([mutation, input]))
      .digest('base64url');
    const known = typeof idempotencyKey === 'string' ? await this.context.proposals.ofKey(key) : null;
    if (known !== null) return answered(known, digest);

    const { payload, versions } = await this.tried(mutation, { ...input, idempotencyKey });
    const userErrors = payload.userErrors.length > 0 ? payload.userErrors : unchanged(payload, versions);
    if (userErrors.length > 0 || dryRun === true) return { proposal: null, userErrors };
    const proposal = await this.context.proposals.write({
      id: `kg:proposal/${randomBytes(12).toString('hex')}`,
      key,
      digest,
      mutation,
      // About what its proposer saw: what is changed until it is decided on is a conflict.
      input: canonicalJson({ ...input, ...this.versionsSeen(mutation, input, versions) }),
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
   * What would become of it if a curator did it now, and the versions of what it would change. Whatever the mutation
   * makes of dryRun, nothing is kept.
   */
  private async tried(mutation: string, input: Input) {
    const versions = new Map<string, number>();
    const ids = this.expectations(mutation).flatMap(({ id }) => (typeof input[id] === 'string' ? [input[id]] : []));
    const context = this.context.within({ ...this.context.caller, role: 'CURATOR' }, (work) => async (run) => {
      for (const [id, { version }] of await lastChangesOf(run, ids)) versions.set(id, version);
      await work(run);
      throw new Error(`${mutation} would have made a change that was only to be tried.`);
    });
    const payload = await perform(this.schema, context, mutation, { ...input, dryRun: true });
    return { payload, versions };
  }

  private versionsSeen(mutation: string, input: Input, versions: ReadonlyMap<string, number>): Input {
    const seen = this.expectations(mutation).flatMap(({ field, id }) => {
      const version = versions.get(String(input[id]));
      return typeof input[field] === 'number' || version === undefined ? [] : [[field, version]];
    });
    return Object.fromEntries(seen);
  }

  /** Fields of a mutation that take a version, each with the field that says of what: expectedIntoVersion is of into. */
  private expectations(mutation: string): readonly { readonly field: string; readonly id: string }[] {
    const input = getNullableType(this.schema.getMutationType()?.getFields()[mutation]?.args[0]?.type);
    const fields = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
    return fields.flatMap((field) => {
      const [, of] = /^expected(\w*)Version$/.exec(field) ?? [];
      return of === undefined ? [] : [{ field, id: of === '' ? 'id' : `${of[0]?.toLowerCase()}${of.slice(1)}` }];
    });
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

function unchanged(payload: ChangePayload, versions: ReadonlyMap<string, number>): UserError[] {
  const version = payload.id === null ? undefined : versions.get(payload.id);
  if (version === undefined || payload.version !== version) return [];
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
