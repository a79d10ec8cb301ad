import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimantsOf } from './folder-claim.js';
import { enterAsGuest } from './guests.js';

export interface JoinedNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  leave(): Promise<void>;
}

/** The Neo4j that another process runs on this folder, once it answers; null when none does. */
export async function joinRunning(
  folder: string,
  report: (progress: string) => void,
  signal: AbortSignal,
): Promise<JoinedNeo4j | null> {
  const home = resolve(folder);
  if ((await claimantsOf(home)) === null) return null;
  // First the guest, then the port: whoever stops the database takes the port away first, then looks for guests.
  const leave = await enterAsGuest(home);
  try {
    for (let told = false; ; await sleep(200)) {
      signal.throwIfAborted();
      const claimants = await claimantsOf(home);
      if (claimants === null) break;
      if (claimants.port !== undefined) {
        const password = (await readFile(join(home, 'password'), 'utf8')).trim();
        return { uri: `bolt://127.0.0.1:${claimants.port}`, user: 'neo4j', password, leave };
      }
      if (!told) report(`Waiting for process ${claimants.server.pid}, which starts or stops the database in ${home}`);
      told = true;
    }
  } catch (error) {
    await leave();
    throw error;
  }
  await leave();
  return null;
}
