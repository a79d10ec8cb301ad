import type {
  Citation,
  CommitmentFact,
  DeclaredMembersFact,
  DocumentFact,
  EventFact,
  Facts,
  LocalizedText,
  Name,
  OrganizationFact,
  ParticipationFact,
  PersonFact,
  PolicyCitationFact,
  PolicyFact,
  PositionFact,
  RegionFact,
  RelationshipFact,
} from '../fact/fact.js';
import type { Noun } from '../fact/noun.js';
import type { RelationshipKind } from '../relationship/relationship.type.js';

/** Properties of a stored fact by name. */
// biome-ignore lint/suspicious/noExplicitAny: each property is of the type that src/fact/node-nouns.ts gives it.
type Stored = Record<string, any>;

/** What is read of a stored fact, and the fact it tells. */
export interface Telling<Fact> {
  readonly columns: readonly string[];
  fact(stored: Stored, evidence: readonly Citation[], kind: RelationshipKind | undefined): Fact;
}

const nameColumns = ['nameValues', 'nameLanguages', 'nameTypes', 'nameOrigins'] as const;

const organizations: Telling<OrganizationFact> = {
  columns: [
    'id',
    'kind',
    ...nameColumns,
    'identifiers',
    'regionId',
    'status',
    'founded',
    'dissolved',
    'website',
    'descriptionTexts',
    'descriptionLanguages',
    'schoolLevel',
    'industries',
    'parkLevel',
    'hospitalGrade',
    'governmentLevel',
    'allianceScope',
  ],
  fact: (stored, evidence) => ({
    ...only(stored, ['id', 'kind', 'founded', 'dissolved', 'website', 'schoolLevel', 'industries']),
    ...only(stored, ['parkLevel', 'hospitalGrade', 'governmentLevel', 'allianceScope']),
    ...renamed('region', stored.regionId),
    ...unless('ACTIVE', 'status', stored.status),
    ...renamed('identifiers', stored.identifiers?.map(identifierOf)),
    ...renamed('description', textOf(stored.descriptionTexts, stored.descriptionLanguages)),
    names: namesOf(stored),
    evidence,
  }),
};

const people: Telling<PersonFact> = {
  columns: ['id', ...nameColumns],
  fact: (stored, evidence) => ({ id: stored.id, names: namesOf(stored), evidence }),
};

const events: Telling<EventFact> = {
  columns: ['id', 'type', ...nameColumns, 'date', 'dateAsWritten', 'place', 'regionId'],
  fact: (stored, evidence) => ({
    ...only(stored, ['id', 'type', 'date', 'dateAsWritten', 'place']),
    ...renamed('region', stored.regionId),
    names: namesOf(stored),
    evidence,
  }),
};

const policies: Telling<PolicyFact> = {
  columns: ['id', ...nameColumns, 'issuerId', 'year', 'period'],
  fact: (stored, evidence) => ({
    ...only(stored, ['id', 'year', 'period']),
    ...renamed('issuer', stored.issuerId),
    names: namesOf(stored),
    evidence,
  }),
};

const participations: Telling<ParticipationFact> = {
  columns: ['id', 'eventId', 'role', 'organizationId', 'personId', 'titleAsWritten'],
  fact: (stored, evidence) => ({
    ...only(stored, ['id', 'role', 'titleAsWritten']),
    event: stored.eventId,
    ...renamed('organization', stored.organizationId),
    ...renamed('person', stored.personId),
    evidence,
  }),
};

const commitments: Telling<CommitmentFact> = {
  columns: [
    'id',
    'byId',
    'concerningId',
    'activityTexts',
    'activityLanguages',
    'min',
    'max',
    'unitTexts',
    'unitLanguages',
    'period',
    'due',
  ],
  fact: (stored, evidence) => ({
    ...only(stored, ['id', 'min', 'max', 'period', 'due']),
    by: stored.byId,
    ...renamed('concerning', stored.concerningId),
    activity: textOf(stored.activityTexts, stored.activityLanguages) ?? {},
    ...renamed('unit', textOf(stored.unitTexts, stored.unitLanguages)),
    evidence,
  }),
};

const declaredMembers: Telling<DeclaredMembersFact> = {
  columns: ['id', 'allianceId', 'kind', 'labelTexts', 'labelLanguages', 'schoolLevels', 'count', 'basis'],
  fact: (stored, evidence) => ({
    ...only(stored, ['id', 'kind', 'schoolLevels', 'count', 'basis']),
    alliance: stored.allianceId,
    label: textOf(stored.labelTexts, stored.labelLanguages) ?? {},
    evidence,
  }),
};

