import { Cooperation } from '../relationship/kinds/cooperation.js';
import { Internship } from '../relationship/kinds/internship.js';
import type { Relationship } from '../relationship/relationship.type.js';
import { sentenceOf } from '../relationship/sentence.js';
import { inert, type Markdown } from './markdown.js';
import type { TiesOfKind } from './organization-reading.js';
import type { Page } from './page.js';
import type { PageLanguage } from './page-language.js';
import type { Shown } from './shown.js';
import type { Mentioned } from './sources.js';
import { tieHeadings } from './words.js';

/** The ties of one kind under a heading; nothing where there is none. */
export function writeTies(page: Page, { kind, ties }: TiesOfKind, mentioned: Mentioned): void {
  if (ties.total === 0) return;
  page.heading(page.language.word(tieHeadings[kind]));
  writeTieList(page, ties, mentioned);
}

export function writeTieList(page: Page, ties: Shown<Relationship>, mentioned: Mentioned): void {
  for (const tie of ties.items) page.item(tieInSentences(tie, mentioned, page.language), [tie.id]);
  page.rest(ties);
}

/** The tie in a sentence, and what more is known of it. */
export function tieInSentences(tie: Relationship, mentioned: Mentioned, language: PageLanguage): Markdown {
  const [source, target] = [mentioned.get(tie.sourceId), mentioned.get(tie.targetId)];
  if (source === undefined || target === undefined) throw new Error(`An end of the tie ${tie.id} was not read.`);
  return language.inSequence([inert(sentenceOf(tie, source, target, [language.tag])), ...details(tie, language)]);
}

function details(tie: Relationship, language: PageLanguage): readonly Markdown[] {
  if (tie instanceof Internship) {
    return [
      ...(tie.base === null ? [] : [language.say('practiceBase', { base: inert(tie.base) })]),
      ...(tie.placesPerYear === null ? [] : [language.say('places', { places: tie.placesPerYear })]),
    ];
  }
  if (!(tie instanceof Cooperation)) return [];
  const project = tie.project();
  const title = project?.title ?? project?.acronym ?? project?.id;
  return [
    ...(title === undefined ? [] : [language.say('project', { project: inert(title) })]),
    ...(tie.amount === null
      ? []
      : [language.say('amount', { amount: inert([tie.amount, tie.currency].join(' ').trim()) })]),
  ];
}
