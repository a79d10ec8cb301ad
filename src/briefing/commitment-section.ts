import type { Commitment, CommitmentRow } from '../commitment/commitment.type.js';
import { joined, type Markdown, ours } from './markdown.js';
import type { Page } from './page.js';
import type { PageLanguage } from './page-language.js';
import type { Shown } from './shown.js';
import type { Mentioned } from './sources.js';
import { periodWords } from './words.js';

/** What an organization undertook, and what others undertook concerning it. */
export function writeCommitments(page: Page, commitments: Shown<Commitment>, mentioned: Mentioned): void {
  if (commitments.total === 0) return;
  const { language } = page;
  const named = (id: string): Markdown => {
    const organization = mentioned.get(id);
    if (organization === undefined) throw new Error(`The organization ${id} of a commitment was not read.`);
    return language.named(organization);
  };
  page.heading(language.say('commitments'));
  page.paragraph(language.say('commitmentsNote'));
  for (const { id, row } of commitments.items) {
    const said = { by: named(row.byId), what: undertaken(row, language) };
    const sentence =
      row.concerningId === null
        ? language.say('undertook', said)
        : language.say('undertookConcerning', { ...said, concerning: named(row.concerningId) });
    page.item(language.stopped(sentence), [id]);
  }
  page.rest(commitments);
}

function undertaken(row: CommitmentRow, language: PageLanguage): Markdown {
  const due = row.due === null ? ours('') : language.date(row.due);
  const quantity = quantityOf(row, language);
  return language.inSeries([
    language.text(row.activityTexts, row.activityLanguages) ?? ours(''),
    ...(quantity === null ? [] : [quantity]),
    language.filled(periodWords[row.period], { due }),
  ]);
}

function quantityOf({ min, max, unitTexts, unitLanguages }: CommitmentRow, language: PageLanguage): Markdown | null {
  if (min === null && max === null) return null;
  const unit = language.text(unitTexts, unitLanguages);
  const number = ((): Markdown => {
    if (min === null) return language.say('atMost', { max: max ?? 0 });
    if (max === null) return language.say('atLeast', { min });
    return min === max ? ours(String(min)) : language.say('range', { min, max });
  })();
  if (unit === null) return number;
  return joined([number, unit], /^\p{Script=Han}/u.test(unit) ? '' : ' ');
}
