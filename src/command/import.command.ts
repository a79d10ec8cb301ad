import { type Command, Option } from 'commander';
import ora from 'ora';
import { SetupError } from '../errors.js';
import { ExportRepository } from '../export/export.repository.js';
import { type GraphTally, importGraph } from '../export/import-graph.js';
import { FactRepository } from '../fact/fact.repository.js';
import { type FormatOptions, formatNames, planOf } from '../import/formats.js';
import { ImportRepository } from '../import/import.repository.js';
import { Problems } from '../import/problems.js';
import { progressText, summaryText } from '../import/progress.js';
import { NameMatcher } from '../import/roster/name-matcher.js';
import { type RosterOptions, rosterText, runRoster } from '../import/roster/run-roster.js';
import { type ImportSummary, runImport } from '../import/run-import.js';
import { MatchRepository } from '../match/match.repository.js';
import type { Graph } from '../neo4j/graph.js';
import { stopSignal } from './stop-signal.js';
import { withDatabase } from './with-database.js';

interface ImportCommandOptions extends FormatOptions, RosterOptions {
  readonly report?: string;
  readonly dryRun: boolean;
  readonly retract: boolean;
}

export function addImport(program: Command): void {
  program
    .command('import')
    .description('bring a file into the graph; docs/import.md tells what each format is read as')
    .argument('<format>', [...formatNames, 'graph', 'roster'].join(', '))
    .argument('<file...>', 'UTF-8 or GB18030, plain, gzip or zip')
    .addOption(new Option('--mapping <file>', 'csv: what its columns mean, in YAML'))
    .addOption(new Option('--clique', 'cordis: a tie between every two participants of a project').default(false))
    .addOption(new Option('--encoding <name>', 'instead of what the bytes tell').choices(['utf-8', 'gb18030']))
    .addOption(new Option('--report <file>', 'write what was refused, and why, as CSV'))
    .addOption(new Option('--retract', 'take back what this source said before and no longer says').default(false))
    .addOption(new Option('--alliance <id>', 'roster: the alliance whose members are listed'))
    .addOption(new Option('--commit', 'roster: write all members, unless one is ambiguous').default(false))
    .addOption(new Option('--review <file>', 'roster: write what each line means, to be decided in'))
    .addOption(new Option('--title <text>', 'roster: title of the notice'))
    .addOption(new Option('--publisher <text>', 'roster: who published the notice'))
    .addOption(new Option('--published-on <date>', 'roster: when the notice was published'))
    .addOption(new Option('--url <address>', 'roster: where the notice is'))
    .addOption(new Option('--dry-run', 'say what would change, and change nothing').default(false))
    .action(importFiles);
}

async function importFiles(format: string, files: readonly string[], options: ImportCommandOptions): Promise<void> {
  const signal = stopSignal();
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  const report = (text: string): void => void spinner.start(text);
  const problems = await Problems.open(options.report);
  const run = { files, format, options, problems, report, signal };
  try {
    report('Looking through the files');
    const { text, exitCode } = await (ways[format] ?? importFacts)(run);
    spinner.stop();
    process.stdout.write(text);
    process.exitCode = exitCode;
  } catch (error) {
    if (signal.aborted && !(error instanceof SetupError)) throw new SetupError('Stopped.', { cause: error });
    throw error;
  } finally {
    spinner.stop();
    await problems.close();
  }
}

interface ImportRun {
  readonly files: readonly string[];
  readonly format: string;
  readonly options: ImportCommandOptions;
  readonly problems: Problems;
  readonly report: (text: string) => void;
  readonly signal: AbortSignal;
}

interface Imported {
  /** What came of it, for people to read. */
  readonly text: string;
  readonly exitCode: number;
}

/** What is not read as a plan of rows. */
const ways: Readonly<Record<string, (run: ImportRun) => Promise<Imported>>> = {
  graph: importExport,
  roster: importRoster,
};

async function importFacts({ files, format, options, problems, report, signal }: ImportRun): Promise<Imported> {
  const { retract, dryRun } = options;
  const plan = await planOf(format, files, options);
  const progress = (reached: Parameters<typeof progressText>[0]): void => report(progressText(reached));
  const summary = await withDatabase(report, signal, ({ graph }) =>
    runImport(plan, ...repositoriesOf(graph), { format, problems, retract, dryRun, progress, signal }),
  );
  return { text: summaryText(summary, problems, options), exitCode: exitCodeOf(summary) };
}

async function importRoster({ files, options, problems, report, signal }: ImportRun): Promise<Imported> {
  const summary = await withDatabase(report, signal, ({ graph }) =>
    runRoster(
      onlyOne(files, 'roster'),
      options,
      problems,
      ...repositoriesOf(graph),
      new NameMatcher(new MatchRepository(graph)),
    ),
  );
  const open = summary.lines.some(({ verdict }) => verdict === 'AMBIGUOUS');
  return { text: rosterText(summary, options.commit), exitCode: problems.refused > 0 || open ? 2 : 0 };
}

async function importExport({ files, options, problems, report, signal }: ImportRun): Promise<Imported> {
  const tally = await withDatabase(report, signal, ({ graph }) => {
    const [facts] = repositoriesOf(graph);
    return importGraph(onlyOne(files, 'graph'), {
      facts,
      present: new ExportRepository(graph),
      redirect: (redirects, author) => facts.redirect(redirects, author),
      refuse: (problem) => problems.add(problem),
      progress: (read) => report(`${read.toLocaleString('en')} lines`),
      dryRun: options.dryRun,
      signal,
    });
  });
  return { text: graphText(tally, options.dryRun), exitCode: exitCodeOf(tally) };
}

function repositoriesOf(graph: Graph): [FactRepository, ImportRepository] {
  return [new FactRepository(graph), new ImportRepository(graph)];
}

function onlyOne(files: readonly string[], format: string): string {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new SetupError(`${format} takes one file.`);
  return file;
}

function graphText({ stopped, ...counts }: GraphTally, dryRun: boolean): string {
  const told = Object.entries(counts).map(([what, count]) => `${count.toLocaleString('en')} ${what}`);
  return `${dryRun ? 'Nothing was written; this is what would change. ' : ''}${told.join(', ')}${stopped ? '. Stopped before the end; run it again to complete it.' : ''}\n`;
}

/** 1: it did not come to its end; 2: it did, but something was refused. */
function exitCodeOf({ stopped, refused }: Pick<ImportSummary, 'stopped' | 'refused'>): number {
  if (stopped) return 1;
  return refused > 0 ? 2 : 0;
}
