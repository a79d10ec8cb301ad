import { pinyin } from 'pinyin-pro';
import { foldLatin } from './fold-latin.js';
import { hasHan } from './han.js';
import { toSimplified } from './script.js';

const runsOfHan = /(\p{Script=Han}+)/u;
const words = /[\p{L}\p{N}\p{M}]+/gu;

export interface Reading {
  /** Of one Han character, or of one word in other letters. */
  readonly of: 'HAN' | 'WORD';
  readonly spelled: string;
  /** The first letter of a syllable; words in other letters stay whole (`TCL集团` tcljt). */
  readonly initial: string;
}

/**
 * The text in Latin letters, piece by piece: every Han character is the syllable it is read as in its word, without
 * tone (`重庆` chong qing, `绿` lv), everything else is words without case and diacritics.
 *
 * @param surname reads a family name at the start as one (`曾` zeng, not ceng)
 */
export function readings(text: string, { surname = false } = {}): readonly Reading[] {
  const plain = text.normalize('NFKC');
  if (!hasHan(plain)) return wordsOf(plain);
  return toSimplified(plain)
    .split(runsOfHan)
    .flatMap((run, index) => (index % 2 === 0 ? wordsOf(run) : syllablesOf(run, surname && index === 1)));
}

function wordsOf(text: string): readonly Reading[] {
  return (foldLatin(text).match(words) ?? []).map((word) => ({ of: 'WORD', spelled: word, initial: word }));
}

function syllablesOf(run: string, surname: boolean): readonly Reading[] {
  const syllables = pinyin(run, {
    type: 'array',
    toneType: 'none',
    v: true,
    toneSandhi: false,
    surname: surname ? 'head' : 'off',
  });
  return syllables.map((syllable) => ({ of: 'HAN', spelled: syllable, initial: [...syllable][0] ?? '' }));
}
