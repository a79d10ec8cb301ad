import { Field, InputType, Int } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { And, Not, Or } from '../filter/connectives.js';
import { overlapPredicate, PartialDateFilter, partialDatePredicate } from '../filter/partial-date.filter.js';
import { type Combinable, conjunction, type Predicate, type PredicatesOf, predicateOf } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { linesPredicate, StringFilter } from '../filter/string.filter.js';
import { enumFilter, IDFilter, type ValueFilter, valuePredicate, valuesLeft } from '../filter/value.filter.js';
import { PersonFilter, personPredicate } from '../person/person.filter.js';
import { RegionMatch, regionPredicate } from '../region/region-match.filter.js';
import { relationshipTypesOf } from '../relationship/kinds/index.js';
import { RelationshipFilter, relationshipPredicate, typesLeft } from '../relationship/relationship.filter.js';
import { RelationshipKind } from '../relationship/relationship.type.js';
import { IdentifierFilter } from './identifier.type.js';
import { labelOf } from './kinds/index.js';
import { SchoolLevel } from './kinds/school.js';
import { OrganizationKind, OrganizationStatus } from './organization.type.js';

const OrganizationKindFilter = enumFilter('OrganizationKind', OrganizationKind);
const OrganizationStatusFilter = enumFilter('OrganizationStatus', OrganizationStatus);
const SchoolLevelFilter = enumFilter('SchoolLevel', SchoolLevel);

@InputType({ description: 'A condition on the ties of an organization; fields side by side mean AND.' })
export class RelationshipQuantifier {
  @Field(() => RelationshipFilter, { nullable: true, description: 'At least one tie fits.' })
  some?: RelationshipFilter | null;

  @Field(() => RelationshipFilter, { nullable: true, description: 'No tie fits.' })
  none?: RelationshipFilter | null;

  @Field(() => RelationshipFilter, {
    nullable: true,
    description: 'Every tie fits; also true of an organization without ties.',
  })
  all?: RelationshipFilter | null;
}

@InputType({ description: 'A condition on how many ties an organization has; fields side by side mean AND.' })
export class RelationshipCountFilter {
  @Field(() => [RelationshipKind], { nullable: true, description: 'Ties of these kinds; of all kinds when not given.' })
  kinds?: RelationshipKind[] | null;

  @Field(() => Int, { nullable: true, description: 'Exactly this many.' })
  eq?: number | null;

  @Field(() => Int, { nullable: true, description: 'This many or more.' })
  gte?: number | null;

  @Field(() => Int, { nullable: true, description: 'This many or fewer.' })
  lte?: number | null;
}

@InputType({ description: 'Which organizations; fields side by side mean AND.' })
export class OrganizationFilter implements Combinable<OrganizationFilter> {
  @And(() => OrganizationFilter)
  AND?: OrganizationFilter[] | null;

  @Or(() => OrganizationFilter)
  OR?: OrganizationFilter[] | null;

  @Not(() => OrganizationFilter)
  NOT?: OrganizationFilter | null;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter | null;

  @Field(() => OrganizationKindFilter, { nullable: true, description: 'What it is.' })
  kind?: ValueFilter<OrganizationKind> | null;

  @Field(() => OrganizationStatusFilter, {
    nullable: true,
    description:
      'Whether it still works. WITHDRAWN organizations are left out unless a condition on status stands here.',
  })
  status?: ValueFilter<OrganizationStatus> | null;

  @Field(() => StringFilter, { nullable: true, description: 'Any of its names, in any script.' })
  name?: StringFilter | null;

  @Field(() => IdentifierFilter, { nullable: true, description: 'It carries this identifier.' })
  identifier?: IdentifierFilter | null;

  @Field(() => RegionMatch, { nullable: true, description: 'Where it is.' })
  region?: RegionMatch | null;

  @Field(() => PartialDateFilter, { nullable: true, description: 'When it was founded.' })
  founded?: PartialDateFilter | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'It existed then, as far as is known; an unknown end is open.',
  })
  asOf?: string | null;

  @Field(() => SchoolLevelFilter, {
    nullable: true,
    description: 'What level of education it gives; only schools fit.',
  })
  schoolLevel?: ValueFilter<keyof typeof SchoolLevel> | null;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'One of the things it makes or does; only enterprises fit.',
  })
  industry?: StringFilter | null;

  @Field(() => RelationshipQuantifier, { nullable: true, description: 'What ties it has; partner is the other end.' })
  relationships?: RelationshipQuantifier | null;

  @Field(() => RelationshipCountFilter, { nullable: true, description: 'How many ties it has.' })
  relationshipCount?: RelationshipCountFilter | null;

  @Field(() => PersonFilter, { nullable: true, description: 'Who holds a position there.' })
  person?: PersonFilter | null;

  @Field(() => IDFilter, {
    nullable: true,
    description:
      'Facts of it rest on this document: it is stated there, or a tie, a position, an event, a commitment of it.',
  })
  document?: IDFilter | null;
}

const predicates: PredicatesOf<OrganizationFilter, string> = {
  id: (filter, organization, scope) => valuePredicate(filter, `${organization}.id`, scope),
  kind: (filter, organization) => kindPredicate(filter, organization),
  status: (filter, organization, scope) => valuePredicate(filter, `${organization}.status`, scope),
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

/** What the filter means of the organization that the variable holds. */
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
  const fits = organizationPredicate(filter, organization, scope);
  return speaksOfStatus(filter) ? fits : conjunction([`${organization}.status <> 'WITHDRAWN'`, fits]);
}

/** Whether a condition on the organization's own status stands anywhere in the filter. */
export function speaksOfStatus(filter: OrganizationFilter | null | undefined): boolean {
  if (!filter) return false;
  return Boolean(filter.status) || [...(filter.AND ?? []), ...(filter.OR ?? []), filter.NOT].some(speaksOfStatus);
}

/** Labels rather than a property, so that the indexes of the kinds serve. */
function kindPredicate(filter: ValueFilter<OrganizationKind>, organization: string): Predicate {
  const kinds = valuesLeft(filter);
  if (kinds === undefined) return 'true';
  return kinds.length === 0 ? 'false' : `${organization}:${[...new Set(kinds)].map(labelOf).sort().join('|')}`;
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
