import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { Context } from '../src/context.js';
import { Editions } from '../src/dataset/editions.js';
import { ClientError } from '../src/errors.js';
import type { OrganizationFact } from '../src/fact/fact.js';
import { FactRepository } from '../src/fact/fact.repository.js';
import { createLog } from '../src/log.js';
import { createMetrics } from '../src/metrics.js';
import { Graph, type GraphOptions } from '../src/neo4j/graph.js';
import { type RunningServer, startServer } from '../src/server.js';
import { readSettings } from '../src/settings.js';
import { type AskedGraph, limits, openGraph, schema } from './ask.js';
import { connectToTestDatabase } from './database.js';
import { HookedGraph } from './hooked-graph.js';

const evidence = [{ document: 'kg:document/list' }];
const author = { actor: 'test', reason: 'A change' };

const college = (founded: string): OrganizationFact => ({
  id: 'kg:organization/college',
  kind: 'SCHOOL',
  names: [
    { value: 'River College', language: 'en' },
    { value: '江河学院', language: 'zh-Hans' },
  ],
  founded,
  evidence,
});

const foundedOf = 'query Founded($id: ID!) { organization(id: $id) { founded name } }';
const variables = { id: 'kg:organization/college' };

interface Server extends RunningServer {
  /** Names of the statements it has sent since this was last called. */
  statements(): string[];
  get(asked: Readonly<Record<string, unknown>>, headers?: Record<string, string>): Promise<Got>;
  post(asked: Readonly<Record<string, unknown>>, headers?: Record<string, string>): Promise<Got>;
}

interface Got {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly body: any;
}

/** A server of its own driver and memory, as another process would have them. */
async function startOn(
  graphWith: (options: GraphOptions) => Graph,
  { analyses }: AskedGraph,
  settings: Record<string, string> = {},
): Promise<Server> {
  const sent: string[] = [];
  const observed = graphWith({ observe: ({ name }) => sent.push(name) });
  const editions = new Editions(observed);
  const server = await startServer({
    schema,
    settings: readSettings({ PORT: '0', ...settings }),
    log: createLog('silent'),
    metrics: createMetrics(),
    health: { ready: async () => true },
    webFolder: '/no-such-folder/',
    createContext: (request) => new Context(observed, analyses, limits, request),
    editions: () => editionsOfOne ?? editions,
    credentials: { apiKey: async () => null, token: async () => ({ actor: 'user:x', role: 'READER' }) },
  });
  return {
    ...server,
    statements: () => sent.splice(0),
    get: async (asked, headers = {}) => {
      const texts = Object.entries(asked).map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]);
      return gotFrom(
        await fetch(`${server.url}/graphql?${new URLSearchParams(texts)}`, {
          headers: { accept: 'application/json', 'apollo-require-preflight': 'yes', ...headers },
        }),
      );
    },
    post: async (asked, headers = {}) =>
      gotFrom(
        await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
          body: JSON.stringify(asked),
        }),
      ),
  };
}

async function gotFrom(response: Response): Promise<Got> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
}

let opened: AskedGraph;
let one: Server;
/** Instead of its own, while it is set. */
let editionsOfOne: Editions | undefined;
let other: Server;
let off: Server;
const driver = connectToTestDatabase();

beforeAll(async () => {
  opened = await openGraph({
    documents: [{ id: 'kg:document/list', title: 'List' }],
    organizations: [college('1951'), { ...college('1960'), id: 'kg:organization/alone' }],
  });
  one = await startOn((options) => new Graph(opened.driver, options), opened, { ANSWER_CACHE_MB: '1' });
  other = await startOn((options) => new Graph(driver, options), opened);
  off = await startOn((options) => new Graph(opened.driver, options), opened, { ANSWER_CACHE_MB: '0' });
});

afterAll(async () => {
  await Promise.all([one.stop(), other.stop(), off.stop()]);
  await driver.close();
  await opened.close();
});

/** Asks until the answer is remembered: that of a new revision is from the second time on, at the latest the third. */
async function remembered(server: Server, asked: Readonly<Record<string, unknown>>, headers = {}): Promise<Got> {
  for (let attempt = 1; attempt <= 1_000; attempt += 1) {
    server.statements();
    const got = await server.get(asked, headers);
    if (server.statements().join() === 'dataset/revision') return got;
    await delay(20);
  }
  throw new Error('Nothing is remembered.');
}

