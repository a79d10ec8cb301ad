import { type Statement, statement } from '../neo4j/statement.js';

/** What is kept of a measure beside the figure of each organization. */
export interface Measured {
  /** How many organizations have a figure above 0. */
  readonly positive?: number;
  /** Of communities and components, how many there are. */
  readonly parts?: number;
  /** Of communities and components, how well they part the network: −0.5 to 1. */
  readonly modularity?: number;
}

type Parameters = { name: string; configuration: Readonly<Record<string, unknown>> };

interface Definition {
  readonly statement: Statement<Parameters, object>;
  readonly configuration: Readonly<Record<string, unknown>>;
  /** Reads what is kept, and fails where the figures are not there. */
  readonly found: Statement<{ name: string; property: string }, Measured>;
}

/** Figures are to come out the same each time, to the last bit: one thread, one seed. */
const same = { concurrency: 1 };
const seed = 1;

/** Sources from which ways are followed where all would take too long. */
export const sampledSources = 1_000;

const figures = statement<{ name: string; property: string }, Measured>('network/found-figures');
const parts = statement<{ name: string; property: string }, Measured>('network/found-parts');

/** What can be measured in a projection; each figure is kept there under the name of its measure. */
export const measures = {
  degree: { statement: statement('network/measure-degree'), configuration: same, found: figures },
  betweenness: { statement: statement('network/measure-betweenness'), configuration: same, found: figures },
  pageRank: {
    statement: statement('network/measure-page-rank'),
    configuration: { ...same, dampingFactor: 0.85, maxIterations: 1_000, tolerance: 1e-12, scaler: 'L1Norm' },
    found: figures,
  },
  community: {
    statement: statement('network/measure-communities'),
    configuration: { ...same, randomSeed: seed, maxLevels: 20 },
    found: parts,
  },
  component: { statement: statement('network/measure-components'), configuration: same, found: parts },
} as const satisfies Readonly<Record<string, Definition>>;
export type Measure = keyof typeof measures;

/** The same from a sample of sources; only betweenness takes long enough to need it. */
export const sampling = { samplingSize: sampledSources, samplingSeed: seed };

/** The measure that stands for another: the library finds no communities where nobody is tied, but each is one there. */
export function standIn(measure: Measure, pairs: number): Measure {
  return measure === 'community' && pairs === 0 ? 'component' : measure;
}
