import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../../errors.js';

const OLDEST_JAVA = 17;
const WHAT_TO_DO = `install a JDK ${OLDEST_JAVA} or newer, or set NEO4J_URI to a Neo4j that runs elsewhere`;

/** The `java` that Maven would take too: JAVA_HOME's where that is set, otherwise the one on the PATH. */
export async function findJava(): Promise<string> {
  const home = process.env.JAVA_HOME;
  const java = home ? join(home, 'bin', 'java') : 'java';
  const version = majorVersion(await versionText(java, home));
  if (version < OLDEST_JAVA) {
    throw new SetupError(
      `The local Neo4j needs Java ${OLDEST_JAVA} or newer, but ${java} is Java ${version}; ${WHAT_TO_DO}.`,
    );
  }
  return java;
}

async function versionText(java: string, home: string | undefined): Promise<string> {
  try {
    return (await promisify(execFile)(java, ['-version'])).stderr;
  } catch (cause) {
    const problem = home ? `JAVA_HOME is ${home}, but ${java} does not run` : 'No java was found on the PATH';
    throw new SetupError(`${problem}; ${WHAT_TO_DO}.`, { cause });
  }
}

function majorVersion(text: string): number {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  // Until Java 8 the version began with "1.".
  return Number(first === '1' ? second : first);
}
