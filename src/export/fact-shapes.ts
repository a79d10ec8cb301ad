import type { Noun } from '../fact/noun.js';
import { factShape } from '../fact/own-fields.js';
import { listOf, record, type Shape, text } from '../shape.js';

const identified = { id: text };
const cited = {
  ...identified,
  evidence: listOf(record({ document: text }, { locator: text, asWritten: listOf(text) })),
};

/** The shapes of facts as they stand in a file of our own; see src/fact/fact.ts. */
export const factShapes: Readonly<Record<Noun, Shape>> = {
  documents: factShape('documents', identified),
  regions: factShape('regions', identified),
  organizations: factShape('organizations', cited),
  people: factShape('people', cited),
  events: factShape('events', cited),
  policies: factShape('policies', cited),
  relationships: factShape('relationships', cited),
  positions: factShape('positions', { ...cited, person: text }),
  participations: factShape('participations', { ...cited, event: text }),
  policyCitations: factShape('policyCitations', { ...cited, policy: text }),
  commitments: factShape('commitments', cited),
  declaredMembers: factShape('declaredMembers', cited),
};
