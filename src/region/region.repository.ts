import { loaderById } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { byProperty } from '../paging/keyset.js';
import { List, type ListRow } from '../paging/list.js';
import { type RegionsArgs, regionFilterPredicate } from './region.filter.js';
import { Region, RegionConnection, type RegionRow } from './region.type.js';

const byIds = statement<{ ids: readonly string[] }, { region: RegionRow }>('region/by-ids');
const page = statement<{ limit: number }, ListRow & { region: RegionRow }>('region/page');
const count = statement<object, { total: number }>('region/count');

/** Regions, read for one request. */
export class RegionRepository {
  constructor(private readonly graph: Graph) {}

  private readonly known = loaderById(
    (ids) => this.graph.readEach(byIds, 'ids', ids, {}, ({ region }) => region.id),
    ({ region }) => Region.from(region),
  );

  find(id: string): Promise<Region | null> {
    return this.known.load(id);
  }

  /** The region that a fact names, where it names one. */
  async findIfAny(id: string | null): Promise<Region | null> {
    return id === null ? null : this.known.load(id);
  }

  list(args: RegionsArgs): RegionConnection {
    return new RegionConnection(this.regions.all(args));
  }

  private readonly regions = new List(this.graph, {
    name: 'Query.regions',
    page: (_args: RegionsArgs) => page,
    count: () => count,
    filter: ({ where }, scope) => regionFilterPredicate(where, 'region', scope),
    sortKeys: () => [byProperty('region.level'), byProperty('region.id')],
    item: (row) => ({ node: Region.from(row.region), place: row.place }),
  });
}
