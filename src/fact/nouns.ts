import type { Facts } from './fact.js';
import {
  commitments,
  declaredMembers,
  documents,
  events,
  organizations,
  participations,
  people,
  policies,
  regions,
} from './node-nouns.js';
import type { NodeNoun, Noun, TieNoun } from './noun.js';
import { policyCitations, positions, relationships } from './tie-nouns.js';

type FactOf<Noun extends keyof Facts> = Facts[Noun][number];

/** How the facts of each noun are stored, in the order in which they can be written. */
export const nouns: { readonly [Noun in keyof Facts]: NodeNoun<FactOf<Noun>> | TieNoun<FactOf<Noun>> } = {
  documents,
  regions,
  organizations,
  people,
  events,
  policies,
  relationships,
  positions,
  participations,
  policyCitations,
  commitments,
  declaredMembers,
};

export const nounsInOrder = Object.keys(nouns) as readonly Noun[];
