import type { Name } from '../fact/fact.js';
import { checkName } from '../name/check-name.js';

interface Fault {
  readonly value: string;
  readonly reason: string;
}

/** The names that can be taken, each once, and what is wrong with the rest. */
export function namesAndProblems(given: readonly Name[]): {
  readonly names: readonly Name[];
  readonly problems: readonly Fault[];
} {
  const names: Name[] = [];
  const problems: Fault[] = [];
  const seen = new Set<string>();
  for (const name of given) {
    const reason = checkName(name.value);
    const key = `${name.language ?? ''} ${name.value}`;
    if (reason !== undefined) problems.push({ value: name.value, reason });
    else if (!seen.has(key)) names.push(name);
    seen.add(key);
  }
  return { names, problems };
}

/** An address of a web site, of which many sources leave out how it begins. */
export function websiteOf(given: string | undefined): { readonly value?: string; readonly problem?: Fault } {
  const text = given?.trim();
  if (!text) return {};
  const value = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(value) && !/\s/.test(value) ? new URL(value) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username === '') return { value };
  return { problem: { value: text, reason: 'Expected the address of a web site, http or https; it is left out.' } };
}
