import type { LocalizedText, Name as NameFact } from '../fact/fact.js';
import { type Language, languageOf } from './language.js';
import { toSimplified, toTraditional } from './script.js';

/** Which of several names of one language stands for the thing: the first of these that there is. */
const preference = ['LABEL', 'ALIAS', 'SHORT', 'ACRONYM'] as const;

interface Text {
  readonly value: string;
  readonly language?: string | null;
}

interface Name extends Text {
  readonly type?: NameFact['type'];
}

/**
 * The name in the first of these languages that it has one in, else the display name. Chinese is converted between
 * Simplified and Traditional where only the other is there; nothing is ever translated. What it was called formerly
 * is no answer.
 */
export function nameIn(names: readonly Name[], languages: readonly string[], displayName: string): string {
  for (const tag of languages) {
    const wanted = languageOf(tag);
    if (wanted === undefined) continue;
    for (const type of preference) {
      const found = bestIn(
        wanted,
        names.filter((name) => (name.type ?? 'LABEL') === type),
      );
      if (found !== undefined) return found;
    }
  }
  return displayName;
}

/** The same for texts; the first text where none of the languages is there, null where there is no text. */
export function textIn(texts: LocalizedText, languages: readonly string[]): string | null {
  const written = Object.entries(texts).map(([language, value]) => ({ language, value }));
  for (const tag of languages) {
    const wanted = languageOf(tag);
    const found = wanted && bestIn(wanted, written);
    if (found !== undefined) return found;
  }
  return written[0]?.value ?? null;
}

function bestIn(wanted: Language, candidates: readonly Text[]): string | undefined {
  let other: string | undefined;
  for (const { value, language: tag } of candidates) {
    const language = tag ? languageOf(tag) : undefined;
    if (language?.base !== wanted.base) continue;
    if (language.script === wanted.script && (language.scriptKnown || wanted.base !== 'zh')) return value;
    other ??= value;
  }
  return other === undefined ? undefined : inScript(other, wanted);
}

function inScript(text: string, { base, script, region }: Language): string {
  if (base !== 'zh') return text;
  if (script === 'Hans') return toSimplified(text);
  return toTraditional(text, region === 'HK' || region === 'MO' ? 'hk' : 'tw');
}
