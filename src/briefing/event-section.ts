import type { Event } from '../event/event.type.js';
import { namesOf } from '../name/name.type.js';
import { grouped } from '../neo4j/batch.js';
import type { Organization } from '../organization/organization.type.js';
import { inert, joined, type Markdown } from './markdown.js';
import type { Attendance } from './organization-reading.js';
import type { Page } from './page.js';
import type { PageLanguage } from './page-language.js';
import type { Shown } from './shown.js';
import { eventWords, roleWords } from './words.js';

/** What an organization took part in, and how. */
export function writeEvents(page: Page, attendances: Shown<Attendance>): void {
  if (attendances.total === 0) return;
  const { language } = page;
  page.heading(language.say('events'));
  for (const ofEvent of grouped(attendances.items, ({ event }) => event.id).values()) {
    const [first] = ofEvent;
    if (first === undefined) continue;
    page.item(language.labelled(described(first.event, language), howOf(ofEvent, language)), [
      first.event.id,
      ...ofEvent.map(({ participation }) => participation.id),
    ]);
  }
  page.rest(attendances);
}

/** What two organizations both took part in, and how each did. */
export function writeSharedEvents(
  page: Page,
  events: Shown<Event>,
  both: readonly { readonly organization: Organization; readonly attendances: readonly Attendance[] }[],
): void {
  if (events.total === 0) return;
  const { language } = page;
  page.heading(language.say('eventsOfBoth'));
  for (const event of events.items) {
    const each = both.map(({ organization, attendances }) => ({
      organization,
      there: attendances.filter((attendance) => attendance.event.id === event.id),
    }));
    const told = each.map(({ organization, there }) =>
      language.say('whoHow', { who: language.named(organization), how: howOf(there, language) }),
    );
    page.item(language.labelled(described(event, language), language.inSeries(told)), [
      event.id,
      ...each.flatMap(({ there }) => there.map(({ participation }) => participation.id)),
    ]);
  }
  page.rest(events);
}

function described({ row }: Event, language: PageLanguage): Markdown {
  const { type, date, dateAsWritten, place } = row;
  return joined([
    language.nameAmong(namesOf(row), row.displayName),
    language.aside([
      language.word(eventWords[type]),
      ...(date === null ? [] : [language.date(date)]),
      ...(date === null && dateAsWritten !== null
        ? [language.say('dateAsWritten', { date: inert(dateAsWritten) })]
        : []),
      ...(place === null ? [] : [inert(place)]),
    ]),
  ]);
}

/** The organization alone, or a person for it with the title that is written there. */
function howOf(attendances: readonly Attendance[], language: PageLanguage): Markdown {
  return language.listed(
    attendances.map(({ participation: { role, titleAsWritten }, person }) => {
      const told = language.word(roleWords[role]);
      if (person === null) return told;
      const who = language.nameAmong(person.names, person.displayName);
      return joined([
        language.say('roleOf', { role: told, who }),
        language.aside(titleAsWritten === null ? [] : [inert(titleAsWritten)]),
      ]);
    }),
  );
}
