/** A region with how many organizations it has; null: those whose region is not known. */
export interface Counted {
  readonly id: string | null;
  readonly name: string;
  readonly count: number;
}

interface Group {
  readonly count: number;
  readonly keys: readonly { readonly key: string | null; readonly displayName: string }[];
}

export function countedOf(groups: readonly Group[], unknown: string): Counted[] {
  return groups.flatMap(({ count, keys: [region] }) =>
    region ? [{ id: region.key, name: region.key === null ? unknown : region.displayName, count }] : [],
  );
}
