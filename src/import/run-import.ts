import { randomUUID } from 'node:crypto';
import type { FactRepository } from '../fact/fact.repository.js';
import { writeBatch } from './batch.js';
import { dryWriters } from './dry-run.js';
import { documentPrefix, type Plan, type Statement } from './format.js';
import type { EndOfRun, ImportRepository } from './import.repository.js';
import type { Problems } from './problems.js';
import { isOwn, type Outcome, reconciled, type Source } from './reconcile.js';
import { type RowOutcome, RowOutcomes } from './row-outcomes.js';

/** Statements written together: few enough for a transaction, many enough that it pays. */
const statementsPerBatch = 1_000;

export interface Progress {
  readonly label: string;
  readonly bytes: number;
  readonly size: number;
  readonly rows: number;
}

export interface ImportOptions {
  readonly format: string;
  readonly problems: Problems;
  /** Takes back what this source alone said before and these files no longer say. */
  readonly retract: boolean;
  /** Leaves no record and no facts. */
  readonly dryRun: boolean;
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** By noun, what became of what the files state. */
type Tally = Readonly<Record<string, Readonly<Record<Outcome, number>>>>;

export interface ImportSummary {
  readonly read: number;
  /** Each row once, by the most that became of what it states. */
  readonly rows: Readonly<Record<RowOutcome, number>>;
  readonly refused: number;
  readonly tally: Tally;
  readonly retracted: number;
  /** The signal came before the end. */
  readonly stopped: boolean;
}

const none: Readonly<Record<Outcome, number>> = {
  created: 0,
  changed: 0,
  unchanged: 0,
  merged: 0,
  kept: 0,
  refused: 0,
};

/**
 * Brings what some files state into the graph, in batches that the files alone decide, so that a run that was broken
 * off and runs again ends where an unbroken one would have.
 */
export async function runImport(
  plan: Plan,
  facts: FactRepository,
  imports: ImportRepository,
  options: ImportOptions,
): Promise<ImportSummary> {
  const { problems, signal } = options;
  const source: Source = { actor: `import:${plan.source}`, documents: documentPrefix(plan.source) };
  const reason = `Imported from ${plan.documents.map(({ file }) => file.name).join(' and ')}`;
  const tally: Record<string, Record<Outcome, number>> = {};
  const seen = new Set<string>(plan.documents.map(({ fact }) => fact.id));
  const same = new Map<string, string>();
  const rowOutcomes = new RowOutcomes();
  let read = 0;
  let retracted = 0;

  const count = (noun: string, outcome: Outcome): void => {
    tally[noun] ??= { ...none };
    tally[noun][outcome] += 1;
  };
  const run = { id: `kg:import-run/${randomUUID()}`, format: options.format, source: plan.source };
  const documentIds = plan.documents.map(({ fact }) => fact.id);
  if (!options.dryRun) {
    await imports.start({ ...run, documentIds, startedAt: new Date().toISOString(), state: 'RUNNING' });
  }
  const end = async (state: EndOfRun['state']): Promise<void> => {
    if (options.dryRun) return;
    const sums = sumOf(tally);
    const result = { ...sums, refused: problems.refused, read, retracted };
    await imports.end(run.id, { state, endedAt: new Date().toISOString(), ...result });
  };

  const writers = options.dryRun ? dryWriters(facts, imports) : { facts, imports };

  try {
    await writers.facts.write(
      { documents: plan.documents.map(({ fact }) => fact) },
      { actor: source.actor, reason, reconcile: (each) => reconciled(each, source).fact },
    );
    for (const pass of plan.passes) {
      let bytes = 0;
      let passed = 0;
      const tell = (): void => options.progress({ label: pass.label, bytes, size: pass.file.size, rows: passed });
      const write = async (statements: readonly Statement[]): Promise<void> => {
        const { outcomes, refused, rows } = await writeBatch(statements, { ...writers, source, reason, same });
        for (const [id, { noun, outcome }] of outcomes) {
          seen.add(id);
          count(noun, outcome);
        }
        for (const { line, noun, outcome } of rows) rowOutcomes.add(pass.file, line, outcome, noun);
        for (const { statement, reason } of refused) {
          const { line, column = '', fact } = statement;
          problems.add({ file: pass.file.name, line, column, value: fact.id, reason });
          if (!outcomes.has(fact.id)) count(statement.noun, 'refused');
        }
        tell();
      };
      const reading = {
        read: (more: number) => {
          bytes += more;
        },
        counted: () => {
          read += 1;
          passed += 1;
        },
        again: () => {
          passed += 1;
        },
        refuse: (problem: { line: number; column: string; value: string; reason: string; note?: boolean }) => {
          problems.add({ file: pass.file.name, ...problem });
          if (!problem.note) rowOutcomes.add(pass.file, problem.line, 'refused');
        },
      };
      // While one batch is written the next is read.
      let writing = Promise.resolve();
      let batch: Statement[] = [];
      for await (const statement of pass.statements(reading)) {
        if (signal.aborted) break;
        // What both ends of a tie state, or two rows, is said once.
        if (seen.has(statement.fact.id)) {
          if (statement.repeated !== undefined) problems.add(repeated(statement, statement.repeated, pass.file.name));
          rowOutcomes.add(pass.file, statement.line, 'again');
          continue;
        }
        seen.add(statement.fact.id);
        batch.push(statement);
        if (batch.length < statementsPerBatch) continue;
        await writing;
        writing = write(batch);
        // It is waited for at the next batch; until then nobody is to take it for unhandled.
        writing.catch(() => undefined);
        batch = [];
      }
      await writing;
      if (signal.aborted) break;
      await write(batch);
    }
    if (options.retract && !options.dryRun && !signal.aborted) {
      retracted = await facts.retractUnsaid(seen, { actor: source.actor, reason }, (last) => isOwn(last, source));
    }
    await end(signal.aborted ? 'STOPPED' : 'DONE');
  } catch (error) {
    await end('FAILED').catch(() => undefined);
    throw error;
  }
  const rows = rowOutcomes.tally(read);
  return { read, rows, refused: problems.refused, tally, retracted, stopped: signal.aborted };
}

function repeated({ line, column = '', fact }: Statement, reason: string, file: string) {
  return { file, line, column, value: fact.id, reason, note: true };
}

function sumOf(tally: Tally): Omit<Readonly<Record<Outcome, number>>, 'refused'> {
  const { refused: _, ...sum } = Object.values(tally).reduce<Record<Outcome, number>>(
    (before, each) => {
      for (const outcome of Object.keys(none) as Outcome[]) before[outcome] += each[outcome];
      return before;
    },
    { ...none },
  );
  return sum;
}
