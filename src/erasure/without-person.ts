import type { Citation, Name } from '../fact/fact.js';
import type { Noun } from '../fact/noun.js';
import type { AnyFact } from '../fact/pending.js';
import { erasedMark, type NamePattern } from './name-pattern.js';

/** Whose data is to go: the id, the names, and others who bear one of them. */
export interface Erased {
  readonly id: string;
  readonly pattern: NamePattern;
  readonly namesakes: ReadonlySet<string>;
}

type Said = AnyFact & {
  readonly names?: readonly Name[];
  readonly person?: string;
  readonly organization?: string;
  readonly titleAsWritten?: string;
};

/** Names of these are no data of a person, even where they are made of a person's name. */
const named: ReadonlySet<Noun> = new Set(['organizations', 'regions', 'people']);

/** A fact without what it says of a person; null where nothing is left of it. */
export function withoutPerson(noun: Noun, given: AnyFact, erased: Erased): AnyFact | null {
  const fact = given as Said;
  if (noun === 'people' && fact.id === erased.id) return null;
  if (concernsNamesake(noun, fact, erased)) return fact;
  if (fact.person !== erased.id) return scrubbed(noun, fact, erased);
  if (noun !== 'participations' || fact.organization === undefined) return null;
  const { person: _, titleAsWritten: __, ...rest } = fact;
  return scrubbed(noun, rest, erased);
}

/** What is said of somebody else of the same name stays. */
export function concernsNamesake(noun: Noun, fact: AnyFact, { namesakes }: Erased): boolean {
  const { id, person } = fact as Said;
  return (noun === 'people' && namesakes.has(id)) || (person !== undefined && namesakes.has(person));
}

function scrubbed(noun: Noun, fact: Said, { pattern }: Erased): AnyFact {
  const { id, names, evidence, ...rest } = fact;
  const own = new Set(names?.map(({ value }) => value));
  const keepNames = named.has(noun);
  return {
    ...(withoutNames(rest, pattern) as object),
    id,
    ...(names && { names: keepNames ? names : (withoutNames(names, pattern) as Name[]) }),
    ...(evidence && {
      evidence: evidence.map((citation) => withoutNamesOf(citation, keepNames ? own : new Set(), pattern)),
    }),
  };
}

/** Terms as written that were the name alone go; an organization's own name, as written, is no person's. */
function withoutNamesOf(citation: Citation, own: ReadonlySet<string>, pattern: NamePattern): Citation {
  if (citation.asWritten === undefined) return citation;
  const asWritten = citation.asWritten
    .map((term) => (own.has(term) ? term : pattern.without(term)))
    .filter((term) => term !== erasedMark);
  return { ...citation, asWritten };
}

/** Every text in a value without the names; ids and addresses stay, or they would lead nowhere. */
function withoutNames(value: unknown, pattern: NamePattern): unknown {
  if (typeof value === 'string') return /^[a-z][a-z0-9-]*:\S+$/i.test(value) ? value : pattern.without(value);
  if (Array.isArray(value)) return value.map((one) => withoutNames(one, pattern)).filter((one) => one !== erasedMark);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNames(inner, pattern)]));
}
