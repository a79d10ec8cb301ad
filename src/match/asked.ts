import { possibleIds } from '../search/identifier-keys.js';
import { isCreditCode, looksLikeCreditCode } from './credit-code.js';
import type { MatchQuery } from './match.args.js';
import type { Asked } from './match.js';
import { countryOf } from './places.js';

/** A query as matching takes it, and what is wrong with it. */
export function askedOf(query: MatchQuery): { readonly asked: Asked; readonly problems: readonly string[] } {
  const given = query.identifiers ?? [];
  const possible = isOneWord(query.text) ? possibleIds(query.text) : [];
  const codes = [...new Set([...given, ...possible].map(valueIn))].filter(looksLikeCreditCode);
  const wrong = codes.filter((code) => !isCreditCode(code));
  const problems = wrong.map((code) => {
    return `${code} is no Unified Social Credit Code: its check character is wrong. It was left aside; look it up again.`;
  });
  const country = query.country?.trim();
  const code = country === undefined ? undefined : codeOf(country);
  if (country && code === undefined) problems.push(`No country is called ${country}; give two letters of ISO 3166.`);
  const right = (ids: readonly string[]) =>
    ids.filter((each) => !wrong.includes(valueIn(each))).map((each) => each.toLowerCase());
  return {
    asked: {
      text: query.text,
      affiliation: query.affiliation ?? false,
      country: code,
      region: query.region ?? undefined,
      kinds: query.kinds ?? undefined,
      identifiers: right(given),
      possibleIdentifiers: right(possible),
      website: query.website ?? undefined,
    },
    problems,
  };
}

const isOneWord = (text: string): boolean => /^\S+$/.test(text.trim());

const valueIn = (curie: string): string => curie.slice(curie.indexOf(':') + 1);

function codeOf(country: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(country)) return countryOf(country);
  const code = country.toUpperCase();
  return (
    countryOf(new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) ?? '') ?? countryOf(code)
  );
}
