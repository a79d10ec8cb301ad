import { canonicalJson } from '../canonical-json.js';
import { nounsInOrder } from '../fact/nouns.js';
import type { ExportSource } from './export-source.js';

/** Of what the lines are, in the first and in the last of them. */
export const graphFormat = 'industry-education-graph';
export const graphFormatVersion = 1;

/**
 * A fact a line, as src/fact/fact.ts has it, with its noun; ids that lead elsewhere; a first line that says what this is,
 * and a last one without which it is not whole. The same facts give the same bytes.
 */
export async function* writeNdjson(source: ExportSource): AsyncGenerator<string> {
  const { title, truncated } = source.about;
  yield line({ noun: 'graph', format: graphFormat, version: graphFormatVersion, title, truncated });
  let facts = 0;
  for await (const page of source.pages(nounsInOrder)) {
    facts += page.length;
    yield page.map(({ noun, fact }) => line({ noun, ...fact })).join('');
  }
  for await (const page of source.redirects()) {
    facts += page.length;
    yield page.map((redirect) => line({ noun: 'redirects', ...redirect })).join('');
  }
  yield line({ noun: 'end', facts });
}

const line = (value: object): string => `${canonicalJson(value)}\n`;
