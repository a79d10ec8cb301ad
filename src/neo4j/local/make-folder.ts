import { accessSync, constants } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { SetupError } from '../../errors.js';

const problems: Record<string, string> = {
  EACCES: 'may not be written to; change its owner or its permissions',
  EPERM: 'may not be written to; change its owner or its permissions',
  EROFS: 'lies on a disk that cannot be written to; choose another place',
  ENOSPC: 'lies on a full disk; free some space',
  ENOTDIR: 'lies below a file, not a folder; choose another place',
  EEXIST: 'is a file, not a folder; choose another place',
};

/** Makes the folder, for its owner alone, unless it is there; in both cases this much can be written to it. */
export async function makeFolder(folder: string, megabytes: number): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw explainFailure(error, folder);
  }
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < megabytes) {
    throw new SetupError(
      `The disk that holds ${folder} has ${free} MB free, and ${megabytes} MB are needed; free some space.`,
    );
  }
}

/** The error of a file operation in `folder` in words for who runs the server; any other as it is. */
export function explainFailure(error: unknown, folder: string): unknown {
  const problem = problems[(error as NodeJS.ErrnoException).code ?? ''];
  return problem ? new SetupError(`The folder ${folder} ${problem}.`, { cause: error }) : error;
}
