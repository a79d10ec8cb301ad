import { ClientError } from '../errors.js';
import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { RelationshipStatus } from '../relationship/relationship.type.js';
import { degreeOf, insidePredicate, type TraversalFilter, traversedTypes } from '../traversal/traversal.filter.js';
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

/** From the most to the least real: ways are ordered by the worst grade on them. */
export const grades: readonly RelationshipStatus[] = ['OPERATING', 'SIGNED', 'ANNOUNCED', 'DISPUTED', 'ENDED'];

const ways = statement<{ from: readonly string[]; to: readonly string[]; grade: number | null; limit: number }, Way>(
  'path/ways',
);
const walks = statement<{ ids: readonly string[] }, { walks: number }>('path/walks');

/** How long all statements of one search may take together, in milliseconds; the request has more. */
const searchTime = 6_000;
/** Walks of two steps from one side beyond which longer ways are looked for grade by grade, the most real first. */
const wide = 20_000;

const gradeOfLink = `CASE link[0].status ${grades.map((grade, index) => `WHEN '${grade}' THEN ${index}`).join(' ')} ELSE CASE WHEN any(position IN link[1..] WHERE position.status = 'DISPUTED') THEN ${grades.indexOf('DISPUTED')} ELSE 0 END END`;

/** The best ways between organizations, one length after the other, so that what is found first is best. */
export class PathRepository {
  constructor(private readonly graph: Graph) {}

  async find(wanted: WaysWanted): Promise<WaysFound> {
    const deadline = performance.now() + searchTime;
    const found: Way[] = [];
    let getsWide = false;
    for (let length = 1; length <= wanted.maxLength; length += 1) {
      if (length === 3) getsWide = await this.getsWide(wanted);
      try {
        const limit = wanted.first + 1 - found.length;
        found.push(
          ...(getsWide
            ? await this.byGrade(length, wanted, limit, deadline)
            : await this.read(length, wanted, null, limit, deadline)),
        );
      } catch (error) {
        if (!(error instanceof ClientError && error.code === 'TIMEOUT')) throw error;
        return { ways: found, searchStatus: 'TIME_LIMIT', searchedLength: length - 1 };
      }
      if (found.length > wanted.first) {
        return { ways: found.slice(0, wanted.first), searchStatus: 'RESULT_LIMIT', searchedLength: length };
      }
    }
    return { ways: found, searchStatus: 'EXHAUSTED', searchedLength: wanted.maxLength };
  }

  /** The best ways of one length, grade by grade, until there are enough. */
  private async byGrade(length: number, wanted: WaysWanted, limit: number, deadline: number): Promise<readonly Way[]> {
    const found: Way[] = [];
    for (const [grade, status] of grades.entries()) {
      if (!allows(wanted.where, status)) continue;
      const upTo = grades.slice(0, grade + 1).filter((each) => allows(wanted.where, each));
      const narrowed = { ...wanted, where: { ...wanted.where, status: upTo } };
      found.push(...(await this.read(length, narrowed, grade, limit - found.length, deadline)));
      if (found.length >= limit) break;
    }
    return found;
  }

  private async getsWide({ from, to, where }: WaysWanted): Promise<boolean> {
    const counting = walks.with({ types: traversedTypes(where) });
    const sides = await Promise.all([from, to].map((ids) => this.graph.read(counting, { ids })));
    return sides.some(([row]) => (row?.walks ?? 0) > wide);
  }

  private read(
    length: number,
    { from, to, where, throughPeople }: WaysWanted,
    grade: number | null,
    limit: number,
    deadline: number,
  ): Promise<readonly Way[]> {
    const scope = new Scope();
    const walk = { where, throughPeople, scope };
    const text = ways.with({
      forward: halfWay(Math.ceil(length / 2), 'FORWARD', walk),
      backward: halfWay(Math.floor(length / 2), 'BACKWARD', walk),
      inside: length === 1 ? 'true' : insidePredicate(where, 'middle', scope),
      grade: gradeOfLink,
      degree: degreeOf('organization'),
    });
    const timeout = Math.max(1, Math.round(deadline - performance.now()));
    return this.graph.read(text, { ...scope.parameters, from, to, grade, limit }, { timeout });
  }
}

function allows(where: TraversalFilter | null, status: RelationshipStatus): boolean {
  return where?.status ? where.status.includes(status) : status !== 'ENDED' && status !== 'DISPUTED';
}
