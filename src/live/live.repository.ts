import type { ChangeRow } from '../curation/change.type.js';
import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import { organizationPredicate } from '../organization/organization.predicate.js';
import type { RelationshipFilter } from '../relationship/relationship.filter.js';
import { relationshipPredicate, typesLeft } from '../relationship/relationship.predicate.js';
import type { TieEvent } from './event.js';
import { horizonOf } from './horizon.js';

/** Where in the history somebody stands. */
export interface LivePlace {
  readonly revision: number;
  readonly entityId: string;
}

const after = statement<LivePlace & { horizon: number; limit: number }, { change: ChangeRow }>('live/after');
const fittingOrganizations = statement<{ ids: readonly string[] }, { id: string }>('live/fitting-organizations');
const fittingTies = statement<{ rows: readonly object[] }, { id: string }>('live/fitting-ties');

/** How long the database may look for whom a filter fits, in milliseconds: others wait for it. */
const timeout = 2_000;

/** What is new, and whom it is for. */
export class LiveRepository {
  constructor(private readonly graph: Graph) {}

  horizon(): Promise<number> {
    return horizonOf(this.graph);
  }

  async after(place: LivePlace, horizon: number, limit: number): Promise<readonly ChangeRow[]> {
    const rows = await this.graph.read(after, { ...place, horizon, limit });
    return rows.map(({ change }) => change);
  }

  async fittingOrganizations(ids: readonly string[], where: OrganizationFilter): Promise<ReadonlySet<string>> {
    const scope = new Scope();
    const filter = organizationPredicate(where, 'organization', scope);
    const text = fittingOrganizations.with({ prelude: scope.preludes, filter });
    const rows = await this.graph.read(text, { ...scope.parameters, ids }, { timeout });
    return new Set(rows.map(({ id }) => id));
  }

  async fittingTies(events: readonly TieEvent[], where: RelationshipFilter): Promise<ReadonlySet<string>> {
    const scope = new Scope();
    const filter = relationshipPredicate(where, { tie: 'tie', source: 'source', target: 'target' }, scope);
    const text = fittingTies.with({ prelude: scope.preludes, filter, types: typesLeft(where) });
    const rows = events.map(({ relationshipId: id, sourceId, targetId }) => ({ id, sourceId, targetId }));
    const found = await this.graph.read(text, { ...scope.parameters, rows }, { timeout });
    return new Set(found.map(({ id }) => id));
  }
}
