import { Scope } from '../filter/scope.js';
import { ArgumentLoaders, grouped, keyed, loaderById } from '../neo4j/batch.js';
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

  private readonly declared = loaderById(async (allianceIds: readonly string[]) => {
    const rows = await this.graph.read(declaredMembers, { allianceIds });
    const groups = grouped(rows, ({ declared }) => declared.allianceId);
    return new Map([...groups].map(([id, group]) => [id, group.map(({ declared }) => DeclaredMembers.from(declared))]));
  });

  private readonly declaredById = loaderById(async (ids: readonly string[]) => {
    const rows = await this.graph.read(declaredMembersByIds, { ids });
    return keyed(
      rows,
      ({ declared }) => declared.id,
      ({ declared }) => DeclaredMembers.from(declared),
    );
  });

  private readonly known = new ArgumentLoaders<{ asOf: string | null }, readonly KnownMembers[]>(
    async (allianceIds, { asOf }) => {
      const scope = new Scope();
      const filter = memberPredicate(asOf, 'tie', scope);
      const rows = await this.graph.read(knownMembers.with({ filter }), { ...scope.parameters, allianceIds });
      return grouped(rows, ({ allianceId }) => allianceId);
    },
    [],
  );

  async declaredMembersOf(allianceId: string): Promise<DeclaredMembers[]> {
    return (await this.declared.load(allianceId)) ?? [];
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
