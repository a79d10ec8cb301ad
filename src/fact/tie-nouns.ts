import { nameKey } from '../name/name-key.js';
import { isUndirected, relationshipKinds } from '../relationship/kinds/index.js';
import type { PolicyCitationFact, PositionFact, RelationshipFact } from './fact.js';
import type { TieNoun } from './noun.js';
import { type Properties, storedCited, storedExtent } from './stored.js';

export const relationships: TieNoun<RelationshipFact> = {
  type: ({ kind }) => relationshipKinds[kind].neo4jType,
  source: 'Organization',
  target: 'Organization',
  ends: (fact) => [inOrder(fact).source, inOrder(fact).target],
  properties: (given) => propertiesOfTie(inOrder(given)),
  references: [{ target: 'Event', to: ({ startedBy }) => startedBy }],
};

function propertiesOfTie(fact: RelationshipFact): Properties {
  return {
    id: fact.id,
    sourceId: fact.source,
    targetId: fact.target,
    since: fact.since,
    until: fact.until,
    ...storedExtent(fact.since, fact.until),
    status: fact.status,
    startedBy: fact.startedBy,
    ...(fact.kind === 'MEMBERSHIP' ? { roles: fact.roles?.length ? fact.roles : ['MEMBER'] } : {}),
    ...(fact.kind === 'COOPERATION' ? { forms: fact.forms ?? [] } : {}),
    ...(isUndirected(fact.kind) ? { pairKey: pairKeyOf(fact) } : {}),
    projectId: fact.project?.id,
    projectAcronym: fact.project?.acronym,
    projectTitle: fact.project?.title,
    sourceRole: fact.sourceRole,
    targetRole: fact.targetRole,
    amount: fact.amount,
    currency: fact.currency,
    base: fact.base,
    unit: fact.unit,
    placesPerYear: fact.placesPerYear,
    ...storedCited(fact),
  };
}

/** Ties without direction are stored from the smaller id to the larger, whichever end was said first. */
export function inOrder(fact: RelationshipFact): RelationshipFact {
  if (!isUndirected(fact.kind) || fact.source <= fact.target) return fact;
  const { source, target, sourceRole, targetRole, ...rest } = fact;
  return {
    ...rest,
    source: target,
    target: source,
    ...(targetRole === undefined ? {} : { sourceRole: targetRole }),
    ...(sourceRole === undefined ? {} : { targetRole: sourceRole }),
  };
}

/** Of ties without direction there is at most one per pair, kind, project and since. */
function pairKeyOf({ source, target, project, since }: RelationshipFact): string {
  return [source, target, project?.id ?? '', since ?? ''].join('|');
}

export const positions: TieNoun<PositionFact> = {
  type: () => 'HOLDS_POSITION_AT',
  source: 'Person',
  target: 'Organization',
  ends: ({ person, organization }) => [person, organization],
  properties: ({ id, person, organization, title, tier, since, until, status, evidence }) => ({
    id,
    personId: person,
    organizationId: organization,
    title,
    titleText: `\n${nameKey(title)}\n`,
    tier,
    since,
    until,
    ...storedExtent(since, until),
    status: status ?? 'STATED',
    ...storedCited({ evidence }),
  }),
};

export const policyCitations: TieNoun<PolicyCitationFact> = {
  type: () => 'CITES',
  source: 'Organization|Event',
  target: 'Policy',
  ends: ({ by, policy }) => [by, policy],
  properties: ({ id, by, policy, evidence }) => ({ id, byId: by, policyId: policy, ...storedCited({ evidence }) }),
};
