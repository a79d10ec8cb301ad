import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../../errors.js';

const OLDEST_JAVA = 17;
const WHAT_TO_DO = `install a JDK ${OLDEST_JAVA} or newer, or set NEO4J_URI to a Neo4j that runs elsewhere`;

/** The `java` that Maven would take too: JAVA_HOME's where that is set, otherwise the one on the PATH. */
export async function findJava(env = process.env): Promise<string> {
  const home = env.JAVA_HOME;
  const java = home ? join(home, 'bin', 'java') : 'java';
  const version = majorVersion(await versionText(java, env));
  if (version < OLDEST_JAVA) {
    throw new SetupError(
      `The local Neo4j needs Java ${OLDEST_JAVA} or newer, but ${java} is Java ${version}; ${WHAT_TO_DO}.`,
    );
  }
  return java;
}

async function versionText(java: string, env: NodeJS.ProcessEnv): Promise<string> {
  try {
    return (await promisify(execFile)(java, ['-version'], { env })).stderr;
  } catch (cause) {
    const problem = env.JAVA_HOME
      ? `JAVA_HOME is ${env.JAVA_HOME}, but ${java} does not run`
      : 'No java was found on the PATH';
    throw new SetupError(`${problem}; ${WHAT_TO_DO}.`, { cause });
  }
}

function majorVersion(text: string): number {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  // Until Java 8 the version began with "1.".
  return Number(first === '1' ? second : first);
}