const founded = async (server: Server): Promise<string> =>
  (await server.get({ query: foundedOf, variables })).body.data.organization.founded;

let year = 1952;
beforeEach(async () => {
  year += 1;
  await opened.facts.write({ organizations: [college(String(year))] }, author);
});

describe('an answer to a GET', () => {
  it('is given again without a statement but that for the revision, whatever the order of its variables', async () => {
    const text =
      'query Two($id: ID!, $other: ID!) { organization(id: $id) { founded } also: organization(id: $other) { id } }';
    const first = await remembered(one, {
      query: text,
      variables: { id: variables.id, other: 'kg:organization/none' },
    });
    const again = await one.get(
      { query: text, variables: { other: 'kg:organization/none', id: variables.id } },
      { 'x-request-id': 'mine' },
    );

    expect(one.statements()).toEqual(['dataset/revision']);
    expect([again.status, again.body, again.headers.get('x-request-id')]).toEqual([
      200,
      {
        data: { organization: { founded: String(year) }, also: null },
        extensions: { cost: { requested: 2, limit: 50_000 } },
      },
      'mine',
    ]);
    expect([again.headers.get('etag'), again.headers.get('content-type')]).toEqual([
      first.headers.get('etag'),
      first.headers.get('content-type'),
    ]);
  });

  it('says how long it holds, and of what it depends', async () => {
    for (const { headers } of [
      await one.get({ query: foundedOf, variables }),
      await remembered(one, { query: foundedOf, variables }),
    ]) {
      expect(['cache-control', 'etag', 'vary'].map((name) => headers.get(name))).toEqual([
        'public, no-cache',
        expect.stringMatching(/^"[\w-]{43}"$/),
        'Accept, Accept-Language, Authorization',
      ]);
    }
  });

  it('is not sent again to who has it, by any server, until somebody writes', async () => {
    const { headers } = await one.get({ query: foundedOf, variables });
    const ifNoneMatch = { 'if-none-match': String(headers.get('etag')) };
    const ask = (server: Server) => server.get({ query: foundedOf, variables }, ifNoneMatch);

    const [same, elsewhere] = [await ask(one), await ask(other)];
    await opened.facts.write({ organizations: [college('1949')] }, author);
    const changed = await ask(other);

    expect([same, elsewhere].map(({ status, body, headers }) => [status, body, headers.get('etag')])).toEqual([
      [304, '', headers.get('etag')],
      [304, '', headers.get('etag')],
    ]);
    expect([changed.status, changed.body.data.organization.founded]).toEqual([200, '1949']);
    expect(changed.headers.get('etag')).not.toBe(headers.get('etag'));
  });

  it('is another one in another language', async () => {
    const named = async (language: string) => {
      const { body, headers } = await remembered(one, { query: foundedOf, variables }, { 'accept-language': language });
      return { name: body.data.organization.name, tag: headers.get('etag') };
    };
    const [english, chinese, again] = [await named('en'), await named('zh-Hans'), await named('en')];

    expect([english.name, chinese.name, again]).toEqual(['River College', '江河学院', english]);
    expect(english.tag).not.toBe(chinese.tag);
  });

  it('may be asked for by the hash of its query', async () => {
    const sha256Hash = createHash('sha256').update(foundedOf).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const unknown = await one.get({ variables, extensions });
    await one.get({ query: foundedOf, variables, extensions });
    const known = await remembered(one, { variables, extensions });

    expect([unknown.body.errors[0].extensions.code, unknown.headers.get('cache-control')]).toEqual([
      'PERSISTED_QUERY_NOT_FOUND',
      'private, no-cache, must-revalidate',
    ]);
    expect(known.body.data).toEqual({ organization: { founded: String(year), name: 'River College' } });
  });

  it.each([
    ['with an error', '{ briefing(ids: ["kg:organization/none"]) { title } }'],
    ['that was refused', '{ organizations(after: "x") { nodes { id } } }'],
    ['of figures of a network', '{ central(first: 1) { nodes { organization { id } } } }'],
    ['of chains, which a clock may stop', '{ chains(start: {}, steps: [{ kinds: [COOPERATION] }]) { totalCount } }'],
  ])('is not remembered %s', async (_, query) => {
    await remembered(one, { query: foundedOf, variables });
    const answers = [await one.get({ query }), await one.get({ query })];

    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(['no-store', 'no-store']);
  });

  it('is neither remembered for nor given to who shows who they are', async () => {
    await remembered(one, { query: foundedOf, variables });
    const got = await one.get({ query: foundedOf, variables }, { authorization: 'Bearer x' });

    expect(one.statements()).toEqual(['organization/by-any-id']);
    expect(['cache-control', 'vary'].map((name) => got.headers.get(name))).toEqual([
      'no-store',
      'Accept, Accept-Language, Authorization',
    ]);
  });

  it('is refused to a page that any visitor could be sent to, remembered or not', async () => {
    await remembered(one, { query: foundedOf, variables });
    const url = `${one.url}/graphql?${new URLSearchParams({ query: foundedOf, variables: JSON.stringify(variables) })}`;
    expect((await fetch(url, { headers: { accept: 'application/json' } })).status).toBe(400);
  });

  it('is read anew each time where nothing is to be remembered', async () => {
    const answers = [await off.get({ query: foundedOf, variables }), await off.get({ query: foundedOf, variables })];

    expect(off.statements()).toEqual(['organization/by-any-id', 'organization/by-any-id']);
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(['no-store', 'no-store']);
  });
});

