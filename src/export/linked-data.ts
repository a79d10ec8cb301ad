import type {
  Citation,
  DocumentFact,
  EventFact,
  LocalizedText,
  Name,
  OrganizationFact,
  RegionFact,
} from '../fact/fact.js';
import { identifierOf } from '../organization/identifier.type.js';
import type { OrganizationKind } from '../organization/organization.type.js';
import type { RelationshipKind } from '../relationship/relationship.type.js';
import type { ToldFact } from './export.repository.js';

type Thing = Readonly<Record<string, unknown>>;

/** What schema.org has for a kind of organization. */
const typeOfKind: Readonly<Record<OrganizationKind, string>> = {
  SCHOOL: 'EducationalOrganization',
  ENTERPRISE: 'Corporation',
  PARK: 'Organization',
  HOSPITAL: 'Hospital',
  GOVERNMENT_BODY: 'GovernmentOrganization',
  ALLIANCE: 'Consortium',
  ASSOCIATION: 'Organization',
  RESEARCH_INSTITUTE: 'ResearchOrganization',
  INNOVATION_PLATFORM: 'Organization',
  OTHER: 'Organization',
};

/** What a tie says of its source, in one word; of schema.org's where it has one. */
const propertyOfTie: Readonly<Record<RelationshipKind, string>> = {
  MEMBERSHIP: 'memberOf',
  AFFILIATION: 'parentOrganization',
  SUCCESSION: 'dcterms:isReplacedBy',
  COOPERATION: 'ieg:cooperatesWith',
  INTERNSHIP: 'ieg:hostsInternsFrom',
  GUIDANCE: 'ieg:guides',
  TENANCY: 'ieg:basedIn',
  RELATED: 'ieg:relatedTo',
};

const propertyOfRole: Readonly<Record<string, string>> = {
  HOST: 'organizer',
  ORGANIZER: 'organizer',
  SPEAKER: 'performer',
};

/** A fact as things of JSON-LD: ties stand as a property of their source, and as a role with all that is told of them. */
export function linkedData({ noun, fact }: ToldFact): readonly Thing[] {
  switch (noun) {
    case 'documents':
      return [document(fact)];
    case 'regions':
      return [place(fact)];
    case 'organizations':
      return [organization(fact)];
    case 'people':
      return [{ ...begin(fact.id, 'Person'), ...names(fact.names), ...provenance(fact.evidence) }];
    case 'events':
      return [event(fact)];
    case 'policies': {
      const { issuer, year, period } = fact;
      const own = {
        ...link('publisher', issuer),
        ...set('dateCreated', year?.toString()),
        ...set('ieg:period', period),
      };
      return [
        { ...begin(fact.id, 'CreativeWork', 'ieg:Policy'), ...names(fact.names), ...own, ...provenance(fact.evidence) },
      ];
    }
    case 'relationships': {
      const { id, kind, source, target, since, until, startedBy, project, evidence, ...rest } = fact;
      const holds = fact.status !== 'ENDED' && fact.status !== 'DISPUTED';
      const role = {
        ...begin(id, 'OrganizationRole', `ieg:${kind}`),
        ...link('ieg:source', source),
        ...link('ieg:target', target),
        ...set('startDate', since),
        ...set('endDate', until),
        ...link('ieg:startedBy', startedBy),
        ...(project
          ? {
              'ieg:project': {
                ...set('identifier', project.id),
                ...set('alternateName', project.acronym),
                ...set('name', project.title),
              },
            }
          : {}),
        ...own(rest),
        ...provenance(evidence),
      };
      return [...(holds ? [{ '@id': iri(source), ...link(propertyOfTie[kind], target) }] : []), role];
    }
    case 'positions': {
      const { id, person, organization: employer, title, tier, since, until, status } = fact;
      const role = {
        ...begin(id, 'OrganizationRole', 'ieg:Position'),
        ...link('ieg:person', person),
        ...link('ieg:organization', employer),
        roleName: title,
        'ieg:tier': tier,
        'ieg:status': status ?? 'STATED',
        ...set('startDate', since),
        ...set('endDate', until),
        ...provenance(fact.evidence),
      };
      const holds = status !== 'DISPUTED' && until === undefined;
      return [...(holds ? [{ '@id': iri(person), ...link('affiliation', employer) }] : []), role];
    }
    case 'participations': {
      const { id, event: where, role: roleName, organization: body, person, titleAsWritten } = fact;
      const property = propertyOfRole[roleName] ?? 'attendee';
      const who = [person, body].filter((each) => each !== undefined).map((each) => ({ '@id': iri(each) }));
      const role = {
        ...begin(id, 'Role', 'ieg:Participation'),
        ...link('ieg:event', where),
        ...link('ieg:organization', body),
        ...link('ieg:person', person),
        roleName,
        ...set('ieg:titleAsWritten', titleAsWritten),
        ...provenance(fact.evidence),
      };
      return [{ '@id': iri(where), [property]: who }, role];
    }
    case 'policyCitations': {
      const { id, by, policy } = fact;
      const said = { ...link('ieg:by', by), ...link('ieg:policy', policy) };
      return [
        { '@id': iri(by), ...link('ieg:cites', policy) },
        { ...begin(id, 'Role', 'ieg:PolicyCitation'), ...said, ...provenance(fact.evidence) },
      ];
    }
    case 'commitments': {
      const { id, by, concerning, activity, unit, evidence, ...rest } = fact;
      const who = { ...link('agent', by), ...link('recipient', concerning) };
      const what = { ...text('description', activity), ...text('ieg:unit', unit), ...own(rest) };
      return [{ ...begin(id, 'Action', 'ieg:Commitment'), ...who, ...what, ...provenance(evidence) }];
    }
    case 'declaredMembers': {
      const { id, alliance, kind, label, count, evidence, ...rest } = fact;
      const what = {
        ...link('ieg:alliance', alliance),
        'ieg:kind': kind,
        ...text('name', label),
        ...set('value', count),
      };
      return [
        { ...begin(id, 'QuantitativeValue', 'ieg:DeclaredMembers'), ...what, ...own(rest), ...provenance(evidence) },
      ];
    }
  }
}

