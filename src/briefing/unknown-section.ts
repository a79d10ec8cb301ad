import type { PartialDate } from '../date/partial-date.js';
import { languageOf } from '../name/language.js';
import type { Relationship } from '../relationship/relationship.type.js';
import { languageNamed } from './about-section.js';
import type { Markdown } from './markdown.js';
import type { OrganizationReading } from './organization-reading.js';
import type { Page } from './page.js';
import type { Label } from './phrases.js';
import { tieHeadings } from './words.js';

/** What the page cannot tell: what is missing of the organization, and how far its facts bear. */
export function writeUnknown(page: Page, reading: OrganizationReading, asOf: PartialDate | null): void {
  page.heading(page.language.say('unknown'));
  for (const gap of [...gapsOf(page, reading), ...emptyOf(page, reading, asOf)]) page.item(gap);
  writeBearing(page, {
    ties: tiesOf(reading),
    disputed: reading.positions.items.flatMap(({ position: { id, status } }) => (status === 'DISPUTED' ? [id] : [])),
  });
}

/** How many of the facts that the page tells are undated, disputed, or rest on one document alone. */
export function writeBearing(
  page: Page,
  { ties, disputed }: { readonly ties: readonly Relationship[]; readonly disputed: readonly string[] },
): void {
  const { language, facts } = page;
  const shown = [...new Map(ties.map((tie) => [tie.id, tie])).values()];
  const undated = shown.filter(({ since }) => since === null).length;
  if (undated > 0) page.item(language.say('undated', { all: shown.length, count: undated }));
  const single = facts.filter((id) => page.restsOnOne(id)).length;
  if (single > 0) page.item(language.say('singleSourced', { all: facts.length, count: single }));
  const inDispute = new Set([...disputed, ...shown.flatMap(({ id, status }) => (status === 'DISPUTED' ? [id] : []))]);
  if (inDispute.size > 0) page.item(language.say('disputedFacts', { all: facts.length, count: inDispute.size }));
}

function tiesOf({ ties, alliance }: OrganizationReading): readonly Relationship[] {
  return [
    ...ties.flatMap((each) => each.ties.items),
    ...(alliance?.members.items ?? []),
    ...(alliance?.former.items ?? []),
  ];
}

function gapsOf({ language }: Page, { organization, places, alliance }: OrganizationReading): readonly Markdown[] {
  const { names, row } = organization;
  const wanted = languageOf(language.tag)?.base;
  const inLanguage = names.some((name) => languageOf(name.language ?? 'und')?.base === wanted);
  return [
    ...(inLanguage
      ? []
      : [language.say('noName', { language: languageNamed(language.chinese ? 'zh' : 'en', language) })]),
    ...(places.length > 0 ? [] : [language.say('noPlace')]),
    ...(row.founded === null ? [language.say('noFounding')] : []),
    ...(alliance?.members.total === 0 ? [language.say('noMember')] : []),
  ];
}

function emptyOf({ language }: Page, reading: OrganizationReading, asOf: PartialDate | null): readonly Markdown[] {
  const lists: readonly (readonly [Label, { readonly total: number }])[] = [
    ['people', reading.positions],
    ['events', reading.events],
    ['commitments', reading.commitments],
    ['policies', reading.policies],
  ];
  const empty = [
    ...reading.ties.flatMap(({ kind, ties }) => (ties.total === 0 ? [language.word(tieHeadings[kind])] : [])),
    ...lists.flatMap(([label, { total }]) => (total === 0 ? [language.say(label)] : [])),
  ];
  if (empty.length === 0) return [];
  const what = language.listed(empty);
  return [
    asOf === null
      ? language.say('nothingOf', { what })
      : language.say('nothingThen', { what, date: language.date(asOf) }),
  ];
}
