import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A pid alone may since have gone to another process; with the time it started it names one for good. */
export interface RunningProcess {
  readonly pid: number;
  readonly started: string;
}

/** Null when no process has this pid. */
export async function runningProcess(pid: number): Promise<RunningProcess | null> {
  const started = process.platform === 'linux' ? await startOnLinux(pid) : await startByPs(pid);
  return started === null ? null : { pid, started };
}

export async function isRunning({ pid, started }: RunningProcess): Promise<boolean> {
  return (await runningProcess(pid))?.started === started;
}

async function startOnLinux(pid: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold spaces. After it come the state and, 19 fields on, the start in ticks since boot.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${boot.trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}

async function startByPs(pid: number): Promise<string | null> {
  const ps = promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], { env: { ...process.env, LC_ALL: 'C' } });
  return ps.then(
    ({ stdout }) => stdout.trim() || null,
    () => null,
  );
}
