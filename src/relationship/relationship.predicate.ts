import { ClientError } from '../errors.js';
import { overlapPredicate, partialDatePredicate } from '../filter/partial-date.filter.js';
import { disjunction, type Predicate, type PredicatesOf, predicateOf } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { listPredicate, memberPredicate, valuesLeft } from '../filter/value.filter.js';
import { organizationKinds } from '../organization/kinds/index.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import { organizationPredicate } from '../organization/organization.predicate.js';
import { relationshipDefinitions, relationshipTypesOf, undirectedTypes } from './kinds/index.js';
import type { PartnerFilter, RelationshipFilter } from './relationship.filter.js';
import { type RelationshipKind, statusesByReality } from './relationship.type.js';

/** The variables of a tie and of its two ends: seen from an organization, or from nowhere. */
export type TieVariables =
  | { readonly tie: string; readonly organization: string; readonly partner: string }
  | { readonly tie: string; readonly source: string; readonly target: string };

const undirected = undirectedTypes.join('|');

const predicates: PredicatesOf<RelationshipFilter, TieVariables> = {
  kind: (filter, { tie }) => {
    const kinds = valuesLeft(filter);
    if (kinds === undefined) return 'true';
    return kinds.length === 0 ? 'false' : `${tie}:${relationshipTypesOf(kinds)}`;
  },
  status: (filter, { tie }, scope) => memberPredicate(filter, `${tie}.status`, scope),
  direction: (direction, variables) => {
    if (!('organization' in variables)) {
      throw new ClientError(
        'BAD_USER_INPUT',
        'direction is seen from an organization, and here none is given: use source and target.',
      );
    }
    const { tie, organization } = variables;
    if (direction === 'BOTH') return 'true';
    return `${tie}:${undirected} OR ${direction === 'OUT' ? 'startNode' : 'endNode'}(${tie}) = ${organization}`;
  },
  since: (filter, { tie }, scope) => partialDatePredicate(filter, `${tie}.since`, scope),
  until: (filter, { tie }, scope) => partialDatePredicate(filter, `${tie}.until`, scope),
  asOf: (date, { tie }, scope) => overlapPredicate(date, tie, scope),
  asOfRecorded: (moment, { tie }, scope) => `${tie}.recordedAt <= ${scope.parameter(moment.toISOString())}`,
  role: (filter, { tie }, scope) => listPredicate(filter, `${tie}.roles`, scope),
  form: (filter, { tie }, scope) => listPredicate(filter, `${tie}.forms`, scope),
  partner: (filter, variables, scope) =>
    'partner' in variables
      ? organizationPredicate(filter, variables.partner, scope)
      : disjunction([
          organizationPredicate(filter, variables.source, scope),
          organizationPredicate(filter, variables.target, scope),
        ]),
  source: (filter, variables, scope) => endPredicate(filter, 'source', variables, scope),
  target: (filter, variables, scope) => endPredicate(filter, 'target', variables, scope),
  document: (filter, { tie }, scope) => listPredicate(filter, `${tie}.documentIds`, scope),
};

/** What the filter means of the tie that the variables hold. */
export function relationshipPredicate(
  filter: RelationshipFilter | PartnerFilter | null | undefined,
  variables: TieVariables,
  scope: Scope,
): Predicate {
  return predicateOf(filter as RelationshipFilter, predicates, variables, scope);
}

/**
 * The same filter of fewer texts: whoever asks for the status or for the partner's kind, which many do, together and
 * apart, asks for both. A text that Neo4j has not met takes it 50 to 150 ms to plan.
 */
export function withCompanions<Filter extends RelationshipFilter | PartnerFilter>(
  filter: Filter | null | undefined,
): Filter | null | undefined {
  const { status, partner } = filter ?? {};
  if (!status && !partner?.kind) return filter;
  return {
    ...filter,
    status: status ?? { in: statusesByReality },
    partner: { ...partner, kind: partner?.kind ?? { in: organizationKinds } },
  } as Filter;
}

function endPredicate(
  filter: OrganizationFilter,
  end: 'source' | 'target',
  variables: TieVariables,
  scope: Scope,
): Predicate {
  if ('source' in variables) return organizationPredicate(filter, variables[end], scope);
  const organization = scope.variable('end');
  const fits = organizationPredicate(filter, organization, scope);
  const pattern =
    end === 'source' ? `(${organization})-[${variables.tie}]->()` : `()-[${variables.tie}]->(${organization})`;
  return `EXISTS { MATCH ${pattern} WHERE ${organization}:Organization AND ${fits} }`;
}

/** The types a pattern must visit; it needs one at least, and a filter that leaves none is false by its predicate. */
export function typesLeft(filter: Pick<RelationshipFilter, 'kind' | 'role' | 'form'> | null | undefined): string {
  const { kind, role, form } = filter ?? {};
  const only: readonly (readonly RelationshipKind[] | undefined)[] = [
    kind ? valuesLeft(kind) : undefined,
    role && valuesLeft(role) ? ['MEMBERSHIP'] : undefined,
    form && valuesLeft(form) ? ['COOPERATION'] : undefined,
  ];
  const all = relationshipDefinitions.map((definition) => definition.kind);
  const left = all.filter((each) => only.every((kinds) => kinds?.includes(each) ?? true));
  return relationshipTypesOf(left.length > 0 ? left : undefined);
}
