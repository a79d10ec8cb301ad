import type { Context } from '../context.js';
import type { Organization } from '../organization/organization.type.js';
import type { Region } from '../region/region.type.js';
import type { EvidenceOfFacts } from './page.js';

/** Where briefings read. */
export type Sources = Pick<
  Context,
  | 'organizations'
  | 'relationships'
  | 'briefingTies'
  | 'people'
  | 'events'
  | 'policies'
  | 'commitments'
  | 'alliances'
  | 'documents'
  | 'regions'
  | 'dataset'
  | 'commonPartners'
  | 'paths'
>;

/** Organizations that facts name, by id. */
export type Mentioned = ReadonlyMap<string, Organization>;

export async function mentioned({ organizations }: Sources, ids: readonly (string | null)[]): Promise<Mentioned> {
  const different = [...new Set(ids.filter((id) => id !== null))];
  return new Map(await Promise.all(different.map(async (id) => [id, await organizations.load(id)] as const)));
}

/** What facts rest on: one statement for all of them. */
export async function evidenceOf({ documents }: Sources, factIds: readonly string[]): Promise<EvidenceOfFacts> {
  const different = [...new Set(factIds)];
  return new Map(await Promise.all(different.map(async (id) => [id, await documents.evidenceOf(id)] as const)));
}

/** The region of an organization and those it is in, the smallest first. */
export async function placesOf({ regions }: Sources, { row }: Organization): Promise<readonly Region[]> {
  const places: Region[] = [];
  let region = await regions.findIfAny(row.regionId);
  while (region !== null && !places.includes(region)) {
    places.push(region);
    region = await regions.findIfAny(region.row.parentId);
  }
  return places;
}
