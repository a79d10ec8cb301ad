import type { DictGroup, DictLike } from 'opencc-js/core';

/** The entries of one of OpenCC's dictionaries, which are written `漢 汉|國 国` or as pairs. */
export function entriesOf(dictionary: DictLike): readonly (readonly [string, string])[] {
  if (typeof dictionary !== 'string') return dictionary;
  return dictionary.split('|').map((entry) => {
    const [from = '', into = ''] = entry.split(' ');
    return [from, into];
  });
}

/** What they say about characters that stand alone. */
export function charactersOf(groups: readonly DictGroup[] = []): ReadonlyMap<string, string> {
  return new Map(
    groups
      .flat()
      .flatMap(entriesOf)
      .filter(([from]) => [...from].length === 1),
  );
}
