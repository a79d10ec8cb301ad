import { Change, type ChangeRow } from '../curation/change.type.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { List, type ListRow } from '../paging/list.js';
import type { ForwardPageArgs } from '../paging/page.args.js';
import { RecordedTie, RecordedTieConnection } from './recorded-tie.type.js';

type Moment = { readonly id: string; readonly at: string };

const entry = statement<Moment, { change: ChangeRow }>('recorded/entry');
const page = statement<{ limit: number }, ListRow & { change: ChangeRow }>('recorded/ties');
const count = statement<object, { total: number }>('recorded/count-ties');

/** So many organizations in a row may have been merged into one another. */
const mostMerges = 10;

/** What the history had of things at a moment. */
export class RecordedRepository {
  constructor(private readonly graph: Graph) {}

  /** The entry that says how an organization stood, or the one it was merged into by then; null: none did. */
  async organizationAt({ id, at }: Moment): Promise<Change | null> {
    let asked = id;
    for (let step = 0; step < mostMerges; step += 1) {
      const [found] = await this.graph.read(entry, { id: asked, at });
      if (found === undefined || found.change.noun !== 'organizations') return null;
      if (found.change.after !== null) return Change.from(found.change);
      if (found.change.mergedInto === null) return null;
      asked = found.change.mergedInto;
    }
    return null;
  }

  /** The ties that an organization had. */
  tiesAt(moment: Moment, args: ForwardPageArgs): RecordedTieConnection {
    return new RecordedTieConnection(this.ties.all({ ...moment, ...args }));
  }

  private readonly ties = new List(this.graph, {
    name: 'RecordedOrganization.relationships',
    page: (_args: Moment & ForwardPageArgs) => page,
    count: () => count,
    filter: ({ id, at }, scope) => {
      scope.prelude(`WITH ${scope.parameter(id)} AS id, ${scope.parameter(at)} AS at`);
      return 'true';
    },
    sortKeys: () => [{ expression: 'change.entityId', descending: false }],
    item: (row) => ({ node: new RecordedTie(Change.from(row.change)), place: row.place }),
  });
}
