import { xml } from '../export/xml.js';

interface Link {
  readonly rel: 'self' | 'alternate' | 'related';
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly updated: string;
  readonly author: string;
  readonly category: string;
  readonly links: readonly Link[];
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly updated: string;
  readonly links: readonly Link[];
  readonly entries: readonly Entry[];
}

/** An id that is the same on every server: a URI of the scheme `tag`. */
export const tagUri = (...parts: readonly string[]): string =>
  `tag:industry-education-graph,2026:${parts.map(encodeURIComponent).join('/')}`;

/**
 * A feed in Atom 1.0. Not by the library `feed`: it says titles as HTML, has no place for a language, and lets characters
 * through that XML does not have.
 */
export function atom({ id, title, language, updated, links, entries }: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">`,
    element('id', id),
    element('title', title),
    element('updated', updated),
    element('generator', 'industry-education-graph'),
    ...links.map(link),
    ...entries.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

function entry({ id, title, summary, updated, author, category, links }: Entry): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', updated),
    element('published', updated),
    `<author>${element('name', author)}</author>`,
    `<category term="${xml(category)}"/>`,
    element('summary', summary),
    ...links.map(link),
    '</entry>',
  ].join('\n');
}

const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`;

const link = (attributes: Link): string =>
  `<link ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${xml(value)}"`)
    .join(' ')}/>`;
