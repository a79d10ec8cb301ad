import { overlapPredicate, partialDatePredicate } from '../filter/partial-date.filter.js';
import { conjunction, type Predicate, type PredicatesOf, predicateOf } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { linesPredicate } from '../filter/string.filter.js';
import { memberPredicate, type ValueFilter, valuePredicate, valuesLeft } from '../filter/value.filter.js';
import { personPredicate } from '../person/person.filter.js';
import { liesInOneCity, regionPredicate } from '../region/region-match.filter.js';
import { relationshipTypesOf } from '../relationship/kinds/index.js';
import type { RelationshipFilter } from '../relationship/relationship.filter.js';
import { relationshipPredicate, typesLeft } from '../relationship/relationship.predicate.js';
import { labelsOf } from './kinds/index.js';
import type { OrganizationFilter, RelationshipCountFilter, RelationshipQuantifier } from './organization.filter.js';
import type { OrganizationKind } from './organization.type.js';

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
  relationships: (quantifier, organization, scope) => quantified(quantifier, organization, scope),
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
      `CALL () { MATCH (evidence:Evidence) WHERE evidence.documentId IN ${scope.parameter(documents)} AND evidence.ordinal IS NOT NULL AND evidence.id IS NOT NULL UNWIND evidence.organizationIds AS id RETURN collect(DISTINCT id) AS ${concerned} }`,
    );
    return `${organization}.id IN ${concerned}`;
  },
};

/** Where all organizations are gone through, labels serve, as the indexes of the kinds do then. */
const predicatesOfListed: typeof predicates = {
  ...predicates,
  kind: (filter, organization) => labelPredicate(filter, organization),
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
  return conjunction([
    ...(speaksOfStatus(filter) ? [] : [`${organization}.status <> 'WITHDRAWN'`]),
    ...(isOfOneCity(filter)
      ? [
          organizationPredicate(filter, organization, scope),
          // True of all; without it an index on three properties cannot be used.
          `${organization}.sortName IS NOT NULL AND ${organization}.id IS NOT NULL`,
        ]
      : [predicateOf(filter, predicatesOfListed, organization, scope)]),
  ]);
}

/**
 * The index to read such a list by, where Neo4j chooses worse by itself: for a page in an order it goes through all
 * organizations in that order, which are very many until those of one city are found.
 */
export function indexHint(filter: OrganizationFilter | null | undefined, organization: string): string {
  return isOfOneCity(filter) ? `USING INDEX ${organization}:Organization(regionId, sortName, id)` : '';
}

function isOfOneCity(filter: OrganizationFilter | null | undefined): boolean {
  return [filter, ...(filter?.AND ?? [])].some((each) => each?.region && liesInOneCity(each.region));
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

function quantified({ some, none, all }: RelationshipQuantifier, organization: string, scope: Scope): Predicate {
  const exists = (filter: RelationshipFilter, negated: boolean): Predicate => {
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

/** Without a label at the far end and without a condition, so that Neo4j reads the degree instead of counting. */
function counted({ kinds, eq, gte, lte }: RelationshipCountFilter, organization: string, scope: Scope): Predicate {
  const count = kinds?.length === 0 ? '0' : `COUNT { (${organization})-[:${relationshipTypesOf(kinds)}]-() }`;
  const compared = (comparison: string, bound: number | null | undefined): Predicate[] =>
    typeof bound === 'number' ? [`${count} ${comparison} ${scope.parameter(bound)}`] : [];
  return conjunction([...compared('=', eq), ...compared('>=', gte), ...compared('<=', lte)]);
}
