import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { SetupError } from '../errors.js';
import { runAdminTool } from '../neo4j/local/admin-tool.js';
import { claimFolder } from '../neo4j/local/folder-claim.js';
import { provideJars } from '../neo4j/local/jars.js';
import { dumpName, readBackupFile, writeBackupFile } from './backup-file.js';
import type { Contents } from './contents.repository.js';
import { contentsOf, hasDatabase } from './database-folder.js';

type Report = (progress: string) => void;

/**
 * Writes the database in a folder to one file, which has its name only once it was read again, loaded into a database
 * of its own and found to hold the same.
 * @throws SetupError where a server runs on the folder, there is nothing in it, or the check fails.
 */
export async function backUp(folder: string, to: string, report: Report): Promise<Contents> {
  const [home, file] = [resolve(folder), resolve(to)];
  if (!hasDatabase(home)) throw new SetupError(`There is no database in ${home}; set DATA_DIR to where it is.`);
  report('Counting what the database holds');
  const contents = await contentsOf(home, report);
  const workshop = `${file}.${randomUUID().slice(0, 8)}.part`;
  await mkdir(workshop, { recursive: true, mode: 0o700 });
  try {
    report('Writing the backup');
    await dumpTo(workshop, home, report);
    const { version } = await provideJars(report);
    const draft = join(workshop, 'backup');
    await writeBackupFile(draft, join(workshop, dumpName), { neo4j: version, contents });
    await rm(join(workshop, dumpName));
    report('Checking the backup');
    await loadChecked(draft, join(workshop, 'check'), report);
    await rename(draft, file);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return contents;
}

async function dumpTo(workshop: string, home: string, report: Report): Promise<void> {
  const claim = await claimFolder(home, report);
  try {
    await runAdminTool(home, ['database', 'dump', 'neo4j', `--to-path=${workshop}`], report);
  } finally {
    await claim.release();
  }
}

/** Loads a backup into a folder that is not there yet. @throws SetupError where that does not hold what it says. */
async function loadChecked(file: string, folder: string, report: Report): Promise<Contents> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const dumps = join(folder, 'dump');
  await mkdir(dumps);
  const { contents } = await readBackupFile(file, join(dumps, dumpName));
  await runAdminTool(folder, ['database', 'load', 'neo4j', `--from-path=${dumps}`], report);
  await rm(dumps, { recursive: true });
  const loaded = await contentsOf(folder, report);
  if (isDeepStrictEqual(loaded, contents)) return contents;
  throw new SetupError(
    `${file} does not hold what the database held; somebody may have written meanwhile. Stop what uses it, and try again.`,
  );
}

export interface RestoreOptions {
  /** Takes the place of a database that is there. */
  readonly overwrite: boolean;
}

/**
 * Puts the database of a backup into a folder, once it was loaded beside it and found to hold what it should; until
 * then what is there stays.
 * @throws SetupError where a server runs on the folder, it has a database already, or the backup is not whole.
 */
export async function restore(
  from: string,
  folder: string,
  options: RestoreOptions,
  report: Report,
): Promise<Contents> {
  const [home, file] = [resolve(folder), resolve(from)];
  const isThere = hasDatabase(home);
  if (isThere && !options.overwrite) {
    throw new SetupError(
      `There is a database in ${home} already. Back it up, then restore with --overwrite; or set DATA_DIR to another folder.`,
    );
  }
  await mkdir(home, { recursive: true, mode: 0o700 });
  const claim = await claimFolder(home, report);
  const mark = randomUUID().slice(0, 8);
  const [fresh, former] = [join(dirname(home), `.restoring-${mark}`), join(dirname(home), `.replaced-${mark}`)];
  try {
    report('Loading the backup');
    const contents = await loadChecked(file, fresh, report);
    await rename(home, former);
    try {
      await rename(fresh, home);
    } catch (error) {
      await rename(former, home);
      throw error;
    }
    await rm(former, { recursive: true, force: true });
    return contents;
  } finally {
    await claim.release();
    await rm(fresh, { recursive: true, force: true });
  }
}
