import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { validateXML } from 'xmllint-wasm';
import { fromBufferPromise } from 'yauzl';
import type { Facts, OrganizationFact } from '../src/fact/fact.js';
import type { RunningServer } from '../src/server.js';
import { type AskedGraph, openGraph } from './ask.js';
import { startExportServer } from './export-server.js';
import { pythonWith } from './python.js';
import { world } from './world.js';

const evidence = [
  { document: 'kg:document/hostile', locator: '=1+1', asWritten: ['\u0000\u0001\u001f'.slice(1), '@SUM(A1)'] },
];
const hostile = '<img src=x onerror=alert(1)> & "q" ]]>';
const enterprise = (slug: string, value: string, more: Partial<OrganizationFact> = {}): OrganizationFact => ({
  id: `kg:organization/${slug}`,
  kind: 'ENTERPRISE',
  names: [{ value, language: 'en' }],
  evidence,
  ...more,
});

/** What somebody may write who means ill of whoever opens an export. */
const bad: Partial<Facts> = {
  documents: [
    {
      id: 'kg:document/hostile',
      title: hostile,
      licence: 'CC BY 4.0 <b>',
      attribution: '=HYPERLINK("http://x","y")',
      publisher: '+1',
    },
  ],
  organizations: [
    enterprise('tag', hostile),
    enterprise('formula', '=cmd|calc', { description: { en: 'line\r\nbreak\tand \u0007 bell' } }),
    enterprise('minus', '-2+3', { industries: ['@x'] }),
    enterprise('wide', '＝1＋1'),
  ],
};

let asked: AskedGraph;
let server: RunningServer;
let folder: string;

beforeAll(async () => {
  asked = await openGraph({
    ...world,
    documents: [...world.documents, ...(bad.documents ?? [])],
    organizations: [...world.organizations, ...(bad.organizations ?? [])],
  });
  server = await startExportServer(asked);
  folder = await mkdtemp(join(tmpdir(), 'exports-'));
  for (const form of ['graphml', 'gexf', 'jsonld', 'csv.zip', 'ndjson']) await fetchTo(`graph.${form}`);
});

afterAll(async () => {
  await server.stop();
  await asked.close();
  await rm(folder, { recursive: true });
});

async function fetchTo(file: string, query = ''): Promise<string> {
  const response = await fetch(`${server.url}/export/${file}${query}`);
  expect([file, response.status]).toEqual([file, 200]);
  // A part must not stand where the whole is read from.
  const path = join(folder, query === '' ? file : `part-${file}`);
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream(path));
  return path;
}

const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');

/** Nodes and edges that a graph form has: nouns that stand alone, and what they name. */
const nodeTotal = () =>
  ['organizations', 'people', 'events', 'policies', 'commitments', 'declaredMembers', 'regions', 'documents'].reduce(
    (total, noun) => total + world[noun as 'documents'].length,
    5,
  );

describe('graph.gexf', () => {
  it('is valid GEXF 1.3', async () => {
    const schema = await readFile(new URL('./gexf-1.3.xsd', import.meta.url), 'utf8');
    const { valid, errors } = await validateXML({ xml: await read('graph.gexf'), schema });
    expect([valid, errors]).toEqual([true, []]);
  });

  it('says when things were', async () => {
    const xml = await read('graph.gexf');
    const spellOf = (id: string) =>
      new RegExp(`<(?:node|edge) id="${id}"[^>]*>.*?</attvalues>(?:<spells>(.*?)</spells>)?</`).exec(xml)?.[1];
    expect([
      spellOf('kg:membership/maker-alliance'),
      spellOf('kg:cooperation/college-hospital'),
      spellOf('kg:guidance/commission-alliance'),
    ]).toEqual(['<spell start="2024-01-01" end="2024-12-31"/>', '<spell start="2022-09-01"/>', undefined]);
  });
});

describe('graphology', () => {
  it.each([
    ['gexf', (xml: string) => gexf.parse(MultiDirectedGraph, xml)],
    ['graphml', (xml: string) => graphml.parse(MultiDirectedGraph, xml)],
  ] as const)('reads .%s, names whole', async (form, parseGraph) => {
    const graph = parseGraph(await read(`graph.${form}`));
    expect(graph.order).toBe(nodeTotal());
    expect(graph.hasDirectedEdge('kg:organization/park', 'kg:organization/alliance')).toBe(true);
    expect(graph.getNodeAttribute('kg:organization/tag', 'label')).toBe(hostile);
    expect(graph.getNodeAttribute('kg:organization/wide', 'all_names')).toBe('＝1＋1');
  });
});

