import type { Draws } from '../draws.js';

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever shape its question gave it.
export type Answer = any;
export type Variables = Readonly<Record<string, Json>>;

/** One question in three dialects, whose answers must be equal. The data that our server answers is the measure. */
export interface Question {
  readonly name: string;
  /** How many statements our server may send at the most: one a level and field. */
  readonly statements: number;
  /** Is its answer made of the whole graph, so that it grows with it? */
  readonly wholeGraph?: true;
  /** GraphQL for our server. */
  readonly ours: string;
  /** GraphQL for @neo4j/graphql, and what makes its data ours. */
  readonly peer: string;
  fromPeer(data: Answer): Answer;
  /** What makes the rows of bench/bare/<name>.cypher our data. */
  fromRows(rows: readonly Answer[]): Answer;
  /** Draws what to ask for; all servers are given the same. */
  draw(draws: Draws): Variables;
}

/** Names as our API shows them, of an organization as Neo4j stores it. */
export function namesOf({ nameValues, nameLanguages }: Answer): Answer {
  return nameValues.map((value: string, index: number) => ({ value, language: nameLanguages[index] || null }));
}
