import type { Noun } from '../fact/noun.js';
import { ownFields } from '../fact/own-fields.js';
import { listOf, record, type Shape, text } from '../shape.js';

type Shapes = Readonly<Record<string, Shape>>;

const cited = {
  id: text,
  evidence: listOf(record({ document: text, locator: text, asWritten: listOf(text) })),
};

/** @param nested lists of the facts that stand under this one. */
function shapeOf(noun: Noun, before: Shapes, nested: Shapes = {}): Shape {
  const { required, optional } = ownFields[noun];
  return record({ ...before, ...required }, { ...optional, ...nested });
}

/**
 * The shape of one entry in each folder of the seed: the facts of src/fact/fact.ts, but what belongs to a person, an
 * event or a policy stands nested under it, and evidence always says where and in which words.
 */
export const seedShapes = {
  documents: shapeOf('documents', { id: text, corpus: text }),
  regions: shapeOf('regions', { id: text }),
  organizations: shapeOf('organizations', cited),
  people: shapeOf('people', cited, { positions: listOf(shapeOf('positions', cited)) }),
  events: shapeOf('events', cited, { participations: listOf(shapeOf('participations', cited)) }),
  policies: shapeOf('policies', cited, { citations: listOf(shapeOf('policyCitations', cited)) }),
  relationships: shapeOf('relationships', cited),
  commitments: shapeOf('commitments', cited),
  'declared-members': shapeOf('declaredMembers', cited),
} as const satisfies Shapes;

export type SeedFolder = keyof typeof seedShapes;
