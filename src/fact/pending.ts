import type { Citation } from './fact.js';
import type { Noun } from './noun.js';

export type AnyFact = { readonly id: string; readonly evidence?: readonly Citation[] };

/** The last entry of the history of an entity. */
export interface LastChange {
  readonly noun: Noun;
  readonly version: number;
  readonly actor: string;
  readonly digest: string | null;
  /** The fact as JSON; null when it was taken back. */
  readonly after: string | null;
  readonly firstRecordedAt: string;
  /** Of an organization that is gone: where its id leads. */
  readonly mergedInto?: string | null;
}

/** A fact on its way into the graph: what is there, what will be there. */
export interface Pending {
  readonly noun: Noun;
  readonly fact: AnyFact;
  readonly json: string;
  readonly digest: string;
  readonly last: LastChange | undefined;
}

/** The fact as it stands in the graph before this write; undefined where there is none. */
export function standing({ last }: { readonly last: LastChange | undefined }): AnyFact | undefined {
  return last === undefined || last.after === null ? undefined : (JSON.parse(last.after) as AnyFact);
}

/** Whether a fact names one of these ids, as an end, a place, a cause or its evidence. */
export function names(fact: AnyFact, ids: ReadonlySet<string>): boolean {
  const cited = fact.evidence?.map(({ document }) => document) ?? [];
  return [...Object.entries(fact), ...cited.entries()].some(
    ([key, value]) => key !== 'id' && typeof value === 'string' && ids.has(value),
  );
}
