import type { ChangeRow } from '../curation/change.type.js';
import { Scope } from '../filter/scope.js';
import { horizonOf } from '../live/horizon.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import { organizationPredicate } from '../organization/organization.predicate.js';

interface Wanted {
  readonly horizon: number;
  readonly limit: number;
}

const ofOrganization = statement<Wanted & { id: string }, { change: ChangeRow }>('feed/of-organization');
const ofFilter = statement<Wanted & { window: number }, { change: ChangeRow }>('feed/of-filter');

/** Entries of a feed. */
const limit = 50;
/** How far back a filter looks; an import that wrote more than that since hides what was before. */
const window = 10_000;

/** The latest changes, the latest first. */
export class FeedRepository {
  constructor(private readonly graph: Graph) {}

  async ofOrganization(id: string): Promise<readonly ChangeRow[]> {
    const horizon = await horizonOf(this.graph);
    const rows = await this.graph.read(ofOrganization, { id, horizon, limit });
    return rows.map(({ change }) => change);
  }

  async ofFilter(where: OrganizationFilter): Promise<readonly ChangeRow[]> {
    const horizon = await horizonOf(this.graph);
    const scope = new Scope();
    const filter = organizationPredicate(where, 'organization', scope);
    const text = ofFilter.with({ prelude: scope.preludes, filter });
    const rows = await this.graph.read(text, { ...scope.parameters, horizon, window, limit });
    return rows.map(({ change }) => change);
  }
}
