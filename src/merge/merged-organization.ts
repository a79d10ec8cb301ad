import { canonicalJson } from '../canonical-json.js';
import { firstDay, lastDay } from '../date/partial-date.js';
import type { Citation, Name, OrganizationFact } from '../fact/fact.js';

/** What is said of an organization that another one was: it keeps its own, and gains what it did not say. */
export function mergedOrganization(
  from: OrganizationFact,
  into: OrganizationFact,
  rests: readonly Citation[],
): OrganizationFact {
  const identifiers = united(into.identifiers, from.identifiers, ({ scheme, value }) =>
    `${scheme}:${value}`.toLowerCase(),
  );
  const industries = united(into.industries, from.industries, String);
  const description = { ...from.description, ...into.description };
  const { status: _, founded: __, dissolved: ___, ...particulars } = from;
  return {
    ...particulars,
    ...into,
    ...lifetime(from, into),
    kind: into.kind === 'OTHER' ? from.kind : into.kind,
    names: [...into.names, ...namesToAdd(from.names, into.names)],
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(industries.length === 0 ? {} : { industries }),
    ...(Object.keys(description).length === 0 ? {} : { description }),
    evidence: united(united(into.evidence, from.evidence, canonicalJson), rests, canonicalJson),
  };
}

/** A day of founding after that of dissolving, said of two, is no lifetime of one. */
function lifetime(from: OrganizationFact, into: OrganizationFact): Pick<OrganizationFact, 'founded' | 'dissolved'> {
  const { founded = from.founded, dissolved = from.dissolved } = into;
  const own = {
    ...(into.founded === undefined ? {} : { founded: into.founded }),
    ...(into.dissolved === undefined ? {} : { dissolved: into.dissolved }),
  };
  const fits = founded === undefined || dissolved === undefined || firstDay(founded) <= lastDay(dissolved);
  return fits
    ? { ...(founded === undefined ? {} : { founded }), ...(dissolved === undefined ? {} : { dissolved }) }
    : own;
}

/** Which name is shown is decided by the one that stays, in each language in which it has one. */
function namesToAdd(given: readonly Name[], there: readonly Name[]): readonly Name[] {
  const known = new Set(there.map(keyOf));
  const labelled = new Set(there.filter(isLabel).map(({ language }) => language));
  return given
    .filter((name) => !known.has(keyOf(name)))
    .map((name) => (isLabel(name) && labelled.has(name.language) ? { ...name, type: 'ALIAS' } : name));
}

const keyOf = ({ value, language }: Name): string => `${language ?? ''} ${value}`;
const isLabel = ({ type }: Name): boolean => type === undefined || type === 'LABEL';

/** The first ones, and of the others those that are not among them. */
export function united<Each>(
  first: readonly Each[] = [],
  others: readonly Each[] = [],
  keyOf: (each: Each) => string,
): readonly Each[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...others.filter((each) => !known.has(keyOf(each)))];
}
