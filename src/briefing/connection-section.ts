import { acquaintanceOf } from '../path/acquaintance.js';
import type { Path, PathStep } from '../path/path.type.js';
import { inert, joined, type Markdown, ours } from './markdown.js';
import type { Page } from './page.js';
import type { PartnerInCommon } from './pair-reading.js';
import type { Label } from './phrases.js';
import type { Shown } from './shown.js';
import type { Mentioned } from './sources.js';
import { tieInSentences } from './tie-section.js';
import { longestWay, type WaysReading } from './ways-reading.js';

/** Whom two organizations are both tied to, with the ties. */
export function writeCommonPartners(
  page: Page,
  heading: Label,
  partners: Shown<PartnerInCommon>,
  mentioned: Mentioned,
): void {
  if (partners.total === 0) return;
  const { language } = page;
  page.heading(language.say(heading));
  for (const { organization, ties } of partners.items) {
    const sentences = ties.items.map((tie) => tieInSentences(tie, mentioned, language));
    page.item(
      language.labelled(language.named(organization), language.inSequence([...sentences, ...page.moreThan(ties)])),
      ties.items.map(({ id }) => id),
    );
  }
  page.rest(partners);
}

/** How two organizations that no tie joins are connected over others. */
export function writeWays(
  page: Page,
  { paths, searchStatus, searchedLength, doubtful }: WaysReading,
  mentioned: Mentioned,
): void {
  const { language } = page;
  page.heading(language.say('ways'));
  if (paths.length > 0 && doubtful) page.paragraph(language.say('onlyDoubtfulWays'));
  for (const path of paths) writeWay(page, path, mentioned);
  if (searchStatus === 'RESULT_LIMIT') page.cutShort(language.say('moreWays'));
  else if (searchStatus !== 'EXHAUSTED') {
    page.cutShort(language.say('waysGivenUp', { length: searchedLength }), { byLimit: true });
  } else if (paths.length === 0) page.paragraph(language.say('noWay', { length: longestWay }));
}

function writeWay(page: Page, { organizations, steps }: Path, mentioned: Mentioned): void {
  const { language } = page;
  const along = joined(
    organizations.map((organization) => language.named(organization)),
    ' → ',
  );
  const sentences = steps.map((step) => stepInSentence(step, page, mentioned));
  page.item(
    language.labelled(along, language.inSequence(sentences)),
    steps.flatMap(({ relationship, positions }) => (relationship ? [relationship.id] : positions.map(({ id }) => id))),
  );
}

function stepInSentence(
  { relationship, via, positions, from, to }: PathStep,
  { language }: Page,
  mentioned: Mentioned,
): Markdown {
  if (relationship !== null) return tieInSentences(relationship, mentioned, language);
  if (via === null) return ours('');
  return inert(acquaintanceOf(via, positions, [from, to], [language.tag]));
}
