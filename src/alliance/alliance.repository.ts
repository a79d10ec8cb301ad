import { Scope } from '../filter/scope.js';
import { ArgumentLoaders, loaderById, loaderOfRows } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { memberPredicate } from './activation.predicate.js';
import { type Coverage, coverageOf, type KnownMembers } from './coverage.js';
import { DeclaredMembers, type DeclaredMembersRow } from './declared-members.type.js';

const declaredMembers = statement<{ allianceIds: readonly string[] }, { declared: DeclaredMembersRow }>(
  'alliance/declared-members',
);
const declaredMembersByIds = statement<{ ids: readonly string[] }, { declared: DeclaredMembersRow }>(
  'alliance/declared-members-by-ids',
);
const knownMembers = statement<{ allianceIds: readonly string[] }, KnownMembers & { allianceId: string }>(
  'alliance/known-members',
);

/** What alliances are said to have and what is known of it, read for one request. */
export class AllianceRepository {
  constructor(private readonly graph: Graph) {}

  private readonly declared = loaderOfRows(
    (ids) => this.graph.readEach(declaredMembers, 'allianceIds', ids, {}, ({ declared }) => declared.allianceId),
    (rows) => rows.map(({ declared }) => DeclaredMembers.from(declared)),
  );

  private readonly declaredById = loaderById(
    (ids) => this.graph.readEach(declaredMembersByIds, 'ids', ids, {}, ({ declared }) => declared.id),
    ({ declared }) => DeclaredMembers.from(declared),
  );

  private readonly known = new ArgumentLoaders(
    (allianceIds, { asOf }: { asOf: string | null }) => {
      const scope = new Scope();
      const statement = knownMembers.with({ filter: memberPredicate(asOf, 'tie', scope) });
      return this.graph.readEach(
        statement,
        'allianceIds',
        allianceIds,
        scope.parameters,
        ({ allianceId }) => allianceId,
      );
    },
    (rows): readonly KnownMembers[] => rows,
  );

  declaredMembersOf(allianceId: string): Promise<DeclaredMembers[]> {
    return this.declared.load(allianceId);
  }

  findDeclaredMembers(id: string): Promise<DeclaredMembers | null> {
    return this.declaredById.load(id);
  }

  /** The members known by name, by kind: those of that date, or those not known to have left. */
  knownMembers(allianceId: string, asOf: string | null): Promise<readonly KnownMembers[]> {
    return this.known.load(allianceId, { asOf });
  }

  async coverageOf(allianceId: string, asOf: string | null): Promise<Coverage> {
    const [known, declared] = await Promise.all([
      this.knownMembers(allianceId, asOf),
      this.declaredMembersOf(allianceId),
    ]);
    return coverageOf(known, declared);
  }
}
