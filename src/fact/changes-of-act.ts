import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Noun } from './noun.js';

/** One of the changes that were made at once. */
export interface ChangeOfAct {
  readonly id: string;
  readonly noun: Noun;
  readonly version: number;
  /** The fact as JSON; null: there was none. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of an organization that was merged: into which, and which ids led to it until then. */
  readonly mergedInto: string | null;
  readonly ledHere: readonly string[];
  /** Where its id led before the change. */
  readonly mergedBefore: string | null;
}

const changes = statement<{ act: string }, ChangeOfAct>('curation/changes-of-act');

/** All that was changed at once, in the order of ids. */
export function changesOfAct(run: Run, act: string): Promise<readonly ChangeOfAct[]> {
  return run(changes, { act });
}
