import type { KnownMembers } from '../alliance/coverage.js';
import type { DeclaredMembers } from '../alliance/declared-members.type.js';
import type { PartialDate } from '../date/partial-date.js';
import type { Relationship } from '../relationship/relationship.type.js';
import { firstOf, type Shown } from './shown.js';
import type { Sources } from './sources.js';
import type { FirstTies } from './tie.repository.js';

/** How many members an alliance is known and said to have. */
export interface AllianceNumbers {
  readonly known: readonly KnownMembers[];
  readonly declared: readonly DeclaredMembers[];
}

/** What an alliance has beside other organizations. */
export interface AllianceReading extends AllianceNumbers {
  readonly members: Shown<Relationship>;
  readonly former: Shown<Relationship>;
}

export async function readNumbers(
  { alliances }: Sources,
  id: string,
  asOf: PartialDate | null,
): Promise<AllianceNumbers> {
  const [known, declared] = await Promise.all([alliances.knownMembers(id, asOf), alliances.declaredMembersOf(id)]);
  return { known, declared };
}

/** Whoever left is a former member, unless a date is asked for on which it was one. */
export function allianceOf(
  numbers: AllianceNumbers,
  { members }: FirstTies,
  asOf: PartialDate | null,
): AllianceReading {
  const part = (name: 'OFFICER' | 'OTHER' | 'FORMER') => members.get(name) ?? firstOf<Relationship>([]);
  const now = [part('OFFICER'), part('OTHER'), ...(asOf === null ? [] : [part('FORMER')])];
  return {
    ...numbers,
    members: {
      items: now.flatMap(({ items }) => items),
      total: now.reduce((sum, { total }) => sum + total, 0),
    },
    former: asOf === null ? part('FORMER') : firstOf<Relationship>([]),
  };
}
