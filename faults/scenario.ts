import type { Api, ApiOptions } from './api.js';
import type { Database } from './database.js';

/** What a scenario found; what it does not measure is left out. */
export interface Figures {
  /** Writes that were answered as made, and those of them that are not there. */
  readonly acknowledged?: number;
  readonly lost?: number;
  /** Writes that are there twice, or changed something twice. */
  readonly doubled?: number;
  /** Writes that are there and were answered as not made. */
  readonly falselyFailed?: number;
  /** The longest that anybody waited for an answer, whatever it was, while the database was away; in milliseconds. */
  readonly slowestWhileDown?: number;
  /** From the first answer of Bolt until a read and a write succeed again, the worst time; in milliseconds. */
  readonly recovery?: number;
  /** Answers of 5xx to what the client did wrong, or to what should have been answered. */
  readonly serverErrors?: number;
  /** What else was counted, for people. */
  readonly note: string;
  /** What else should have been otherwise. */
  readonly missed?: readonly string[];
  /** What else took too long. */
  readonly late?: readonly string[];
}

/** Ten times fewer of everything where it is to be quick. */
export interface Scale {
  readonly short: boolean;
}

/** What every scenario finds: a database with the seed, and how to run servers on it. */
export interface World extends Scale {
  readonly database: Database;
  /** The id of a document that facts can rest on. */
  readonly document: string;
  /** A curator's key. */
  readonly key: string;
  startApi(options?: Partial<ApiOptions>): Promise<Api>;
  report(progress: string): void;
}

export interface Scenario {
  readonly name: string;
  /** What is done, in a few words. */
  readonly title: string;
  run(world: World): Promise<Figures>;
}
