import type { Facts } from './fact.js';
import type { Properties } from './stored.js';

export type Noun = keyof Facts;

/** What a fact names by its id alone, in a property; it must be there when the fact is written. */
export interface Reference<Fact> {
  readonly target: string;
  readonly to: (fact: Fact) => string | undefined;
}

/** A link from a node to what it names; it carries nothing itself. */
export interface Link<Fact> extends Reference<Fact> {
  readonly type: string;
}

/** Facts that are nodes: their label, further labels, properties, what they link to and what they name. */
export interface NodeNoun<Fact> {
  readonly label: string;
  readonly labels: (fact: Fact) => readonly string[];
  readonly properties: (fact: Fact) => Properties;
  readonly links: readonly Link<Fact>[];
  readonly references?: readonly Reference<Fact>[];
}

/** Facts that are relationships of Neo4j: their type, where they start and end, properties, and what they name. */
export interface TieNoun<Fact> {
  readonly type: (fact: Fact) => string;
  readonly source: string;
  readonly target: string;
  readonly ends: (fact: Fact) => readonly [source: string, target: string];
  readonly properties: (fact: Fact) => Properties;
  readonly references?: readonly Reference<Fact>[];
}
