import { basename } from 'node:path';
import { canonicalJson } from '../canonical-json.js';
import { ClientError } from '../errors.js';
import type { Facts } from '../fact/fact.js';
import type { FactRepository } from '../fact/fact.repository.js';
import type { Author } from '../fact/history.js';
import type { Noun } from '../fact/noun.js';
import type { AnyFact } from '../fact/pending.js';
import type { ExportRepository, Redirect } from './export.repository.js';
import { type GraphLine, graphLines } from './graph-lines.js';

/** Lines written together: few enough for a transaction, many enough that it pays. */
const linesPerBatch = 1_000;

const graphActor = 'import:graph';

/** What a line of a file was not taken for. */
export interface GraphProblem {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface GraphTally {
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly merged: number;
  readonly refused: number;
  /** The signal came before the end. */
  readonly stopped: boolean;
}

export interface GraphImportOptions {
  readonly facts: Pick<FactRepository, 'write'>;
  /** Tells what the graph says now; what a file says likewise is left alone, whoever wrote it. */
  readonly present: Pick<ExportRepository, 'factsById' | 'leadTo'>;
  readonly redirect: (redirects: readonly Redirect[], author: Author) => Promise<void>;
  readonly refuse: (problem: GraphProblem) => void;
  readonly progress?: (read: number) => void;
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

type FactLine = Extract<GraphLine, { fact: AnyFact }> & { readonly noun: Noun };
type RedirectLine = Extract<GraphLine, { noun: 'redirects' }>;

/**
 * Brings a file of our own into the graph as it stands there, ids and all. What the graph says already is left alone, so
 * that the same file twice changes nothing, and a run that was broken off is finished by running it again.
 * @throws SetupError for what is no such file, and, once all its lines are in, for one that is cut short.
 */
export async function importGraph(path: string, options: GraphImportOptions): Promise<GraphTally> {
  const file = basename(path);
  const author = { actor: graphActor, reason: `Imported from ${file}` };
  const tally = { read: 0, created: 0, changed: 0, unchanged: 0, merged: 0, refused: 0, stopped: false };
  const refuse = (line: number, value: string, reason: string): void => {
    tally.refused += 1;
    options.refuse({ file, line, column: '', value, reason });
  };

  const write = async (lines: readonly FactLine[]): Promise<void> => {
    if (lines.length === 0) return;
    try {
      const { created, changed, unchanged } = await options.facts.write(byNoun(lines), author);
      tally.created += created;
      tally.changed += changed;
      tally.unchanged += unchanged;
    } catch (error) {
      if (!(error instanceof ClientError) || !['BAD_USER_INPUT', 'CONFLICT'].includes(error.code)) throw error;
      const [only, ...others] = lines;
      if (only !== undefined && others.length === 0) return refuse(only.line, only.fact.id, error.message);
      // Nothing was written: the one at fault is found by halves, and the rest goes in.
      const half = Math.ceil(lines.length / 2);
      await write(lines.slice(0, half));
      await write(lines.slice(half));
    }
  };

  const writeFacts = async (lines: readonly FactLine[]): Promise<void> => {
    const there = await options.present.factsById(byNoun(lines));
    const differing = lines.filter(({ fact }) => canonicalJson(fact) !== there.get(fact.id));
    tally.unchanged += lines.length - differing.length;
    if (!options.dryRun) return write(differing);
    const known = differing.filter(({ fact }) => there.has(fact.id)).length;
    tally.changed += known;
    tally.created += differing.length - known;
  };

  const writeRedirects = async (lines: readonly RedirectLine[]): Promise<void> => {
    if (lines.length === 0) return;
    const there = await options.present.leadTo(lines.map(({ fact }) => fact));
    const differing = lines.filter(({ fact }) => !there.has(`${fact.id} ${fact.to}`));
    tally.unchanged += lines.length - differing.length;
    tally.merged += differing.length;
    const redirects = differing.map(({ fact }) => fact);
    if (!options.dryRun && redirects.length > 0) await options.redirect(redirects, author);
  };

  const batch = new Map<string, FactLine | RedirectLine>();
  const flush = async (): Promise<void> => {
    const lines = [...batch.values()];
    batch.clear();
    await writeFacts(lines.filter((each): each is FactLine => each.noun !== 'redirects'));
    await writeRedirects(lines.filter((each): each is RedirectLine => each.noun === 'redirects'));
    options.progress?.(tally.read);
  };

  for await (const each of graphLines(path)) {
    if (options.signal?.aborted) return { ...tally, stopped: true };
    tally.read += 1;
    if (each.noun === 'fault') {
      refuse(each.line, each.value, each.reason);
      continue;
    }
    // The same id again is a batch of its own, so that the later line holds.
    if (batch.has(each.fact.id)) await flush();
    batch.set(each.fact.id, each as FactLine | RedirectLine);
    if (batch.size >= linesPerBatch) await flush();
  }
  await flush();
  return tally;
}

function byNoun(lines: readonly FactLine[]): Partial<Facts> {
  const facts: Partial<Record<Noun, AnyFact[]>> = {};
  for (const { noun, fact } of lines) {
    const ofNoun = facts[noun] ?? [];
    facts[noun] = ofNoun;
    ofNoun.push(fact);
  }
  return facts as unknown as Partial<Facts>;
}
