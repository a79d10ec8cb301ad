import type { Citation, DocumentFact } from '../src/fact/fact.js';
import type { Random } from './random.js';

export function makeDocuments(): DocumentFact[] {
  return Array.from({ length: 50 }, (_, index) => ({
    id: `kg:document/bench-${index}`,
    title: `Generated source ${index}`,
    language: 'en',
    publishedOn: `${2010 + (index % 15)}-06-01`,
  }));
}

export const cited = (random: Random, documents: readonly DocumentFact[], row: number): Citation[] => [
  { document: random.pick(documents).id, locator: `row ${row}` },
];
