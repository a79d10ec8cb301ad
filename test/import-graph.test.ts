import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoNetwork } from '../src/demo/demo-network.js';
import { SetupError } from '../src/errors.js';
import { ExportRepository } from '../src/export/export.repository.js';
import { ExportSource } from '../src/export/export-source.js';
import { type GraphProblem, type GraphTally, importGraph } from '../src/export/import-graph.js';
import { writeNdjson } from '../src/export/ndjson.js';
import { everything } from '../src/export/selection.js';
import { nounsInOrder } from '../src/fact/nouns.js';
import { loadSeed } from '../src/seed/load-seed.js';
import { type AskedGraph, openGraph } from './ask.js';
import { GraphState } from './graph-state.js';
import { world } from './world.js';

let folder: string;
let asked: AskedGraph;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graph-'));
  asked = await openGraph(world);
});

afterAll(async () => {
  await asked.close();
  await rm(folder, { recursive: true });
});

async function exported(): Promise<string> {
  const source = new ExportSource(new ExportRepository(asked.graph), everything, { title: 'All' }, [], nounsInOrder);
  let text = '';
  for await (const part of writeNdjson(source)) text += part;
  return text;
}

async function imported(
  text: string,
  more: { dryRun?: boolean } = {},
): Promise<GraphTally & { problems: GraphProblem[] }> {
  const file = join(folder, 'graph.ndjson');
  await writeFile(file, text);
  const problems: GraphProblem[] = [];
  const tally = await importGraph(file, {
    facts: asked.facts,
    present: new ExportRepository(asked.graph),
    redirect: async (redirects) => {
      await asked.driver.executeQuery(
        `UNWIND $redirects AS row MATCH (o:Organization {id: row.to}) MERGE (i:Identifier {key: row.id})
         CREATE (i)-[:IDENTIFIES {mergedAt: '2026-01-01T00:00:00Z'}]->(o)`,
        { redirects },
      );
    },
    refuse: (problem) => problems.push(problem),
    ...more,
  });
  return { ...tally, problems };
}

async function again(): Promise<void> {
  await asked.close();
  asked = await openGraph({});
}

const none = { created: 0, changed: 0, unchanged: 0, merged: 0, refused: 0, stopped: false, problems: [] };

describe('a graph that is exported, brought into an empty database and exported again', () => {
  it('has the same bytes, ids that lead elsewhere among them', async () => {
    await asked.driver.executeQuery(
      `MATCH (o:Organization {id: 'kg:organization/college'}) MERGE (i:Identifier {key: 'ror:0merged'})
       CREATE (i)-[:IDENTIFIES {mergedAt: '2026-01-01T00:00:00Z'}]->(o)`,
    );
    const before = await exported();
    await again();
    const facts = before.split('\n').length - 4;
    expect(await imported(before)).toEqual({ ...none, read: facts + 1, created: facts, merged: 1 });
    expect(await exported()).toBe(before);
    expect(await imported(before)).toEqual({ ...none, read: facts + 1, unchanged: facts + 1 });
  });

  it('has the same bytes for the seed and the demonstration network', async () => {
    await again();
    await loadSeed(asked.facts);
    await asked.facts.write(demoNetwork(), { actor: 'demo', reason: 'Generated' });
    const before = await exported();
    // Whoever wrote it: what the graph says already is left alone.
    const state = await new GraphState(asked.driver).whole();
    expect(await imported(before)).toEqual(expect.objectContaining({ created: 0, changed: 0, refused: 0 }));
    expect(await new GraphState(asked.driver).whole()).toEqual(state);
    await again();
    expect((await imported(before)).problems).toEqual([]);
    expect(await exported()).toBe(before);
  });
});

describe('a file of a graph', () => {
  const head = '{"format":"industry-education-graph","noun":"graph","title":"All","version":1}\n';
  const document = '{"id":"kg:document/list","noun":"documents","title":"A list"}\n';
  const college = (more: object = {}) =>
    `${JSON.stringify({
      noun: 'organizations',
      id: 'kg:organization/new-college',
      kind: 'SCHOOL',
      names: [{ value: 'New College' }],
      evidence: [{ document: 'kg:document/list' }],
      ...more,
    })}\n`;
  const end = (facts: number) => `{"facts":${facts},"noun":"end"}\n`;

  it('changes what differs and nothing else', async () => {
    await again();
    await imported(head + document + college() + end(2));
    const changed = await imported(head + document + college({ founded: '1999' }) + end(2));
    expect(changed).toEqual({ ...none, read: 2, changed: 1, unchanged: 1 });
    expect(await exported()).toContain('"founded":"1999"');
  });

  it('says what it would change, and changes nothing', async () => {
    const state = await new GraphState(asked.driver).whole();
    const told = await imported(head + college({ founded: '2000' }) + document.replace('list', 'other') + end(2), {
      dryRun: true,
    });
    expect(told).toEqual({ ...none, read: 2, changed: 1, created: 1 });
    expect(await new GraphState(asked.driver).whole()).toEqual(state);
  });

  it('loses no line silently: what cannot be taken is told with its line and reason, and the rest goes in', async () => {
    await again();
    const { problems, ...tally } = await imported(
      [
        head,
        document,
        'nonsense\n',
        college({ kind: 'PUB' }),
        college({ evidence: [{ document: 'kg:document/missing' }] }),
        college({ id: 'kg:organization/fine' }),
        '{"noun":"cats","id":"kg:cat/1"}\n',
        end(6),
      ].join(''),
    );
    expect(tally).toEqual({ ...none, problems: undefined, read: 6, created: 2, refused: 4 });
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'Expected an object of JSON.'],
      [4, expect.stringMatching(/^\.kind must be one of SCHOOL, /)],
      [7, expect.stringMatching(/^Expected noun to be one of documents, /)],
      [5, expect.stringMatching(/names kg:document\/missing, which is no Document/)],
    ]);
  });

  it.each([
    ['is cut short', head + document, /is cut short/],
    ['is cut within a line', head + document + college().slice(0, 40), /is cut short/],
    ['says less than it has', head + document + end(2), /is cut short/],
    ['goes on after its end', head + end(0) + document, /goes on after its last line/],
    ['is of another program', '{"type":"FeatureCollection"}\n', /was not written by export/],
    ['is of a version to come', head.replace('"version":1', '"version":2'), /is of version 2/],
    ['is empty', '', /is empty/],
  ])('is told to be no whole file when it %s', async (_, text, message) => {
    const failure = await imported(text).catch((error) => error);
    expect([failure instanceof SetupError, failure.message]).toEqual([true, expect.stringMatching(message)]);
  });

  it('is not there', async () => {
    const file = join(folder, 'none.ndjson');
    const failed = importGraph(file, {} as never).catch((error) => error.message);
    expect(await failed).toMatch(/none\.ndjson cannot be read: ENOENT/);
    await expect(readFile(file)).rejects.toThrow();
  });
});
