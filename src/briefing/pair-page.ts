import type { PartialDate } from '../date/partial-date.js';
import { nameIn } from '../name/name-in-language.js';
import type { Organization } from '../organization/organization.type.js';
import { writeInShort } from './about-section.js';
import { writeCommonPartners, writeWays } from './connection-section.js';
import { writeSharedEvents } from './event-section.js';
import { type Markdown, ours } from './markdown.js';
import type { Page } from './page.js';
import type { PageLanguage } from './page-language.js';
import { type PairReading, tiesOf } from './pair-reading.js';
import { writeHolders } from './people-section.js';
import { writeTieList } from './tie-section.js';
import { writeBearing } from './unknown-section.js';
import { longestWay } from './ways-reading.js';

/** The page on what there is between two organizations. */
export function writePairPage(page: Page, reading: PairReading, asOf: PartialDate | null): string {
  const { language } = page;
  const { sides, ties, people, events, alliances, partners, ways, mentioned } = reading;
  const title = titleOf(sides[0].organization, sides[1].organization, language);
  page.title(title);
  for (const { organization, places } of sides) writeInShort(page, organization, places);
  if (ties.total > 0) {
    page.heading(language.say('tiesBetween'));
    writeTieList(page, ties, mentioned);
  } else {
    page.paragraph(noTie(language, asOf));
    if (nothingFound(reading)) page.paragraph(language.say('noConnection'));
  }
  writeHolders(page, people, mentioned);
  writeSharedEvents(page, events, sides);
  writeCommonPartners(page, 'alliancesInCommon', alliances, mentioned);
  writeCommonPartners(page, 'partnersInCommon', partners, mentioned);
  if (ways !== null) writeWays(page, ways, mentioned);
  writeLookedFor(page, reading);
  writeLimits(page, reading);
  return title;
}

/** The ids of all facts that the page may tell. */
export function factsOfPair(reading: PairReading): readonly string[] {
  const { sides, people, events, ways } = reading;
  return [
    ...sides.flatMap(({ organization, attendances }) => [
      organization.id,
      ...attendances.map(({ participation }) => participation.id),
    ]),
    ...tiesOf(reading).map(({ id }) => id),
    ...people.items.flatMap(({ positions }) => positions.map(({ id }) => id)),
    ...events.items.map(({ id }) => id),
    ...(ways?.paths ?? []).flatMap(({ steps }) => steps.flatMap(({ positions }) => positions.map(({ id }) => id))),
  ];
}

/** Plain text: the page escapes its title. */
function titleOf(one: Organization, other: Organization, language: PageLanguage): string {
  const plain = ({ names, row }: Organization): string => nameIn(names, [language.tag], row.displayName);
  return language.say('both', { one: ours(plain(one)), other: ours(plain(other)) });
}

function noTie(language: PageLanguage, asOf: PartialDate | null): Markdown {
  return asOf === null ? language.say('noTie') : language.say('noTieThen', { date: language.date(asOf) });
}

function nothingFound({ people, events, alliances, partners, ways }: PairReading): boolean {
  const searched = ways?.searchStatus === 'EXHAUSTED' && ways.paths.length === 0;
  return searched && [people, events, alliances, partners].every(({ total }) => total === 0);
}

/** What was searched, with how much was found, so that what is not there is known to have been looked for. */
function writeLookedFor(page: Page, { ties, people, events, alliances, partners, ways }: PairReading): void {
  const { language } = page;
  page.heading(language.say('lookedFor'));
  page.item(language.say('lookedForTies', { count: ties.total }));
  page.item(language.say('lookedForPeople', { count: people.total }));
  page.item(language.say('lookedForEvents', { count: events.total }));
  page.item(language.say('lookedForAlliances', { count: alliances.total }));
  page.item(language.say('lookedForPartners', { count: partners.total }));
  if (ways === null) return;
  const found = ways.paths.length;
  const count = ways.searchStatus === 'EXHAUSTED' ? found : language.say('countOrMore', { count: found });
  page.item(language.say('lookedForWays', { length: longestWay, count }));
}

function writeLimits(page: Page, reading: PairReading): void {
  const held = [
    ...reading.people.items.flatMap(({ positions }) => positions),
    ...(reading.ways?.paths ?? []).flatMap(({ steps }) => steps.flatMap(({ positions }) => positions)),
  ];
  page.heading(page.language.say('unknown'));
  writeBearing(page, {
    ties: tiesOf(reading),
    disputed: held.flatMap(({ id, status }) => (status === 'DISPUTED' ? [id] : [])),
  });
}
