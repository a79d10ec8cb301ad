import { nameKey } from '../name/name-key.js';
import { labelOf } from '../organization/kinds/index.js';
import type {
  CommitmentFact,
  DeclaredMembersFact,
  DocumentFact,
  EventFact,
  OrganizationFact,
  ParticipationFact,
  PersonFact,
  PolicyFact,
  RegionFact,
} from './fact.js';
import type { NodeNoun } from './noun.js';
import { storedCited, storedExtent, storedNames, storedText } from './stored.js';

export const organizations: NodeNoun<OrganizationFact> = {
  label: 'Organization',
  labels: ({ kind }) => ['Named', labelOf(kind)],
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
    ...storedCited(fact),
  }),
  links: [],
  references: [{ target: 'Region', to: ({ region }) => region }],
};

export const people: NodeNoun<PersonFact> = {
  label: 'Person',
  labels: () => ['Named'],
  properties: (fact) => ({ id: fact.id, ...storedNames(fact.names), ...storedCited(fact) }),
  links: [],
};

export const events: NodeNoun<EventFact> = {
  label: 'Event',
  labels: () => ['Named'],
  properties: ({ id, type, names, date, dateAsWritten, place, region, evidence }) => ({
    id,
    type,
    ...storedNames(names),
    date,
    dateAsWritten,
    place,
    regionId: region,
    ...storedCited({ evidence }),
  }),
  links: [],
  references: [{ target: 'Region', to: ({ region }) => region }],
};

export const participations: NodeNoun<ParticipationFact> = {
  label: 'Participation',
  labels: () => [],
  properties: ({ id, event, role, organization, person, titleAsWritten, evidence }) => ({
    id,
    eventId: event,
    role,
    organizationId: organization,
    personId: person,
    titleAsWritten,
    ...storedCited({ evidence }),
  }),
  links: [
    { type: 'IN_EVENT', target: 'Event', to: ({ event }) => event },
    { type: 'BY_ORGANIZATION', target: 'Organization', to: ({ organization }) => organization },
    { type: 'BY_PERSON', target: 'Person', to: ({ person }) => person },
  ],
};

export const policies: NodeNoun<PolicyFact> = {
  label: 'Policy',
  labels: () => ['Named'],
  properties: ({ id, names, issuer, year, period, evidence }) => ({
    id,
    ...storedNames(names),
    issuerId: issuer,
    year,
    period,
    ...storedCited({ evidence }),
  }),
  links: [{ type: 'ISSUED_BY', target: 'Organization', to: ({ issuer }) => issuer }],
};

export const commitments: NodeNoun<CommitmentFact> = {
  label: 'Commitment',
  labels: () => [],
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
    ...storedCited({ evidence }),
  }),
  links: [
    { type: 'UNDERTAKEN_BY', target: 'Organization', to: ({ by }) => by },
    { type: 'CONCERNS', target: 'Organization', to: ({ concerning }) => concerning },
  ],
};

export const declaredMembers: NodeNoun<DeclaredMembersFact> = {
  label: 'DeclaredMembers',
  labels: () => [],
  properties: ({ id, alliance, kind, label, schoolLevels, count, basis, evidence }) => ({
    id,
    allianceId: alliance,
    kind,
    ...storedText('label', label),
    schoolLevels: schoolLevels ?? [],
    count,
    basis,
    ...storedCited({ evidence }),
  }),
  links: [{ type: 'DECLARED_FOR', target: 'Organization&Alliance', to: ({ alliance }) => alliance }],
};

export const documents: NodeNoun<DocumentFact> = {
  label: 'Document',
  labels: () => ['Named'],
  properties: (fact) => ({
    ...fact,
    ...storedNames([{ value: fact.title, ...(fact.language === undefined ? {} : { language: fact.language }) }]),
  }),
  links: [],
};

export const regions: NodeNoun<RegionFact> = {
  label: 'Region',
  labels: () => [],
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
