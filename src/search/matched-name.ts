import type { Name } from '../name/name.type.js';
import type { QueryKeys, QueryWord } from '../name/query-keys.js';
import { type SearchKeys, searchKeys } from '../name/search-keys.js';

/** The name that a search text fits best, the first of equals; null where it fits none, as with an identifier. */
export function matchedName(names: readonly Name[], query: QueryKeys): Name | null {
  let matched: Name | null = null;
  let best = 0;
  for (const name of names) {
    const fit = fitOf(searchKeys([name]), query);
    if (fit > best) [matched, best] = [name, fit];
  }
  return matched;
}

/** The whole name is more than its beginning, that more than a part, that more than some of the words. */
function fitOf(keys: SearchKeys, { key, words }: QueryKeys): number {
  if (keys.nameText === `\n${key}\n`) return 4;
  if (keys.nameText.startsWith(`\n${key}`)) return 3;
  if (keys.nameText.includes(key)) return 2;
  return words.length === 0 ? 0 : words.filter((word) => hasWord(keys, word)).length / words.length;
}

function hasWord({ nameText, searchPinyin, searchInitials }: SearchKeys, { text, spelled }: QueryWord): boolean {
  if (nameText.includes(text)) return true;
  return (
    spelled !== undefined && [...searchPinyin, ...searchInitials].some((terms) => ` ${terms}`.includes(` ${spelled}`))
  );
}
