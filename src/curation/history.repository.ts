import { conjunction } from '../filter/predicate.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { List, type ListRow } from '../paging/list.js';
import { Change, ChangeConnection, type ChangeRow } from './change.type.js';
import type { HistoryArgs } from './history.args.js';

const page = statement<{ limit: number }, ListRow & { change: ChangeRow }>('curation/history');
const count = statement<object, { total: number }>('curation/count-history');

/** What was written when, by whom and why. */
export class HistoryRepository {
  constructor(private readonly graph: Graph) {}

  of(args: HistoryArgs): ChangeConnection {
    return new ChangeConnection(this.changes.all(args));
  }

  private readonly changes = new List(this.graph, {
    name: 'Query.history',
    page: (_args: HistoryArgs) => page,
    count: () => count,
    // Versions begin at 1; the comparison lets the index of both properties serve.
    filter: ({ id, asOfRecorded }, scope) =>
      conjunction([
        `change.entityId = ${scope.parameter(id)} AND change.version > 0`,
        ...(asOfRecorded ? [`change.recordedAt <= ${scope.parameter(asOfRecorded.toISOString())}`] : []),
      ]),
    sortKeys: () => [{ expression: 'change.version', descending: true }],
    item: (row) => ({ node: Change.from(row.change), place: row.place }),
  });
}
