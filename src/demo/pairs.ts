import type { Organization } from './organizations.js';

export type Pair<Source = Organization, Target = Source> = readonly [source: Source, target: Target];

type Identified = { readonly id: string };

/** So many pairs out of those that are drawn, none twice, either way round, and none of a thing with itself. */
export function distinctPairs<Source extends Identified, Target extends Identified>(
  count: number,
  draw: () => Pair<Source, Target>,
): Pair<Source, Target>[] {
  const pairs = new Map<string, Pair<Source, Target>>();
  while (pairs.size < count) {
    const pair = draw();
    const key = pair.map(({ id }) => id).sort();
    if (key[0] !== key[1]) pairs.set(key.join(' '), pair);
  }
  return [...pairs.values()];
}

/** As ties without a direction are stored: from the smaller id to the larger. */
export function undirected([one, other]: Pair): Pair {
  return one.id < other.id ? [one, other] : [other, one];
}