const documents: Telling<DocumentFact> = {
  columns: [
    'id',
    'title',
    'publisher',
    'republishedBy',
    'authors',
    'publishedOn',
    'language',
    'url',
    'licence',
    'attribution',
  ],
  fact: (stored) => only(stored, documents.columns),
};

const regions: Telling<RegionFact> = {
  columns: ['id', 'code', ...nameColumns, 'parentId', 'level', 'latitude', 'longitude'],
  fact: (stored) => ({
    ...only(stored, ['id', 'code', 'level', 'latitude', 'longitude']),
    ...renamed('parent', stored.parentId),
    names: namesOf(stored),
  }),
};

const relationships: Telling<RelationshipFact> = {
  columns: [
    'id',
    'sourceId',
    'targetId',
    'since',
    'until',
    'status',
    'startedBy',
    'roles',
    'forms',
    'projectId',
    'projectAcronym',
    'projectTitle',
    'sourceRole',
    'targetRole',
    'amount',
    'currency',
    'base',
    'unit',
    'placesPerYear',
  ],
  fact: ({ sourceId, targetId, roles, projectId, projectAcronym, projectTitle, ...stored }, evidence, kind) => ({
    ...only(stored, Object.keys(stored)),
    // Who is a member and no more.
    ...renamed('roles', roles?.join() === 'MEMBER' ? undefined : roles),
    kind,
    source: sourceId,
    target: targetId,
    ...(given(projectId)
      ? { project: { id: projectId, ...renamed('acronym', projectAcronym), ...renamed('title', projectTitle) } }
      : {}),
    evidence,
  }),
};

const positions: Telling<PositionFact> = {
  columns: ['id', 'personId', 'organizationId', 'title', 'tier', 'since', 'until', 'status'],
  fact: (stored, evidence) => ({
    ...only(stored, ['id', 'title', 'tier', 'since', 'until']),
    person: stored.personId,
    organization: stored.organizationId,
    ...unless('STATED', 'status', stored.status),
    evidence,
  }),
};

const policyCitations: Telling<PolicyCitationFact> = {
  columns: ['id', 'byId', 'policyId'],
  fact: ({ id, byId, policyId }, evidence) => ({ id, by: byId, policy: policyId, evidence }),
};

/**
 * How the facts of each noun are told as src/fact/node-nouns.ts and src/fact/tie-nouns.ts have stored them: what they
 * leave out when it is usual is left out, so that each fact has one form.
 */
export const tellings: { readonly [Each in Noun]: Telling<Facts[Each][number]> } = {
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

function namesOf({ nameValues, nameLanguages, nameTypes, nameOrigins }: Stored): Name[] {
  return nameValues.map((value: string, index: number) => ({
    value,
    ...unless('', 'language', nameLanguages?.[index]),
    ...unless('LABEL', 'type', nameTypes?.[index]),
    ...unless('DOCUMENT', 'origin', nameOrigins?.[index]),
  }));
}

function identifierOf(curie: string): { scheme: string; value: string } {
  const colon = curie.indexOf(':');
  return { scheme: curie.slice(0, colon), value: curie.slice(colon + 1) };
}

function textOf(texts: readonly string[] | null, languages: readonly string[] | null): LocalizedText | undefined {
  if (!texts?.length) return undefined;
  return Object.fromEntries(texts.map((text, index) => [languages?.[index] ?? '', text]));
}

const given = (value: unknown): boolean => value !== null && value !== undefined;

// biome-ignore lint/suspicious/noExplicitAny: see Stored.
function only(stored: Stored, columns: readonly string[]): any {
  const kept: Stored = {};
  for (const column of columns) {
    const value = stored[column];
    if (given(value) && !(Array.isArray(value) && value.length === 0)) kept[column] = value;
  }
  return kept;
}

function renamed<Key extends string, Value>(key: Key, value: Value | null | undefined): { [K in Key]?: Value } {
  if (!given(value) || (Array.isArray(value) && value.length === 0)) return {};
  return { [key]: value } as { [K in Key]?: Value };
}

/** Nothing for what is meant when nothing is said. */
function unless<Key extends string>(usual: string, key: Key, value: string | null | undefined) {
  // biome-ignore lint/suspicious/noExplicitAny: each caller's values are those of its fact.
  return (given(value) && value !== usual ? { [key]: value } : {}) as { [K in Key]?: any };
}
