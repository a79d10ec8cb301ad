/** What is cited of the graph: a fact or an answer, at an address, in a state of the graph. */
export interface Cited {
  /** The name of the graph in the language of the citation. */
  readonly graph: string;
  readonly title: string;
  readonly address: string;
  readonly revision: number;
  /** The day of the last recording of that state, `2026-11-27`. */
  readonly recordedOn: string;
  /** The day of the citation. */
  readonly citedOn: string;
}

/** A document that a cited fact rests on. */
export interface CitedDocument {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
}

const namedAuthors = 3;

/** The reference as GB/T 7714-2015 has it for a part of a database on line. */
export function gbt7714({ graph, title, address, recordedOn, citedOn }: Cited): string {
  return `${graph}. ${oneLine(title)}[DB/OL]. (${recordedOn})[${citedOn}]. ${address}.`;
}

/** The reference to a source as GB/T 7714-2015 has it; a document without an address is cited as printed matter. */
export function gbt7714OfDocument(
  { title, authors, publisher, publishedOn, url }: CitedDocument,
  citedOn: string,
): string {
  const online = url !== null && /^https?:/.test(url);
  const by = authors.slice(0, namedAuthors).join(', ') + (authors.length > namedAuthors ? others(title) : '');
  const published = online ? `${publishedOn ? `(${publishedOn})` : ''}[${citedOn}]` : publishedOn;
  const out = [publisher, published].filter(Boolean).join(', ');
  return [
    ...(by ? [by] : []),
    `${oneLine(title)}[${online ? 'EB/OL' : 'Z'}]`,
    ...(out ? [out] : []),
    ...(online ? [url] : []),
  ]
    .map((part) => `${part}.`)
    .join(' ');
}

export function bibtex({ graph, title, address, revision, recordedOn, citedOn }: Cited): string {
  const { pathname, searchParams } = new URL(address);
  return entry(`graph-${keyOf(searchParams.get('id') ?? pathname)}-r${revision}`, [
    ['title', `{${escaped(title)}}`],
    ['author', `{${escaped(graph)}}`],
    ['year', recordedOn.slice(0, 4)],
    ['url', address],
    ['urldate', citedOn],
    ['note', `Revision ${revision}, recorded ${recordedOn}`],
  ]);
}

export function bibtexOfDocument(
  { id, title, authors, publisher, publishedOn, url }: CitedDocument,
  citedOn: string,
): string {
  return entry(keyOf(id), [
    ['title', `{${escaped(title)}}`],
    ['author', authors.map((author) => `{${escaped(author)}}`).join(' and ')],
    ['howpublished', publisher && escaped(publisher)],
    ['year', publishedOn?.slice(0, 4)],
    ['url', url && /^https?:/.test(url) ? url.replace(/[{}\\]/g, encodeURIComponent) : null],
    ['urldate', url ? citedOn : null],
  ]);
}

/** In the script of what is cited. */
function others(title: string): string {
  return /\p{Script=Han}/u.test(title) ? ', 等' : ', et al';
}

function entry(key: string, fields: readonly (readonly [name: string, value: string | null | undefined])[]): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

/** Letters and digits of an id, which is all that a key may have everywhere. */
function keyOf(id: string): string {
  const key = id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return key.slice(0, 60) || 'view';
}

const commands: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '^': '\\^{}', '~': '\\~{}' };

/** Text as TeX prints it, whatever stands in it. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\^~{}$&#_%]/g, (character) => commands[character] ?? `\\${character}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
