import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const file = new URL('RESULTS.md', import.meta.url);

/** The parts of bench/RESULTS.md, in their order; each kind of run writes its own and leaves the others. */
const parts = {
  compare: 'Beside the bare server and @neo4j/graphql',
  growth: 'From a small graph to a large one',
  dashboards: 'Dashboards',
  'scale-out': 'Several servers',
  matching: 'Matching',
} as const;
export type Part = keyof typeof parts;

/** Writes one part anew. What people remark on it, in bench/remarks.md under the same heading, goes with it. */
export function writeResults(part: Part, text: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const known = { ...partsOf(before), [part]: `${conditions()}\n\n${text}` };
  const remarks = partsOf(readFileSync(new URL('remarks.md', import.meta.url), 'utf8'));
  const written = (Object.keys(parts) as Part[]).flatMap((each) => {
    const found = known[each];
    if (found === undefined) return [];
    const remarked = remarks[each] === undefined ? '' : `\n\n### Remarks\n\n${remarks[each]}`;
    return [`## ${parts[each]}\n\n${found.replace(/\n\n### Remarks\n[\s\S]*$/, '')}${remarked}`];
  });
  writeFileSync(file, `${opening}\n\n${written.join('\n\n')}\n`);
}

const opening = `# What was measured

Written by \`npm run bench\`, which CONTRIBUTING.md tells of. Only ratios within a run mean anything: the load generator, the servers and Neo4j share one machine. Each ratio is the median of rounds taken in turn, behind it the least and the most.`;

function partsOf(text: string): Partial<Record<Part, string>> {
  const sections = text.split(/^## /m).slice(1);
  const found = (Object.entries(parts) as [Part, string][]).flatMap(([part, title]) => {
    const section = sections.find((each) => each.startsWith(`${title}\n`));
    return section === undefined ? [] : [[part, section.slice(title.length).trim()] as const];
  });
  return Object.fromEntries(found);
}

function conditions(): string {
  const version = (name: string): string => {
    const path = new URL(`../node_modules/${name}/package.json`, import.meta.url);
    return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`;
  };
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim() ?? 'a processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const versions = ['@neo4j/graphql', '@apollo/server', 'neo4j-driver', 'graphql'].map(version).join(', ');
  return `${new Date().toISOString().slice(0, 10)}; ${machine}; Node.js ${process.version}, ${versions}.`;
}