describe('an answer to a POST', () => {
  /** The statements of each time that it is asked, until two have none but that for the revision. */
  const askedAgain = async (asked: Readonly<Record<string, unknown>>, headers = {}) => {
    const turns: string[] = [];
    for (let turn = 0; turn < 20 && turns.slice(-2).join() !== 'dataset/revision,dataset/revision'; turn += 1) {
      one.statements();
      await one.post(asked, headers);
      turns.push(one.statements().join());
      // Whether the revision is wholly there is found out beside.
      await delay(50);
    }
    return turns;
  };

  it('is given again from the third time on, under the same headers as ever', async () => {
    const query = 'query Posted($id: ID!) { organization(id: $id) { founded name } }';
    const [first, ...turns] = await askedAgain({ query, variables });
    one.statements();
    const again = await one.post({ variables, query }, { 'if-none-match': '*' });

    expect([first, turns.at(-1), one.statements()]).toEqual([
      'organization/by-any-id',
      'dataset/revision',
      ['dataset/revision'],
    ]);
    expect([again.status, again.body.data, again.headers.get('cache-control'), again.headers.get('etag')]).toEqual([
      200,
      { organization: { founded: String(year), name: 'River College' } },
      'no-store',
      null,
    ]);
  });

  it('is another one once somebody wrote, in another language, and for other variables', async () => {
    await askedAgain({ query: foundedOf, variables });
    await opened.facts.write({ organizations: [college('1901')] }, author);
    const changed = await one.post({ query: foundedOf, variables });
    await askedAgain({ query: foundedOf, variables });
    const chinese = await one.post({ query: foundedOf, variables }, { 'accept-language': 'zh-Hans' });
    const nobody = await one.post({ query: foundedOf, variables: { id: 'kg:organization/none' } });

    expect([changed, chinese, nobody].map(({ body }) => body.data.organization)).toEqual([
      { founded: '1901', name: expect.any(String) },
      { founded: '1901', name: '江河学院' },
      null,
    ]);
  });

  it('is neither remembered for nor given to who shows who they are', async () => {
    await askedAgain({ query: foundedOf, variables });
    one.statements();
    await one.post({ query: foundedOf, variables }, { authorization: 'Bearer x' });

    expect(one.statements()).toEqual(['organization/by-any-id']);
  });
});

