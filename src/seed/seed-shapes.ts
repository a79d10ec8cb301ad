import { factShape } from '../fact/own-fields.js';
import { listOf, record, type Shape, text } from '../shape.js';

const cited = {
  id: text,
  evidence: listOf(record({ document: text, locator: text, asWritten: listOf(text) })),
};

/**
 * The shape of one entry in each folder of the seed: the facts of src/fact/fact.ts, but what belongs to a person, an
 * event or a policy stands nested under it, and evidence always says where and in which words.
 */
export const seedShapes = {
  documents: factShape('documents', { id: text, corpus: text }),
  regions: factShape('regions', { id: text }),
  organizations: factShape('organizations', cited),
  people: factShape('people', cited, { positions: listOf(factShape('positions', cited)) }),
  events: factShape('events', cited, { participations: listOf(factShape('participations', cited)) }),
  policies: factShape('policies', cited, { citations: listOf(factShape('policyCitations', cited)) }),
  relationships: factShape('relationships', cited),
  commitments: factShape('commitments', cited),
  'declared-members': factShape('declaredMembers', cited),
} as const satisfies Readonly<Record<string, Shape>>;

export type SeedFolder = keyof typeof seedShapes;
