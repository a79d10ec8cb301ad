import type { Document } from '../document/document.type.js';
import type { Evidence } from '../document/evidence.type.js';
import type { Citation } from './briefing.type.js';
import { inert, joined, linkTo, type Markdown, ours } from './markdown.js';
import type { PageLanguage } from './page-language.js';

/** The footnotes of a page, numbered as they come: one for the same places in the same document. */
export class Footnotes {
  private readonly numbered = new Map<string, Citation>();

  get citations(): readonly Citation[] {
    return [...this.numbered.values()];
  }

  /** The marks to set behind what rests on this. */
  cite(evidence: readonly Evidence[]): Markdown {
    const numbers = placesByDocument(evidence).map(({ document, locators }) => this.numberOf(document, locators));
    const sorted = [...new Set(numbers)].sort((one, other) => one - other);
    return joined(sorted.map((number) => ours(`[^${number}]`)));
  }

  written(language: PageLanguage): readonly Markdown[] {
    return this.citations.map(({ number, document, locators }) =>
      ours(`[^${number}]: ${described(document, locators, language)}`),
    );
  }

  private numberOf(document: Document, locators: string[]): number {
    const key = JSON.stringify([document.id, ...locators]);
    const citation = this.numbered.get(key) ?? { number: this.numbered.size + 1, document, locators };
    this.numbered.set(key, citation);
    return citation.number;
  }
}

/** p9 before p12. */
const byNumber = new Intl.Collator('en', { numeric: true });

/** The documents in the order in which they are cited, each once, with all places that are cited in it. */
function placesByDocument(evidence: readonly Evidence[]): readonly Omit<Citation, 'number'>[] {
  const documents = new Map<string, { readonly document: Document; readonly locators: Set<string> }>();
  for (const { document, locator } of evidence) {
    const known = documents.get(document.id) ?? { document, locators: new Set() };
    documents.set(document.id, known);
    if (locator !== null) known.locators.add(locator);
  }
  return [...documents.values()].map(({ document, locators }) => ({
    document,
    locators: [...locators].sort(byNumber.compare),
  }));
}

/** As a reader looks for it, and with what its licence wants said. */
function described(document: Document, locators: readonly string[], language: PageLanguage): Markdown {
  const { title, authors, publisher, republishedBy, publishedOn, url, licence, attribution } = document;
  const told = [
    ...(authors.length > 0 ? [language.listed(authors.map(inert))] : []),
    ...(publisher === null ? [] : [inert(publisher)]),
    ...(republishedBy === null ? [] : [language.say('republished', { publisher: inert(republishedBy) })]),
    ...(publishedOn === null ? [] : [language.date(publishedOn)]),
    ...(locators.length > 0 ? [language.listed(locators.map(inert))] : []),
  ];
  return language.inSequence([
    language.stopped(inert(title)),
    ...(told.length > 0 ? [language.stopped(language.inSeries(told))] : []),
    ...(url === null ? [] : [linkTo(url)]),
    ...(licence === null ? [] : [language.stopped(language.say('licence', { licence: inert(licence) }))]),
    ...(attribution === null ? [] : [language.stopped(inert(attribution))]),
  ]);
}
