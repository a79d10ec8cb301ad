import type { Citation, LocalizedText } from '../fact/fact.js';

/** What stands in a cell of a table or in an attribute of a node; undefined: nothing. */
export type Cell = string | number | undefined;

/** Between the values of a cell that holds several. */
const between = ' | ';

export function several(values: readonly string[] | undefined): Cell {
  return values?.length ? values.join(between) : undefined;
}

export function textInLanguages(text: LocalizedText | undefined): Cell {
  return several(Object.entries(text ?? {}).map(([language, value]) => `${language}: ${value}`));
}

export function documentsOf(evidence: readonly Citation[]): Cell {
  return several([...new Set(evidence.map(({ document }) => document))]);
}

/** Document, place in it and the terms as written there. */
export function evidenceInWords(evidence: readonly Citation[]): Cell {
  return several(
    evidence.map(({ document, locator, asWritten }) =>
      [document, ...(locator ? [locator] : []), ...(asWritten ?? []).map((term) => `“${term}”`)].join(' '),
    ),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text without what XML 1.0 cannot hold and no program shows; a mark stands where it was. */
export function visible(text: string): string {
  return text.replace(unseen, '\uFFFD');
}
