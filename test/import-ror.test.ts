import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { cleanDatabase } from './database.js';
import { GraphState } from './graph-state.js';
import { imported } from './imported.js';
import { until } from './until.js';

const script = fileURLToPath(new URL('./import-script.js', import.meta.url));
const dump = fileURLToPath(new URL('../../shared/data/ror/ror-v2-sample.json.gz', import.meta.url));

let folder: string;
let graph: AskedGraph;
let state: GraphState;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-ror-'));
  graph = await openGraph();
  state = new GraphState(graph.driver);
});
beforeEach(async () => (await cleanDatabase()).close());
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

/** The id of a made-up record: nine characters, the first of them 0. */
const code = (slug: string): string => `0${slug.padEnd(8, 'x').slice(0, 8)}`;
const url = (slug: string): string => `https://ror.org/${code(slug)}`;
const id = (slug: string): string => `ror:${code(slug)}`;

interface Made {
  readonly [part: string]: unknown;
}

function record(slug: string, own: Made = {}): Made {
  return {
    id: url(slug),
    status: 'active',
    types: ['education'],
    established: null,
    names: [{ value: `University of ${slug}`, lang: 'en', types: ['ror_display', 'label'] }],
    external_ids: [],
    links: [],
    locations: [],
    relationships: [],
    ...own,
  };
}

const tie = (type: string, slug: string) => ({ type, id: url(slug), label: slug });
const location = (geonames_id: number, details: object) => ({ geonames_id, geonames_details: details });
const chengdu = location(1815286, {
  country_code: 'CN',
  country_name: 'China',
  country_subdivision_code: 'SC',
  country_subdivision_name: 'Sichuan',
  lat: 30.66,
  lng: 104.06,
  name: 'Chengdu',
});
const kyoto = location(1857910, {
  country_code: 'JP',
  country_name: 'Japan',
  country_subdivision_code: '26',
  country_subdivision_name: 'Kyoto',
  lat: 35.02,
  lng: 135.75,
  name: 'Kyoto',
});

async function written(name: string, records: readonly unknown[]): Promise<string> {
  const file = join(folder, name);
  const json = JSON.stringify(records);
  await writeFile(file, name.endsWith('.gz') ? gzipSync(json) : json);
  return file;
}

const counts = (own: object) => ({ created: 0, changed: 0, unchanged: 0, merged: 0, kept: 0, refused: 0, ...own });

const whole = [
  record('west', {
    types: ['funder', 'healthcare', 'education'],
    established: 970,
    names: [
      { value: 'UW', lang: null, types: ['acronym'] },
      { value: '西方大学', lang: 'zh', types: ['label'] },
      { value: '西方大學', lang: 'zh', types: ['alias'] },
      { value: 'University of the West', lang: 'en', types: ['label', 'ror_display'] },
    ],
    external_ids: [
      { type: 'isni', preferred: '0000 0001 0000 0002', all: ['0000 0001 0000 0001', '0000 0001 0000 0002'] },
      { type: 'wikidata', preferred: null, all: ['Q1'] },
    ],
    links: [
      { type: 'wikipedia', value: 'https://en.wikipedia.org/wiki/West' },
      { type: 'website', value: 'www.west.example' },
    ],
    locations: [chengdu],
    relationships: [tie('child', 'clinic'), tie('related', 'lab'), tie('predecessor', 'old')],
  }),
  record('clinic', { types: ['healthcare'], relationships: [tie('parent', 'west')] }),
  record('lab', { types: ['facility', 'funder'], locations: [kyoto], relationships: [tie('related', 'west')] }),
  record('old', { status: 'inactive', types: ['nonprofit'], relationships: [tie('successor', 'west')] }),
  record('gone', { status: 'withdrawn', relationships: [tie('successor', 'west'), tie('parent', 'lab')] }),
  record('lost', { status: 'withdrawn', types: ['company'] }),
];

