import { isDeepStrictEqual } from 'node:util';
import type { Predicate } from '../filter/predicate.js';
import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { type Statement, statement } from '../neo4j/statement.js';
import { once } from '../once.js';
import { keyset } from '../paging/keyset.js';
import { type FilterSlots, filterSlots, type ListRow } from '../paging/list.js';
import type { ForwardPageArgs } from '../paging/page.args.js';
import { type Page, pageOf } from '../paging/page.js';
import { checkDimensions, type Dimension, eachSlot, groupSortKeys, shownSlot, valuesSlot } from './dimension.js';
import { GroupConnection, GroupKey } from './group.type.js';

export interface GroupRow extends ListRow {
  readonly size: number;
  readonly values: readonly (string | null)[];
}

interface By extends ForwardPageArgs {
  readonly by: readonly string[];
  readonly regionLevel?: number | null;
}

/** Things that can be counted, and how; their statements are like those in cypher/group. */
export interface GroupDefinition<Args extends By> {
  /** What its cursors are bound to; see CursorScope. */
  readonly name: string;
  readonly dimensions: Readonly<Record<Args['by'][number], Dimension>>;
  page(args: Args): Statement<{ limit: number }, GroupRow>;
  count(args: Args): Statement<object, { total: number }>;
  filter(args: Args, scope: Scope): Predicate | FilterSlots;
}

interface RegionsRow {
  readonly regionId: string;
  readonly ids: readonly string[];
}

const regionsAtLevel = statement<{ level: number }, RegionsRow>('group/regions-at-level');

/** Counts things by dimensions. Lives one request. */
export class Groups<Args extends By> {
  constructor(
    private readonly graph: Graph,
    private readonly definition: GroupDefinition<Args>,
  ) {}

  /** @throws ClientError BAD_USER_INPUT for too many dimensions or the same one twice. */
  all(args: Args): GroupConnection {
    checkDimensions(args.by);
    const scope = { list: this.definition.name, args };
    const page = pageOf(args, scope);
    const dimensions = args.by.map((name: Args['by'][number]) => this.definition.dimensions[name]);
    const regions = once(() => this.regions(args, dimensions));
    return new GroupConnection({
      page,
      scope,
      rows: async () => this.read(args, dimensions, page, await regions()),
      count: async () => this.count(args, dimensions, await regions()),
    });
  }

  private async read(args: Args, dimensions: readonly Dimension[], page: Page, regions: Regions | undefined) {
    const scope = new Scope();
    const slots = this.slots(args, dimensions, scope, regions);
    const { condition, order, keys } = keyset(groupSortKeys(dimensions), page, scope);
    const statement = this.definition.page(args).with({
      ...slots,
      shown: shownSlot(dimensions),
      page: condition,
      order,
      keys,
    });
    const parameters = parametersOf(dimensions, scope, regions);
    const rows = await this.graph.read(statement, { ...parameters, limit: page.size + 1 });
    return rows.map(({ size, values, place }) => ({
      node: {
        keys: values.map((key, index) => new GroupKey(args.by[index] ?? '', key, dimensions[index]?.of)),
        count: size,
      },
      place,
    }));
  }

  private async count(args: Args, dimensions: readonly Dimension[], regions: Regions | undefined): Promise<number> {
    const scope = new Scope();
    const statement = this.definition.count(args).with(this.slots(args, dimensions, scope, regions));
    const [row] = await this.graph.read(statement, parametersOf(dimensions, scope, regions));
    return row?.total ?? 0;
  }

  private slots(args: Args, dimensions: readonly Dimension[], scope: Scope, regions: Regions | undefined) {
    const slots = filterSlots(this.definition.filter(args, scope));
    return {
      ...slots,
      prelude: scope.preludes,
      each: eachSlot(dimensions),
      values: valuesSlot(dimensions, regions !== undefined),
    };
  }

  /** Read once and looked up by each row, so that 100,000 rows do not each climb the tree of regions. */
  private async regions({ regionLevel }: Args, dimensions: readonly Dimension[]): Promise<Regions | undefined> {
    if (typeof regionLevel !== 'number' || !dimensions.some(({ of }) => of === 'region')) return undefined;
    return regionsOf(regionLevel, await this.graph.read(regionsAtLevel, { level: regionLevel }));
  }
}

// Some thousand ids, the same object for all who ask until a region is added: what is so large is told to be equal by
// that (`keyOf`), so that who asks for the same groups at once shares a statement.
const lastAtLevel = new Map<number, { readonly rows: readonly RegionsRow[]; readonly regions: Regions }>();

function regionsOf(level: number, rows: readonly RegionsRow[]): Regions {
  const last = lastAtLevel.get(level);
  if (last !== undefined && isDeepStrictEqual(last.rows, rows)) return last.regions;
  // The lowest last, so that it is told of a region that lies in two.
  const regions = Object.fromEntries(rows.flatMap(({ regionId, ids }) => ids.map((id) => [id, regionId])));
  lastAtLevel.set(level, { rows, regions });
  return regions;
}

/** For each region, by id, the one it counts in. */
type Regions = Readonly<Record<string, string>>;

function parametersOf(dimensions: readonly Dimension[], scope: Scope, regions: Regions | undefined): object {
  return {
    ...scope.parameters,
    ...Object.assign({}, ...dimensions.map(({ parameters }) => parameters)),
    ...(regions === undefined ? {} : { regions }),
  };
}
