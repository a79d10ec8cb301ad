declare const markdown: unique symbol;

/** Text of a page. What comes from data gets here through `inert` or `linkTo` alone. */
export type Markdown = string & { readonly [markdown]: true };

/** Words of ours, which hold no data. */
export function ours(words: string): Markdown {
  return words as Markdown;
}

export function joined(parts: readonly Markdown[], separator = ''): Markdown {
  return parts.join(separator) as Markdown;
}

/** Line breaks, controls and every kind of space. */
const spacing = /[\s\p{Cc}]+/gu;
/** Marks that would turn the direction of what follows them. */
const directions = /[\u202A-\u202E\u2066-\u2069]/g;

/** What CommonMark, GitHub, Pandoc or Obsidian would take for more than text, each where it is. */
const syntax = new RegExp(
  [
    // Emphasis, code, links, images, footnotes, HTML, tables, formulas, tags, attributes, mentions.
    '[\\\\`*_~^[\\]<>|$#{}@]',
    // Entities; not the "&" of R&D.
    '&(?=#?\\w+;)',
    // Marked text and comments of Obsidian.
    '==+|%%+',
    // An image, also where a footnote follows the text.
    '!(?=\\[|$)',
    // Emoji by name.
    ':(?=[\\w+-]+:)',
    // Addresses that become links by themselves.
    ':(?=//)|(?<=\\bwww)\\.',
    // At the beginning of a line: lists, rules, headings underlined, definitions.
    '^[-+:=]',
    // Numbered lists, which may have letters or Roman numbers too.
    '(?<=^\\(?(?:\\d{1,9}|[a-z]|[ivxlcdm]{1,7}))[.)](?=\\s|$)',
  ].join('|'),
  'gi',
);

/** The text as a reader of the page sees it, on one line, whatever it would mean in Markdown or HTML. */
export function inert(text: string): Markdown {
  const line = text.replace(directions, '').replace(spacing, ' ').trim();
  return line.replace(syntax, (found) => [...found].map((character) => `\\${character}`).join('')) as Markdown;
}

/** A link that shows its address; plain text where that is no http or https address. */
export function linkTo(address: string): Markdown {
  if (!URL.canParse(address)) return inert(address);
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? (`<${href}>` as Markdown) : inert(address);
}
