import type { Predicate } from '../filter/predicate.js';
import { Scope } from '../filter/scope.js';
import { ArgumentLoaders } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import type { Slots, Statement } from '../neo4j/statement.js';
import type { ConnectionSource, Positioned } from './connection.js';
import type { CursorScope, Place } from './cursor.js';
import { keyset, type SortKey } from './keyset.js';
import type { ForwardPageArgs, PageArgs } from './page.args.js';
import { type Page, pageOf } from './page.js';

/** A row that knows where it stands, and, below parents, whose it is. */
export interface ListRow {
  readonly place: Place;
  readonly parentId?: string;
}

/** The slot `filter`, with others that it needs. */
export type FilterSlots = Slots & { readonly filter: Predicate };

/** The slots of what a definition filters by; `prelude` is to be read after them. */
export const filterSlots = (filter: Predicate | FilterSlots): FilterSlots =>
  typeof filter === 'string' ? { filter } : filter;

/**
 * A list that can be paged, and how to read it. Its statements have the slots `prelude` and `filter`, that of a page
 * also `page`, `order` and `keys`, and `$limit`; lists below parents take `$parentIds`, answer `parentId` with each
 * row, and count by parent.
 */
export interface ListDefinition<
  Args extends PageArgs | ForwardPageArgs,
  Row extends ListRow,
  Item extends Positioned<unknown>,
> {
  /** What its cursors are bound to; see CursorScope. */
  readonly name: string;
  page(args: Args): Statement<{ limit: number }, Row>;
  count(args: Args): Statement<object, { total: number; parentId?: string }>;
  filter(args: Args, scope: Scope): Predicate | FilterSlots;
  /** The last one is unique, none is ever null. */
  sortKeys(args: Args): readonly SortKey[];
  item(row: Row): Item;
}

/** What lists below parents take besides. */
interface Parents {
  readonly parentIds?: readonly string[];
}

/** Reads one list: at the root, or below any number of parents with one statement for all. Lives one request. */
export class List<Args extends PageArgs | ForwardPageArgs, Row extends ListRow, Item extends Positioned<unknown>> {
  constructor(
    private readonly graph: Graph,
    private readonly definition: ListDefinition<Args, Row, Item>,
  ) {}

  private readonly pages = new ArgumentLoaders(
    (parentIds, { args, page }: { args: Args; page: Page }) => {
      const { statement, parameters } = this.reading(args, page);
      return this.graph.readEach(statement, 'parentIds', parentIds, parameters, parentOf);
    },
    (rows) => rows.map((row) => this.definition.item(row)),
  );

  private readonly counts = new ArgumentLoaders(
    (parentIds, args: Args) => {
      const { statement, parameters } = this.counting(args);
      return this.graph.readEach(statement, 'parentIds', parentIds, parameters, parentOf);
    },
    ([row]) => row?.total ?? 0,
  );

  /** The whole list. */
  all(args: Args): ConnectionSource<Item> {
    const { page, scope } = this.begin(args);
    return {
      page,
      scope,
      rows: async () => {
        const { statement, parameters } = this.reading(args, page);
        return (await this.graph.read(statement, parameters)).map((row) => this.definition.item(row));
      },
      count: async () => {
        const { statement, parameters } = this.counting(args);
        return (await this.graph.read(statement, parameters))[0]?.total ?? 0;
      },
    };
  }

  /** The part of it that is below one parent. */
  below(parentId: string, args: Args): ConnectionSource<Item> {
    const { page, scope } = this.begin(args);
    return {
      page,
      scope,
      rows: () => this.pages.load(parentId, { args, page }),
      count: () => this.counts.load(parentId, args),
    };
  }

  private begin(args: Args): { page: Page; scope: CursorScope } {
    const scope = { list: this.definition.name, args };
    return { scope, page: pageOf(args, scope) };
  }

  private reading(args: Args, page: Page) {
    const scope = new Scope();
    const slots = this.slots(args, scope);
    const { condition, order, keys } = keyset(this.definition.sortKeys(args), page, scope);
    const statement: Statement<Parents & { limit: number }, Row> = this.definition
      .page(args)
      .with({ ...slots, page: condition, order, keys });
    return { statement, parameters: { ...scope.parameters, limit: page.size + 1 } };
  }

  private counting(args: Args) {
    const scope = new Scope();
    const slots = this.slots(args, scope);
    const statement: Statement<Parents, { total: number; parentId?: string }> = this.definition.count(args).with(slots);
    return { statement, parameters: scope.parameters };
  }

  private slots(args: Args, scope: Scope): Slots {
    const slots = filterSlots(this.definition.filter(args, scope));
    return { ...slots, prelude: scope.preludes };
  }
}

function parentOf({ parentId }: { readonly parentId?: string }): string {
  if (parentId === undefined) throw new Error('A list below parents answered a row without parentId.');
  return parentId;
}
