import type { KnownMembers } from '../alliance/coverage.js';
import type { DeclaredMembers } from '../alliance/declared-members.type.js';
import type { Commitment } from '../commitment/commitment.type.js';
import { firstDay, lastDay, type PartialDate } from '../date/partial-date.js';
import type { Event } from '../event/event.type.js';
import type { Participation } from '../event/participation.type.js';
import type { Organization } from '../organization/organization.type.js';
import type { Person } from '../person/person.type.js';
import type { Position } from '../person/position.type.js';
import type { Policy } from '../policy/policy.type.js';
import type { PolicyCitation } from '../policy/policy-citation.type.js';
import type { Region } from '../region/region.type.js';
import { relationshipDefinitions } from '../relationship/kinds/index.js';
import { MembershipRole } from '../relationship/kinds/membership.js';
import type { RelationshipsArgs } from '../relationship/relationship.args.js';
import { OrganizationRelationshipConnection } from '../relationship/relationship.connection.js';
import type { RelationshipFilter } from '../relationship/relationship.filter.js';
import type { Relationship, RelationshipKind } from '../relationship/relationship.type.js';
import { firstOf, mostShown, type Shown, shownOf } from './shown.js';
import { type Mentioned, mentioned, placesOf, type Sources } from './sources.js';

export interface TiesOfKind {
  readonly kind: RelationshipKind;
  readonly ties: Shown<Relationship>;
}

export interface HeldPosition {
  readonly position: Position;
  readonly person: Person;
}

/** How an organization, or a person for it, took part in an event. */
export interface Attendance {
  readonly participation: Participation;
  readonly event: Event;
  readonly person: Person | null;
}

export interface CitedPolicy {
  readonly citation: PolicyCitation;
  readonly policy: Policy;
}

/** What an alliance has beside other organizations. */
export interface AllianceReading {
  readonly known: readonly KnownMembers[];
  readonly declared: readonly DeclaredMembers[];
  readonly members: Shown<Relationship>;
  readonly former: Shown<Relationship>;
}

/** All that a page on an organization tells, but what it rests on. */
export interface OrganizationReading {
  readonly organization: Organization;
  readonly places: readonly Region[];
  readonly alliance: AllianceReading | null;
  /** Of each kind of tie that it may have, those of the members of an alliance left out. */
  readonly ties: readonly TiesOfKind[];
  readonly positions: Shown<HeldPosition>;
  readonly events: Shown<Attendance>;
  readonly commitments: Shown<Commitment>;
  readonly policies: Shown<CitedPolicy>;
  readonly mentioned: Mentioned;
}

export async function readOrganization(
  sources: Sources,
  organization: Organization,
  asOf: PartialDate | null,
): Promise<OrganizationReading> {
  const [places, alliance, ties, positions, events, commitments, policies] = await Promise.all([
    placesOf(sources, organization),
    organization.kind === 'ALLIANCE' ? readAlliance(sources, organization.id, asOf) : null,
    Promise.all(tieKindsOf(organization).map((kind) => readTies(sources, organization.id, kind, asOf))),
    readPositions(sources, organization.id, asOf),
    readEvents(sources, organization.id, asOf),
    readCommitments(sources, organization.id, asOf),
    readPolicies(sources, organization.id, asOf),
  ]);
  const allTies = [...ties.map((each) => each.ties), ...(alliance ? [alliance.members, alliance.former] : [])];
  return {
    organization,
    places,
    alliance,
    ties,
    positions,
    events,
    commitments,
    policies,
    mentioned: await mentioned(sources, [
      organization.id,
      ...allTies.flatMap(({ items }) => items.flatMap(({ sourceId, targetId }) => [sourceId, targetId])),
      ...commitments.items.flatMap(({ row }) => [row.byId, row.concerningId]),
      ...policies.items.map(({ policy }) => policy.row.issuerId),
    ]),
  };
}

/** The kinds of tie that an organization may have; members of an alliance are read apart. */
function tieKindsOf({ kind }: Organization): readonly RelationshipKind[] {
  return relationshipDefinitions
    .filter(({ source, target }) => source.includes(kind) || target.includes(kind))
    .map((definition) => definition.kind)
    .filter((each) => !(kind === 'ALLIANCE' && each === 'MEMBERSHIP'));
}

