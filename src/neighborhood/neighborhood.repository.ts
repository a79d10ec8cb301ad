import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { Organization } from '../organization/organization.type.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import type { Relationship } from '../relationship/relationship.type.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
import { someOrganizationIds } from '../traversal/organization-ids.js';
import { followedPredicate, insidePredicate, traversedTypes } from '../traversal/traversal.filter.js';
import { defaultLimit, type NeighborhoodArgs } from './neighborhood.args.js';
import type { Neighborhood } from './neighborhood.type.js';

/** Where the edges are cut, as a multiple of the nodes allowed. */
const edgesPerNode = 5;

type Where = NeighborhoodArgs['where'];

interface ReachedRow {
  readonly organization: OrganizationValues;
  readonly inside: boolean;
}

const level = statement<{ frontierIds: readonly string[]; seenIds: readonly string[]; limit: number }, ReachedRow>(
  'neighborhood/level',
).with({ partner: organizationProjection('partner') });
const edges = statement<
  { ids: readonly string[]; positions: Readonly<Record<string, number>>; limit: number },
  { tie: RelationshipValues }
>('neighborhood/edges').with({ tie: tieProjection('tie') });

/** What is around some organizations, read for one request. */
export class NeighborhoodRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
  ) {}

  async around({ organizations, depth, where, limit }: NeighborhoodArgs): Promise<Neighborhood> {
    const most = limit ?? defaultLimit;
    const given = await someOrganizationIds(this.organizations, organizations, 'organizations');
    const nodes = await Promise.all(given.slice(0, most).map((id) => this.organizations.load(id)));
    let frontier: readonly Organization[] = nodes;
    let cut = given.length > most;
    for (let away = 1; away <= (depth ?? 1) && frontier.length > 0 && !cut; away++) {
      const room = most - nodes.length;
      // One more than there is room for tells whether anything is left out.
      const reached = await this.reachedFrom(frontier, nodes, where, room + 1);
      cut = reached.length > room;
      const taken = reached.slice(0, room).map(({ organization, inside }) => ({
        organization: this.organizations.met(organization),
        inside,
      }));
      nodes.push(...taken.map(({ organization }) => organization));
      frontier = taken.filter(({ inside }) => inside).map(({ organization }) => organization);
    }
    const ties = await this.tiesAmong(nodes, where, most * edgesPerNode + 1);
    const shown = ties.slice(0, most * edgesPerNode);
    return { nodes, edges: shown, truncated: cut || ties.length > shown.length };
  }

  private reachedFrom(
    frontier: readonly Organization[],
    seen: readonly Organization[],
    where: Where,
    limit: number,
  ): Promise<readonly ReachedRow[]> {
    const scope = new Scope();
    const statement = level.with({
      types: traversedTypes(where),
      followed: followedPredicate(where, 'tie', scope),
      reached: insidePredicate({ avoid: where?.avoid ?? null }, 'partner', scope),
      inside: insidePredicate({ ...where, avoid: null }, 'partner', scope),
    });
    return this.graph.read(statement, {
      ...scope.parameters,
      frontierIds: idsOf(frontier),
      seenIds: idsOf(seen),
      limit,
    });
  }

  private async tiesAmong(nodes: readonly Organization[], where: Where, limit: number): Promise<Relationship[]> {
    const scope = new Scope();
    const statement = edges.with({
      types: traversedTypes(where),
      followed: followedPredicate(where, 'tie', scope),
    });
    const ids = idsOf(nodes);
    const positions = Object.fromEntries(ids.map((id, position) => [id, position]));
    const rows = await this.graph.read(statement, { ...scope.parameters, ids, positions, limit });
    return rows.map(({ tie }) => relationshipOf(tie));
  }
}

const idsOf = (organizations: readonly Organization[]): string[] => organizations.map(({ id }) => id);
