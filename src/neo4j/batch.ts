import DataLoader from 'dataloader';
import { canonicalJson } from '../canonical-json.js';
import type { RowsById } from './shared-reads.js';

type ReadIds<Row> = (ids: readonly string[]) => Promise<RowsById<Row>>;

/** One statement for all ids asked for together; null where there is no row of that id. Lives one request. */
export function loaderById<Row, Value>(
  read: ReadIds<Row>,
  toValue: (row: Row) => Value,
): DataLoader<string, Value | null> {
  return loaderOfRows(read, ([row]) => (row === undefined ? null : toValue(row)));
}

/** One statement for all ids asked for together; of an id there may be any number of rows. Lives one request. */
export function loaderOfRows<Row, Value>(
  read: ReadIds<Row>,
  toValue: (rows: readonly Row[]) => Value,
): DataLoader<string, Value> {
  return new DataLoader(async (ids) => {
    const rows = await read(ids);
    return ids.map((id) => toValue(rows.get(id) ?? []));
  });
}

/** The same for all ids asked for together with the same arguments. Lives one request. */
export class ArgumentLoaders<Arguments, Row, Value> {
  private readonly loaders = new Map<string, DataLoader<string, Value>>();

  constructor(
    private readonly read: (ids: readonly string[], args: Arguments) => Promise<RowsById<Row>>,
    private readonly toValue: (rows: readonly Row[]) => Value,
  ) {}

  load(id: string, args: Arguments): Promise<Value> {
    const key = canonicalJson(args);
    let loader = this.loaders.get(key);
    if (loader === undefined) {
      loader = loaderOfRows((ids) => this.read(ids, args), this.toValue);
      this.loaders.set(key, loader);
    }
    return loader.load(id);
  }
}

/** The rows of each key, in the order in which they came. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
