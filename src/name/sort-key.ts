import { cut } from './cut.js';
import { nameKey } from './name-key.js';
import { type Reading, readings } from './pinyin.js';

const LONGEST_SPELLING = 140;
const LONGEST_TEXT = 59;

/**
 * What a list in the order of names is sorted by: first how the name is spelled in Latin letters, so that 重庆 stands
 * beside Chongqing, then its text, so that what is only read alike stays together. At most 200 characters, never
 * null; names that share them are told apart by id.
 */
export function sortKey(displayName: string): string {
  const spelling = cut(spelled(displayName), LONGEST_SPELLING);
  const text = cut(nameKey(displayName), LONGEST_TEXT);
  // A tab sorts before all that a spelling holds, so that the shorter of two comes first.
  return `${spelling}\t${text}`;
}

/** Syllables are written together, words apart. */
function spelled(name: string): string {
  let result = '';
  let before: Reading['of'] = 'HAN';
  for (const reading of readings(name)) {
    result += result === '' || (before === 'HAN' && reading.of === 'HAN') ? reading.spelled : ` ${reading.spelled}`;
    before = reading.of;
  }
  return result;
}
