import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../src/canonical-json.js';
import { ClientError } from '../src/errors.js';
import { nounsInOrder } from '../src/fact/nouns.js';
import { Graph } from '../src/neo4j/graph.js';
import type { RunningServer } from '../src/server.js';
import { type AskedGraph, openGraph } from './ask.js';
import { startExportServer } from './export-server.js';
import { HookedGraph } from './hooked-graph.js';
import { settled, until } from './until.js';
import { world } from './world.js';

let asked: AskedGraph;
let server: RunningServer;

beforeAll(async () => {
  asked = await openGraph(world);
  server = await startExportServer(asked);
});

afterAll(async () => {
  await server.stop();
  await asked.close();
});

const address = (file: string, parameters: Record<string, string | string[]> = {}): string => {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(parameters))
    for (const value of [values].flat()) search.append(name, value);
  return `${server.url}/export/${file}?${search}`;
};

const linesOf = async (file: string, parameters?: Record<string, string | string[]>) => {
  const response = await fetch(address(file, parameters));
  const text = await response.text();
  expect([response.status, text]).toEqual([200, expect.stringMatching(/"noun":"end"}\n$/)]);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
};

const idsOf = (lines: readonly { noun: string; id?: string }[]): string[] =>
  lines.flatMap(({ noun, id }) => (id === undefined ? [] : [`${noun} ${id.replace(/^kg:\w[\w-]*\//, '')}`]));

const refusal = async (file: string, parameters?: Record<string, string | string[]>) => {
  const response = await fetch(address(file, parameters));
  const { errors } = (await response.json()) as { errors: [{ message: string; extensions: { code: string } }] };
  return [response.status, errors[0].extensions.code, errors[0].message];
};

/** Facts as they are told: what goes without saying is left out. */
function plain(noun: string, fact: object): object {
  const usual: Record<string, unknown> = { organizations: 'ACTIVE', positions: 'STATED' };
  const { status, ...rest } = fact as { status?: string };
  return status === undefined || status === usual[noun] ? rest : { ...rest, status };
}

describe('graph.ndjson', () => {
  it('holds every fact as it was said, in an order that is always the same', async () => {
    const [first, ...rest] = await linesOf('graph.ndjson');
    const last = rest.pop();
    const said = nounsInOrder.flatMap((noun) =>
      world[noun].map((fact) => canonicalJson({ noun, ...plain(noun, fact) })),
    );
    const told = rest.map((line) => canonicalJson(line));
    expect(first).toEqual({
      noun: 'graph',
      format: 'industry-education-graph',
      version: 1,
      title: 'The education-industry network',
    });
    expect(last).toEqual({ noun: 'end', facts: said.length });
    expect([...told].sort()).toEqual([...said].sort());
    expect(idsOf(rest)).toEqual(idsOf(await linesOf('graph.ndjson')));
  });
});

