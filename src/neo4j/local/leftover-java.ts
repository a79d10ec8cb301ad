import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../../errors.js';
import { isRunning, type RunningProcess } from './running-process.js';

/** Ends the Java of a server that is dead itself; in order if it will, otherwise by force. */
export async function endLeftover(java: RunningProcess, report: (progress: string) => void): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGTERM', 30],
    ['SIGKILL', 5],
  ] as const) {
    if (!(await isRunning(java))) return;
    report(`Stopping the Neo4j that a killed server left behind (process ${java.pid})`);
    try {
      process.kill(java.pid, signal);
    } catch {}
    for (let waited = 0; waited < seconds * 10 && (await isRunning(java)); waited += 1) await sleep(100);
  }
  if (await isRunning(java)) {
    throw new SetupError(
      `A Neo4j left behind by a killed server, process ${java.pid}, does not end; end it by hand and start again.`,
    );
  }
}
