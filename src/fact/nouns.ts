import { nameKey } from '../name/name-key.js';
import { labelOf, organizationKinds } from '../organization/kinds/index.js';
import { relationshipKinds } from '../relationship/kinds/index.js';
import type {
  CommitmentFact,
  DeclaredMembersFact,
  DocumentFact,
  EventFact,
  Facts,
  OrganizationFact,
  ParticipationFact,
  PersonFact,
  PolicyCitationFact,
  PolicyFact,
  PositionFact,
  RegionFact,
  RelationshipFact,
} from './fact.js';
import { citedDocuments, type Properties, storedExtent, storedNames, storedText } from './stored.js';

/** A link from a node to what it names; it carries nothing itself. */
export interface Link<Fact> {
  readonly type: string;
  readonly target: string;
  readonly to: (fact: Fact) => string | undefined;
}

/** Facts that are nodes: their label, further labels, properties, and what they link to. */
export interface NodeNoun<Fact> {
  readonly label: string;
  readonly labels: (fact: Fact) => string;
  readonly properties: (fact: Fact) => Properties;
  readonly links: readonly Link<Fact>[];
}

/** Facts that are relationships of Neo4j: their type, where they start and end, and their properties. */
export interface TieNoun<Fact> {
  readonly type: (fact: Fact) => string;
  readonly source: string;
  readonly target: string;
  readonly ends: (fact: Fact) => readonly [source: string, target: string];
  readonly properties: (fact: Fact) => Properties;
}

const cited = ({ evidence }: { readonly evidence: Parameters<typeof citedDocuments>[0] }): Properties => ({
  documentIds: citedDocuments(evidence),
});

const organizations: NodeNoun<OrganizationFact> = {
  label: 'Organization',
  labels: ({ kind }) => labelOf(kind),
  properties: (fact) => ({
    id: fact.id,
    kind: fact.kind,
    ...storedNames(fact.names),
    identifiers: (fact.identifiers ?? []).map(({ scheme, value }) => `${scheme}:${value}`),
    regionId: fact.region,
    status: fact.status ?? 'ACTIVE',
    founded: fact.founded,
    dissolved: fact.dissolved,
    ...storedExtent(fact.founded, fact.dissolved),
    website: fact.website,
    ...storedText('description', fact.description),
    schoolLevel: fact.schoolLevel,
    industries: fact.kind === 'ENTERPRISE' ? (fact.industries ?? []) : fact.industries,
    industryText: fact.industries?.length ? `\n${fact.industries.map(nameKey).join('\n')}\n` : null,
    parkLevel: fact.parkLevel,
    hospitalGrade: fact.hospitalGrade,
    governmentLevel: fact.governmentLevel,
    allianceScope: fact.allianceScope,
    ...cited(fact),
  }),
  links: [],
};

const people: NodeNoun<PersonFact> = {
  label: 'Person',
  labels: () => 'Named',
  properties: (fact) => ({ id: fact.id, ...storedNames(fact.names), ...cited(fact) }),
  links: [],
};

const events: NodeNoun<EventFact> = {
  label: 'Event',
  labels: () => 'Named',
  properties: ({ id, type, names, date, dateAsWritten, place, region, evidence }) => ({
    id,
    type,
    ...storedNames(names),
    date,
    dateAsWritten,
    place,
    regionId: region,
    ...cited({ evidence }),
  }),
  links: [],
};

const participations: NodeNoun<ParticipationFact> = {
  label: 'Participation',
  labels: () => 'Participation',
  properties: ({ id, event, role, organization, person, titleAsWritten, evidence }) => ({
    id,
    eventId: event,
    role,
    organizationId: organization,
    personId: person,
    titleAsWritten,
    ...cited({ evidence }),
  }),
  links: [
    { type: 'IN_EVENT', target: 'Event', to: ({ event }) => event },
    { type: 'BY_ORGANIZATION', target: 'Organization', to: ({ organization }) => organization },
    { type: 'BY_PERSON', target: 'Person', to: ({ person }) => person },
  ],
};

