import type { Name } from '../name/name.type.js';
import { loaderById } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { OrganizationKind, OrganizationStatus } from '../organization/organization.type.js';
import { askedOf } from './asked.js';
import { type Candidate, candidateOf } from './candidate.js';
import { type CandidateQuery, candidateQuery } from './candidate-queries.js';
import { defaultCandidates, type MatchQuery } from './match.args.js';
import { type Asked, type Match, matchesOf } from './match.js';
import { MatchCandidate, type MatchResult } from './match.type.js';

const candidates = statement<
  { texts: readonly CandidateQuery[]; limit: number },
  { index: number; ids: readonly string[] }
>('match/candidates');
const organizations = statement<{ ids: readonly string[] }, { organization: CandidateValues }>('match/organizations');

/** In the order of cypher/match/organizations.cypher. */
export type CandidateValues = readonly [
  id: string,
  kind: OrganizationKind,
  status: OrganizationStatus,
  nameValues: readonly string[],
  nameTypes: readonly Name['type'][],
  identifiers: readonly string[] | null,
  website: string | null,
  /** Each its id and its names, the innermost first. */
  regions: readonly (readonly string[])[],
];

const candidatesOfWords = 40;

/** What matching reads, for one request. */
export class MatchRepository {
  constructor(private readonly graph: Graph) {}

  private readonly known = loaderById(
    (ids) => this.graph.readEach(organizations, 'ids', ids, {}, ({ organization }) => organization[0]),
    ({ organization }) => candidateOf(organization),
  );

  /** What each query names, in their order. */
  async match(queries: readonly MatchQuery[]): Promise<MatchResult[]> {
    const read = queries.map(askedOf);
    const matches = await this.matchesOf(read.map(({ asked }) => asked));
    return queries.map(({ text, limit }, index) => ({
      text,
      problems: read[index]?.problems ?? [],
      candidates: (matches[index] ?? []).slice(0, limit ?? defaultCandidates).map((each) => new MatchCandidate(each)),
    }));
  }

  /** The same, before a client sees it. */
  async matchesOf(asked: readonly Asked[]): Promise<readonly (readonly Match[])[]> {
    const found = await this.candidatesOf(asked);
    return asked.map((each, index) => matchesOf(each, found[index] ?? []));
  }

  /** The organizations that each may name. */
  async candidatesOf(asked: readonly Asked[]): Promise<readonly (readonly Candidate[])[]> {
    const rows = await this.graph.read(candidates, { texts: asked.map(candidateQuery), limit: candidatesOfWords });
    const found = new Map(rows.map(({ index, ids }) => [index, ids]));
    return Promise.all(
      asked.map(async (_, index) => {
        const read = await this.known.loadMany([...(found.get(index) ?? [])].sort());
        const failed = read.find((each) => each instanceof Error);
        if (failed !== undefined) throw failed;
        return read.filter((each): each is Candidate => each !== null && !(each instanceof Error));
      }),
    );
  }
}
