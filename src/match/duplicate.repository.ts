import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { listedOrganizationPredicate } from '../organization/organization.predicate.js';
import { keyset } from '../paging/keyset.js';
import type { ListRow } from '../paging/list.js';
import { type Page, pageOf } from '../paging/page.js';
import { Duplicate, DuplicateConnection, type DuplicateReason } from './duplicate.type.js';
import type { DuplicatesArgs } from './match.args.js';

interface DuplicateRow extends ListRow {
  readonly ids: readonly string[];
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

const page = statement<{ limit: number }, DuplicateRow>('match/duplicates');
const count = statement<object, { total: number }>('match/count-duplicates');

const likeliestFirst = [
  { expression: 'score', descending: true },
  { expression: 'one.id', descending: false },
  { expression: 'other.id', descending: false },
];

/** Organizations that are likely one, read for one request. */
export class DuplicateRepository {
  constructor(private readonly graph: Graph) {}

  list(args: DuplicatesArgs): DuplicateConnection {
    const scope = { list: 'Query.duplicates', args };
    const wanted = pageOf(args, scope);
    return new DuplicateConnection({
      page: wanted,
      scope,
      rows: () => this.rows(args, wanted),
      count: () => this.count(args),
    });
  }

  private async rows({ where }: DuplicatesArgs, wanted: Page) {
    const scope = new Scope();
    const filter = listedOrganizationPredicate(where, 'organization', scope);
    const { condition, order, keys } = keyset(likeliestFirst, wanted, scope);
    const slots = { prelude: scope.preludes, filter, page: condition, order, keys };
    const rows = await this.graph.read(page.with(slots), { ...scope.parameters, limit: wanted.size + 1 });
    return rows.map(({ ids, score, reasons, place }) => ({ node: new Duplicate(ids, score, reasons), place }));
  }

  private async count({ where }: DuplicatesArgs): Promise<number> {
    const scope = new Scope();
    const filter = listedOrganizationPredicate(where, 'organization', scope);
    const [row] = await this.graph.read(count.with({ prelude: scope.preludes, filter }), scope.parameters);
    return row?.total ?? 0;
  }
}
