import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../../errors.js';

export class PortTaken extends SetupError {}

/** What one run of Neo4j writes to its log: remembers where the log ends now, and reads what is added. */
export async function logFromHere(folder: string): Promise<() => Promise<string>> {
  const log = join(folder, 'logs', 'neo4j.log');
  const begin = await stat(log).then(
    ({ size }) => size,
    () => 0,
  );
  return async () => (await readFile(log).catch(() => Buffer.alloc(0))).subarray(begin).toString();
}

/** Tells from the logs of a run why it ended. */
export async function causeOfEnd(folder: string, ended: string, readLog: () => Promise<string>): Promise<SetupError> {
  const output = await readFile(join(folder, 'logs', 'java.log'), 'utf8').catch(() => '');
  return failedStart(folder, ended, `${output}\n${await readLog()}`, join(folder, 'logs', 'neo4j.log'));
}

function failedStart(folder: string, ended: string, text: string, log: string): SetupError {
  if (/Address already in use/.test(text)) {
    return new PortTaken('The port chosen for the local Neo4j was taken by another program; start again.');
  }
  if (/locked by another process/.test(text)) {
    return new SetupError(
      `Another Neo4j is running on the folder ${folder}; stop that one first, or set DATA_DIR to another folder.`,
    );
  }
  if (/No space left on device/.test(text)) {
    return new SetupError(`The disk that holds ${folder} is full; free some space and start again.`);
  }
  if (/insufficient memory|Could not reserve enough space/.test(text)) {
    return new SetupError(
      'This machine has too little free memory for the local Neo4j; end other programs and start again.',
    );
  }
  if (/AccessDenied|Permission denied/.test(text)) {
    return new SetupError(`Neo4j may not write in ${folder}; give its files to the user who starts the server.`);
  }
  if (ended === 'SIGKILL') {
    return new SetupError('The local Neo4j was killed, by hand or because the machine ran out of memory.');
  }
  return new SetupError(`The local Neo4j ended by itself (${ended}): ${lastCause(text)} More is in ${log}.`);
}

function lastCause(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const line =
    lines.findLast((line) => line.startsWith('Caused by:')) ??
    lines.find((line) => /\bERROR\b|^Error|Exception/.test(line)) ??
    'it wrote no reason.';
  return line.replace(/^Caused by: [\w.$]+: /, '').slice(0, 400);
}
