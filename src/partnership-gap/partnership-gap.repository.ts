import { conjunction } from '../filter/predicate.js';
import { Scope } from '../filter/scope.js';
import { ArgumentLoaders, grouped } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { tooManyOrganizations } from '../network/insight-limit.js';
import { inScopePredicate, type NetworkScope, tieInScopePredicate } from '../network/network-scope.js';
import { labelsOf, organizationKinds } from '../organization/kinds/index.js';
import type { OrganizationKind } from '../organization/organization.type.js';
import { type Sector, sectorOf } from '../organization/sector.js';
import type { Relationship } from '../relationship/relationship.type.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
import { traversedTypes } from '../traversal/traversal.filter.js';
import type { TiesRow } from './cells.js';
import { byLevel, type PlacedOrganization } from './placed-organization.js';
import type { PartnerRow, Reason } from './reason.js';
import { hubTies } from './weight.js';

/** An organization of a scope. */
export interface ScopeRow {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly regionId: string | null;
  readonly industries: readonly string[] | null;
}

type Network = NetworkScope | null | undefined;

interface Among {
  readonly ids: readonly string[];
  readonly positions: Readonly<Record<string, number>>;
}

interface ReasonKey {
  readonly organizationIds: readonly string[];
  readonly pairIds: readonly string[];
}

const scope = statement<{ most: number }, { total: number; organizations: readonly ScopeRow[] }>(
  'partnership-gap/scope',
);
const regions = statement<{ ids: readonly string[] }, { id: string; above: { id: string; level: number }[] }>(
  'partnership-gap/regions',
);
const ties = statement<Among, TiesRow>('partnership-gap/ties');
const partners = statement<Among & { withIndustry: boolean; most: number }, PartnerRow>('partnership-gap/partners');
const tiesBehind = statement<
  { reasons: readonly (ReasonKey & { key: string })[] },
  { key: string; ties: readonly RelationshipValues[] }
>('partnership-gap/ties-behind').with({ tie: tieProjection('tie') });

/** What gaps between organizations are made of, read for one request. */
export class PartnershipGapRepository {
  constructor(
    private readonly graph: Graph,
    private readonly mostOrganizations: number,
  ) {}

  /**
   * The organizations of some sectors in the scope, by id.
   * @throws ClientError QUERY_TOO_COMPLEX for more than are looked at.
   */
  async organizations(network: Network, sectors: readonly Sector[]): Promise<ScopeRow[]> {
    const kinds = organizationKinds.filter((kind) => sectors.some((sector) => sector === sectorOf(kind)));
    const names = new Scope();
    // By labels: their scans come in one order and so are joined without holding what they find, which of an OR of
    // regions is more than the memory of a statement.
    const filter = conjunction([`organization:${labelsOf(kinds)}`, inScopePredicate(network, 'organization', names)]);
    const most = this.mostOrganizations;
    const [row] = await this.graph.read(scope.with({ filter, prelude: names.preludes }), { ...names.parameters, most });
    const { total, organizations } = row ?? { total: 0, organizations: [] };
    if (total > most) throw tooManyOrganizations(most, total, 'scope.where, to a region or some kinds, or sectors');
    return organizations.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** For each of these regions the one that it is in at each level; see {@link byLevel}. */
  async regions(ids: readonly string[]): Promise<ReadonlyMap<string, (string | undefined)[]>> {
    const rows = await this.graph.read(regions, { ids });
    return new Map(rows.map(({ id, above }) => [id, byLevel(above)]));
  }

  tiesAmong(network: Network, ids: readonly string[]): Promise<readonly TiesRow[]> {
    const names = new Scope();
    const followed = tieInScopePredicate(network, 'tie', names);
    const text = ties.with({ types: traversedTypes({ kinds: network?.kinds ?? null }), followed });
    return this.graph.read(text, { ...names.parameters, ...among(ids) });
  }

  /** Whom they are tied to, as far as two of them may share it or one of them may have its industry. */
  partnersOf(network: Network, organizations: readonly PlacedOrganization[]): Promise<readonly PartnerRow[]> {
    const names = new Scope();
    const text = partners.with({
      types: traversedTypes({ kinds: network?.kinds ?? null }),
      followed: tieInScopePredicate(network, 'tie', names),
      inside: inScopePredicate({ asOf: network?.asOf ?? null }, 'partner', names),
    });
    return this.graph.read(text, {
      ...names.parameters,
      ...among(organizations.map(({ id }) => id)),
      withIndustry: organizations.some(({ industries }) => industries.length > 0),
      most: hubTies + 1,
    });
  }

  /** The ties that a reason rests on, by id. */
  async tiesBehind(network: Network, { organizationIds, tiedIds }: Reason): Promise<readonly Relationship[]> {
    if (organizationIds.length === 0) return [];
    return this.behind.load(JSON.stringify({ organizationIds, pairIds: tiedIds } satisfies ReasonKey), { network });
  }

  private readonly behind = new ArgumentLoaders(
    async (keys, { network }: { network: Network }) => {
      const names = new Scope();
      const text = tiesBehind.with({
        types: traversedTypes({ kinds: network?.kinds ?? null }),
        followed: tieInScopePredicate(network, 'tie', names),
      });
      const reasons = keys.map((key) => ({ key, ...(JSON.parse(key) as ReasonKey) }));
      return grouped(await this.graph.read(text, { ...names.parameters, reasons }), ({ key }) => key);
    },
    ([row]): readonly Relationship[] => row?.ties.map(relationshipOf) ?? [],
  );
}

function among(ids: readonly string[]): Among {
  return { ids, positions: Object.fromEntries(ids.map((id, position) => [id, position])) };
}
