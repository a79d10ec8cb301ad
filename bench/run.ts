import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from './compare.js';
import type { Neo4jAddress } from './contestant.js';
import { measureDashboards } from './dashboards.js';
import { measureGrowth } from './growth.js';
import { fill, startLoadedGraph } from './loaded-graph.js';
import { measureMatching } from './matching/measure.js';
import { type Options, readOptions } from './options.js';
import { comparisonReport, dashboardsReport, growthReport, scaleOutReport } from './report.js';
import { type Part, writeResults } from './results-file.js';
import { measureScaleOut } from './scale-out.js';

type Report = (progress: string) => void;

/** Runs what the command line asks for. */
export async function run(given: readonly string[]): Promise<void> {
  const options = readOptions(given);
  const report: Report = (progress) =>
    void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${progress}\n`);
  const [size = 0] = options.sizes;
  if (options.mode === 'scale-out') {
    await writeScaleOut(options, report);
  } else if (options.mode === 'matching') {
    const text = await measureMatching(options, report);
    if (options.learn) console.log(text);
    else tell('matching', text, options);
  } else if (options.mode === 'smoke') {
    const compared = await onSmallGraph(size, report, (neo4j) => compare(neo4j, size, options, report));
    console.log(comparisonReport(compared));
  } else if (options.mode === 'growth') {
    await writeGrowth(options, report);
  } else if (options.mode === 'dashboards') {
    const neo4j = await startLoadedGraph(size, options.folder, report);
    const measured = await measureDashboards(neo4j, size, options, report).finally(() => neo4j.stop());
    const text = `${size.toLocaleString('en')} organizations; ${howLong(options)}.\n\n${dashboardsReport(measured)}`;
    tell('dashboards', text, options);
  } else {
    const neo4j = await startLoadedGraph(size, options.folder, report);
    const compared = await compare(neo4j, size, options, report).finally(() => neo4j.stop());
    const text = `${size.toLocaleString('en')} organizations; ${howLong(options)}.\n\n${comparisonReport(compared)}`;
    tell('compare', text, options);
  }
}

async function writeGrowth(options: Options, report: Report): Promise<void> {
  const graphs: { size: number; neo4j: Awaited<ReturnType<typeof startLoadedGraph>> }[] = [];
  try {
    for (const size of options.sizes.toSorted((one, other) => one - other)) {
      graphs.push({ size, neo4j: await startLoadedGraph(size, `${options.folder}-${size}`, report) });
    }
    const text = `Over one connection; ${howLong(options)}.\n\n${growthReport(await measureGrowth(graphs, options, report))}`;
    tell('growth', text, options);
  } finally {
    await Promise.all(graphs.map(({ neo4j }) => neo4j.stop()));
  }
}

async function writeScaleOut(options: Options, report: Report): Promise<void> {
  const [size = 0] = options.sizes;
  const measured = (neo4j: Neo4jAddress) => measureScaleOut(neo4j, size, options, report);
  if (options.smoke) {
    console.log(scaleOutReport(await onSmallGraph(size, report, measured)));
    return;
  }
  const neo4j = await startLoadedGraph(size, `${options.folder}-${size}`, report);
  const found = await measured(neo4j).finally(() => neo4j.stop());
  const text = `${size.toLocaleString('en')} organizations; ${howLong(options)}.\n\n${scaleOutReport(found)}`;
  tell('scale-out', text, options);
}

/** Prints what was found, and writes it down unless it is of some questions alone. */
function tell(part: Part, text: string, { questions }: Options): void {
  console.log(text);
  if (questions.length === 0) writeResults(part, text);
}

const howLong = ({ effort: { rounds, milliseconds } }: Options): string =>
  `${rounds} rounds of ${milliseconds / 1_000} s each`;

/** At NEO4J_URI, where that is set and there is nothing yet; otherwise in a Neo4j made for the purpose. */
async function onSmallGraph<Result>(size: number, report: Report, use: (neo4j: Neo4jAddress) => Promise<Result>) {
  const { NEO4J_URI: uri, NEO4J_PASSWORD: password = '' } = process.env;
  if (uri) {
    await fill({ uri, password }, size, report);
    return use({ uri, password });
  }
  const folder = await mkdtemp(join(tmpdir(), 'graph-bench-'));
  try {
    const neo4j = await startLoadedGraph(size, folder, report);
    return await use(neo4j).finally(() => neo4j.stop());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
