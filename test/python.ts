import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export interface Python {
  /** Runs a script; answers what it printed. */
  run(script: string, args?: readonly string[], environment?: Readonly<Record<string, string>>): Promise<string>;
}

/** All that the tests use, so that one folder serves every file of a run. */
const packages = ['networkx>=3.6', 'pandas', 'gql[requests]', 'igraph', 'nbclient', 'ipykernel'];

/**
 * A Python with these packages, in a folder of its own among the temporary ones, where it stays for the next run.
 * Undefined, and said, where there is none to be had.
 */
export async function pythonWith(...needed: readonly string[]): Promise<Python | undefined> {
  const folder = process.env.TEST_PYTHON ?? join(tmpdir(), 'industry-education-graph-python');
  const python = join(folder, 'bin', 'python');
  try {
    if (!existsSync(python)) await execute('python3', ['-m', 'venv', folder], { timeout: 60_000 });
    const imports = needed.map((name) => `import ${name}`).join('; ');
    await execute(python, ['-c', imports]).catch(() =>
      execute(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages], {
        timeout: 150_000,
      }),
    );
    await execute(python, ['-c', imports]);
  } catch (error) {
    const reason = (error as Error).message.trim().split('\n').at(-1);
    process.stderr.write(`Skipped what needs Python with ${needed.join(', ')}: ${reason}\n`);
    return undefined;
  }
  return {
    run: async (script, args = [], environment = {}) => {
      const env = { ...process.env, PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1', ...environment };
      const { stdout } = await execute(python, [script, ...args], { timeout: 120_000, env });
      return stdout;
    },
  };
}
