import { ClientError, type ErrorCode } from '../errors.js';
import type { Graph } from '../neo4j/graph.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { RelationshipRepository } from '../relationship/relationship.repository.js';
import type { TraversalFilter } from '../traversal/traversal.filter.js';
import { placesOfWorst } from './grade.js';
import type { SearchStatus } from './path.type.js';
import { type Sought, type Walks, wayOf, waysStatement } from './ways-statement.js';

/** A way as it was found: ids, and what the order weighs. */
export interface Way {
  readonly organizationIds: readonly string[];
  /** Of each step the id of its tie, or those of a person and the positions that link the two ends. */
  readonly linkIds: readonly (readonly [string, ...string[]])[];
  readonly worstGrade: number;
  readonly hubness: number;
  readonly documents: number;
}

export interface WaysFound {
  readonly ways: readonly Way[];
  readonly searchStatus: SearchStatus;
  readonly searchedLength: number;
}

export interface WaysWanted {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly where: TraversalFilter | null;
  readonly maxLength: number;
  readonly throughPeople: boolean;
  readonly first: number;
}

export interface SearchLimits {
  /** How long all statements of one answer may take together, in milliseconds; the request has more. */
  readonly time: number;
  /** Walks of two steps from one side beyond which longer ways are looked for grade by grade, the most real first. */
  readonly wide: number;
  /** How many times as many walks one side must have before the other walks further than half of an even length. */
  readonly lopsided: number;
}

/** Where a search changes its way. */
export const thresholds: Omit<SearchLimits, 'time'> = { wide: 20_000, lopsided: 20 };

/** The part of the time that a look for one and two steps leaves for one step alone, should it take too long. */
const reserve = 0.2;

/** The best ways between organizations, from the short to the long, so that what is found first is best. */
export class PathRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
    private readonly relationships: RelationshipRepository,
    // A database of its own configuration may look for statements out of time every two seconds only: 5 s become 7.
    private readonly limits: SearchLimits,
  ) {}

  /** When a search that begins now must end, as `performance.now()` will tell. */
  deadline(): number {
    return performance.now() + this.limits.time;
  }

  async find(wanted: WaysWanted, deadline = this.deadline()): Promise<WaysFound> {
    const found: Way[] = [];
    let searchedLength = 0;
    let walked: Walks = [0, 0];
    try {
      while (searchedLength < wanted.maxLength && found.length <= wanted.first) {
        const length = Math.min(Math.max(2, searchedLength + 1), wanted.maxLength);
        const forward = this.forwardSteps(length, walked);
        for (const grade of this.isWide(length, walked) ? placesOfWorst(wanted.where, wanted.throughPeople) : [null]) {
          const limit = wanted.first + 1 - found.length;
          if (limit === 0) break;
          const { ways, walks } = await this.read({ ...wanted, length, forward, grade, limit }, deadline);
          found.push(...ways);
          walked = walks ?? walked;
        }
        searchedLength = length;
      }
    } catch (error) {
      const searchStatus = error instanceof ClientError ? statusOfFailure[error.code] : undefined;
      if (searchStatus === undefined) throw error;
      if (searchedLength > 0 || wanted.maxLength === 1) return { ways: found, searchStatus, searchedLength };
      // The database ended one and two steps together; what it can tell of one is not lost.
      const direct = await this.find({ ...wanted, maxLength: 1 }, deadline);
      return direct.searchStatus === 'EXHAUSTED' ? { ...direct, searchStatus } : direct;
    }
    const next = found[wanted.first];
    if (next === undefined) return { ways: found, searchStatus: 'EXHAUSTED', searchedLength };
    const ways = found.slice(0, wanted.first);
    return { ways, searchStatus: 'RESULT_LIMIT', searchedLength: next.linkIds.length };
  }

  private isWide(length: number, [from, to]: Walks): boolean {
    return length >= 3 && (length === 3 ? Math.min(from, to) : Math.max(from, to)) > this.limits.wide;
  }

  /** How many steps are walked from `from`; the side from which fewer walks begin, mostly not a hub, walks further. */
  private forwardSteps(length: number, [from, to]: Walks): number {
    const lopsided = length > 2 && length % 2 === 0 && Math.max(from, to) > this.limits.lopsided * Math.min(from, to);
    const longer = lopsided ? length / 2 + 1 : Math.ceil(length / 2);
    return from <= to ? longer : length - longer;
  }

  private async read(
    sought: Sought,
    deadline: number,
  ): Promise<{ readonly ways: readonly Way[]; readonly walks: Walks | null }> {
    const { text, parameters } = waysStatement(sought);
    const timeout = timeLeft(deadline) * (sought.length === 2 ? 1 - reserve : 1);
    const [row] = await this.graph.read(text, parameters, { timeout: Math.ceil(timeout) });
    for (const organization of row?.organizations ?? []) this.organizations.met(organization);
    for (const tie of row?.ties ?? []) this.relationships.met(tie);
    return { ways: (row?.ways ?? []).map(wayOf), walks: row?.walks ?? null };
  }
}

/** How a search ends when a statement of it runs into a limit of the database. */
const statusOfFailure: Partial<Record<ErrorCode, SearchStatus>> = {
  TIMEOUT: 'TIME_LIMIT',
  QUERY_TOO_COMPLEX: 'LENGTH_LIMIT',
};

/** @throws ClientError TIMEOUT when none is left. */
function timeLeft(deadline: number): number {
  const left = deadline - performance.now();
  if (left <= 0)
    throw new ClientError('TIMEOUT', 'The search for ways took all the time it may take; ask for shorter ways.');
  return left;
}
