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
import type { Relationship, RelationshipKind } from '../relationship/relationship.type.js';
import { type AllianceReading, allianceOf, readNumbers } from './alliance-reading.js';
import { firstOf, mostShown, type Shown, shownOf } from './shown.js';
import { type Mentioned, mentioned, placesOf, type Sources } from './sources.js';
import type { FirstTies } from './tie.repository.js';

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
  const { id } = organization;
  const [places, first, numbers, positions, events, commitments, policies] = await Promise.all([
    placesOf(sources, organization),
    sources.briefingTies.firstOf(id, asOf),
    organization.kind === 'ALLIANCE' ? readNumbers(sources, id, asOf) : null,
    readPositions(sources, id, asOf),
    readEvents(sources, id, asOf),
    readCommitments(sources, id, asOf),
    readPolicies(sources, id, asOf),
  ]);
  const ties = tiesByKind(organization, first);
  const alliance = numbers === null ? null : allianceOf(numbers, first, asOf);
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

/** Of each kind of tie that it may have what was found of it; members of an alliance are told apart. */
function tiesByKind({ kind }: Organization, { byKind }: FirstTies): readonly TiesOfKind[] {
  return relationshipDefinitions
    .filter(({ source, target }) => source.includes(kind) || target.includes(kind))
    .filter((definition) => !(kind === 'ALLIANCE' && definition.kind === 'MEMBERSHIP'))
    .map((definition) => ({ kind: definition.kind, ties: byKind.get(definition.kind) ?? firstOf([]) }));
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
