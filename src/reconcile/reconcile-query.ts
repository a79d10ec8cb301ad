import { ClientError } from '../errors.js';
import { maximumListLength, maximumMatchQueries, maximumMatchText } from '../limits/arguments.js';
import type { MatchQuery } from '../match/match.args.js';
import { affiliation, isRegister, kindsOf } from './vocabulary.js';

/** A query of a batch, as matching takes it. */
export type ReadQuery = MatchQuery & { readonly place: string };

export const refused = (message: string): ClientError => new ClientError('BAD_USER_INPUT', message);

/** @throws ClientError that says what was expected. */
export function batchOf(text: string): ReadonlyMap<string, ReadQuery> {
  const batch = objectIn(text, 'queries');
  const entries = Object.entries(batch);
  if (entries.length > maximumMatchQueries) {
    throw refused(`Expected at most ${maximumMatchQueries} queries in a batch; got ${entries.length}.`);
  }
  return new Map(entries.map(([key, query]) => [key, queryOf(key, query)]));
}

export interface Extension {
  readonly ids: readonly string[];
  readonly properties: readonly string[];
}

/** @throws ClientError that says what was expected. */
export function extensionOf(text: string): Extension {
  const { ids, properties } = objectIn(text, 'extend');
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string') || !Array.isArray(properties)) {
    throw refused('Expected extend to have ids, a list of texts, and properties, a list of {id}.');
  }
  const wanted = properties.map((property) => Object(property).id);
  if (!wanted.every((id) => typeof id === 'string')) throw refused('Expected each property of extend to have an id.');
  if (ids.length > maximumListLength) throw refused(`Expected at most ${maximumListLength} ids; got ${ids.length}.`);
  return { ids: [...new Set(ids)], properties: [...new Set(wanted)] };
}

function objectIn(text: string, name: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused(`Expected ${name} to be JSON; it cannot be read.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refused(`Expected ${name} to be a JSON object; got ${Array.isArray(value) ? 'a list' : typeof value}.`);
  }
  return value as Record<string, unknown>;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the database refuses it.
const unstorable = /\u0000|\p{Surrogate}/u;

function queryOf(key: string, given: unknown): ReadQuery {
  if (typeof given !== 'object' || given === null) throw refused(`Expected query ${key} to be an object.`);
  const { query = '', type, limit, properties = [] } = given as Record<string, unknown>;
  if (typeof query !== 'string') throw refused(`Expected query of ${key} to be a text; got ${typeof query}.`);
  if (query.length > maximumMatchText || unstorable.test(query)) {
    throw refused(`Expected query of ${key} to be at most ${maximumMatchText} characters of plain text.`);
  }
  if (!Array.isArray(properties)) throw refused(`Expected properties of ${key} to be a list.`);
  if (query.trim() === '' && properties.length === 0)
    throw refused(`Expected query or properties in ${key}; got none.`);
  if (limit !== undefined && !(typeof limit === 'number' && limit >= 1)) {
    throw refused(`Expected limit of ${key} to be a number from 1 up; got ${JSON.stringify(limit)}.`);
  }
  const values = conditionsOf(key, properties);
  const regions = values('region');
  return {
    text: query,
    affiliation: values(affiliation.id).some((value) => /^(true|yes|1)$/i.test(value)),
    country: values('country')[0] ?? null,
    region: regions.find((region) => /^[\w-]+:\S+$/.test(region)) ?? null,
    place: regions.filter((region) => !/^[\w-]+:\S+$/.test(region)).join(', '),
    kinds: kindsOf([...[type ?? []].flat().map(String), ...values('kind')]),
    identifiers: properties.flatMap((property) => {
      const { pid } = Object(property);
      return typeof pid === 'string' && isRegister(pid) ? values(pid).map((value) => curie(pid, value)) : [];
    }),
    website: values('website')[0] ?? null,
    limit: Math.min(20, Math.trunc(limit ?? 5)),
  };
}

/** Registers show ids in addresses. */
function curie(register: string, value: string): string {
  return `${register}:${value
    .trim()
    .replace(/^https?:\/\/\S+\//, '')
    .replace(new RegExp(`^${register}:`, 'i'), '')}`;
}

/** The values of a property, as texts; of what is another entity, its id. */
function conditionsOf(key: string, properties: readonly unknown[]): (id: string) => string[] {
  const read = properties.map((property) => {
    const { pid, v } = Object(property);
    if (typeof pid !== 'string') throw refused(`Expected each property of ${key} to have a pid.`);
    const values = [v ?? []].flat().map((value) => String(Object(value).id ?? value));
    if (values.some((value) => value.length > 1_000 || unstorable.test(value))) {
      throw refused(`Expected values of ${pid} in ${key} to be at most 1,000 characters of plain text.`);
    }
    return { pid, values: values.filter((value) => value.trim() !== '') };
  });
  return (id) => read.filter(({ pid }) => pid === id).flatMap(({ values }) => values);
}
