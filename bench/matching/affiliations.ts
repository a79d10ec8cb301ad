import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

export interface Affiliation {
  readonly text: string;
  /** The ids that people gave it, whether they are in the registry's sample or not. */
  readonly ids: readonly string[];
  /** Weights and thresholds were chosen on these alone. */
  readonly development: boolean;
}

interface Written {
  readonly affiliation: string;
  readonly ror_ids?: readonly string[];
  readonly 'ror-id'?: string;
}

/** Full strings with departments and streets; the last are names. */
export const files = ['crossref_2024_02_19', 'springer_2023_10_31', 'names_1000'] as const;

/** A file of affiliations, half of it, drawn by a digest of the text, for development. */
export function affiliationsOf(folder: string, file: string): readonly Affiliation[] {
  const path = `${folder}/affiliations/${file}.json`;
  if (!existsSync(path)) throw new Error(`Expected affiliations at ${path}; name their folder by --data.`);
  const written = JSON.parse(readFileSync(path, 'utf8')) as readonly Written[];
  return written.map(({ affiliation, ...right }) => ({
    text: affiliation,
    ids: [right.ror_ids ?? right['ror-id'] ?? []].flat().map((id) => `ror:${id.slice(-9)}`),
    development: (createHash('sha256').update(affiliation).digest()[0] ?? 0) % 2 === 0,
  }));
}