describe('what is remembered', () => {
  const ends = `from: ["${variables.id}"], to: ["kg:organization/alone"], maxLength: 2`;
  it.each([
    ['ways', `{ asked: paths(${ends}) { searchStatus } }`, 1, { searchStatus: 'LENGTH_LIMIT' }],
    ['what removed the last way', `{ asked: paths(${ends}) { emptiedBy { message } } }`, 2, { emptiedBy: null }],
    [
      'the ways of a briefing',
      `{ asked: briefing(ids: ["${variables.id}", "kg:organization/alone"]) { truncated } }`,
      1,
      { truncated: true },
    ],
  ])('is no answer for which a search for %s came to a limit', async (_what, query, fromThe, cutShort) => {
    let searches = 0;
    const short = new HookedGraph(driver, ({ name }) => {
      if (name === 'path/ways' && ++searches >= fromThe) throw new ClientError('QUERY_TOO_COMPLEX', 'No memory.');
    });
    const answerOf = async (graph: Graph) => {
      const server = await startOn(() => graph, opened);
      try {
        const { body, headers } = await server.get({ query });
        return { asked: body.data.asked, cacheControl: headers.get('cache-control'), tagged: headers.has('etag') };
      } finally {
        await server.stop();
      }
    };

    expect(await answerOf(short)).toEqual({ asked: cutShort, cacheControl: 'no-store', tagged: false });
    expect(await answerOf(new Graph(driver))).toMatchObject({ cacheControl: 'public, no-cache', tagged: true });
  });

  it('is forgotten by every server when another one writes', async () => {
    const otherFacts = new FactRepository(new Graph(driver));
    for (let turn = 0; turn < 50; turn += 1) {
      const written = String(1_800 + turn);
      const [facts, server] = turn % 2 === 0 ? [opened.facts, other] : [otherFacts, one];
      // Others ask all the while, and so meet the write as it commits.
      let writing = true;
      const readers = [one, other].map(async (each) => {
        while (writing) await founded(each);
      });
      await facts.write({ organizations: [college(written)] }, author);
      const seen = [await founded(server), await founded(one), await founded(other)];
      writing = false;
      await Promise.all(readers);
      expect([...seen, await founded(one), await founded(other)]).toEqual(Array(5).fill(written));
    }
  });

  it('is forgotten after a change by hand, once the statement for it has run', async () => {
    await remembered(one, { query: foundedOf, variables });
    const session = opened.driver.session();
    await session.run(`MATCH (o:Organization {id: $id}) SET o.founded = '1900'`, variables);
    const before = await founded(one);
    await session.run(readFileSync(new URL('../docs/after-a-change-by-hand.cypher', import.meta.url), 'utf8'));
    await session.close();

    expect([before, await founded(one)]).toEqual([String(year), '1900']);
    expect((await opened.ask('{ dataset { lastChangeAt } }')).data.dataset.lastChangeAt).toMatch(/Z$/);
  });

  it('costs one statement for all who ask at once, and one more for all who ask while it runs', async () => {
    const sent: string[] = [];
    const editions = new Editions(new Graph(opened.driver, { observe: ({ name }) => sent.push(name) }));
    const ask = () => Array.from({ length: 100 }, () => editions.now());
    const early = ask();
    await new Promise(setImmediate);
    const late = ask();

    expect(new Set(await Promise.all([...early, ...late])).size).toBe(1);
    expect(sent).toEqual(['dataset/revision', 'dataset/revision']);
  });

  it('fails at once for all who waited for a look that failed, and not for who asks after', async () => {
    let sent = 0;
    const read: Graph['read'] = async (...asked) => {
      sent += 1;
      if (sent > 1) return opened.graph.read(...asked);
      await delay(50);
      throw new Error('No');
    };
    const editions = new Editions({ read } as Graph);
    const early = editions.now();
    await new Promise(setImmediate);
    const ended = await Promise.allSettled([early, editions.now()]);

    expect([ended.map(({ status }) => status), sent]).toEqual([['rejected', 'rejected'], 1]);
    expect([await editions.now(), sent]).toEqual([expect.stringMatching(/^\d+ /), 2]);
  });

  it('takes no more memory than it may', async () => {
    const first = { query: foundedOf, variables };
    await remembered(one, first);
    // Each is larger than an eighth of 1 MB.
    for (const name of ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']) {
      const query = `query ${name} { __schema { types { description fields { name description type { name kind } } } } }`;
      const { headers } = await one.get({ query });
      expect(Number(headers.get('content-length'))).toBeGreaterThan(1_048_576 / 8);
    }
    one.statements();
    await one.get(first);

    expect(one.statements()).toEqual(['dataset/revision', 'organization/by-any-id']);
  });

  it('is not given where the database does not say that it still holds', async () => {
    await remembered(one, { query: foundedOf, variables });
    const nowhere = neo4j.driver('bolt://127.0.0.1:1', neo4j.auth.basic('neo4j', 'none'));
    editionsOfOne = new Editions(new Graph(nowhere));
    const { status, headers, body } = await one.get({ query: foundedOf, variables });
    editionsOfOne = undefined;
    await nowhere.close();

    expect([status, headers.get('retry-after'), body.data, body.errors[0].extensions.code]).toEqual([
      503,
      '5',
      undefined,
      'UNAVAILABLE',
    ]);
  });
});
