import type { PartialDate } from '../date/partial-date.js';
import { nameIn } from '../name/name-in-language.js';
import { writeAbout } from './about-section.js';
import { writeCommitments } from './commitment-section.js';
import { writeEvents } from './event-section.js';
import { writeMembers } from './member-section.js';
import type { OrganizationReading } from './organization-reading.js';
import type { Page } from './page.js';
import { writePositions } from './people-section.js';
import { writePolicies } from './policy-section.js';
import { writeTies } from './tie-section.js';
import { writeUnknown } from './unknown-section.js';

/** The page on one organization. */
export function writeOrganizationPage(page: Page, reading: OrganizationReading, asOf: PartialDate | null): string {
  const { organization, mentioned } = reading;
  const title = nameIn(organization.names, [page.language.tag], organization.row.displayName);
  page.title(title);
  writeAbout(page, organization, reading.places);
  if (reading.alliance !== null) writeMembers(page, reading.alliance, mentioned);
  for (const ties of reading.ties) writeTies(page, ties, mentioned);
  writePositions(page, reading.positions);
  writeEvents(page, reading.events);
  writeCommitments(page, reading.commitments, mentioned);
  writePolicies(page, reading.policies, mentioned);
  writeUnknown(page, reading, asOf);
  return title;
}

/** The ids of all facts that the page may tell. */
export function factsOfOrganization(reading: OrganizationReading): readonly string[] {
  const { organization, alliance, ties, positions, events, commitments, policies } = reading;
  return [
    organization.id,
    ...ties.flatMap((each) => each.ties.items.map(({ id }) => id)),
    ...(alliance?.members.items ?? []).map(({ id }) => id),
    ...(alliance?.former.items ?? []).map(({ id }) => id),
    ...(alliance?.declared ?? []).map(({ id }) => id),
    ...positions.items.map(({ position }) => position.id),
    ...events.items.flatMap(({ event, participation }) => [event.id, participation.id]),
    ...commitments.items.map(({ id }) => id),
    ...policies.items.flatMap(({ citation, policy }) => [citation.id, policy.id]),
  ];
}
