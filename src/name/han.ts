import { to as intoSimplified, from as intoStandard } from 'opencc-js/preset/t2cn';
import { charactersOf } from './dictionary.js';

const han = /\p{Script=Han}/u;

export function hasHan(text: string): boolean {
  return han.test(text);
}

/** Traditional and regional characters that are written otherwise in Simplified, each with what it becomes. */
const simplified: ReadonlyMap<string, string> = simplifications();

/**
 * The text with every Han character in its Simplified form, one by one and whatever stands beside it.
 *
 * For comparing, not for showing: real conversion looks at whole words, so that a part of a name would no longer be
 * found in the name.
 */
export function simplifiedForComparing(text: string): string {
  if (!hasHan(text)) return text;
  let result = '';
  for (const character of text) result += simplified.get(character) ?? character;
  return result;
}

/** Follows chains to their end (`衞` 衛 卫), so that simplifying twice changes nothing. */
function simplifications(): ReadonlyMap<string, string> {
  const steps = [intoStandard.tw, intoStandard.hk, intoSimplified.cn].map(charactersOf);
  const once = (character: string) => steps.reduce((form, step) => step.get(form) ?? form, character);
  const all = new Map<string, string>();
  for (const start of new Set(steps.flatMap((step) => [...step.keys()]))) {
    let end = once(start);
    for (let next = once(end); next !== end; next = once(next)) end = next;
    if (end !== start) all.set(start, end);
  }
  return all;
}
