import type { Facts } from '../fact/fact.js';
import type { FactRepository } from '../fact/fact.repository.js';
import type { WriteSummary } from '../fact/write-facts.js';
import { readSeed } from './seed-files.js';

const author = { actor: 'seed', reason: 'The facts of the five articles, as this version of the program has them' };

export interface SeedSummary extends WriteSummary {
  readonly retracted: readonly string[];
}

/**
 * Loads the seed into an empty graph, and brings its corrections into one that was seeded before, leaving alone what
 * others have changed since. A graph that others filled without the seed is theirs: null.
 */
export async function loadSeed(facts: FactRepository, seed: Facts = readSeed()): Promise<SeedSummary | null> {
  const { organizations, wroteBefore } = await facts.standingOf(author.actor);
  if (organizations > 0 && !wroteBefore) return null;
  const { retracted, kept } = await facts.retractMissing(seed, author);
  const written = await facts.write(seed, { ...author, ownOnly: true });
  return { ...written, kept: [...kept, ...written.kept], retracted };
}
