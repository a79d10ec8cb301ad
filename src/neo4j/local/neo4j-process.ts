import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const STOP_MILLISECONDS = 30_000;

export interface Neo4jProcess {
  readonly pid: number;
  /** Settles with the words for how it ended: "exit code 1", "SIGKILL". */
  readonly ended: Promise<string>;
  /** Lets it shut its databases down in order, and kills it if it has not ended after half a minute. */
  stop(): Promise<void>;
}

/**
 * Runs Java apart from the terminal, so that Ctrl-C reaches this process alone, which then stops Java in its turn. Java
 * never outlives this process: when that is gone, however it went, a shell at the other end of a pipe ends Java.
 */
export async function launchJava(
  java: string,
  args: readonly string[],
  folder: string,
  output: string,
): Promise<Neo4jProcess> {
  const log = openSync(output, 'w');
  const child = spawn(java, args, { cwd: folder, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  await once(child, 'spawn');
  const pid = child.pid as number;

  const watchdog = spawn('sh', ['-c', 'read -r _ || kill "$0"', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  for (const emitter of [watchdog, watchdog.stdin]) emitter.on('error', () => undefined);
  // Neither keeps this process alive.
  for (const handle of [child, watchdog, watchdog.stdin as Socket]) handle.unref();
  void ended.then(() => watchdog.stdin.end('Java has ended: there is nothing left to kill.\n'));

  return {
    pid,
    ended,
    async stop() {
      child.ref();
      child.kill('SIGTERM');
      const timer = new AbortController();
      const overdue = sleep(STOP_MILLISECONDS, undefined, { signal: timer.signal }).then(
        () => child.kill('SIGKILL'),
        () => undefined,
      );
      await Promise.race([ended, overdue]);
      timer.abort();
      await ended;
    },
  };
}
