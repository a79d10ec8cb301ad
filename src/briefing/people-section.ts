import type { Holder } from '../person/person.repository.js';
import type { Position } from '../person/position.type.js';
import { inert, joined, type Markdown } from './markdown.js';
import type { HeldPosition } from './organization-reading.js';
import type { Page } from './page.js';
import type { PageLanguage } from './page-language.js';
import type { Shown } from './shown.js';
import type { Mentioned } from './sources.js';

/** Who holds which position at an organization; titles stay as written. */
export function writePositions(page: Page, positions: Shown<HeldPosition>): void {
  if (positions.total === 0) return;
  const { language } = page;
  page.heading(language.say('people'));
  for (const { position, person } of positions.items) {
    const held = joined([inert(position.title), language.aside(heldWhen(position, language))]);
    page.item(language.labelled(language.nameAmong(person.names, person.displayName), held), [position.id]);
  }
  page.rest(positions);
}

/** Who holds or held positions at both of two organizations. */
export function writeHolders(page: Page, holders: Shown<Holder>, mentioned: Mentioned): void {
  if (holders.total === 0) return;
  const { language } = page;
  page.heading(language.say('peopleAtBoth'));
  for (const { person, positions } of holders.items) {
    const held = positions.map((position) => {
      const organization = mentioned.get(position.organizationId);
      if (organization === undefined) throw new Error(`Where the position ${position.id} is held was not read.`);
      const at = { title: inert(position.title), organization: language.named(organization) };
      return joined([language.say('titleAt', at), language.aside(heldWhen(position, language))]);
    });
    const who = language.nameAmong(person.names, person.displayName);
    page.item(
      language.labelled(who, language.inSeries(held)),
      positions.map(({ id }) => id),
    );
  }
  page.rest(holders);
}

function heldWhen(position: Position, language: PageLanguage): readonly Markdown[] {
  return [...language.period(position), ...(position.status === 'DISPUTED' ? [language.say('disputed')] : [])];
}
