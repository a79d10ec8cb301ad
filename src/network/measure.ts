import { statement } from '../neo4j/statement.js';

/** What is kept of a measure beside the figure of each organization. */
export interface Measured {
  /** Of communities and components, how many there are. */
  readonly parts?: number;
  /** Of communities, how well they part the network: −0.5 to 1. */
  readonly modularity?: number;
}

type Parameters = { name: string; configuration: Readonly<Record<string, unknown>> };

/** Figures are to come out the same each time, to the last bit: one thread, one seed. */
const same = { concurrency: 1 };
const seed = 1;

/** Sources from which ways are followed where all would take too long. */
export const sampledSources = 1_000;

/** What can be measured in a projection; each figure is kept there under the name of its measure. */
export const measures = {
  degree: { statement: statement<Parameters, Measured>('network/measure-degree'), configuration: same },
  betweenness: { statement: statement<Parameters, Measured>('network/measure-betweenness'), configuration: same },
  pageRank: {
    statement: statement<Parameters, Measured>('network/measure-page-rank'),
    configuration: { ...same, dampingFactor: 0.85, maxIterations: 1_000, tolerance: 1e-12, scaler: 'L1Norm' },
  },
  community: {
    statement: statement<Parameters, Measured>('network/measure-communities'),
    configuration: { ...same, randomSeed: seed, maxLevels: 20 },
  },
  component: { statement: statement<Parameters, Measured>('network/measure-components'), configuration: same },
} as const;
export type Measure = keyof typeof measures;

/** The same from a sample of sources; only betweenness takes long enough to need it. */
export const sampling = { samplingSize: sampledSources, samplingSeed: seed };