const policies: NodeNoun<PolicyFact> = {
  label: 'Policy',
  labels: () => 'Named',
  properties: ({ id, names, issuer, year, period, evidence }) => ({
    id,
    ...storedNames(names),
    issuerId: issuer,
    year,
    period,
    ...cited({ evidence }),
  }),
  links: [{ type: 'ISSUED_BY', target: 'Organization', to: ({ issuer }) => issuer }],
};

const commitments: NodeNoun<CommitmentFact> = {
  label: 'Commitment',
  labels: () => 'Commitment',
  properties: ({ id, by, concerning, activity, min, max, unit, period, due, evidence }) => ({
    id,
    byId: by,
    concerningId: concerning,
    ...storedText('activity', activity),
    min,
    max,
    ...storedText('unit', unit),
    period,
    due,
    ...cited({ evidence }),
  }),
  links: [
    { type: 'UNDERTAKEN_BY', target: 'Organization', to: ({ by }) => by },
    { type: 'CONCERNS', target: 'Organization', to: ({ concerning }) => concerning },
  ],
};

const declaredMembers: NodeNoun<DeclaredMembersFact> = {
  label: 'DeclaredMembers',
  labels: () => 'DeclaredMembers',
  properties: ({ id, alliance, kind, label, schoolLevels, count, basis, evidence }) => ({
    id,
    allianceId: alliance,
    kind,
    ...storedText('label', label),
    schoolLevels: schoolLevels ?? [],
    count,
    basis,
    ...cited({ evidence }),
  }),
  links: [{ type: 'DECLARED_FOR', target: 'Organization', to: ({ alliance }) => alliance }],
};

const documents: NodeNoun<DocumentFact> = {
  label: 'Document',
  labels: () => 'Named',
  properties: (fact) => ({
    ...fact,
    ...storedNames([{ value: fact.title, ...(fact.language === undefined ? {} : { language: fact.language }) }]),
  }),
  links: [],
};

const regions: NodeNoun<RegionFact> = {
  label: 'Region',
  labels: () => 'Region',
  properties: ({ id, code, names, parent, level, latitude, longitude }) => ({
    id,
    code,
    ...storedNames(names),
    parentId: parent,
    level,
    latitude,
    longitude,
  }),
  links: [{ type: 'WITHIN', target: 'Region', to: ({ parent }) => parent }],
};

const relationships: TieNoun<RelationshipFact> = {
  type: ({ kind }) => relationshipKinds[kind].neo4jType,
  source: 'Organization',
  target: 'Organization',
  ends: ({ source, target }) => [source, target],
  properties: (fact) => ({
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
    ...('undirected' in relationshipKinds[fact.kind] ? { pairKey: pairKeyOf(fact) } : {}),
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
    ...cited(fact),
  }),
};

/** Of ties without direction there is at most one per pair, kind, project and since. */
function pairKeyOf({ source, target, project, since }: RelationshipFact): string {
  return [source, target, project?.id ?? '', since ?? ''].join('|');
}

const positions: TieNoun<PositionFact> = {
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
    ...cited({ evidence }),
  }),
};

const policyCitations: TieNoun<PolicyCitationFact> = {
  type: () => 'CITES',
  source: 'Organization|Event',
  target: 'Policy',
  ends: ({ by, policy }) => [by, policy],
  properties: ({ id, by, policy, evidence }) => ({ id, byId: by, policyId: policy, ...cited({ evidence }) }),
};

type FactOf<Noun extends keyof Facts> = Facts[Noun][number];

/** How the facts of each noun are stored, in the order in which they can be written. */
export const nouns: { readonly [Noun in keyof Facts]: NodeNoun<FactOf<Noun>> | TieNoun<FactOf<Noun>> } = {
  documents,
  regions,
  organizations,
  people,
  events,
  policies,
  relationships,
  positions,
  participations,
  policyCitations,
  commitments,
  declaredMembers,
};

/** The labels of all kinds of organization but one. */
export function otherKindLabels(label: string): string {
  return organizationKinds
    .map(labelOf)
    .filter((other) => other !== label)
    .join(':');
}