async function readTies(
  { relationships }: Sources,
  id: string,
  kind: RelationshipKind,
  asOf: PartialDate | null,
): Promise<TiesOfKind> {
  const wanted = { field: `briefing ${kind}`, kinds: [kind] };
  const args = { first: mostShown, where: asOf === null ? null : { asOf } };
  const ties = await shownOf(new OrganizationRelationshipConnection(relationships.ofOrganization(id, args, wanted)));
  return { kind, ties };
}

const offices = Object.values(MembershipRole).filter((role) => role !== 'MEMBER' && role !== 'COUNCIL_MEMBER');

/** Those with an office are read apart from the others, so that no crowd of members hides them. */
async function readAlliance(sources: Sources, id: string, asOf: PartialDate | null): Promise<AllianceReading> {
  const now: RelationshipFilter = asOf === null ? { NOT: { status: { eq: 'ENDED' } } } : { asOf };
  const inOffice: RelationshipFilter = { role: { in: offices } };
  const [known, declared, officers, others, former] = await Promise.all([
    sources.alliances.knownMembers(id, asOf),
    sources.alliances.declaredMembersOf(id),
    readMembers(sources, id, { AND: [now, inOffice] }),
    readMembers(sources, id, { AND: [now, { NOT: inOffice }] }),
    asOf === null ? readMembers(sources, id, { status: { eq: 'ENDED' } }) : firstOf<Relationship>([]),
  ]);
  return {
    known,
    declared,
    members: { items: [...officers.items, ...others.items], total: officers.total + others.total },
    former,
  };
}

function readMembers({ relationships }: Sources, id: string, where: RelationshipFilter): Promise<Shown<Relationship>> {
  const wanted = { field: 'briefing members', kinds: ['MEMBERSHIP'], direction: 'IN' } as const;
  const args: RelationshipsArgs = { first: mostShown, where, orderBy: [{ field: 'PARTNER_NAME' }] };
  return shownOf(new OrganizationRelationshipConnection(relationships.ofOrganization(id, args, wanted)));
}

async function readPositions({ people }: Sources, id: string, asOf: PartialDate | null): Promise<Shown<HeldPosition>> {
  const { items, total } = await shownOf(people.positionsAt(id, { first: mostShown, asOf }));
  return {
    items: await Promise.all(
      items.map(async (position) => ({ position, person: await people.load(position.personId) })),
    ),
    total,
  };
}

async function readEvents(
  { events, people }: Sources,
  id: string,
  upTo: PartialDate | null,
): Promise<Shown<Attendance>> {
  const { items, total } = await shownOf(events.participationsOfOrganization(id, { first: mostShown, upTo }));
  return { items: await attendances({ events, people }, items), total };
}

/** Participations with the events and the people they name. */
export function attendances(
  { events, people }: Pick<Sources, 'events' | 'people'>,
  participations: readonly Participation[],
): Promise<readonly Attendance[]> {
  return Promise.all(
    participations.map(async (participation) => {
      const { eventId, personId } = participation;
      const [event, person] = await Promise.all([
        events.load(eventId),
        personId === null ? null : people.load(personId),
      ]);
      return { participation, event, person };
    }),
  );
}

/** What is due by a day is undertaken until then; when it was undertaken is not known. */
async function readCommitments(
  { commitments }: Sources,
  id: string,
  asOf: PartialDate | null,
): Promise<Shown<Commitment>> {
  const all = await commitments.ofOrganization(id);
  return firstOf(all.filter(({ due }) => asOf === null || due === null || lastDay(due) >= firstDay(asOf)));
}

async function readPolicies({ policies }: Sources, id: string, upTo: PartialDate | null): Promise<Shown<CitedPolicy>> {
  const { items, total } = await policies.citationsOf(id, { upTo, limit: mostShown });
  return {
    items: await Promise.all(
      items.map(async (citation) => ({ citation, policy: await policies.load(citation.policyId) })),
    ),
    total,
  };
}
