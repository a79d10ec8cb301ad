import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Name, OrganizationFact, RegionFact } from '../../src/fact/fact.js';
import type { OrganizationKind } from '../../src/organization/organization.type.js';
import type { Batch } from '../network.js';

interface RorName {
  readonly value: string;
  readonly lang: string | null;
  readonly types: readonly string[];
}

interface RorRecord {
  readonly id: string;
  readonly names: readonly RorName[];
  readonly types: readonly string[];
  readonly status: string;
  readonly links: readonly { readonly type: string; readonly value: string }[];
  readonly locations: readonly {
    readonly geonames_id: number;
    readonly geonames_details: {
      readonly name: string | null;
      readonly country_code: string;
      readonly country_name: string;
      readonly country_subdivision_code?: string;
      readonly country_subdivision_name?: string | null;
    };
  }[];
}

const kinds: readonly (readonly [string, OrganizationKind])[] = [
  ['education', 'SCHOOL'],
  ['healthcare', 'HOSPITAL'],
  ['government', 'GOVERNMENT_BODY'],
  ['company', 'ENTERPRISE'],
  ['facility', 'RESEARCH_INSTITUTE'],
];
const document = { id: 'kg:document/ror', title: 'ROR' };
const evidence = [{ document: document.id }];

/** The records of the sample as facts that matching needs: names, kinds, places, web sites. */
export function rorFacts(file: string): readonly Batch[] {
  const records = JSON.parse(gunzipSync(readFileSync(file)).toString()) as readonly RorRecord[];
  const regions = new Map<string, RegionFact>();
  const organizations = records.map((record) => organizationOf(record, regions));
  const facts = {
    documents: [document],
    regions: [...regions.values()].toSorted((one, other) => one.level - other.level),
    organizations,
  };
  return Object.entries(facts).flatMap(([noun, all]) => {
    return Array.from({ length: Math.ceil(all.length / 2_000) }, (_, index) => {
      return { noun, facts: all.slice(index * 2_000, (index + 1) * 2_000) } as Batch;
    });
  });
}

function organizationOf(record: RorRecord, regions: Map<string, RegionFact>): OrganizationFact {
  const website = record.links.find(({ type, value }) => type === 'website' && URL.canParse(value))?.value;
  const region = regionOf(record, regions);
  return {
    id: `ror:${record.id.slice(-9)}`,
    kind: kinds.find(([type]) => record.types.includes(type))?.[1] ?? 'OTHER',
    names: record.names.toSorted((one, other) => rank(one) - rank(other)).map(nameOf),
    status: record.status === 'active' ? 'ACTIVE' : record.status === 'withdrawn' ? 'WITHDRAWN' : 'INACTIVE',
    ...(website === undefined ? {} : { website }),
    ...(region === undefined ? {} : { region }),
    evidence,
  };
}

const rank = ({ types }: RorName): number => (types.includes('ror_display') ? 0 : 1);

function nameOf({ value, lang, types }: RorName): Name {
  const type = types.includes('acronym') ? 'ACRONYM' : types.includes('alias') ? 'ALIAS' : 'LABEL';
  return { value: value.replace(/\s+/g, ' ').trim(), type, ...(lang === null ? {} : { language: lang }) };
}

/** A place in its part of the country in its country, each a region. */
function regionOf({ locations }: RorRecord, regions: Map<string, RegionFact>): string | undefined {
  const [location] = locations;
  if (location === undefined) return undefined;
  const { geonames_id, geonames_details: place } = location;
  const country = `geonames:country-${place.country_code}`;
  regions.set(country, { id: country, names: [{ value: place.country_name ?? place.country_code }], level: 0 });
  let parent = country;
  if (place.country_subdivision_name) {
    parent = `${country}-${place.country_subdivision_code}`;
    regions.set(parent, { id: parent, names: [{ value: place.country_subdivision_name }], level: 1, parent: country });
  }
  if (place.name === null) return parent;
  const id = `geonames:${geonames_id}`;
  regions.set(id, { id, names: [{ value: place.name }], level: 2, parent });
  return id;
}
