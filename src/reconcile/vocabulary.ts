import { OrganizationKind } from '../organization/organization.type.js';

/** What OpenRefine calls a type or a property. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

const kindNames: Readonly<Record<OrganizationKind, string>> = {
  SCHOOL: 'School',
  ENTERPRISE: 'Enterprise',
  PARK: 'Park',
  HOSPITAL: 'Hospital',
  GOVERNMENT_BODY: 'Government body',
  ALLIANCE: 'Alliance',
  ASSOCIATION: 'Association',
  RESEARCH_INSTITUTE: 'Research institute',
  INNOVATION_PLATFORM: 'Innovation platform',
  OTHER: 'Other organization',
};

/** What any organization is. */
export const anyOrganization: Term = {
  id: 'ORGANIZATION',
  name: 'Organization',
  description: 'An organization of any kind.',
};

export const types: readonly Term[] = [
  anyOrganization,
  ...(Object.keys(OrganizationKind) as OrganizationKind[]).map((id) => ({
    id,
    name: kindNames[id],
    description: 'An organization of this kind.',
  })),
];

export const typeOfKind = (kind: OrganizationKind): { id: string; name: string } => ({
  id: kind,
  name: kindNames[kind],
});

/** The kinds that some types stand for; none where they stand for all. */
export function kindsOf(wanted: readonly string[]): OrganizationKind[] {
  if (wanted.includes(anyOrganization.id)) return [];
  return wanted.filter((id): id is OrganizationKind => id in OrganizationKind);
}

const registers: Readonly<Record<string, string>> = {
  uscc: 'Unified Social Credit Code',
  moe: 'Code of the Ministry of Education of China',
  ror: 'ROR id',
  wikidata: 'Wikidata id',
  isni: 'ISNI',
  grid: 'GRID id',
  pic: 'CORDIS participant code',
};
export const isRegister = (property: string): boolean => property in registers;

/** What a query may say beside a name, and what may be had of an organization that was found. */
export const properties: readonly Term[] = [
  { id: 'country', name: 'Country', description: 'Its name, or two letters of ISO 3166.' },
  { id: 'region', name: 'Region', description: 'The id of a region around it, or names of places.' },
  { id: 'website', name: 'Web site', description: 'The name of its host is compared.' },
  { id: 'kind', name: 'Kind', description: 'Such as SCHOOL or HOSPITAL.' },
  ...Object.entries(registers).map(([id, name]) => ({ id, name, description: `Identifier: ${name}.` })),
];

/** Only of organizations that were found. */
export const extended: readonly Term[] = [
  { id: 'name', name: 'Name', description: 'Its display name.' },
  { id: 'names', name: 'All names', description: 'Its names in all languages.' },
  { id: 'founded', name: 'Founded', description: 'As precisely as the source says.' },
  { id: 'status', name: 'Status', description: 'ACTIVE, INACTIVE or WITHDRAWN.' },
  ...properties,
];

/** Only in queries. */
export const affiliation: Term = {
  id: 'affiliation',
  name: 'Whole affiliation',
  description: 'true: the text is an affiliation, with departments, streets and places around the name.',
};
