import { createHash, randomUUID } from 'node:crypto';
import type { Caller } from '../access/caller.js';
import { canonicalJson } from '../canonical-json.js';
import { ClientError } from '../errors.js';
import type { Acted, Plan } from '../fact/act-once.js';
import type { Curation } from '../fact/curate.js';
import type { FactRepository } from '../fact/fact.repository.js';
import type { Noun } from '../fact/noun.js';
import type { AnyFact } from '../fact/pending.js';
import type { Curated } from '../fact/receipt.js';
import { FactRefusal, type Fault } from '../fact/refusal.js';
import type { Run } from '../neo4j/graph.js';
import { type Problem, problemsOf } from './check-fact.js';
import type { CurationInput } from './curation.input.js';
import type { ActPayload, ChangePayload } from './payload.type.js';
import type { UndoInput } from './undo.input.js';
import { Unfit } from './unfit.js';

type How = Pick<Curation, 'actor' | 'reason' | 'proposed' | 'dryRun' | 'receipt'>;

/** A change of one fact. */
export interface Wish {
  readonly id: string;
  readonly noun: Noun;
  /** Undefined: it is new. */
  readonly expectedVersion: number | null | undefined;
  /** What is to be of what is; null: it is taken back. */
  readonly next: (present: AnyFact | undefined) => AnyFact | null;
}

const longestReason = 1_000;
const longestKey = 200;

/** Changes that people ask for: checked, made or refused with the field at fault. */
export class CurationService {
  constructor(
    private readonly facts: FactRepository,
    private readonly caller: Caller,
  ) {}

  /** @param name of the mutation. */
  async change<Payload extends ChangePayload>(
    type: new () => Payload,
    name: string,
    input: CurationInput,
    wish: Wish,
  ): Promise<Payload> {
    const { noun, next } = wish;
    const checked = (present: AnyFact | undefined): AnyFact | null => {
      const fact = next(present);
      const found = fact === null ? [] : problemsOf(noun, fact);
      if (found.length > 0) throw new Unfit(found);
      return fact;
    };
    const payload = await this.answered(name, input, (how) => this.facts.curate({ ...wish, ...how, next: checked }));
    return Object.assign(new type(), payload);
  }

  /**
   * Several changes at once.
   * @param name of the mutation.
   * @param blame the field of the input to name where a fact cannot be as it would come to be.
   */
  async act<Payload extends ActPayload>(
    type: new () => Payload,
    name: string,
    input: CurationInput,
    { plan, blame }: { readonly plan: (run: Run) => Promise<Plan>; readonly blame: string },
  ): Promise<Payload> {
    let done: Acted['done'] = [];
    const payload = await this.answered(
      name,
      input,
      async (how) => {
        const acted = await this.facts.act({ ...how, plan });
        done = acted.done;
        return acted;
      },
      blame,
    );
    return Object.assign(new type(), payload, { changed: [...done] });
  }

  undo(input: UndoInput): Promise<ChangePayload> {
    const [, id = input.changeId, version = '0'] = /^(.+)@([1-9]\d{0,8})$/.exec(input.changeId) ?? [];
    return this.answered('undo', input, (how) => this.facts.undo({ ...how, id, version: Number(version) }), 'changeId');
  }

  private async answered(
    name: string,
    input: CurationInput,
    work: (how: How) => Promise<Curated>,
    blame?: string,
  ): Promise<ChangePayload> {
    try {
      const problems = problemsOfRequest(input);
      if (problems.length > 0) return refusedBy(problems);
      const { actor, proposed } = this.caller;
      const { reason, dryRun, idempotencyKey } = input;
      // Without a key of the caller's own still one for this request: the database may run a change twice, when the
      // answer to the first commit is lost.
      const receipt = { key: `${actor}|${idempotencyKey ?? randomUUID()}`, digest: digestOf(name, input) };
      const { entityId, version, act } = await work({
        actor,
        reason: reason.trim(),
        ...(proposed && { proposed }),
        dryRun,
        receipt,
      });
      const changeId = act === undefined ? `${entityId}@${version}` : act;
      return { id: entityId, version, changeId: dryRun ? null : changeId, userErrors: [] };
    } catch (error) {
      return refusedBy(problemsIn(error, input, blame));
    }
  }
}

function problemsOfRequest({ reason, idempotencyKey }: CurationInput): readonly Problem[] {
  const problems: Problem[] = [];
  if (reason.trim() === '' || reason.length > longestReason) {
    const message = `Expected a reason of 1 to ${longestReason} characters; it had ${reason.trim().length}.`;
    problems.push({ field: 'reason', message, code: 'INVALID' });
  }
  if (typeof idempotencyKey === 'string' && (idempotencyKey === '' || idempotencyKey.length > longestKey)) {
    const message = `Expected an idempotencyKey of 1 to ${longestKey} characters; it had ${idempotencyKey.length}.`;
    problems.push({ field: 'idempotencyKey', message, code: 'INVALID' });
  }
  return problems;
}

function refusedBy(problems: readonly Problem[]): ChangePayload {
  const userErrors = problems.map((problem) => ({ currentVersion: null, ...problem }));
  return { id: null, version: null, changeId: null, userErrors };
}

/** @throws the error, where it is no mistake of the one who asks. */
function problemsIn(error: unknown, input: object, blame: string | undefined): readonly Problem[] {
  if (error instanceof Unfit) return error.problems;
  if (error instanceof FactRefusal) {
    const { value, currentVersion } = error.fault;
    return [
      {
        field: fieldOf(input, error.fault, blame),
        message: error.message,
        code: error.code === 'CONFLICT' || error.code === 'NOT_FOUND' ? error.code : value ? 'NOT_FOUND' : 'INVALID',
        ...(currentVersion === undefined ? {} : { currentVersion }),
      },
    ];
  }
  if (error instanceof ClientError && (error.code === 'CONFLICT' || error.code === 'BAD_USER_INPUT')) {
    return [{ field: null, message: error.message, code: error.code === 'CONFLICT' ? 'CONFLICT' : 'INVALID' }];
  }
  throw error;
}

/** @param blame where the refused fact was not in the input as it is, so that its fields are none of the input's. */
function fieldOf(input: object, { field, value }: Fault, blame: string | undefined): string | null {
  const named = field ?? (value === undefined ? null : pathOf(input, value));
  if (blame === undefined) return named;
  return named !== null && (named.split('.')[0] ?? '') in input ? named : blame;
}

/** Where in the input a value stands, such as `evidence.0.document`. */
function pathOf(input: object, wanted: string): string | null {
  for (const [key, value] of Object.entries(input)) {
    if (value === wanted) return key;
    const below = typeof value === 'object' && value !== null ? pathOf(value, wanted) : null;
    if (below !== null) return `${key}.${below}`;
  }
  return null;
}

/** Equal for requests that ask the same; a dry run asks something else. */
function digestOf(name: string, input: object): string {
  return createHash('sha256')
    .update(canonicalJson([name, input]))
    .digest('base64url');
}