describe('a dump of ROR', () => {
  it('brings organizations with all their names, identifiers and places, each cited with its row', async () => {
    const { problems: _, ...summary } = await imported(graph.graph, 'ror', [await written('v1.json.gz', whole)]);
    expect(summary).toEqual({
      read: 6,
      rows: { ...counts({ created: 5, merged: 1 }), leftOut: 0 },
      refused: 0,
      retracted: 0,
      stopped: false,
      tally: {
        regions: counts({ created: 6 }),
        organizations: counts({ created: 5 }),
        redirects: counts({ merged: 1 }),
        relationships: counts({ created: 3 }),
      },
    });
    const { data } = await graph.ask(`{
      organization(id: "${id('west')}") {
        __typename id name founded status website
        names { value language type }
        identifiers { scheme value }
        region { id parent { id parent { id } } }
        evidence { locator asWritten document { title publisher licence } }
        parts { nodes { id part { id } } }
        relationships(where: {kind: {eq: RELATED}}) { nodes { id } }
        predecessors { nodes { id predecessor { id status kind } } }
      }
      lab: organization(id: "${id('lab')}") { __typename region { id name parent { id name parent { id name } } } }
      merged: organization(id: "${id('gone')}") { id }
      lost: organization(id: "${id('lost')}") { __typename status }
    }`);
    expect(data).toEqual({
      organization: {
        __typename: 'School',
        id: id('west'),
        name: 'University of the West',
        founded: '0970',
        status: 'ACTIVE',
        website: 'http://www.west.example',
        names: [
          { value: 'University of the West', language: 'en', type: 'LABEL' },
          { value: 'UW', language: null, type: 'ACRONYM' },
          { value: '西方大学', language: 'zh-Hans', type: 'LABEL' },
          { value: '西方大學', language: 'zh-Hant', type: 'ALIAS' },
        ],
        identifiers: [
          { scheme: 'ror', value: code('west') },
          { scheme: 'isni', value: '0000000100000002' },
          { scheme: 'isni', value: '0000000100000001' },
          { scheme: 'wikidata', value: 'Q1' },
        ],
        region: { id: 'gb2260:510100', parent: { id: 'gb2260:510000', parent: { id: 'gb2260:000000' } } },
        evidence: [
          {
            locator: 'row 1',
            asWritten: ['education', 'funder', 'healthcare'],
            document: { title: 'v1.json.gz', publisher: 'Research Organization Registry', licence: 'CC0 1.0' },
          },
        ],
        parts: { nodes: [{ id: `kg:affiliation/ror-${code('clinic')}-${code('west')}`, part: { id: id('clinic') } }] },
        relationships: { nodes: [{ id: `kg:related/ror-${code('lab')}-${code('west')}` }] },
        predecessors: {
          nodes: [
            {
              id: `kg:succession/ror-${code('old')}-${code('west')}`,
              predecessor: { id: id('old'), status: 'INACTIVE', kind: 'OTHER' },
            },
          ],
        },
      },
      lab: {
        __typename: 'ResearchInstitute',
        region: {
          id: 'geonames:1857910',
          name: 'Kyoto',
          parent: { id: 'iso3166:JP-26', name: 'Kyoto', parent: { id: 'iso3166:JP', name: 'Japan' } },
        },
      },
      merged: { id: id('west') },
      lost: { __typename: 'Enterprise', status: 'WITHDRAWN' },
    });
  });

  it('changes nothing when it is imported again, plain or packed', async () => {
    await imported(graph.graph, 'ror', [await written('v1.json.gz', whole)]);
    const before = await state.contents();
    const { tally } = await imported(graph.graph, 'ror', [await written('other-name.json', whole)]);
    expect(tally).toEqual({
      regions: counts({ unchanged: 6 }),
      organizations: counts({ unchanged: 5 }),
      redirects: counts({ unchanged: 1 }),
      relationships: counts({ unchanged: 3 }),
    });
    expect(await state.contents()).toEqual(before);
    expect(
      await state.rows(
        'MATCH (r:ImportRun) RETURN r.state AS state, r.read AS read, r.created AS created ORDER BY r.startedAt',
      ),
    ).toEqual([
      { state: 'DONE', read: 6, created: 14 },
      { state: 'DONE', read: 6, created: 0 },
    ]);
  });

  it('changes what a newer one says otherwise, cites the newer one for that alone, and takes back on demand', async () => {
    await imported(graph.graph, 'ror', [await written('v1.json', whole)]);
    const [west, clinic, ...others] = whole;
    const renamed = { ...clinic, names: [{ value: 'Clinic', lang: 'en', types: ['ror_display'] }] };
    const withoutLost = others.slice(0, -1);
    const newer = await written('v2.json', [record('first'), west, renamed, ...withoutLost]);
    const { tally, retracted } = await imported(graph.graph, 'ror', [newer], { retract: true });
    expect({ tally, retracted }).toEqual({
      tally: {
        regions: counts({ unchanged: 6 }),
        organizations: counts({ created: 1, changed: 1, unchanged: 3 }),
        redirects: counts({ unchanged: 1 }),
        relationships: counts({ unchanged: 3 }),
      },
      retracted: 1,
    });
    const { data } = await graph.ask(`{
      west: organization(id: "${id('west')}") { version evidence { locator document { title } } }
      clinic: organization(id: "${id('clinic')}") { version name evidence { locator document { title } } }
      lost: organization(id: "${id('lost')}") { id }
    }`);
    expect(data).toEqual({
      west: { version: 1, evidence: [{ locator: 'row 1', document: { title: 'v1.json' } }] },
      clinic: { version: 2, name: 'Clinic', evidence: [{ locator: 'row 3', document: { title: 'v2.json' } }] },
      lost: null,
    });
  });

  it('goes past bad records, and says of each what is wrong', async () => {
    const file = await written('bad.json', [
      { id: 'nonsense' },
      record('good', { relationships: [tie('parent', 'nobody'), tie('sibling', 'good'), tie('related', 'fine')] }),
      record('fine', {
        names: [
          { value: 'a\nb', lang: null, types: ['alias'] },
          { value: 'Fine', lang: null, types: ['label'] },
        ],
      }),
      record('empty', { names: [{ value: ' ', lang: null, types: ['label'] }] }),
      null,
    ]);
    const { problems, read, rows, refused, tally } = await imported(graph.graph, 'ror', [file]);
    const shown = problems.map(({ line, column, value }) => [line, column, value]);
    expect({ read, rows, refused, shown, tally }).toEqual({
      read: 5,
      rows: { ...counts({ created: 2, refused: 3 }), leftOut: 0 },
      refused: 7,
      shown: [
        [1, 'id', '"nonsense"'],
        [3, 'names.value', 'a\nb'],
        [4, 'names.value', ''],
        [4, 'names', url('empty')],
        [5, '', 'null'],
        [2, 'relationships.type', 'sibling'],
        [2, 'relationships.id', `kg:affiliation/ror-${code('good')}-${code('nobody')}`],
      ],
      tally: {
        organizations: counts({ created: 2 }),
        relationships: counts({ created: 1, refused: 1 }),
      },
    });
  });

  it('refuses a tie that would make something a part of itself, and writes the rest', async () => {
    const file = await written('ring.json', [
      record('a', { relationships: [tie('parent', 'b')] }),
      record('b', { relationships: [tie('parent', 'c')] }),
      record('c', { relationships: [tie('parent', 'a'), tie('related', 'a')] }),
    ]);
    const { problems, tally } = await imported(graph.graph, 'ror', [file]);
    expect(tally.relationships).toEqual(counts({ created: 3, refused: 1 }));
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([[3, `${id('c')} would be a part of itself.`]]);
  });

  it('says where an array of JSON breaks off', async () => {
    const file = join(folder, 'broken.json');
    await writeFile(file, JSON.stringify(whole).slice(0, -200));
    await expect(imported(graph.graph, 'ror', [file])).rejects.toThrow(
      /^broken\.json is no whole array of JSON: after its element \d/,
    );
    expect(await state.rows('MATCH (r:ImportRun) RETURN r.state AS state')).toEqual([{ state: 'FAILED' }]);
  });

  it('joins an organization that others brought, and takes nothing from it', async () => {
    await graph.facts.write(
      {
        documents: [{ id: 'kg:document/d', title: 'D' }],
        organizations: [
          {
            id: 'kg:organization/west',
            kind: 'SCHOOL',
            names: [{ value: '西大', language: 'zh-Hans' }],
            identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
            founded: '0971',
            evidence: [{ document: 'kg:document/d', locator: 'p1' }],
          },
        ],
      },
      { actor: 'seed', reason: 'read it' },
    );
    const file = await written('v1.json', whole);
    const first = await imported(graph.graph, 'ror', [file]);
    const again = await imported(graph.graph, 'ror', [file]);
    expect([first.tally.organizations, again.tally.organizations]).toEqual([
      counts({ created: 4, merged: 1 }),
      counts({ unchanged: 5 }),
    ]);
    const { data } = await graph.ask(`{ organization(id: "${id('west')}") {
      id name founded website names { value } evidence { document { title } locator } parts { nodes { part { id } } }
    } }`);
    expect(data.organization).toEqual({
      id: 'kg:organization/west',
      name: '西大',
      founded: '0971',
      website: 'http://www.west.example',
      names: ['西大', 'University of the West', 'UW', '西方大学', '西方大學'].map((value) => ({ value })),
      evidence: [
        { document: { title: 'D' }, locator: 'p1' },
        { document: { title: 'v1.json' }, locator: 'row 1' },
      ],
      parts: { nodes: [{ part: { id: id('clinic') } }] },
    });
  });

  it('leaves alone what somebody changed after it was imported', async () => {
    const file = await written('v1.json', [record('mine')]);
    await imported(graph.graph, 'ror', [file]);
    const [{ after }] = (await state.history(id('mine'))) as [{ after: { names: [] } }];
    const corrected = { ...after, founded: '1999' };
    await graph.facts.write({ organizations: [corrected as never] }, { actor: 'curator', reason: 'knows better' });
    const newer = await written('v2.json', [record('mine', { established: 2001 })]);
    const { tally } = await imported(graph.graph, 'ror', [newer]);
    expect(tally.organizations).toEqual(counts({ kept: 1 }));
    expect((await graph.ask(`{ organization(id: "${id('mine')}") { founded } }`)).data.organization.founded).toBe(
      '1999',
    );
  });

  it('writes nothing when it only says what would change', async () => {
    const before = await state.whole();
    const { tally } = await imported(graph.graph, 'ror', [await written('v1.json', whole)], { dryRun: true });
    expect(tally).toEqual({
      regions: counts({ created: 6 }),
      organizations: counts({ created: 5 }),
      redirects: counts({ merged: 1 }),
      relationships: counts({ created: 3 }),
    });
    expect(await state.whole()).toEqual(before);
  });
});

