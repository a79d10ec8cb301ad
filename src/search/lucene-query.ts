import type { QueryWord } from '../name/query-keys.js';

/** The words that the `cjk` analyzer leaves out of the index: to ask for them is to find nothing. */
const unindexed: ReadonlySet<string> = new Set(
  (
    'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they ' +
    'this to was will with www'
  ).split(' '),
);

const oneHan = /^\p{Script=Han}$/u;

/**
 * The words as a query of the full-text index in Lucene's syntax: each of them must be found, in Latin letters also as
 * the beginning of a word, of pinyin or of its initials. What people typed stands in quotation marks or is letters
 * and digits alone, so that no text is ever syntax.
 */
export function luceneQuery(words: readonly QueryWord[]): string {
  const indexed = words.filter(({ text, spelled = text }) => !unindexed.has(spelled));
  const clauses = (indexed.length > 0 ? indexed : words).map((word) => `+(${alternatives(word).join(' ')})`);
  return clauses.length > 0 ? clauses.join(' ') : FINDS_NOTHING;
}

/** Lucene has no empty query. */
const FINDS_NOTHING = '-(*:*)';

function alternatives({ text, spelled }: QueryWord): readonly string[] {
  // Han is indexed in pairs: a character alone is the beginning of some.
  if (oneHan.test(text)) return [`searchNames:${text}*`];
  const asWritten = `searchNames:"${text.replace(/["\\]/g, '\\$&')}"`;
  if (spelled === undefined) return [asWritten];
  // A whole word counts for more than the beginning of one.
  return [`${asWritten}^2`, `searchNames:${spelled}*`, `searchPinyin:${spelled}*`, `searchInitials:${spelled}*`];
}
