import { textIn } from './name-in-language.js';

/** How a node keeps a text in several languages: two lists of equal length. */
export function localizedText(
  texts: readonly string[] | null,
  languages: readonly string[] | null,
  wanted: readonly string[],
): string | null {
  if (texts === null || languages === null) return null;
  return textIn(Object.fromEntries(languages.map((language, index) => [language, texts[index] ?? ''])), wanted);
}