describe('an import that is killed', () => {
  it('ends where an unbroken one would have once it runs again', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => {
      const relationships = index === 0 ? [] : [tie('parent', `r${Math.floor(index / 2)}`)];
      return record(`r${index}`, { locations: [index % 2 ? kyoto : chengdu], relationships });
    });
    const file = await written('many.json', many);
    await imported(graph.graph, 'ror', [file]);
    const unbroken = await state.contents();
    await (await cleanDatabase()).close();

    const child = spawn(process.execPath, [script, 'ror', file], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    // Two batches are in; the script waits before the next.
    let told = 0;
    child.on('message', () => {
      told += 1;
    });
    await Promise.race([until(() => told >= 2), ended(child)]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const [there] = await state.rows('MATCH (o:Organization) RETURN count(*) AS count');
    expect(there?.count).toBeGreaterThan(0);
    expect(there?.count).toBeLessThan(3_000);

    await imported(graph.graph, 'ror', [file]);
    expect(await state.contents()).toEqual(unbroken);
    expect(await state.rows('MATCH (r:ImportRun) RETURN r.state AS state ORDER BY r.startedAt')).toEqual([
      { state: 'BROKEN_OFF' },
      { state: 'DONE' },
    ]);
  });
});

async function ended(child: ChildProcess): Promise<never> {
  const [code, killed] = await once(child, 'exit');
  if (killed === 'SIGKILL') return new Promise(() => undefined);
  throw new Error(`The import ended by itself, with ${code}.`);
}

const ifThere = existsSync(dump) ? it : it.skip;
if (!existsSync(dump)) console.info(`Skipped the real records of ROR: there is no ${dump}.`);

describe('real records', () => {
  ifThere(
    'come in whole, and once',
    async () => {
      const records: { id: string; status: string }[] = JSON.parse(gunzipSync(readFileSync(dump)).toString('utf8'));
      const slice = records.slice(0, 1_500);
      const file = await written('slice.json', slice);
      const first = await imported(graph.graph, 'ror', [file]);
      const { created = 0, refused } = first.tally.organizations ?? {};
      expect({ read: first.read, refused, all: created + (first.tally.redirects?.merged ?? 0) }).toEqual({
        read: 1_500,
        refused: 0,
        all: 1_500,
      });
      const again = await imported(graph.graph, 'ror', [file]);
      const changes = Object.values(again.tally).map(({ created, changed, merged }) => created + changed + merged);
      expect(changes.every((count) => count === 0)).toBe(true);
      expect(again.rows).toEqual({ ...counts({ unchanged: 1_500 }), leftOut: 0 });
    },
    120_000,
  );
});
