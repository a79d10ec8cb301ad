import { OrganizationKind, OrganizationStatus } from '../organization/organization.type.js';
import { RelationshipKind, RelationshipStatus } from '../relationship/relationship.type.js';
import { listOf, number, oneOf, partialDate, record, type Shape, text, textByLanguage } from '../shape.js';
import type { Noun } from './noun.js';

/** The shapes of the fields that facts of a noun must have, and of those that they may have. */
interface Fields {
  readonly required: Readonly<Record<string, Shape>>;
  readonly optional: Readonly<Record<string, Shape>>;
}

const eventTypes = [
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

const kind = oneOf(Object.keys(OrganizationKind));
const extent = { since: partialDate, until: partialDate };
const names = listOf(
  record(
    { value: text },
    {
      language: text,
      type: oneOf(['LABEL', 'ALIAS', 'SHORT', 'ACRONYM', 'FORMER']),
      origin: oneOf(['DOCUMENT', 'PUBLIC_KNOWLEDGE']),
    },
  ),
);

/**
 * What is told of a fact in a file, beside its id and its evidence, and beside the fact that it belongs to (the person
 * of a position, the event of a participation, the policy of a citation), which the seed tells by where it stands.
 */
const ownFields: Readonly<Record<Noun, Fields>> = {
  documents: {
    required: { title: text },
    optional: {
      publisher: text,
      republishedBy: text,
      authors: listOf(text),
      publishedOn: partialDate,
      language: text,
      url: text,
      licence: text,
      attribution: text,
    },
  },
  regions: {
    required: { names, level: number },
    optional: { code: text, parent: text, latitude: number, longitude: number },
  },
  organizations: {
    required: { kind, names },
    optional: {
      identifiers: listOf(record({ scheme: text, value: text })),
      region: text,
      status: oneOf(Object.keys(OrganizationStatus)),
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
  },
  people: { required: { names }, optional: {} },
  events: {
    required: { type: oneOf(eventTypes), names },
    optional: { date: partialDate, dateAsWritten: text, place: text, region: text },
  },
  policies: { required: { names }, optional: { issuer: text, year: number, period: text } },
  relationships: {
    required: {
      kind: oneOf(Object.keys(RelationshipKind)),
      source: text,
      target: text,
      status: oneOf(Object.keys(RelationshipStatus)),
    },
    optional: {
      ...extent,
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
  },
  positions: {
    required: { organization: text, title: text, tier: oneOf(['LEADER', 'SENIOR', 'MEMBER']) },
    optional: { ...extent, status: oneOf(['STATED', 'DISPUTED']) },
  },
  participations: {
    required: { role: oneOf(['HOST', 'GUEST', 'ORGANIZER', 'SPEAKER', 'GUIDE', 'PARTICIPANT']) },
    optional: { organization: text, person: text, titleAsWritten: text },
  },
  policyCitations: { required: { by: text }, optional: {} },
  commitments: {
    required: { by: text, activity: textByLanguage, period: oneOf(['PER_YEAR', 'BY_DATE', 'ONGOING']) },
    optional: { concerning: text, min: number, max: number, unit: textByLanguage, due: partialDate },
  },
  declaredMembers: {
    required: { alliance: text, kind, label: textByLanguage, basis: oneOf(['MEMBERS', 'COUNCIL', 'ATTENDED']) },
    optional: { schoolLevels: listOf(text), count: number },
  },
};

type Shapes = Readonly<Record<string, Shape>>;

/**
 * The shape of a fact in a file.
 * @param before what it must have beside its own fields.
 * @param nested what may stand under it, such as lists of the facts that belong to it.
 */
export function factShape(noun: Noun, before: Shapes, nested: Shapes = {}): Shape {
  const { required, optional } = ownFields[noun];
  return record({ ...before, ...required }, { ...optional, ...nested });
}
