import { partsOf } from '../filter/predicate.js';
import { type ValueFilter, valuesLeft } from '../filter/value.filter.js';
import { namesFewRegions, type RegionMatch } from '../region/region-match.filter.js';
import type { OrganizationFilter } from './organization.filter.js';
import type { OrganizationKind } from './organization.type.js';

export function hasFewRegions(filter: OrganizationFilter): filter is OrganizationFilter & { region: RegionMatch } {
  return Boolean(filter.region && namesFewRegions(filter.region));
}

export function namesKinds(
  filter: OrganizationFilter,
): filter is OrganizationFilter & { kind: ValueFilter<OrganizationKind> } {
  return Boolean(filter.kind && valuesLeft(filter.kind));
}

/**
 * Whether a list goes through few regions. Neo4j by itself goes through all organizations in the order of a page, which
 * are very many until those of one city are found.
 */
export function isOfFewRegions(filter: OrganizationFilter | null | undefined): boolean {
  return partsOf(filter).some(hasFewRegions);
}

/** A condition that an index answers, if the filter has it. */
export type Search = (filter: OrganizationFilter) => unknown;

export const searchesById: readonly Search[] = [({ id }) => id, ({ identifier }) => identifier];

/** What finds organizations without looking at many others, the fewest first. */
export const searches: readonly Search[] = [...searchesById, hasFewRegions];

/** The same, and then what is best looked at once for each organization. */
const beginnings: readonly Search[] = [
  ...searches,
  ({ document }) => document,
  ({ name }) => name,
  ({ relationships, relationshipCount, person }) => relationships ?? relationshipCount ?? person,
];

/** Which of several filters a statement had better begin with: that with the smallest number. */
export function beginningOrder(filter: OrganizationFilter): number {
  const orders = partsOf(filter).map((part) => beginnings.findIndex((beginning) => beginning(part)));
  return Math.min(...orders.map((order) => (order < 0 ? beginnings.length : order)));
}

export function isFoundBy(known: readonly Search[], filter: OrganizationFilter): boolean {
  return partsOf(filter).some((part) => known.some((search) => search(part)));
}
