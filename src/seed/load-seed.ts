import type { FactRepository, WriteSummary } from '../fact/fact.repository.js';
import { readSeed } from './seed-files.js';

const author = { actor: 'seed', reason: 'The facts of the five articles, as this version of the program has them' };

export interface SeedSummary extends WriteSummary {
  readonly retracted: readonly string[];
}

/**
 * Loads the seed into an empty graph, and brings its corrections into one that was seeded before, leaving alone what
 * others have changed since. A graph that others filled without the seed is theirs: null.
 */
export async function loadSeed(facts: FactRepository): Promise<SeedSummary | null> {
  const { empty, wroteBefore } = await facts.standingOf(author.actor);
  if (!empty && !wroteBefore) return null;
  const seed = readSeed();
  const retracted = await facts.retractMissing(seed, author);
  const written = await facts.write(seed, { ...author, ownOnly: true });
  return { ...written, retracted };
}
