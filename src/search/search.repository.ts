import { Scope } from '../filter/scope.js';
import { type NamedRow, namesOf } from '../name/name.type.js';
import { type QueryKeys, queryKeys } from '../name/query-keys.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Node } from '../node/node.type.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import { keyset } from '../paging/keyset.js';
import type { ListRow } from '../paging/list.js';
import { type Page, pageOf } from '../paging/page.js';
import { possibleIds } from './identifier-keys.js';
import { luceneQuery } from './lucene-query.js';
import type { SearchArgs } from './search.args.js';
import { searchPredicate, searchTypeOf } from './search.filter.js';
import { SearchConnection, type SearchHit, type SearchType } from './search.type.js';

interface Wanted {
  readonly ids: readonly string[];
  readonly identifiers: readonly string[];
  readonly name: string;
  readonly words: string;
}

/** Of an organization, as nearly all are, a hit has all of it, of anything else the names. */
type HitRow = ListRow & { readonly id: string; readonly score: number; readonly labels: readonly string[] } & (
    | { readonly organization: OrganizationValues; readonly names: null }
    | { readonly organization: null; readonly names: NamedRow }
  );

const page = statement<Wanted & { beginning: string; limit: number }, HitRow>('search/page').with({
  organization: organizationProjection('node'),
});
const count = statement<Wanted, { total: number }>('search/count');

const bestFirst = [
  { expression: 'score', descending: true },
  { expression: 'id', descending: false },
];

/** How to read what was found and is no organization, by its noun. */
export type FindFound = Readonly<Record<Exclude<SearchType, 'ORGANIZATION'>, (id: string) => Promise<Node | null>>>;

/** Search over the names and identifiers of everything that has a name. */
export class SearchRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
    private readonly find: FindFound,
  ) {}

  search(args: SearchArgs): SearchConnection {
    const scope = { list: 'Query.search', args };
    const wanted = pageOf(args, scope);
    const query = queryKeys(args.text);
    return new SearchConnection({
      page: wanted,
      scope,
      rows: () => this.hits(args, query, wanted),
      count: () => this.count(args, query),
    });
  }

  private async hits(args: SearchArgs, query: QueryKeys, wanted: Page): Promise<SearchHit[]> {
    if (query.key === '') return [];
    const scope = new Scope();
    const filter = searchPredicate(args, scope);
    const { condition, order, keys } = keyset(bestFirst, wanted, scope);
    const rows = await this.graph.read(page.with({ prelude: scope.preludes, filter, page: condition, order, keys }), {
      ...scope.parameters,
      ...parametersFor(args.text, query),
      beginning: `\n${query.key}`,
      limit: wanted.size + 1,
    });
    return (await Promise.all(rows.map((row) => this.hit(row, query)))).flat();
  }

  private async hit({ id, score, place, labels, organization, names }: HitRow, query: QueryKeys): Promise<SearchHit[]> {
    if (organization !== null) {
      const node = this.organizations.met(organization);
      return [{ node, score, names: node.names, place, query }];
    }
    const node = await this.find[searchTypeOf(labels)](id);
    // What somebody removed between the two reads is not there any more.
    return node ? [{ node, score, names: namesOf(names), place, query }] : [];
  }

  private async count(args: SearchArgs, query: QueryKeys): Promise<number> {
    if (query.key === '') return 0;
    const scope = new Scope();
    const filter = searchPredicate(args, scope);
    const [row] = await this.graph.read(count.with({ prelude: scope.preludes, filter }), {
      ...scope.parameters,
      ...parametersFor(args.text, query),
    });
    return row?.total ?? 0;
  }
}

function parametersFor(text: string, { key, words }: QueryKeys): Wanted {
  const ids = possibleIds(text);
  return {
    ids,
    identifiers: ids.map((id) => id.toLowerCase()),
    name: `\n${key}\n`,
    words: luceneQuery(words),
  };
}