describe('graph.csv.zip', () => {
  it('opens in spreadsheets: marked as UTF-8, lines ended by CRLF, Chinese right, no formula', async () => {
    const zip = await fromBufferPromise(await readFile(join(folder, 'graph.csv.zip')), { lazyEntries: true });
    const files = new Map<string, string>();
    for await (const entry of zip.eachEntry())
      files.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
    for (const [name, content] of files) {
      if (!name.endsWith('.csv')) continue;
      expect([name, content.startsWith('\uFEFF'), content.endsWith('\r\n')]).toEqual([name, true, true]);
      for (const cell of parse(content, { bom: true, record_delimiter: '\r\n' }).flat() as string[]) {
        expect(cell).not.toMatch(/^[=+@\t\r\uFF1D\uFF0B\uFF20]|^-(?!\d+(\.\d+)?$)/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there.
        expect(cell).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
      }
    }
    const rowsOf = (name: string): Record<string, string>[] =>
      parse(files.get(name) ?? '', { bom: true, columns: true, record_delimiter: '\r\n' });
    const named = Object.fromEntries(rowsOf('organizations.csv').map(({ id, name }) => [id, name]));
    expect([named['kg:organization/formula'], named['kg:organization/minus'], named['kg:organization/wide']]).toEqual([
      "'=cmd|calc",
      "'-2+3",
      "'＝1＋1",
    ]);
    const tie = rowsOf('relationships.csv').find(({ id }) => id === 'kg:membership/park-alliance');
    expect(tie).toEqual(
      expect.objectContaining({
        source: 'kg:organization/park',
        source_name: named['kg:organization/park'],
        roles: 'LEAD',
      }),
    );
    expect(rowsOf('documents.csv').find(({ id }) => id === 'kg:document/hostile')).toEqual(
      expect.objectContaining({ licence: 'CC BY 4.0 <b>', attribution: '\'=HYPERLINK("http://x","y")' }),
    );
    expect(rowsOf('regions.csv').map(({ name_zh_hans }) => name_zh_hans)).toContain('中国');
  });

  it('has each table by itself, in a language', async () => {
    const rows = parse(
      await readFile(await fetchTo('organizations.csv', '?language=zh-Hans&nouns=organizations'), 'utf8'),
      {
        bom: true,
        columns: true,
        record_delimiter: '\r\n',
      },
    ) as Record<string, string>[];
    const college = world.organizations.find(({ id }) => id === 'kg:organization/college');
    expect(rows.find(({ id }) => id === 'kg:organization/college')?.name).toBe(
      college?.names.find(({ language }) => language === 'zh-Hans')?.value,
    );
  });
});

describe('graph.jsonld', () => {
  it('says in terms of schema.org and PROV who belongs where, and what that rests on', async () => {
    const { '@context': context, '@graph': things } = JSON.parse(await read('graph.jsonld'));
    const about = (id: string) => things.filter((thing: { '@id': string }) => thing['@id'] === id);
    expect(context['@vocab']).toBe('https://schema.org/');
    expect(about('kg:organization/park')).toContainEqual({
      '@id': 'kg:organization/park',
      memberOf: { '@id': 'kg:organization/alliance' },
    });
    expect(about('kg:document/hostile')).toEqual([
      {
        '@id': 'kg:document/hostile',
        '@type': ['CreativeWork', 'prov:Entity'],
        name: hostile,
        publisher: { '@type': 'Organization', name: '+1' },
        license: 'CC BY 4.0 <b>',
        creditText: '=HYPERLINK("http://x","y")',
      },
    ]);
    expect(about('kg:membership/park-alliance')).toEqual([
      expect.objectContaining({
        '@type': ['OrganizationRole', 'prov:Entity'],
        startDate: '2024-05-16',
        'prov:hadPrimarySource': [{ '@id': 'kg:document/notice' }],
      }),
    ]);
  });
});

describe('licence and attribution', () => {
  it.each(['ndjson', 'graphml', 'gexf', 'jsonld'])('travel with .%s', async (form) => {
    const plain = (await read(`graph.${form}`)).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    expect(plain).toContain('CC BY 4.0 <b>');
    expect(plain).toContain('=HYPERLINK(');
  });

  it('travel with a drawing that has no documents in it', async () => {
    const xml = await readFile(await fetchTo('graph.gexf', '?nouns=organizations,relationships'), 'utf8');
    expect(xml).toMatch(/<description>[^<]*CC BY 4\.0 &lt;b&gt;/);
    expect(xml).not.toContain('<node id="kg:document/');
  });
});

describe('networkx and igraph', () => {
  it('read the exports, names whole', async () => {
    const python = await pythonWith('networkx', 'igraph');
    if (python === undefined) return;
    const script = fileURLToPath(new URL('./read_exports.py', import.meta.url));
    const told = JSON.parse(await python.run(script, [folder]));
    const one = { order: nodeTotal(), label: hostile, directed: true };
    expect(told).toEqual({ graphml: one, gexf: one, igraph: { order: nodeTotal(), label: hostile } });
  });
});