describe('a part of the graph', () => {
  it('hangs together: whatever a fact names is there too', async () => {
    const lines = await linesOf('graph.ndjson', { where: '{"kind": {"in": ["SCHOOL", "ENTERPRISE"]}}' });
    const there = new Set(lines.map(({ id }) => id));
    const named = lines.flatMap(({ noun, id, kind, names, ...rest }) => [
      ...[
        'source',
        'target',
        'person',
        'organization',
        'event',
        'region',
        'parent',
        'startedBy',
        'by',
        'policy',
      ].flatMap((key) => rest[key] ?? []),
      ...(rest.evidence ?? []).map(({ document }: { document: string }) => document),
    ]);
    expect(named.filter((id) => !there.has(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  it.each([
    ['where without JSON', { where: '{' }, /^Expected JSON in where/],
    ['a filter that is none', { where: '{"kind": {"eq": "PUB"}}' }, /^where\.kind\.eq: Value "PUB"/],
    ['a parameter that is none', { wher: '1' }, /^Expected the parameters where, around/],
    ['a parameter given twice', { where: ['{}', '{}'] }, /^Expected where once/],
    ['a depth alone', { depth: '2' }, /^Expected around beside depth/],
    ['a depth too deep', { around: 'kg:organization/college', depth: '4' }, /^Expected depth to be from 1 to 3/],
    ['nobody to be around', { around: 'ror:none' }, /nothing has "ror:none"/],
    ['no date', { asOf: '2024-13' }, /^Expected a date/],
    ['no noun', { nouns: 'organizations,cats' }, /got "cats"/],
    ['no language', { language: '!' }, /^Expected a language/],
  ])('is refused for %s', async (_, parameters, message) => {
    expect(await refusal('graph.ndjson', parameters as never)).toEqual([
      400,
      'BAD_USER_INPUT',
      expect.stringMatching(message),
    ]);
  });

  it('is refused in a form that there is not', async () => {
    expect(await refusal('graph.xlsx')).toEqual([404, 'NOT_FOUND', expect.stringMatching(/^Expected one of graph, /)]);
  });
});

describe('a broken export', () => {
  it.each(['ndjson', 'csv.zip', 'graphml', 'gexf', 'jsonld'])('of .%s never looks whole', async (form) => {
    const failing = new HookedGraph(asked.driver, ({ text }) => {
      // The last thing that each form reads; by then the answer has long begun.
      if (text.includes('fact:DeclaredMembers')) throw new Error('The database is gone');
    });
    const broken = await startExportServer(asked, {}, failing);
    try {
      for (const encoding of ['gzip', 'identity']) {
        const outcome = await new Promise((resolve, reject) => {
          const request = get(
            `${broken.url}/export/graph.${form}`,
            { headers: { 'accept-encoding': encoding } },
            (response) => {
              response.resume();
              response.once('end', () => resolve(`whole, ${response.statusCode}`));
              response.once('error', (error) => resolve(error.message));
            },
          );
          request.once('error', reject);
        });
        // An error that is told as one is as good.
        expect(['aborted', 'whole, 500']).toContain(outcome);
      }
    } finally {
      await broken.stop();
    }
  });

  it('stops reading when the client goes', async () => {
    let reads = 0;
    const counted = new Graph(asked.driver, { observe: () => (reads += 1) });
    const observed = await startExportServer(asked, {}, counted);
    try {
      const gone = new AbortController();
      const response = await fetch(`${observed.url}/export/graph.ndjson`, { signal: gone.signal });
      gone.abort();
      await expect(response.text()).rejects.toThrow();
      await settled(() => reads);
      expect(counted.openSessions).toBe(0);
    } finally {
      await observed.stop();
    }
  });
});

describe('a client', () => {
  // More than fits between the two: 6,000 documents of 4 kB.
  beforeAll(async () => {
    const attribution = 'x'.repeat(4_000);
    const documents = Array.from({ length: 6_000 }, (_, index) => ({
      id: `kg:document/long-${index}`,
      title: `Document ${index}`,
      attribution,
    }));
    await asked.facts.write({ documents }, { actor: 'test', reason: 'A long export' });
  });

  /** Asks and takes nothing beyond the head. */
  const takeNothing = (url: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get(`${url}/export/graph.ndjson`, resolve).once('error', reject);
    });

  it('that takes nothing has nothing read for it beyond what waits already, and is cut off', async () => {
    let reads = 0;
    const counted = new Graph(asked.driver, { observe: () => (reads += 1) });
    const slow = await startExportServer(asked, { EXPORT_STALL_TIMEOUT: '5', EXPORT_CONCURRENCY: '2' }, counted);
    const another = async (): Promise<number> => (await fetch(`${slow.url}/export/regions.csv`)).status;
    try {
      const response = await takeNothing(slow.url);
      expect(await settled(() => reads)).toBeLessThan(13);
      expect(await another()).toBe(429);
      // Its place is free once it is cut off.
      await until(async () => (await another()) === 200);
      response.resume();
      await expect(once(response, 'end')).rejects.toThrow('aborted');
      expect(counted.openSessions).toBe(0);
    } finally {
      await slow.stop();
    }
  });

  it('may take half of what runs at a time, and is told when to come back', async () => {
    const busy = await startExportServer(asked, { EXPORT_CONCURRENCY: '2' });
    try {
      const response = await takeNothing(busy.url);
      const refused = await fetch(`${busy.url}/export/graph.gexf`);
      const { errors } = (await refused.json()) as { errors: [{ extensions: { code: string } }] };
      expect([refused.status, errors[0].extensions.code, refused.headers.get('retry-after')]).toEqual([
        429,
        'RATE_LIMITED',
        '10',
      ]);
      response.destroy();
      await until(async () => (await fetch(`${busy.url}/export/regions.csv`)).status === 200);
    } finally {
      await busy.stop();
    }
  });

  it('may begin so many exports a minute', async () => {
    const busy = await startExportServer(asked, { EXPORT_RATE: '2' });
    try {
      const statuses: number[] = [];
      for (let time = 0; time < 3; time++) statuses.push((await fetch(`${busy.url}/export/regions.csv`)).status);
      expect(statuses).toEqual([200, 200, 429]);
    } finally {
      await busy.stop();
    }
  });

  it('that has it already is told so, until somebody writes', async () => {
    const get = (tag?: string) => fetch(address('regions.csv'), { headers: tag ? { 'If-None-Match': tag } : {} });
    let tag: string | null = null;
    while (tag === null) tag = (await get()).headers.get('etag');
    const alsoKnown = [tag, `"another", ${tag}`, tag.replace('W/', ''), `"${tag.slice(3, -2)}x"`];
    const statuses: number[] = [];
    for (const known of alsoKnown) statuses.push((await get(known)).status);
    expect(statuses).toEqual([304, 304, 304, 200]);
    await asked.facts.write(
      { documents: [{ id: 'kg:document/new', title: 'New' }] },
      { actor: 'test', reason: 'A change' },
    );
    expect((await get(tag)).status).toBe(200);
  });

  it('that failed is no file, and is not kept', async () => {
    await until(async () => (await fetch(address('regions.csv'))).headers.has('etag'));
    const { status, headers } = await fetch(address('regions.csv?nonsense=1'));
    const names = ['etag', 'cache-control', 'content-disposition', 'content-type'];
    expect([status, ...names.map((name) => headers.get(name))]).toEqual([
      400,
      null,
      null,
      null,
      'application/json; charset=utf-8',
    ]);
  });

  it('of an answer that a limit cut short is not kept', async () => {
    const short = new HookedGraph(asked.driver, ({ name }) => {
      if (name === 'path/ways') throw new ClientError('QUERY_TOO_COMPLEX', 'No memory.');
    });
    const other = await startExportServer(asked, {}, short);
    try {
      const isTagged = async (url: string): Promise<boolean> => {
        const response = await fetch(url);
        await response.arrayBuffer();
        expect(response.status).toBe(200);
        return response.headers.has('etag');
      };
      for (const { url } of [server, other]) while (!(await isTagged(`${url}/export/regions.csv`)));
      const ways = '/export/paths.ndjson?from=kg:organization/college&to=kg:organization/park&maxLength=2';
      expect([await isTagged(server.url + ways), await isTagged(other.url + ways)]).toEqual([true, false]);
    } finally {
      await other.stop();
    }
  });
});
