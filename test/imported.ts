import { FactRepository } from '../src/fact/fact.repository.js';
import { type FormatOptions, planOf } from '../src/import/formats.js';
import { ImportRepository } from '../src/import/import.repository.js';
import { type Problem, Problems } from '../src/import/problems.js';
import { type ImportOptions, type ImportSummary, runImport } from '../src/import/run-import.js';
import type { Graph } from '../src/neo4j/graph.js';

type Options = Partial<FormatOptions & Pick<ImportOptions, 'retract' | 'dryRun' | 'signal' | 'progress'>>;

/** Imports files into a graph; answers the summary, and every problem as the report has it. */
export async function imported(
  graph: Graph,
  format: string,
  files: readonly string[],
  {
    retract = false,
    dryRun = false,
    progress = () => {},
    signal = new AbortController().signal,
    ...given
  }: Options = {},
): Promise<ImportSummary & { readonly problems: readonly Problem[] }> {
  const problems = await Problems.open(undefined);
  const all: Problem[] = [];
  const add = problems.add.bind(problems);
  problems.add = (problem) => {
    all.push(problem);
    add(problem);
  };
  const plan = await planOf(format, files, { clique: false, ...given });
  const options = { format, problems, retract, dryRun, progress, signal };
  const summary = await runImport(plan, new FactRepository(graph), new ImportRepository(graph), options);
  return { ...summary, problems: all };
}
