import { evidenceOf } from '../document/evidence-of.js';
import { overlapPredicate, partialDatePredicate } from '../filter/partial-date.filter.js';
import { conjunction, type Predicate, type PredicatesOf, partsOf, predicateOf } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { linesPredicate } from '../filter/string.filter.js';
import { memberPredicate, type ValueFilter, valuePredicate, valuesLeft } from '../filter/value.filter.js';
import { personPredicate } from '../person/person.filter.js';
import { regionByRegion, regionPredicate } from '../region/region-match.filter.js';
import { relationshipTypesOf } from '../relationship/kinds/index.js';
import type { RelationshipFilter } from '../relationship/relationship.filter.js';
import { relationshipPredicate, typesLeft } from '../relationship/relationship.predicate.js';
import { labelsOf } from './kinds/index.js';
import type { OrganizationFilter, RelationshipCountFilter, RelationshipQuantifier } from './organization.filter.js';
import type { OrganizationKind } from './organization.type.js';
import {
  hasFewRegions,
  isFoundBy,
  isOfFewRegions,
  namesKinds,
  type Search,
  searches,
  searchesById,
} from './organization-search.js';

const predicates: PredicatesOf<OrganizationFilter, string> = {
  id: (filter, organization, scope) => valuePredicate(filter, `${organization}.id`, scope),
  // A property rather than labels, so that the text and its plan are the same for all sets of kinds.
  kind: (filter, organization, scope) => memberPredicate(filter, `${organization}.kind`, scope),
  status: (filter, organization, scope) => memberPredicate(filter, `${organization}.status`, scope),
  name: (filter, organization, scope) => linesPredicate(filter, `${organization}.nameText`, scope),
  identifier: ({ scheme, value }, organization, scope) => {
    const carriers = scope.variable('carriers');
    const key = scope.parameter(`${scheme}:${value}`.toLowerCase());
    scope.prelude(
      `CALL () { OPTIONAL MATCH (:Identifier {key: ${key}})-[:IDENTIFIES]->(carrier:Organization) RETURN collect(carrier.id) AS ${carriers} }`,
    );
    return `${organization}.id IN ${carriers}`;
  },
  region: (filter, organization, scope) => regionPredicate(filter, `${organization}.regionId`, scope),
  founded: (filter, organization, scope) => partialDatePredicate(filter, `${organization}.founded`, scope),
  asOf: (date, organization, scope) => overlapPredicate(date, organization, scope),
  schoolLevel: (filter, organization, scope) => valuePredicate(filter, `${organization}.schoolLevel`, scope),
  industry: (filter, organization, scope) => {
    const text = `${organization}.industryText`;
    return `${text} IS NOT NULL AND ${linesPredicate(filter, text, scope)}`;
  },
  // These may be few: all that are tied to whole regions are not worth finding for them.
  relationships: (quantifier, organization, scope) => quantified(quantifier, organization, scope, searchesById),
  relationshipCount: (filter, organization, scope) => counted(filter, organization, scope),
  person: (filter, organization, scope) => {
    const person = scope.variable('person');
    const fits = personPredicate(filter, person, scope);
    return `EXISTS { MATCH (${organization})<-[:HOLDS_POSITION_AT]-(${person}:Person) WHERE ${fits} }`;
  },
  document: (filter, organization, scope) => {
    const documents = valuesLeft(filter);
    if (documents === undefined) return 'true';
    const concerned = scope.variable('concerned');
    scope.prelude(
      `CALL () { ${evidenceOf(documents, scope)} UNWIND evidence.organizationIds AS id RETURN collect(DISTINCT id) AS ${concerned} }`,
    );
    return `${organization}.id IN ${concerned}`;
  },
};

/** Where all organizations are gone through, labels serve, as the indexes of the kinds do then. */
const predicatesOfListed: typeof predicates = {
  ...predicates,
  kind: (filter, organization) => labelPredicate(filter, organization),
  relationships: (quantifier, organization, scope) => quantified(quantifier, organization, scope, searches),
};

/** What the filter means of the organization that the variable holds, which is found some other way. */
export function organizationPredicate(
  filter: OrganizationFilter | null | undefined,
  organization: string,
  scope: Scope,
): Predicate {
  return predicateOf(filter, predicates, organization, scope);
}

/** The same for a list, which leaves out what was withdrawn unless the filter speaks of status. */
export function listedOrganizationPredicate(
  filter: OrganizationFilter | null | undefined,
  organization: string,
  scope: Scope,
): Predicate {
  return conjunction([...notWithdrawn(filter, organization), foundPredicate(filter, organization, scope)]);
}

/** A clause that begins with the organizations that fit, found by the indexes, and keeps what was there before. */
export function foundFirst(filter: OrganizationFilter, organization: string, scope: Scope): string {
  return `MATCH (${organization}:Organization) WHERE ${foundPredicate(filter, organization, scope)} WITH *`;
}

/** The same where a statement begins with the organizations, so that the indexes find them. */
function foundPredicate(filter: OrganizationFilter | null | undefined, organization: string, scope: Scope): Predicate {
  return isOfFewRegions(filter)
    ? conjunction([organizationPredicate(filter, organization, scope), indexedByRegion(organization)])
    : predicateOf(filter, predicatesOfListed, organization, scope);
}

