import { OrganizationKind } from '../organization/organization.type.js';
import { RelationshipKind } from '../relationship/relationship.type.js';
import { listOf, number, oneOf, partialDate, record, type Shape, text, textByLanguage } from '../shape.js';

export const name = record(
  { value: text },
  {
    language: text,
    type: oneOf(['LABEL', 'ALIAS', 'SHORT', 'ACRONYM', 'FORMER']),
    origin: oneOf(['DOCUMENT', 'PUBLIC_KNOWLEDGE']),
  },
);

const cited = {
  id: text,
  evidence: listOf(record({ document: text, locator: text, asWritten: listOf(text) })),
};

const position = record(
  { ...cited, organization: text, title: text, tier: oneOf(['LEADER', 'SENIOR', 'MEMBER']) },
  { since: partialDate, until: partialDate, status: oneOf(['STATED', 'DISPUTED']) },
);

const participation = record(
  { ...cited, role: oneOf(['HOST', 'GUEST', 'ORGANIZER', 'SPEAKER', 'GUIDE', 'PARTICIPANT']) },
  { organization: text, person: text, titleAsWritten: text },
);

export const eventTypes = [
  'FOUNDING',
  'SIGNING',
  'UNVEILING',
  'VISIT',
  'MEETING',
  'COUNCIL_MEETING',
  'COMPETITION',
  'FORUM',
  'RECRUITMENT',
  'TRAINING',
];

/**
 * The shape of one entry in each folder of the seed: the facts of src/fact/fact.ts, but what belongs to a person, an
 * event or a policy stands nested under it, and evidence always says where and in which words.
 */
export const seedShapes = {
  documents: record(
    { id: text, title: text, corpus: text },
    {
      publisher: text,
      republishedBy: text,
      authors: listOf(text),
      publishedOn: partialDate,
      language: text,
      url: text,
      licence: text,
      attribution: text,
    },
  ),
  regions: record(
    { id: text, names: listOf(name), level: number },
    { code: text, parent: text, latitude: number, longitude: number },
  ),
  organizations: record(
    { ...cited, kind: oneOf(Object.keys(OrganizationKind)), names: listOf(name) },
    {
      identifiers: listOf(record({ scheme: text, value: text })),
      region: text,
      status: oneOf(['ACTIVE', 'INACTIVE', 'WITHDRAWN']),
      founded: partialDate,
      dissolved: partialDate,
      website: text,
      description: textByLanguage,
      schoolLevel: text,
      industries: listOf(text),
      parkLevel: text,
      hospitalGrade: text,
      governmentLevel: text,
      allianceScope: text,
    },
  ),
  people: record({ ...cited, names: listOf(name) }, { positions: listOf(position) }),
  events: record(
    { ...cited, type: oneOf(eventTypes), names: listOf(name) },
    { date: partialDate, dateAsWritten: text, place: text, region: text, participations: listOf(participation) },
  ),
  policies: record(
    { ...cited, names: listOf(name) },
    { issuer: text, year: number, period: text, citations: listOf(record({ ...cited, by: text })) },
  ),
  relationships: record(
    {
      ...cited,
      kind: oneOf(Object.keys(RelationshipKind)),
      source: text,
      target: text,
      status: oneOf(['ANNOUNCED', 'SIGNED', 'OPERATING', 'ENDED', 'DISPUTED']),
    },
    {
      since: partialDate,
      until: partialDate,
      startedBy: text,
      roles: listOf(text),
      forms: listOf(text),
      project: record({ id: text }, { acronym: text, title: text }),
      sourceRole: text,
      targetRole: text,
      amount: number,
      currency: text,
      base: text,
      unit: text,
      placesPerYear: number,
    },
  ),
  commitments: record(
    { ...cited, by: text, activity: textByLanguage, period: oneOf(['PER_YEAR', 'BY_DATE', 'ONGOING']) },
    { concerning: text, min: number, max: number, unit: textByLanguage, due: partialDate },
  ),
  'declared-members': record(
    {
      ...cited,
      alliance: text,
      kind: oneOf(Object.keys(OrganizationKind)),
      label: textByLanguage,
      basis: oneOf(['MEMBERS', 'COUNCIL', 'ATTENDED']),
    },
    { schoolLevels: listOf(text), count: number },
  ),
} as const satisfies Readonly<Record<string, Shape>>;

export type SeedFolder = keyof typeof seedShapes;
