import type { PartialDate } from '../date/partial-date.js';
import type { Event } from '../event/event.type.js';
import { organizationKinds } from '../organization/kinds/index.js';
import type { Organization, OrganizationKind } from '../organization/organization.type.js';
import type { Holder } from '../person/person.repository.js';
import type { Region } from '../region/region.type.js';
import { OrganizationRelationshipConnection } from '../relationship/relationship.connection.js';
import type { Relationship } from '../relationship/relationship.type.js';
import { type Attendance, attendances } from './organization-reading.js';
import { mostShown, type Shown, shownOf } from './shown.js';
import { type Mentioned, mentioned, placesOf, type Sources } from './sources.js';
import { readWays, type WaysReading } from './ways-reading.js';

/** How many of its ties are told of each partner in common. */
const mostTiesOfPartner = 10;
/** The most participations that one page of a list may hold. */
const mostParticipations = 100;

export type Pair = readonly [Organization, Organization];

/** One of the two, and what is told of it alone. */
interface Side {
  readonly organization: Organization;
  readonly places: readonly Region[];
  /** How it took part in the events of both. */
  readonly attendances: readonly Attendance[];
}

/** An organization that both are tied to. */
export interface PartnerInCommon {
  readonly organization: Organization;
  readonly ties: Shown<Relationship>;
}

/** All that a page on two organizations tells, but what it rests on. */
export interface PairReading {
  readonly sides: readonly [Side, Side];
  readonly ties: Shown<Relationship>;
  readonly people: Shown<Holder>;
  readonly events: Shown<Event>;
  readonly alliances: Shown<PartnerInCommon>;
  readonly partners: Shown<PartnerInCommon>;
  /** Null where a tie or a person joins the two, so that ways over others were not looked for. */
  readonly ways: WaysReading | null;
  readonly mentioned: Mentioned;
}

export async function readPair(sources: Sources, pair: Pair, asOf: PartialDate | null): Promise<PairReading> {
  const ids = [pair[0].id, pair[1].id] as const;
  const ties = readTiesBetween(sources, ids, asOf);
  const people = sources.people.atBoth(ids, { asOf, limit: mostShown });
  const [places, shared, alliances, partners, ways] = await Promise.all([
    Promise.all(pair.map((organization) => placesOf(sources, organization))),
    readSharedEvents(sources, ids, asOf),
    readCommonPartners(sources, ids, ['ALLIANCE'], asOf),
    readCommonPartners(
      sources,
      ids,
      organizationKinds.filter((kind) => kind !== 'ALLIANCE'),
      asOf,
    ),
    Promise.all([ties, people]).then((direct) =>
      direct.some(({ total }) => total > 0) ? null : readWays(sources, ids, asOf),
    ),
  ]);
  const side = (index: 0 | 1): Side => ({
    organization: pair[index],
    places: places[index] ?? [],
    attendances: shared.attendances[index] ?? [],
  });
  const reading = {
    sides: [side(0), side(1)] as const,
    ties: await ties,
    people: await people,
    events: shared.events,
    alliances,
    partners,
    ways,
  };
  const ends = tiesOf(reading).flatMap(({ sourceId, targetId }) => [sourceId, targetId]);
  return { ...reading, mentioned: await mentioned(sources, [...ids, ...ends]) };
}

/** Every tie that the page tells, some more than once. */
export function tiesOf({
  ties,
  alliances,
  partners,
  ways,
}: Pick<PairReading, 'ties' | 'alliances' | 'partners' | 'ways'>): readonly Relationship[] {
  return [
    ...ties.items,
    ...[alliances, partners].flatMap(({ items }) => items.flatMap((partner) => partner.ties.items)),
    ...(ways?.paths ?? []).flatMap(({ steps }) => steps.flatMap(({ relationship }) => relationship ?? [])),
  ];
}

function readTiesBetween(
  { relationships }: Sources,
  [one, other]: readonly [string, string],
  asOf: PartialDate | null,
): Promise<Shown<Relationship>> {
  const where = { partner: { id: { eq: other } }, asOf };
  const between = relationships.ofOrganization(one, { first: mostShown, where }, { field: 'briefing between' });
  return shownOf(new OrganizationRelationshipConnection(between));
}

async function readSharedEvents(sources: Sources, ids: readonly [string, string], upTo: PartialDate | null) {
  const [one, other] = ids;
  const where = {
    organization: { id: { eq: other } },
    NOT: upTo === null ? null : { date: { after: upTo } },
  };
  const events = await shownOf(sources.events.ofOrganization(one, { first: mostShown, where }));
  const eventIds = events.items.map(({ id }) => id);
  const wanted = { first: mostParticipations, eventIds };
  const participations =
    eventIds.length === 0
      ? []
      : await Promise.all(ids.map((id) => sources.events.participationsOfOrganization(id, wanted).nodes()));
  return { events, attendances: await Promise.all(participations.map((each) => attendances(sources, each))) };
}

async function readCommonPartners(
  { commonPartners }: Sources,
  organizations: readonly [string, string],
  through: OrganizationKind[],
  asOf: PartialDate | null,
): Promise<Shown<PartnerInCommon>> {
  const where = { through, asOf };
  const found = await commonPartners.among({ organizations: [...organizations], where, first: mostShown });
  const { items, total } = await shownOf(found);
  return {
    items: items.map((partner) => {
      const all = partner.relationships(Number.MAX_SAFE_INTEGER);
      return {
        organization: partner.organization,
        ties: { items: all.slice(0, mostTiesOfPartner), total: all.length },
      };
    }),
    total,
  };
}
