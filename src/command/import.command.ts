import { type Command, Option } from 'commander';
import ora from 'ora';
import { SetupError } from '../errors.js';
import { FactRepository } from '../fact/fact.repository.js';
import { type FormatOptions, formatNames, planOf } from '../import/formats.js';
import { ImportRepository } from '../import/import.repository.js';
import { Problems } from '../import/problems.js';
import { progressText, summaryText } from '../import/progress.js';
import { NameMatcher } from '../import/roster/name-matcher.js';
import { type RosterOptions, rosterText, runRoster } from '../import/roster/run-roster.js';
import { type ImportSummary, runImport } from '../import/run-import.js';
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
    .argument('<format>', [...formatNames, 'roster'].join(', '))
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
  const stopping = stopSignal();
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  const tell = (text: string): void => {
    spinner.start(text);
  };
  const problems = await Problems.open(options.report);
  try {
    tell('Looking through the files');
    if (format === 'roster') {
      const [file, ...others] = files;
      if (file === undefined || others.length > 0) throw new SetupError('roster takes one file.');
      const summary = await withDatabase(tell, stopping, ({ graph }) => {
        const repositories = [new FactRepository(graph), new ImportRepository(graph)] as const;
        return runRoster(file, options, problems, ...repositories, new NameMatcher(graph));
      });
      spinner.stop();
      process.stdout.write(rosterText(summary, options.commit));
      const open = summary.lines.some(({ verdict }) => verdict === 'AMBIGUOUS');
      process.exitCode = problems.refused > 0 || open ? 2 : 0;
      return;
    }
    const plan = await planOf(format, files, options);
    const summary = await withDatabase(tell, stopping, ({ graph }) =>
      runImport(plan, new FactRepository(graph), new ImportRepository(graph), {
        format,
        problems,
        retract: options.retract,
        dryRun: options.dryRun,
        progress: (progress) => {
          spinner.text = progressText(progress);
        },
        signal: stopping,
      }),
    );
    spinner.stop();
    process.stdout.write(summaryText(summary, problems, options));
    process.exitCode = exitCodeOf(summary);
  } catch (error) {
    if (stopping.aborted && !(error instanceof SetupError)) throw new SetupError('Stopped.', { cause: error });
    throw error;
  } finally {
    spinner.stop();
    await problems.close();
  }
}

/** 1: it did not come to its end; 2: it did, but something was refused. */
function exitCodeOf({ stopped, refused }: ImportSummary): number {
  if (stopped) return 1;
  return refused > 0 ? 2 : 0;
}
