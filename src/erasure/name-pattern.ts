import { hasHan } from '../name/han.js';
import { toSimplified, toTraditional } from '../name/script.js';

/** What stands where a name stood. */
export const erasedMark = '[erased]';

/** A name of one character would be found in words that have nothing to do with it. */
const shortest = 2;

/** Finds the names of one person in texts, and takes them out. */
export class NamePattern {
  /** The names in every script that they may be written in. */
  readonly texts: readonly string[];
  private readonly pattern: RegExp | undefined;

  constructor(names: Iterable<string>) {
    const variants = [...names]
      .map((name) => name.trim())
      .flatMap((name) => (hasHan(name) ? [name, toSimplified(name), toTraditional(name)] : [name]));
    this.texts = [...new Set(variants)].filter((text) => [...text].length >= shortest);
    // The longest first, so that of a name that stands in another nothing is left.
    const sources = this.texts.toSorted((one, other) => other.length - one.length).map(sourceOf);
    this.pattern = sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'giu');
  }

  standsIn(text: string): boolean {
    return this.without(text) !== text;
  }

  /** Whether it is one of the names, and nothing else. */
  is(text: string): boolean {
    return this.without(text.trim()) === erasedMark;
  }

  without(text: string): string {
    return this.pattern === undefined ? text : text.replaceAll(this.pattern, erasedMark);
  }
}

/** Where a name begins or ends with a letter of a script that has words, the word ends there too. */
function sourceOf(text: string): string {
  const escaped = text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
  const isWord = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character) && !hasHan(character);
  const [first, last] = [[...text].at(0), [...text].at(-1)];
  return `${isWord(first) ? '(?<![\\p{L}\\p{N}])' : ''}${escaped}${isWord(last) ? '(?![\\p{L}\\p{N}])' : ''}`;
}
