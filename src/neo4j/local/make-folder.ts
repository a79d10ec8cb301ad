import { accessSync, constants } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { SetupError } from '../../errors.js';

const problems: Record<string, string> = {
  EACCES: 'may not be written to; change its owner or its permissions',
  EPERM: 'may not be written to; change its owner or its permissions',
  EROFS: 'lies on a disk that cannot be written to; choose another place',
  ENOSPC: 'lies on a full disk; free some space',
  ENOTDIR: 'lies below a file, not a folder; choose another place',
  EEXIST: 'is a file, not a folder; choose another place',
};

/** Makes the folder, for its owner alone, unless it is there; in both cases it can be written to. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const problem = problems[(cause as NodeJS.ErrnoException).code ?? ''];
    if (!problem) throw cause;
    throw new SetupError(`The folder ${folder} ${problem}.`, { cause });
  }
}
