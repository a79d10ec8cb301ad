import { parseArgs } from 'node:util';
import { missedBy, type Row, tableOf } from './figures.js';
import type { Scenario, World } from './scenario.js';
import { scenarios } from './scenarios/index.js';
import { inWorld } from './world.js';

const usage = `npm run test:faults [-- --short] [--folder <to keep data and logs in>]
  [--only ${scenarios.map(({ name }) => name).join(',')}]`;

/** Runs the scenarios one after the other; answers the exit code. */
export async function run(given: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...given],
    options: { short: { type: 'boolean', default: false }, only: { type: 'string' }, folder: { type: 'string' } },
  });
  const chosen = choose(values.only);
  const missed = (row: Row | undefined): readonly string[] =>
    row === undefined ? [] : missedBy(row.figures, !values.short);
  const report = (progress: string): void =>
    void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${progress}\n`);
  const rows = await inWorld({ short: values.short }, values.folder, report, async (world) => {
    const found: Row[] = [];
    for (const scenario of chosen) {
      report(scenario.title);
      found.push(await rowOf(scenario, { ...world, report: (text) => report(`${scenario.name}: ${text}`) }));
      report(`${scenario.name}: ${JSON.stringify(found.at(-1)?.figures)}`);
      report(`${scenario.name}: ${missed(found.at(-1)).join('; ') || 'as it must be'}`);
    }
    return found;
  });
  console.log(tableOf(rows, !values.short));
  return rows.some((row) => missed(row).length > 0) ? 1 : 0;
}

async function rowOf(scenario: Scenario, world: World): Promise<Row> {
  const startedAt = performance.now();
  const figures = await scenario.run(world).catch((error: unknown) => error as Error);
  if (figures instanceof Error) world.report(String(figures.stack));
  const { name, title } = scenario;
  return { name, title, figures, seconds: Math.round((performance.now() - startedAt) / 1_000) };
}

function choose(only: string | undefined): readonly Scenario[] {
  if (only === undefined) return scenarios;
  return only.split(',').map((name) => {
    const scenario = scenarios.find((each) => each.name === name);
    if (scenario === undefined) throw new Error(`There is no scenario "${name}".\n${usage}`);
    return scenario;
  });
}
