import { languageOf } from './language.js';

/** The language that a sentence of ours is written in. */
export interface SentenceIn {
  /** As it was asked for; names in the sentence are in it too. */
  readonly tag: string;
  readonly chinese: boolean;
  readonly traditional: boolean;
}

/** The first of these languages that sentences are written in, English or Chinese; else English. */
export function sentenceIn(languages: readonly string[]): SentenceIn {
  const tag = languages.find((each) => ['en', 'zh'].includes(languageOf(each)?.base ?? '')) ?? 'en';
  const { base, script } = languageOf(tag) ?? {};
  return { tag, chinese: base === 'zh', traditional: base === 'zh' && script === 'Hant' };
}
