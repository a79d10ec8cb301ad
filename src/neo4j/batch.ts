import DataLoader from 'dataloader';
import { canonicalJson } from '../canonical-json.js';
import type { RowsById } from './shared-reads.js';

/** Answers keyed by id; what is missing has the answer that the loader gives for nothing. */
export type Answers<Value> = ReadonlyMap<string, Value>;

/** One statement for all ids asked for together; null where there is nothing of that id. Lives one request. */
export function loaderById<Value>(
  load: (ids: readonly string[]) => Promise<Answers<Value>>,
): DataLoader<string, Value | null> {
  return new DataLoader(async (ids) => {
    const answers = await load(ids);
    return ids.map((id) => answers.get(id) ?? null);
  });
}

/** What rows become, for ids of which there are some; null for the others. */
export function loaderOfRows<Row, Value>(
  read: (ids: readonly string[]) => Promise<RowsById<Row>>,
  toValue: (rows: readonly Row[]) => Value,
): DataLoader<string, Value | null> {
  return new DataLoader(async (ids) => {
    const rows = await read(ids);
    return ids.map((id) => {
      const own = rows.get(id);
      return own === undefined ? null : toValue(own);
    });
  });
}

/** One statement for all ids asked for together with the same arguments. Lives one request. */
export class ArgumentLoaders<Arguments, Value> {
  private readonly loaders = new Map<string, DataLoader<string, Value>>();

  constructor(
    private readonly read: (ids: readonly string[], args: Arguments) => Promise<Answers<Value>>,
    private readonly nothing: Value,
  ) {}

  load(id: string, args: Arguments): Promise<Value> {
    const key = canonicalJson(args);
    let loader = this.loaders.get(key);
    if (loader === undefined) {
      loader = new DataLoader(async (ids) => {
        const answers = await this.read(ids, args);
        return ids.map((each) => answers.get(each) ?? this.nothing);
      });
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

/** The values by key, each key standing once. */
export function keyed<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  toValue: (row: Row) => Value,
): Answers<Value> {
  return new Map(rows.map((row) => [keyOf(row), toValue(row)]));
}
