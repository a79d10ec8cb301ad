import { hasHan } from './han.js';
import { nameKey } from './name-key.js';
import { readings } from './pinyin.js';

const lettersOrDigits = /[\p{L}\p{N}]/u;

/** A search text in the forms in which names are stored; see SearchKeys. */
export interface QueryKeys {
  /** The whole text, for `nameText`; empty if there is nothing to search for. */
  readonly key: string;
  readonly words: readonly QueryWord[];
}

export interface QueryWord {
  /** For `searchNames`. */
  readonly text: string;
  /** Its letters and digits without diacritics, for `searchPinyin` and `searchInitials`; none where it has Han. */
  readonly spelled?: string;
}

export function queryKeys(text: string): QueryKeys {
  const words = text
    .split(/\s+/)
    .map(nameKey)
    .filter((word) => lettersOrDigits.test(word));
  return { key: nameKey(text), words: words.map(queryWord) };
}

/** `xi'an` is spelled xian: what stands between letters is not part of how a name is read. */
function queryWord(text: string): QueryWord {
  const spelled = hasHan(text)
    ? ''
    : readings(text)
        .map((reading) => reading.spelled)
        .join('');
  return spelled === '' ? { text } : { text, spelled };
}
