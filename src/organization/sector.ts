import { enumType } from '../schema/enum-type.js';
import type { OrganizationKind } from './organization.type.js';

export const Sector = enumType('Sector', 'The part of society that an organization belongs to, by its kind.', {
  EDUCATION: 'Schools.',
  INDUSTRY: 'Enterprises, parks and associations.',
  HEALTH: 'Hospitals.',
  GOVERNMENT: 'Government bodies.',
  RESEARCH: 'Research institutes and innovation platforms.',
});
export type Sector = keyof typeof Sector;

/** Alliances stand between the sectors, and of what is OTHER none is known. */
const sectors: Readonly<Record<OrganizationKind, Sector | null>> = {
  SCHOOL: 'EDUCATION',
  ENTERPRISE: 'INDUSTRY',
  PARK: 'INDUSTRY',
  ASSOCIATION: 'INDUSTRY',
  HOSPITAL: 'HEALTH',
  GOVERNMENT_BODY: 'GOVERNMENT',
  RESEARCH_INSTITUTE: 'RESEARCH',
  INNOVATION_PLATFORM: 'RESEARCH',
  ALLIANCE: null,
  OTHER: null,
};

export function sectorOf(kind: OrganizationKind): Sector | null {
  return sectors[kind];
}

/** For each kind that has one its sector, as a statement takes it. */
export const sectorOfKind: Readonly<Record<string, Sector>> = Object.fromEntries(
  Object.entries(sectors).flatMap(([kind, sector]) => (sector === null ? [] : [[kind, sector]])),
);
