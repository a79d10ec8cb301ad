import { Change, ChangeConnection, type ChangeRow } from '../curation/change.type.js';
import { conjunction } from '../filter/predicate.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { once } from '../once.js';
import { byProperty } from '../paging/keyset.js';
import { List, type ListRow } from '../paging/list.js';
import { changePredicate } from './change.predicate.js';
import type { ChangesArgs } from './changes.args.js';
import { horizonOf } from './horizon.js';

const page = statement<{ limit: number }, ListRow & { change: ChangeRow }>('live/changes');
const count = statement<object, { total: number }>('live/count-changes');

/** The changes of the whole graph in their order, so that whoever follows them has the graph. */
export class ChangesRepository {
  constructor(private readonly graph: Graph) {}

  /** What is not yet known to be there whole comes with the next page, so that no cursor ever skips it. */
  list(args: ChangesArgs): ChangeConnection {
    const reading = once(async () => this.upTo(await horizonOf(this.graph)).all(args));
    const { page, scope } = this.upTo(0).all(args);
    return new ChangeConnection({
      page,
      scope,
      rows: async () => (await reading()).rows(),
      count: async () => (await reading()).count(),
    });
  }

  private upTo(horizon: number) {
    return new List(this.graph, {
      name: 'Query.changes',
      page: (_args: ChangesArgs) => page,
      count: () => count,
      filter: ({ where }, scope) =>
        conjunction([
          `change.revision > 0 AND change.revision <= ${scope.parameter(horizon)}`,
          changePredicate(where, 'change', scope),
        ]),
      sortKeys: () => [byProperty('change.revision'), byProperty('change.entityId')],
      item: (row) => ({ node: Change.from(row.change), place: row.place }),
    });
  }
}
