import type { OrganizationKind } from '../organization/organization.type.js';
import { Sector, sectorOf } from '../organization/sector.js';
import { type RelationshipStatus, statusesByReality } from '../relationship/relationship.type.js';
import type { KnownMembers } from './coverage.js';

/** Pairs of members that work with each other, counted by the kinds of the two and the best grade of their ties. */
export interface ActiveGroup {
  readonly kind: OrganizationKind;
  readonly otherKind: OrganizationKind;
  readonly grade: number;
  readonly pairs: number;
  /** The start and the id of the tie that began last; the start is empty where none is known. */
  readonly latest: readonly [since: string, id: string];
}

/** What is counted of the members of an alliance and of what they do with each other. */
export interface Activity {
  readonly members: number;
  readonly activeMembers: number;
  readonly possiblePairs: number;
  readonly activePairs: number;
  readonly rate: number | null;
  readonly byStatus: readonly { readonly status: RelationshipStatus; readonly pairs: number }[];
  readonly bySector: readonly ActivityOfSectors[];
  readonly latest: { readonly since: string; readonly id: string } | null;
}

interface ActivityOfSectors {
  readonly sectors: readonly [Sector | null, Sector | null];
  readonly possiblePairs: number;
  readonly activePairs: number;
  readonly rate: number;
}

export function activityOf(
  known: readonly KnownMembers[],
  activeMembers: number,
  groups: readonly ActiveGroup[],
): Activity {
  const members = membersOf(known);
  const possiblePairs = pairsAmong(members);
  const activePairs = pairsOf(groups);
  return {
    members,
    activeMembers,
    possiblePairs,
    activePairs,
    rate: possiblePairs === 0 ? null : activePairs / possiblePairs,
    byStatus: statusesByReality
      .map((status, place) => ({ status, pairs: pairsOf(groups.filter(({ grade }) => grade === place)) }))
      .filter(({ pairs }) => pairs > 0),
    bySector: bySector(known, groups),
    latest: latestOf(groups),
  };
}

const sectorsNoneLast: readonly (Sector | null)[] = [...Object.values(Sector), null];

/** Every two sectors, equal ones too, of which there are members that could work with each other. */
function bySector(known: readonly KnownMembers[], groups: readonly ActiveGroup[]): ActivityOfSectors[] {
  const place = (kind: OrganizationKind): number => sectorsNoneLast.indexOf(sectorOf(kind));
  const members = sectorsNoneLast.map((_, sector) => membersOf(known.filter(({ kind }) => place(kind) === sector)));
  const active = (one: number, other: number): number =>
    pairsOf(
      groups.filter(({ kind, otherKind }) => {
        const places = [place(kind), place(otherKind)];
        return Math.min(...places) === one && Math.max(...places) === other;
      }),
    );
  return members.flatMap((ofOne, one) =>
    members.flatMap((ofOther, other) => {
      const possiblePairs = one > other ? 0 : one === other ? pairsAmong(ofOne) : ofOne * ofOther;
      if (possiblePairs === 0) return [];
      const activePairs = active(one, other);
      const sectors = [sectorsNoneLast[one] ?? null, sectorsNoneLast[other] ?? null] as const;
      return [{ sectors, possiblePairs, activePairs, rate: activePairs / possiblePairs }];
    }),
  );
}

/** Of all starts that are known the last, with a tie that began then. */
function latestOf(groups: readonly ActiveGroup[]): Activity['latest'] {
  const latest = groups
    .map((group) => group.latest)
    .toSorted(([since, id], [otherSince, otherId]) => {
      return since < otherSince || (since === otherSince && id < otherId) ? -1 : 1;
    });
  const [since = '', id = ''] = latest.at(-1) ?? [];
  return since === '' ? null : { since, id };
}

const membersOf = (known: readonly KnownMembers[]): number => known.reduce((sum, group) => sum + group.known, 0);

const pairsOf = (groups: readonly ActiveGroup[]): number => groups.reduce((sum, { pairs }) => sum + pairs, 0);

const pairsAmong = (members: number): number => (members * (members - 1)) / 2;
