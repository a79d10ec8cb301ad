import { ConverterFactory, type ConverterFunction, type DictGroup } from 'opencc-js/core';
import * as traditional from 'opencc-js/preset/cn2t';
import * as simplified from 'opencc-js/preset/t2cn';
import { once } from '../once.js';
import { entriesOf } from './dictionary.js';
import { hasHan } from './han.js';

/** How Traditional is written: 臺 and 裡 in Taiwan, 台 and 裏 in Hong Kong and Macao. */
export type TraditionalStandard = 'tw' | 'hk';

const intoSimplified = once(() => converter(simplified.from.hk, withSimplifiedWords(simplified.to.cn)));
// 22 MB and a tenth of a second for 50,000 phrases, so not before somebody reads Traditional.
const intoTraditional = once(() => converter(traditional.from.cn));
const intoStandard = {
  tw: once(() => converter(traditional.to.tw)),
  hk: once(() => converter(traditional.to.hk)),
};

/** Text in Traditional characters as it is written in Simplified; the words stay the same. */
export function toSimplified(text: string): string {
  return hasHan(text) ? intoSimplified()(text) : text;
}

/** Text in Simplified characters as it is written in Traditional; text that has Traditional already is left alone. */
export function toTraditional(text: string, standard: TraditionalStandard = 'tw'): string {
  if (!hasHan(text) || toSimplified(text) !== text) return text;
  return intoStandard[standard]()(intoTraditional()(text));
}

function converter(...dictionaries: (readonly DictGroup[] | undefined)[]): ConverterFunction {
  return ConverterFactory(...dictionaries.map((groups) => groups ?? []));
}

/**
 * The dictionaries with the words that are Simplified already and would be taken for Traditional character by
 * character (`乾县`, which is not 干县).
 */
function withSimplifiedWords(groups: readonly DictGroup[] = []): readonly DictGroup[] {
  return groups.map((dictionaries) => {
    const words = dictionaries.flatMap(entriesOf).map(([, word]) => [word, word] as const);
    return [...dictionaries, words.filter(([word]) => word.length > 1)];
  });
}