function organization(fact: OrganizationFact): Thing {
  const { identifiers = [] } = fact;
  const pages = identifiers.flatMap(({ scheme, value }) => identifierOf(`${scheme}:${value}`).url ?? []);
  const { status, schoolLevel, industries, parkLevel, hospitalGrade, governmentLevel, allianceScope } = fact;
  return {
    ...begin(
      fact.id,
      fact.schoolLevel === 'UNIVERSITY' ? 'CollegeOrUniversity' : typeOfKind[fact.kind],
      `ieg:${fact.kind}`,
    ),
    ...names(fact.names),
    ...list(
      'identifier',
      identifiers.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
    ),
    ...list(
      'sameAs',
      pages.map((page) => ({ '@id': page })),
    ),
    ...set('url', fact.website),
    ...link('location', fact.region),
    ...set('foundingDate', fact.founded),
    ...set('dissolutionDate', fact.dissolved),
    ...text('description', fact.description),
    ...own({
      status: status ?? 'ACTIVE',
      schoolLevel,
      industries,
      parkLevel,
      hospitalGrade,
      governmentLevel,
      allianceScope,
    }),
    ...provenance(fact.evidence),
  };
}

function event(fact: EventFact): Thing {
  return {
    ...begin(fact.id, 'Event', `ieg:${fact.type}`),
    ...names(fact.names),
    ...set('startDate', fact.date),
    ...set('ieg:dateAsWritten', fact.dateAsWritten),
    ...link('location', fact.region),
    ...set('ieg:place', fact.place),
    ...provenance(fact.evidence),
  };
}

function document(fact: DocumentFact): Thing {
  return {
    '@id': iri(fact.id),
    '@type': ['CreativeWork', 'prov:Entity'],
    name: fact.language ? { '@value': fact.title, '@language': fact.language } : fact.title,
    ...(fact.publisher ? { publisher: { '@type': 'Organization', name: fact.publisher } } : {}),
    ...set('ieg:republishedBy', fact.republishedBy),
    ...list(
      'author',
      (fact.authors ?? []).map((name) => ({ '@type': 'Person', name })),
    ),
    ...set('datePublished', fact.publishedOn),
    ...set('inLanguage', fact.language),
    ...set('url', fact.url),
    ...set('license', fact.licence),
    ...set('creditText', fact.attribution),
  };
}

function place(fact: RegionFact): Thing {
  const { latitude, longitude } = fact;
  const known = latitude !== undefined && longitude !== undefined;
  return {
    ...begin(fact.id, 'AdministrativeArea', 'ieg:Region'),
    ...names(fact.names),
    ...link('containedInPlace', fact.parent),
    ...(known ? { geo: { '@type': 'GeoCoordinates', latitude, longitude } } : {}),
    ...own({ level: fact.level, code: fact.code }),
  };
}

/** Ids are CURIEs of the context's prefixes; what no address may hold is escaped. */
function iri(id: string): string {
  return encodeURI(id).replaceAll('%25', '%');
}

function begin(id: string, type: string, kind?: string): Thing {
  return { '@id': iri(id), '@type': [type, 'prov:Entity'], ...(kind ? { additionalType: kind } : {}) };
}

const set = (key: string, value: unknown): Thing => (value === undefined ? {} : { [key]: value });

const link = (key: string, id: string | undefined): Thing => (id === undefined ? {} : { [key]: { '@id': iri(id) } });

const list = (key: string, values: readonly unknown[]): Thing => (values.length === 0 ? {} : { [key]: values });

/** What schema.org has no word for. */
function own(values: Readonly<Record<string, unknown>>): Thing {
  const known = Object.entries(values).filter(([key, value]) => key !== 'id' && value !== undefined);
  return Object.fromEntries(known.map(([key, value]) => [`ieg:${key}`, value]));
}

function names(all: readonly Name[]): Thing {
  const labels = all.filter(({ type }) => type === undefined);
  const others = all.filter(({ type }) => type !== undefined);
  return { ...list('name', labels.map(inLanguage)), ...list('alternateName', others.map(inLanguage)) };
}

const inLanguage = ({ value, language }: Name): unknown =>
  language === undefined ? value : { '@value': value, '@language': language };

function text(key: string, texts: LocalizedText | undefined): Thing {
  return list(
    key,
    Object.entries(texts ?? {}).map(([language, value]) => inLanguage({ value, language })),
  );
}

/** What a fact rests on: the documents, and where in them. */
function provenance(evidence: readonly Citation[]): Thing {
  const documents = [...new Set(evidence.map(({ document: id }) => id))];
  return {
    ...list(
      'prov:hadPrimarySource',
      documents.map((id) => ({ '@id': iri(id) })),
    ),
    ...list(
      'prov:qualifiedPrimarySource',
      evidence.map(({ document: id, locator, asWritten }) => ({
        '@type': 'prov:PrimarySource',
        'prov:entity': iri(id),
        ...set('ieg:locator', locator),
        ...set('ieg:asWritten', asWritten),
      })),
    ),
  };
}
