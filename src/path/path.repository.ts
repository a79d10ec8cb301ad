import { ClientError, type ErrorCode } from '../errors.js';
import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { degreeOf, insidePredicate, type TraversalFilter, traversedTypes } from '../traversal/traversal.filter.js';
import { allowedGrades, gradeOfLink, placesOfWorst } from './grade.js';
import { halfWay } from './half-way.js';
import type { SearchStatus } from './path.type.js';

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

const ways = statement<{ from: readonly string[]; to: readonly string[]; grade: number | null; limit: number }, Way>(
  'path/ways',
);
const walks = statement<Pick<WaysWanted, 'from' | 'to'>, Walks>('path/walks');

export interface SearchLimits {
  /** How long all statements of one answer may take together, in milliseconds; the request has more. */
  readonly time: number;
  /** Walks of two steps from one side beyond which longer ways are looked for grade by grade, the most real first. */
  readonly wide: number;
  /** How many times as many walks one side must have before the other walks further than half of an even length. */
  readonly lopsided: number;
}

/** Walks of two steps that begin on either side. */
interface Walks {
  readonly from: number;
  readonly to: number;
}

/** The best ways between organizations, one length after the other, so that what is found first is best. */
export class PathRepository {
  constructor(
    private readonly graph: Graph,
    // A database of its own configuration may look for statements out of time every two seconds only: 5 s become 7.
    private readonly limits: SearchLimits = { time: 5_000, wide: 20_000, lopsided: 20 },
  ) {}

  /** When a search that begins now must end, as `performance.now()` will tell. */
  deadline(): number {
    return performance.now() + this.limits.time;
  }

  async find(wanted: WaysWanted, deadline = this.deadline()): Promise<WaysFound> {
    const found: Way[] = [];
    let length = 1;
    let walked: Walks = { from: 0, to: 0 };
    try {
      for (; length <= wanted.maxLength && found.length <= wanted.first; length += 1) {
        if (length === 3) walked = await this.walks(wanted, deadline);
        const forward = this.forwardSteps(length, walked);
        for (const grade of this.isWide(length, walked) ? placesOfWorst(wanted.where, wanted.throughPeople) : [null]) {
          const limit = wanted.first + 1 - found.length;
          if (limit > 0) found.push(...(await this.read(length, forward, wanted, grade, limit, deadline)));
        }
      }
    } catch (error) {
      const searchStatus = error instanceof ClientError ? statusOfFailure[error.code] : undefined;
      if (searchStatus === undefined) throw error;
      return { ways: found.slice(0, wanted.first), searchStatus, searchedLength: length - 1 };
    }
    const searchStatus = found.length > wanted.first ? 'RESULT_LIMIT' : 'EXHAUSTED';
    return { ways: found.slice(0, wanted.first), searchStatus, searchedLength: length - 1 };
  }

  private async walks({ from, to, where }: WaysWanted, deadline: number): Promise<Walks> {
    const counting = walks.with({ types: traversedTypes(where) });
    const [counted] = await this.graph.read(counting, { from, to }, { timeout: timeLeft(deadline) });
    return counted ?? { from: 0, to: 0 };
  }

  private isWide(length: number, { from, to }: Walks): boolean {
    return length >= 3 && (length === 3 ? Math.min(from, to) : Math.max(from, to)) > this.limits.wide;
  }

  /** How many steps are walked from `from`; the side from which fewer walks begin, mostly not a hub, walks further. */
  private forwardSteps(length: number, { from, to }: Walks): number {
    const lopsided = length > 2 && length % 2 === 0 && Math.max(from, to) > this.limits.lopsided * Math.min(from, to);
    const longer = lopsided ? length / 2 + 1 : Math.ceil(length / 2);
    return from <= to ? longer : length - longer;
  }

  /** The best ways of one length; with a grade only those whose worst it is, reading nothing that is worse. */
  private read(
    length: number,
    forward: number,
    { from, to, where, throughPeople }: WaysWanted,
    grade: number | null,
    limit: number,
    deadline: number,
  ): Promise<readonly Way[]> {
    const scope = new Scope();
    const narrowed = grade === null ? where : { ...where, status: allowedGrades(where, grade) };
    const walk = { where: narrowed, throughPeople, scope };
    const text = ways.with({
      forward: halfWay(forward, 'FORWARD', walk),
      backward: halfWay(length - forward, 'BACKWARD', walk),
      inside: length === 1 ? 'true' : insidePredicate(where, 'middle', scope),
      grade: gradeOfLink,
      degree: degreeOf('organization'),
    });
    const parameters = { ...scope.parameters, from, to, grade, limit };
    return this.graph.read(text, parameters, { timeout: timeLeft(deadline) });
  }
}

/** How a search ends when a statement of it runs into a limit of the database. */
const statusOfFailure: Partial<Record<ErrorCode, SearchStatus>> = {
  TIMEOUT: 'TIME_LIMIT',
  QUERY_TOO_COMPLEX: 'LENGTH_LIMIT',
};

/** @throws ClientError TIMEOUT when none is left. */
function timeLeft(deadline: number): number {
  const left = Math.ceil(deadline - performance.now());
  if (left <= 0)
    throw new ClientError('TIMEOUT', 'The search for ways took all the time it may take; ask for shorter ways.');
  return left;
}
