import { decodeHTML } from 'entities';
import { hasHan, simplifiedForComparing } from '../name/han.js';
import { isAbbreviation, type Sort, type Word, wordOf } from './words.js';

export interface Token extends Word {
  readonly written: string;
  /** The separator before it, if one stands there: a comma, a bracket, a dash between spaces, a word that joins. */
  readonly separated: boolean;
  /** Which part between separators it stands in. */
  readonly part: number;
  readonly han: boolean;
}

/** A text as matching reads it. */
export interface ReadText {
  readonly tokens: readonly Token[];
  readonly parts: number;
}

const tags = /<!--.*?-->|<\/?[a-z][^>]*>/gi;
const addresses = /\S+@\S+|https?:\/\/\S+/gi;
const word = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+/gu;
const separators = /[,;:()[\]{}/|"“”«»。，、；：（）【】\n\t]|\s[-–—]\s|\.\s|\.$|\s{2,}/u;
/** Words written together where a small letter meets a capital one (`CopenhagenDenmark`). */
const seams = /(?<=\p{Ll}{3})(?=\p{Lu})|(?<=(?<![\p{L}\p{N}])\p{N}{1,2})(?=\p{Lu})/gu;
/** `U.S.`, `M.D.` */
const initials = /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}(?!\p{L})/gu;
/** Marks set beside the letter that they belong to (`Westfa¨lische`). */
const besideLetters = /(?<=\p{L})[¨´`˜ˆ¸](?=\p{L})/gu;
const longestText = 2_000;

function plainText(text: string): string {
  return decodeHTML(decodeHTML(text.slice(0, longestText)))
    .replace(tags, ' ')
    .replace(addresses, ' ')
    .replace(besideLetters, '')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(initials, (letters) => `${letters.replaceAll('.', '')} `)
    .replace(/&/g, ' and ')
    .replace(seams, ' ');
}

export function readText(text: string): ReadText {
  const plain = simplifiedForComparing(plainText(text));
  const tokens: Token[] = [];
  let part = 0;
  let end = 0;
  for (const found of plain.matchAll(word)) {
    const between = plain.slice(end, found.index);
    const [written] = found;
    const separated = tokens.length > 0 && separates(between, tokens.at(-1)?.written ?? '');
    if (separated) part += 1;
    tokens.push({ ...wordOf(written), written, separated, part, han: hasHan(written) });
    end = found.index + written.length;
  }
  return { tokens: withHanSorts(tokens), parts: tokens.length === 0 ? 0 : part + 1 };
}

/** A full stop behind a short word abbreviates it (`Univ.`, `St.`). */
function separates(between: string, before: string): boolean {
  if (!separators.test(between)) return false;
  return !(/^\.\s$/.test(between) && (before.length <= 6 || isAbbreviation(before)));
}

const hanSorts: Readonly<Record<string, Sort>> = {
  大学: 'UNIVERSITY',
  医院: 'HOSPITAL',
  研究所: 'INSTITUTE',
  研究院: 'INSTITUTE',
  学院: 'COLLEGE',
  学校: 'SCHOOL',
  中心: 'CENTER',
  公司: 'COMPANY',
  实验室: 'LABORATORY',
};
const hanSortWords = new RegExp(Object.keys(hanSorts).join('|'), 'gu');

/** Han stands without spaces: its characters are the words, and those of a sort are known by their neighbours. */
function withHanSorts(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ han }) => han)) return tokens;
  const sorted = [...tokens];
  // One character a token, so that places in the text are places among the tokens.
  const text = tokens.map(({ han, written }) => (han && written.length === 1 ? written : ' ')).join('');
  for (const { 0: word, index } of text.matchAll(hanSortWords)) {
    const sort = hanSorts[word];
    if (sort === undefined) continue;
    for (let at = index; at < index + word.length; at++) {
      const token = sorted[at];
      if (token !== undefined) sorted[at] = { ...token, sort };
    }
  }
  return sorted;
}

/** The words of a piece as they are read, Han without spaces. */
export function writtenText(piece: readonly Token[]): string {
  return piece.reduce((text, { written, han }, index) => {
    const before = piece[index - 1];
    return before === undefined || before.han || han ? text + written : `${text} ${written}`;
  }, '');
}
