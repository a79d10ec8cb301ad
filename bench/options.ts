import { parseArgs } from 'node:util';
import type { Effort } from './measure.js';

export interface Options {
  readonly mode: 'compare' | 'smoke' | 'growth' | 'dashboards' | 'scale-out' | 'matching';
  /** Briefly, on a graph that goes again, and without writing down what was found. */
  readonly smoke: boolean;
  /** Organizations; for growth, the sizes to compare. */
  readonly sizes: readonly number[];
  /** Where the Neo4j of a size keeps its data; made and loaded the first time. */
  readonly folder: string;
  readonly effort: Effort;
  readonly warmUp: Effort;
  readonly connections: readonly number[];
  /** How many answers to each question are compared. */
  readonly sample: number;
  /** First-seen shapes of each question. */
  readonly shapes: number;
  /** The folder with affiliations and the registry they are matched to. */
  readonly data: string;
  /** Learn the weights of features before measuring. */
  readonly learn: boolean;
  /** Only these questions; all when empty. */
  readonly questions: readonly string[];
}

const usage = `npm run bench -- [--size 100000] [--folder data/bench] [--rounds 5] [--seconds 2] [--warm-up 5]
             [--connections 1,16,64] [--shapes 12] [--questions organization,paths]
npm run bench -- --growth 10000,1000000 [--folder data/bench]   keeps its graphs in data/bench-<size>
npm run bench -- --dashboards [--size …]                        answers given again, beside answers made anew
npm run bench -- --scale-out [--size 2000] [--connections 16]   keeps its graph in data/bench-<size>
npm run bench -- --matching [--data ../shared/data] [--learn]     keeps its graph in data/bench-ror
npm run bench:smoke [-- --scale-out]`;

/** @throws Error that tells the usage, for an option that there is not or a value that is no number. */
export function readOptions(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      size: { type: 'string' },
      folder: { type: 'string', default: 'data/bench' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      'warm-up': { type: 'string' },
      connections: { type: 'string' },
      shapes: { type: 'string' },
      questions: { type: 'string' },
      growth: { type: 'string' },
      dashboards: { type: 'boolean', default: false },
      'scale-out': { type: 'boolean', default: false },
      matching: { type: 'boolean', default: false },
      learn: { type: 'boolean', default: false },
      data: { type: 'string', default: '../shared/data' },
      smoke: { type: 'boolean', default: false },
    },
  });
  const { smoke, growth, dashboards, 'scale-out': scaleOut } = values;
  const mode = values.matching
    ? 'matching'
    : scaleOut
      ? 'scale-out'
      : smoke
        ? 'smoke'
        : dashboards
          ? 'dashboards'
          : growth
            ? 'growth'
            : 'compare';
  const numbers = (text: string) => text.split(',').map(number);
  const milliseconds = number(values.seconds ?? (smoke ? '0.1' : '2')) * 1_000;
  const connections = {
    compare: '1,16,64',
    smoke: '1,16',
    dashboards: '1,16',
    growth: '1',
    'scale-out': '16',
    matching: '1',
  };
  return {
    mode,
    smoke,
    sizes: numbers(growth ?? values.size ?? (smoke ? '500' : scaleOut ? '2000' : '100000')),
    folder: values.folder,
    effort: { rounds: number(values.rounds ?? (smoke ? '1' : '5')), milliseconds },
    warmUp: { rounds: 0, milliseconds: number(values['warm-up'] ?? (smoke ? '0' : '5')) * 1_000 },
    connections: numbers(values.connections ?? connections[mode]),
    sample: smoke ? 32 : 200,
    shapes: number(values.shapes ?? (smoke ? '1' : '12')),
    data: values.data,
    learn: values.learn,
    questions: values.questions?.split(',') ?? [],
  };
}

function number(text: string): number {
  const value = Number(text);
  if (text !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new Error(`Expected a number; got "${text}".\n${usage}`);
}
