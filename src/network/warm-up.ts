import { statement } from '../neo4j/statement.js';
import { type Measure, measures } from './measure.js';
import type { ProjectionStore } from './projection-store.js';
import type { Size, Wanted } from './projector.js';

const projectRing = statement<{ name: string; size: number }, Size>('network/project-ring');

const ring: Wanted = {
  sort: 'scope',
  contents: { ring: true },
  edition: { revision: 0, changedAt: null },
  statement: projectRing,
  parameters: { size: 500 },
  timeout: 120_000,
};

/** What a database does first of a sort takes it seconds, be it as small as can be: better before anybody asks. */
export async function warmUp(projections: ProjectionStore): Promise<void> {
  await projections.provide(ring, Object.keys(measures) as Measure[]);
  await projections.drop(ring);
}
