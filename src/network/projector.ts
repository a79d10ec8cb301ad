import { createHash } from 'node:crypto';
import { Neo4jError } from 'neo4j-driver';
import { canonicalJson } from '../canonical-json.js';
import type { Graph } from '../neo4j/graph.js';
import { type Statement, statement } from '../neo4j/statement.js';
import { type Measure, type Measured, measures, standIn } from './measure.js';
import { NetworkMap, type PartnersRow, type PlaceRow } from './network-map.js';

/** Which contents the graph had when something was read from it. */
export interface Edition {
  readonly revision: number;
  /** Null before the first write. Tells revisions of a graph that was emptied and filled anew from those before. */
  readonly changedAt: string | null;
}

/** Equal for equal editions alone. */
export const editionName = ({ revision, changedAt }: Edition): string => `${revision} ${changedAt}`;

/** What is to be held in memory, and how. */
export interface Wanted {
  /** Those of a sort that are of older revisions go when a new one comes. */
  readonly sort: 'scope' | 'whole';
  /** What tells it from others of its sort: equal contents of an equal edition have one name. */
  readonly contents: object;
  readonly edition: Edition;
  readonly statement: Statement<{ name: string }, Size>;
  readonly parameters: object;
  /** For each statement, in milliseconds. */
  readonly timeout: number;
  /** More configuration of a measure. */
  readonly configuration?: Readonly<Partial<Record<Measure, object>>>;
}

export interface Size {
  /** Null where there is no organization, and so no projection. */
  readonly organizations: number | null;
  readonly pairs: number | null;
}

const sizeOf = statement<{ name: string }, Size>('network/size');
const places = statement<{ name: string }, PlaceRow>('network/places');
const partners = statement<{ name: string }, PartnersRow>('network/partners');
const drop = statement<{ name: string }, { name: string }>('network/drop');
const dropOlder = statement<{ prefix: string; revision: number }, { name: string }>('network/drop-older');

const prefix = 'industry-education-graph';

export function nameOf({ sort, contents, edition: { revision, changedAt } }: Wanted): string {
  const digest = createHash('sha256')
    .update(canonicalJson([contents, changedAt]))
    .digest('hex')
    .slice(0, 32);
  return `${prefix}-${sort}-${digest}-${revision}`;
}

/**
 * Has the Graph Data Science library project and measure. Its work does not always end with its transaction: what was
 * stopped at its time limit may be there all the same, as may be what another server has asked for under the same name.
 * So what fails is looked for before it counts as failed.
 */
export class Projector {
  constructor(private readonly graph: Graph) {}

  async project(name: string, wanted: Wanted): Promise<Size> {
    const { statement, parameters, timeout } = wanted;
    try {
      const [size] = await this.graph.read(statement, { ...parameters, name }, { timeout });
      return size ?? { organizations: null, pairs: null };
    } catch (error) {
      const [size] = await this.graph.read(sizeOf, { name }).catch(() => []);
      if (size === undefined) throw error;
      return size;
    }
  }

  async measure(name: string, measure: Measure, pairs: number, wanted: Wanted): Promise<Measured> {
    const { configuration, timeout } = wanted;
    const { statement, found, configuration: usual } = measures[standIn(measure, pairs)];
    const parameters = { name, configuration: { mutateProperty: measure, ...usual, ...configuration?.[measure] } };
    const failure = await this.graph.read(statement, parameters, { timeout }).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    try {
      const [measured] = await this.graph.read(found, { name, property: measure }, { timeout });
      return measured ?? {};
    } catch (error) {
      throw failure === undefined ? error : failure.error;
    }
  }

  /** Of a projection in which degrees are measured. */
  async map(name: string, { timeout }: Wanted): Promise<NetworkMap> {
    const [nodes, pairs] = await Promise.all([
      this.graph.read(places, { name }, { timeout }),
      this.graph.read(partners, { name }, { timeout }),
    ]);
    return new NetworkMap(nodes, pairs);
  }

  async drop(names: readonly string[]): Promise<void> {
    for (const name of names) await this.graph.read(drop, { name });
  }

  async dropOlder({ sort, edition: { revision } }: Wanted): Promise<void> {
    await this.graph.read(dropOlder, { prefix: `${prefix}-${sort}-`, revision });
  }
}

/** Whether the database does not hold such a projection, or not the figure asked for: it was dropped, by whomever. */
export function isGone(error: unknown): boolean {
  return error instanceof Neo4jError && /GraphNotFoundException|projection to contain property key/.test(error.message);
}