/**
 * The same of few regions, for a statement that goes through them one by one, and through the kinds of each: they are
 * rows at its beginning.
 */
export function organizationByRegionPredicate(
  filter: OrganizationFilter | null | undefined,
  organization: string,
  scope: Scope,
): Predicate {
  const parts = partsOf(filter);
  const [ofRegions, ofKinds] = [parts.find(hasFewRegions), parts.find(namesKinds)];
  const others = parts.map((part) => ({
    ...part,
    ...(part === ofRegions ? { region: null } : {}),
    ...(part === ofKinds ? { kind: null } : {}),
  }));
  const fitsOthers = organizationPredicate({ AND: others }, organization, scope);
  // Their rows come after all that is found only once.
  const inRegion = ofRegions ? regionByRegion(ofRegions.region, `${organization}.regionId`, scope) : 'true';
  const ofKind = ofKinds ? kindByKind(ofKinds.kind, organization, scope) : 'true';
  const fits = [inRegion, ofKind, ...notWithdrawn(filter, organization), fitsOthers];
  return conjunction([...fits, indexedByRegion(organization)]);
}

function kindByKind(filter: ValueFilter<OrganizationKind>, organization: string, scope: Scope): Predicate {
  const kinds: readonly string[] = [...new Set(valuesLeft(filter))];
  const kind = scope.variable('kind');
  // Neo4j plans lists of one anew; of the other kind there is nothing.
  scope.prelude(`UNWIND ${scope.parameter(kinds.length === 1 ? [...kinds, ''] : kinds)} AS ${kind}`);
  return `${organization}.kind = ${kind}`;
}

/** True of all; without it an index on three properties cannot be used. */
function indexedByRegion(organization: string): Predicate {
  return `${organization}.sortName IS NOT NULL AND ${organization}.id IS NOT NULL`;
}

function notWithdrawn(filter: OrganizationFilter | null | undefined, organization: string): Predicate[] {
  return speaksOfStatus(filter) ? [] : [`${organization}.status <> 'WITHDRAWN'`];
}

/** Whether a condition on the organization's own status stands anywhere in the filter. */
export function speaksOfStatus(filter: OrganizationFilter | null | undefined): boolean {
  if (!filter) return false;
  return Boolean(filter.status) || [...(filter.AND ?? []), ...(filter.OR ?? []), filter.NOT].some(speaksOfStatus);
}

function labelPredicate(filter: ValueFilter<OrganizationKind>, organization: string): Predicate {
  const kinds = valuesLeft(filter);
  if (kinds === undefined) return 'true';
  return kinds.length === 0 ? 'false' : `${organization}:${labelsOf(kinds)}`;
}

/** @param from the searches that are worth beginning at the other end for. */
function quantified(
  { some, none, all }: RelationshipQuantifier,
  organization: string,
  scope: Scope,
  from: readonly Search[],
): Predicate {
  const exists = (filter: RelationshipFilter, negated: boolean): Predicate => {
    const { partner: other } = filter;
    if (other && !negated && isFoundBy(from, other)) return tiedTo(other, filter, organization, scope);
    const [tie, partner] = [scope.variable('tie'), scope.variable('partner')];
    const fits = relationshipPredicate(filter, { tie, organization, partner }, scope);
    // What does not fit may be of any kind.
    const types = typesLeft(negated ? undefined : filter);
    const pattern = `(${organization})-[${tie}:${types}]-(${partner})`;
    return `EXISTS { MATCH ${pattern} WHERE ${negated ? `NOT (${fits})` : fits} }`;
  };
  return conjunction([
    ...(some ? [exists(some, false)] : []),
    ...(none ? [`NOT ${exists(none, false)}`] : []),
    ...(all ? [`NOT ${exists(all, true)}`] : []),
  ]);
}

/** The other end is found once, and from there those that are tied to it. */
function tiedTo(other: OrganizationFilter, filter: RelationshipFilter, organization: string, scope: Scope): Predicate {
  const [tie, partner] = [scope.variable('tie'), scope.variable('partner')];
  const [end, tied] = [scope.variable('end'), scope.variable('tied')];
  const found = foundFirst(other, partner, scope);
  const fits = relationshipPredicate({ ...filter, partner: null }, { tie, organization: end, partner }, scope);
  const pattern = `(${partner})-[${tie}:${typesLeft(filter)}]-(${end})`;
  scope.prelude(`CALL (*) { ${found} MATCH ${pattern} WHERE ${fits} RETURN collect(DISTINCT ${end}.id) AS ${tied} }`);
  return `${organization}.id IN ${tied}`;
}

/** Without a label at the far end and without a condition, so that Neo4j reads the degree instead of counting. */
function counted({ kinds, eq, gte, lte }: RelationshipCountFilter, organization: string, scope: Scope): Predicate {
  const count = kinds?.length === 0 ? '0' : `COUNT { (${organization})-[:${relationshipTypesOf(kinds)}]-() }`;
  const compared = (comparison: string, bound: number | null | undefined): Predicate[] =>
    typeof bound === 'number' ? [`${count} ${comparison} ${scope.parameter(bound)}`] : [];
  return conjunction([...compared('=', eq), ...compared('>=', gte), ...compared('<=', lte)]);
}
