import type { Command } from 'commander';
import ora from 'ora';
import { backUp, restore } from '../backup/backup.js';
import type { Contents } from '../backup/contents.repository.js';
import { SetupError } from '../errors.js';
import { localFolder } from '../neo4j/connected.js';
import { readEnvironment, readSettings } from '../settings.js';

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('write the local database to one file, and check it; the server must be stopped')
    .argument('<file>', 'where to; it is there once it is whole and checked')
    .action((file: string) =>
      withProgress((folder, report) => backUp(folder, file, report), `The backup is in ${file}, and was checked`),
    );
  program
    .command('restore')
    .description('put the database of a backup in place of the local one; the server must be stopped')
    .argument('<file>', 'what backup wrote')
    .option('--overwrite', 'replace the database that is there', false)
    .action((file: string, { overwrite }: { overwrite: boolean }) =>
      withProgress((folder, report) => restore(file, folder, { overwrite }, report), `${file} is restored`),
    );
}

async function withProgress(
  work: (folder: string, report: (text: string) => void) => Promise<Contents>,
  done: string,
): Promise<void> {
  const settings = readSettings(readEnvironment('.env', process.env));
  if (settings.neo4jUri !== undefined) {
    throw new SetupError(
      'NEO4J_URI is set, and this is of the local database alone: use neo4j-admin database dump where that server runs, or unset NEO4J_URI.',
    );
  }
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  try {
    const { nodes, relationships } = await work(localFolder(settings), (text) => void spinner.start(text));
    const [organizations, facts] = [nodes.Organization ?? 0, sum(nodes) + sum(relationships)];
    spinner.succeed(`${done}: ${organizations} organizations, ${facts} labels and relationships counted.`);
  } finally {
    spinner.stop();
  }
}

const sum = (totals: Readonly<Record<string, number>>): number =>
  Object.values(totals).reduce((total, each) => total + each, 0);
