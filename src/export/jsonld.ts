import { nounsInOrder } from '../fact/nouns.js';
import type { ToldFact } from './export.repository.js';
import type { ExportSource } from './export-source.js';
import { jsonldContext } from './jsonld-context.js';
import { linkedData } from './linked-data.js';

/** JSON-LD in terms of schema.org, with PROV for what facts rest on and terms of our own for the rest. */
export async function* writeJsonld(source: ExportSource): AsyncGenerator<string> {
  const { title, truncated } = source.about;
  const about = {
    '@type': 'Dataset',
    name: title,
    ...(truncated ? { description: 'There is more than this answer shows.' } : {}),
  };
  yield `{"@context":${JSON.stringify(jsonldContext)},\n"@graph":[\n${JSON.stringify(about)}`;
  for await (const page of source.pages(nounsInOrder)) yield page.map(lines).join('');
  yield '\n]}\n';
}

const lines = (told: ToldFact): string =>
  linkedData(told)
    .map((thing) => `,\n${JSON.stringify(thing)}`)
    .join('');
