import type { Noun } from '../fact/noun.js';
import { ownFields } from '../fact/own-fields.js';
import { listOf, record, type Shape, text } from '../shape.js';

const identified = { id: text };
const cited = {
  ...identified,
  evidence: listOf(record({ document: text }, { locator: text, asWritten: listOf(text) })),
};

function shapeOf(noun: Noun, before: Readonly<Record<string, Shape>>): Shape {
  const { required, optional } = ownFields[noun];
  return record({ ...before, ...required }, optional);
}

/** The shapes of facts as they stand in a file of our own; see src/fact/fact.ts. */
export const factShapes: Readonly<Record<Noun, Shape>> = {
  documents: shapeOf('documents', identified),
  regions: shapeOf('regions', identified),
  organizations: shapeOf('organizations', cited),
  people: shapeOf('people', cited),
  events: shapeOf('events', cited),
  policies: shapeOf('policies', cited),
  relationships: shapeOf('relationships', cited),
  positions: shapeOf('positions', { ...cited, person: text }),
  participations: shapeOf('participations', { ...cited, event: text }),
  policyCitations: shapeOf('policyCitations', { ...cited, policy: text }),
  commitments: shapeOf('commitments', cited),
  declaredMembers: shapeOf('declaredMembers', cited),
};
