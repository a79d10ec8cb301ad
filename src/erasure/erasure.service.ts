import type { Caller } from '../access/caller.js';
import type { UserError } from '../curation/payload.type.js';
import { textProblems } from '../curation/text-problems.js';
import { FactRefusal } from '../fact/refusal.js';
import type { Graph } from '../neo4j/graph.js';
import type { ErasePersonInput } from './erasure.input.js';
import { ErasureRepository } from './erasure.repository.js';
import { ErasePersonPayload } from './erasure.type.js';

const longestReason = 1_000;

/** The one exception to that nothing is overwritten. */
export class ErasureService {
  private readonly erasures: ErasureRepository;

  constructor(
    graph: Graph,
    private readonly caller: Caller,
  ) {
    this.erasures = new ErasureRepository(graph);
  }

  async erasePerson({ id, reason, dryRun }: ErasePersonInput): Promise<ErasePersonPayload> {
    const problems = textProblems('reason', reason, longestReason);
    if (problems.length > 0) return refusedBy(problems);
    try {
      const author = { actor: this.caller.actor, reason: reason.trim() };
      const { version, erased, changed } = await this.erasures.erase(id, author, dryRun);
      const changeId = dryRun ? null : `${id}@${version}`;
      return Object.assign(new ErasePersonPayload(), { id, changeId, erased, changed, userErrors: [] });
    } catch (error) {
      if (!(error instanceof FactRefusal)) throw error;
      const { message, fault, code } = error;
      const kind = code === 'NOT_FOUND' ? code : 'INVALID';
      return refusedBy([{ field: fault.field ?? null, message, code: kind, currentVersion: null }]);
    }
  }
}

function refusedBy(userErrors: UserError[]): ErasePersonPayload {
  return Object.assign(new ErasePersonPayload(), { id: null, changeId: null, erased: [], changed: [], userErrors });
}
