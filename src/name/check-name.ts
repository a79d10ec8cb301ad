import { nameKey } from './name-key.js';

const LONGEST_NAME = 1_000;

/**
 * What is wrong with a name, as a sentence; undefined if nothing is.
 * Line breaks are refused with the other controls: a name is one line.
 */
export function checkName(value: string): string | undefined {
  if (nameKey(value) === '') return 'A name has at least one character that can be seen; it had none.';
  if (value.length > LONGEST_NAME) return `A name has at most 1,000 characters; it had ${value.length}. Shorten it.`;
  const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029]/u.exec(value);
  if (unprintable !== null) {
    const code = value.charCodeAt(unprintable.index).toString(16).toUpperCase().padStart(4, '0');
    return `A name has no control characters and no halves of characters; it had U+${code}. Take it out.`;
  }
  return undefined;
}
