import type { Noun } from '../fact/noun.js';
import { OrganizationKind, OrganizationStatus } from '../organization/organization.type.js';
import { RelationshipKind, RelationshipStatus } from '../relationship/relationship.type.js';
import { eventTypes, name, seedShapes } from '../seed/seed-shapes.js';
import { listOf, number, oneOf, partialDate, record, type Shape, text, textByLanguage } from '../shape.js';

const cited = {
  id: text,
  evidence: listOf(record({ document: text }, { locator: text, asWritten: listOf(text) })),
};
const named = { ...cited, names: listOf(name) };
const kind = oneOf(Object.keys(OrganizationKind));
const extent = { since: partialDate, until: partialDate };

/** The shapes of facts as they stand in a file of our own; see src/fact/fact.ts. */
export const factShapes: Readonly<Record<Noun, Shape>> = {
  documents: record(
    { id: text, title: text },
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
  regions: seedShapes.regions,
  organizations: record(
    { ...named, kind },
    {
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
  ),
  people: record(named),
  events: record(
    { ...named, type: oneOf(eventTypes) },
    { date: partialDate, dateAsWritten: text, place: text, region: text },
  ),
  policies: record(named, { issuer: text, year: number, period: text }),
  relationships: record(
    {
      ...cited,
      kind: oneOf(Object.keys(RelationshipKind)),
      source: text,
      target: text,
      status: oneOf(Object.keys(RelationshipStatus)),
    },
    {
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
  ),
  positions: record(
    { ...cited, person: text, organization: text, title: text, tier: oneOf(['LEADER', 'SENIOR', 'MEMBER']) },
    { ...extent, status: oneOf(['STATED', 'DISPUTED']) },
  ),
  participations: record(
    { ...cited, event: text, role: oneOf(['HOST', 'GUEST', 'ORGANIZER', 'SPEAKER', 'GUIDE', 'PARTICIPANT']) },
    { organization: text, person: text, titleAsWritten: text },
  ),
  policyCitations: record({ ...cited, policy: text, by: text }),
  commitments: record(
    { ...cited, by: text, activity: textByLanguage, period: oneOf(['PER_YEAR', 'BY_DATE', 'ONGOING']) },
    { concerning: text, min: number, max: number, unit: textByLanguage, due: partialDate },
  ),
  declaredMembers: record(
    { ...cited, alliance: text, kind, label: textByLanguage, basis: oneOf(['MEMBERS', 'COUNCIL', 'ATTENDED']) },
    { schoolLevels: listOf(text), count: number },
  ),
};
