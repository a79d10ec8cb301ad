import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { KeyRepository } from '../src/access/key.repository.js';
import { ClientError } from '../src/errors.js';
import type { OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { FactRepository } from '../src/fact/fact.repository.js';
import { Graph } from '../src/neo4j/graph.js';
import { type AskedGraph, openGraph } from './ask.js';
import { connectToTestDatabase } from './database.js';
import { type ExportServer, startExportServer } from './export-server.js';
import { HookedGraph } from './hooked-graph.js';
import { type Following, follow, liveClient } from './live-client.js';
import { answerOf } from './toy-server.js';
import { settled, until } from './until.js';
import { world } from './world.js';

const author = { actor: 'test', reason: 'a test' };
const [alliance, college, university] = ['alliance', 'college', 'university'].map(
  (slug) => world.organizations.find(({ id }) => id === `kg:organization/${slug}`) as OrganizationFact,
) as [OrganizationFact, OrganizationFact, OrganizationFact];

let graph: AskedGraph;
let server: ExportServer;
const clients: Client[] = [];
beforeAll(async () => {
  graph = await openGraph(world);
  server = await startExportServer(graph);
});
afterEach(() => {
  for (const client of clients.splice(0)) void client.dispose();
});
afterAll(async () => {
  await server?.stop();
  await graph?.close();
});

const serverOf = new WeakMap<Client, ExportServer>();
function open(own: Parameters<typeof liveClient>[1] = {}, at = server): Client {
  const client = liveClient(at.url, own);
  clients.push(client);
  serverOf.set(client, at);
  return client;
}

/** How many subscriptions each server is to have begun. */
const expected = new Map<ExportServer, number>();

/** The protocol does not say when a subscription begins; the server's log does. */
async function begun(client: Client, query: string, variables = {}): Promise<Following> {
  const at = serverOf.get(client) ?? server;
  const count = Math.max(expected.get(at) ?? 0, at.subscriptions()) + 1;
  expected.set(at, count);
  const following = follow(client, query, variables);
  await until(() => at.subscriptions() >= count || following.ended !== undefined);
  expect(following.ended).toBeUndefined();
  return following;
}

let year = 1800;
/** A change of this organization that was not there before. */
async function change(organization: OrganizationFact, facts = graph.facts): Promise<string> {
  year += 1;
  await facts.write({ organizations: [{ ...organization, founded: String(year) }] }, author);
  return String(year);
}

const changed = `subscription ($ids: [ID!], $where: OrganizationFilter) {
  organizationChanged(ids: $ids, where: $where) { organizationId revision changeCount changes { noun actor }
    organization { name founded } } }`;

describe('organizationChanged', () => {
  it('tells of a change of the organizations asked for and of facts about them, in the language of the client', async () => {
    const client = open({ headers: { 'accept-language': 'en' }, connectionParams: { 'accept-language': 'zh-Hans' } });
    const following = await begun(client, changed, { ids: ['ror:04mb6s476'] });
    const { data } = await graph.ask('{ dataset { revision } }');
    await change(university);
    const founded = await change(college);
    const tie = world.relationships.find(({ source }) => source === college.id) as RelationshipFact;
    await graph.facts.write({ relationships: [{ ...tie, until: '2040' }] }, author);
    await following.until(2);
    const told = (noun: string, more: number) => ({
      organizationChanged: {
        organizationId: college.id,
        revision: data.dataset.revision + more,
        changeCount: 1,
        changes: [{ noun, actor: 'test' }],
        organization: { name: '江河学院', founded },
      },
    });
    expect(following.told).toEqual([told('organizations', 2), told('relationships', 3)]);
  });

  it('tells of organizations that fit a filter, and of all without one', async () => {
    const client = open();
    const some = await begun(client, changed, { where: { kind: { eq: 'ALLIANCE' } } });
    const all = await begun(client, changed);
    await change(college);
    await change(alliance);
    await all.until(2);
    await some.until(1);
    const ids = ({ told }: Following) => told.map(({ organizationChanged }) => organizationChanged.organizationId);
    expect([ids(some), ids(all)]).toEqual([[alliance.id], [college.id, alliance.id]]);
  });

  it('tells that an organization is gone', async () => {
    const gone: OrganizationFact = { ...university, id: 'kg:organization/gone', identifiers: [] };
    await graph.facts.write({ organizations: [gone] }, { ...author, actor: 'passing' });
    const following = await begun(open(), changed, { ids: [gone.id] });
    await graph.facts.retractMissing({ ...world, organizations: [] }, { ...author, actor: 'passing' });
    await following.until(1);
    expect(following.told.map(({ organizationChanged }) => organizationChanged.organization)).toEqual([null]);
  });

  it('tells of what another server and a command write', async () => {
    const other = await startExportServer(graph);
    const driver = connectToTestDatabase();
    const key = await new KeyRepository(graph.graph).create('curator', 'CURATOR', null);
    try {
      const following = await begun(open({}, other), changed, { ids: [college.id] });
      const update = `mutation { updateOrganization(input: {id: "${college.id}", founded: "1700", reason: "seen"}) { version } }`;
      await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `ApiKey ${key}` },
        body: JSON.stringify({ query: update }),
      });
      await following.until(1);
      await change(college, new FactRepository(new Graph(driver)));
      await following.until(2);
      expect(following.told.map(({ organizationChanged: { changes } }) => changes)).toEqual([
        [{ noun: 'organizations', actor: 'key:curator' }],
        [{ noun: 'organizations', actor: 'test' }],
      ]);
    } finally {
      await other.stop();
      await driver.close();
    }
  });
});

describe('a subscription from a revision on', () => {
  const from = `subscription ($fromRevision: Int, $where: OrganizationFilter) {
    organizationChanged(fromRevision: $fromRevision, where: $where) { revision organizationId } }`;

  it('tells of that one and of all after it, each once, while many write', async () => {
    const { data } = await graph.ask('{ dataset { revision } }');
    const first = data.dataset.revision + 1;
    await change(college);
    await change(alliance);
    const writing = (async () => {
      for (let round = 0; round < 30; round += 1) await change(round % 3 === 0 ? alliance : college);
    })();
    const followings: Following[] = [];
    for (const where of [
      undefined,
      { kind: { eq: 'ALLIANCE' } },
      { kind: { eq: 'SCHOOL' } },
      { founded: { known: true } },
    ]) {
      followings.push(await begun(open(), from, { fromRevision: first, where }));
    }
    await writing;
    await Promise.all([32, 11, 21, 32].map((count, index) => followings[index]?.until(count)));
    await delay(200);
    const told = followings.map((each) => each.told.map(({ organizationChanged }) => organizationChanged.revision));
    const revisions = Array.from({ length: 32 }, (_, index) => first + index);
    const ofAlliance = revisions.filter((revision) => (revision - first - 1) % 3 === (revision === first + 1 ? 0 : 1));
    expect(told).toEqual([
      revisions,
      ofAlliance,
      revisions.filter((revision) => !ofAlliance.includes(revision)),
      revisions,
    ]);
  });

  it('goes on with what comes where nothing was missed', async () => {
    const following = await begun(open(), from, { fromRevision: 2_000_000_000 });
    await change(college);
    await following.until(1);
    expect(following.told).toMatchObject([{ organizationChanged: { organizationId: college.id } }]);
  });
});

describe('relationshipAdded', () => {
  const added = `subscription ($where: RelationshipFilter) { relationshipAdded(where: $where) {
    relationshipId change { version } relationship { kind sentence(language: "en") } } }`;

  it('tells of new ties that fit, not of changed ones', async () => {
    const client = open();
    const all = await begun(client, added);
    const where = { kind: { eq: 'RELATED' }, partner: { id: { eq: university.id } } };
    const some = await begun(client, added, { where });
    const tie = (slug: string, target: string): RelationshipFact => ({
      id: `kg:related/${slug}`,
      kind: 'RELATED',
      source: 'kg:organization/park',
      target,
      status: 'OPERATING',
      evidence: [{ document: 'kg:document/notice' }],
    });
    const [one, other] = [tie('one', university.id), tie('other', 'kg:organization/twin-a')];
    await graph.facts.write({ relationships: [one, other] }, author);
    await graph.facts.write({ relationships: [{ ...one, until: '2041' }] }, author);
    await change(college);
    await all.until(2);
    await some.until(1);
    await delay(200);
    const told = ({ told }: Following) => told.map(({ relationshipAdded }) => relationshipAdded);
    const first = {
      relationshipId: one.id,
      change: { version: 1 },
      relationship: { kind: 'RELATED', sentence: 'Bio Park is related to Mountain University.' },
    };
    expect(told(some)).toMatchObject([{ relationshipId: one.id, change: { version: 1 } }]);
    expect(told(all).map(({ relationshipId }) => relationshipId)).toEqual([one.id, other.id]);
    expect(told(all)[0].relationship.kind).toBe(first.relationship.kind);
  });
});

describe('a subscription is refused', () => {
  const deep = `region { ${'parent { '.repeat(20)} id ${'} '.repeat(21)}`;
  it.each([
    ['too deep', `subscription { organizationChanged { organization { ${deep} } } }`, {}, 'QUERY_TOO_COMPLEX'],
    [
      'too dear',
      `subscription { organizationChanged { organization { partners(first: 100) { nodes { organization { partners(first: 100) {
        nodes { organization { partners(first: 100) { nodes { count } } } } } } } } } } }`,
      {},
      'QUERY_TOO_COMPLEX',
    ],
    ['too long', `subscription { organizationChanged { ${'revision '.repeat(2_100)} } }`, {}, 'QUERY_TOO_COMPLEX'],
    ['not GraphQL', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['of an unknown field', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'of two fields',
      'subscription { organizationChanged { revision } relationshipAdded { revision } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['with a variable of another type', changed, { ids: 5.5 }, 'BAD_USER_INPUT'],
    [
      'with too many ids',
      changed,
      { ids: Array.from({ length: 251 }, (_, index) => `kg:organization/${index}`) },
      'BAD_USER_INPUT',
    ],
    ['with U+0000', changed, { ids: ['\u0000'] }, 'BAD_USER_INPUT'],
    ['that is a query', '{ dataset { revision } }', {}, 'BAD_REQUEST'],
    ['that is a mutation', 'mutation { undo(input: {changeId: "x@1", reason: "x"}) { version } }', {}, 'BAD_REQUEST'],
  ])('%s', async (_, query, variables, code) => {
    const following = follow(open(), query, variables);
    await following.until(1);
    expect([following.told, following.ended]).toMatchObject([
      [],
      [{ extensions: { code, requestId: expect.any(String) } }],
    ]);
  });

  it('by POST, with where it belongs', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: changed }),
    });
    const { status, body } = await answerOf(response);
    expect([status, body.errors[0]]).toMatchObject([
      400,
      {
        message: 'Expected a query or a mutation; subscriptions come by WebSocket, at the same address.',
        extensions: { code: 'BAD_REQUEST' },
      },
    ]);
  });

  it('when a socket or the server has as many as it may', async () => {
    const small = await startExportServer(graph, { LIVE_SUBSCRIPTIONS_PER_CONNECTION: '2', LIVE_SUBSCRIPTIONS: '3' });
    try {
      const [one, other] = [open({}, small), open({}, small)];
      await begun(one, changed);
      const second = await begun(one, changed);
      const third = follow(one, changed);
      await third.until(1);
      second.stop();
      await begun(one, changed);
      await begun(other, changed);
      const fourth = follow(other, changed);
      await fourth.until(1);
      expect([third.ended, fourth.ended]).toMatchObject([
        [{ message: expect.stringContaining('at most 2 subscriptions'), extensions: { code: 'RATE_LIMITED' } }],
        [{ message: expect.stringContaining('This server has 3 subscriptions'), extensions: { code: 'RATE_LIMITED' } }],
      ]);
    } finally {
      await small.stop();
    }
  });
});

describe('a subscription that costs more than may be asked in a minute', () => {
  it('is told RATE_LIMITED and ends when the allowance is spent, and is refused while it is', async () => {
    const poor = await startExportServer(graph, { RATE_LIMIT_ADDRESS: '400' });
    try {
      const dear = `subscription { organizationChanged(ids: ["${college.id}"]) {
        organizationId organization { relationships(first: 50) { nodes { id } } } } }`;
      const client = open({}, poor);
      const following = await begun(client, dear);
      for (let turn = 0; turn < 10 && following.ended === undefined; turn += 1) {
        await change(college);
        await following.until(turn + 1);
      }
      const next = follow(client, dear);
      await next.until(1);
      const codesOf = ({ told, ended }: Following) =>
        [...told.flatMap(({ errors = [] }) => errors), ...[ended ?? []].flat()].map(
          ({ extensions }) => extensions?.code,
        );
      const events = following.told.filter(({ errors }) => errors === undefined);
      expect([events.length > 0, codesOf(following).includes('RATE_LIMITED'), codesOf(next)]).toEqual([
        true,
        true,
        ['RATE_LIMITED'],
      ]);
    } finally {
      await poor.stop();
    }
  });
});

describe('a WebSocket', () => {
  /** How opening one ended: its status, or "open". */
  const opened = (address: string, headers = {}): Promise<unknown> =>
    new Promise((resolve) => {
      const socket = new WebSocket(address.replace('http', 'ws'), 'graphql-transport-ws', { headers });
      socket.on('unexpected-response', (_request, response) => {
        let body = '';
        response.on('data', (data) => {
          body += data;
        });
        response.on('end', () => resolve([response.statusCode, JSON.parse(body).errors[0].extensions.code]));
      });
      socket.on('open', () => {
        resolve('open');
        socket.terminate();
      });
      socket.on('error', () => {});
    });

  it('is closed with 4401 for a credential that does not hold, wherever it stands', async () => {
    const key = await new KeyRepository(graph.graph).create('reader', 'READER', null);
    const bad = { authorization: 'ApiKey nonsense' };
    const refused = [
      open({ headers: bad }),
      open({ connectionParams: bad }),
      open({ connectionParams: { authorization: 7 } }),
    ].map((client) => follow(client, changed));
    await Promise.all(refused.map((each) => each.until(1)));
    const good = { authorization: `ApiKey ${key}` };
    await begun(open({ headers: good }), changed);
    await begun(open({ connectionParams: { Authorization: good.authorization } }), changed);
    expect(refused.map(({ ended }) => Object(ended).code)).toEqual([4401, 4401, 4401]);
  });

  it('is closed when its key is revoked or expires, and others stay', async () => {
    const keys = new KeyRepository(graph.graph);
    const quick = await startExportServer(graph, { LIVE_CREDENTIAL_INTERVAL: '1' });
    const [revoked, expiring, lasting] = await Promise.all([
      keys.create('revoked', 'READER', null),
      keys.create('expiring', 'READER', null),
      keys.create('lasting', 'READER', null),
    ]);
    try {
      const followings = await Promise.all(
        [revoked, expiring, lasting].map((key) =>
          begun(open({ connectionParams: { authorization: `ApiKey ${key}` } }, quick), changed),
        ),
      );
      const [one, two, three] = followings as [Following, Following, Following];
      await change(college);
      await Promise.all(followings.map((each) => each.until(1)));
      await keys.revoke(/^ieg_([0-9a-f]{16})_/.exec(revoked)?.[1] ?? '');
      await graph.driver.executeQuery("MATCH (key:ApiKey {name: 'expiring'}) SET key.expiresAt = $past", {
        past: new Date(Date.now() - 1_000).toISOString(),
      });
      await Promise.all([one.until(2), two.until(2)]);
      await change(college);
      await three.until(2);
      const told = followings.map(({ told }) => told.length);
      expect([told, followings.map(({ ended }) => Object(ended).code)]).toEqual([
        [1, 1, 2],
        [4401, 4401, undefined],
      ]);
    } finally {
      await quick.stop();
    }
  });

  it('is refused elsewhere, from sites that may not, and beyond what an address and the server may have', async () => {
    const small = await startExportServer(graph, {
      LIVE_ORIGINS: 'https://dashboard.example',
      LIVE_CONNECTIONS_PER_ADDRESS: '2',
      LIVE_CONNECTIONS: '3',
      TRUST_PROXY: '1',
    });
    const from = (address: string) => ({ 'x-forwarded-for': address });
    try {
      const at = `${small.url}/graphql`;
      const outcomes = [
        await opened(`${small.url}/elsewhere`),
        await opened(at, { origin: 'https://other.example' }),
        await opened(at, { origin: 'null' }),
        await opened(at, { origin: 'https://dashboard.example' }),
        await opened(at, { origin: small.url }),
      ];
      // The server has yet to see that they are closed.
      const openedInTime = async (headers: Record<string, string>) => {
        let outcome: unknown;
        await until(async () => {
          outcome = await opened(at, headers);
          return outcome === 'open';
        });
        return outcome;
      };
      await openedInTime(from('10.0.0.1'));
      await begun(open({ headers: from('10.0.0.1') }, small), changed);
      const second = open({ headers: from('10.0.0.1') }, small);
      await begun(second, changed);
      outcomes.push(await opened(at, from('10.0.0.1')));
      await begun(open({ headers: from('10.0.0.2') }, small), changed);
      outcomes.push(await opened(at, from('10.0.0.3')));
      await second.dispose();
      outcomes.push(await openedInTime(from('10.0.0.1')));
      expect(outcomes).toEqual([
        [404, 'NOT_FOUND'],
        [403, 'FORBIDDEN'],
        [403, 'FORBIDDEN'],
        'open',
        'open',
        [429, 'RATE_LIMITED'],
        [429, 'RATE_LIMITED'],
        'open',
      ]);
    } finally {
      await small.stop();
    }
  });

  it('is told goodbye when the server stops', async () => {
    const passing = await startExportServer(graph);
    const following = await begun(open({}, passing), changed);
    await passing.stop();
    await following.until(1);
    expect(Object(following.ended).code).toBe(1001);
  });

  it('that sends what is no message, or too much of it, is closed and nothing else is harmed', async () => {
    const codes = await Promise.all(
      ['nonsense', JSON.stringify({ type: 'next', id: '1', payload: {} }), 'x'.repeat(200_000)].map(
        (message) =>
          new Promise((resolve) => {
            const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
            socket.on('open', () => socket.send(message));
            socket.on('close', resolve);
            socket.on('error', () => {});
          }),
      ),
    );
    expect(codes).toEqual([4400, 4400, 1009]);
  });

  it('is not what a request wants that would rather speak HTTP/2: it is answered as it is', async () => {
    const body = JSON.stringify({ query: '{ dataset { documents } }' });
    const { hostname, port } = new URL(server.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          [
            'POST /graphql HTTP/1.1',
            'Host: x',
            'Connection: Upgrade, HTTP2-Settings',
            'Upgrade: h2c',
            'HTTP2-Settings: AAEAAEAAAAIAAAAA',
            'Content-Type: application/json',
            `Content-Length: ${body.length}`,
            '',
            body.slice(0, 10),
          ].join('\r\n'),
        );
        setTimeout(
          () => socket.write(`${body.slice(10)}GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
          100,
        );
      });
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer.match(/HTTP\/1.1 \d+|"documents":\d+|"status":"live"/g)).toEqual([
      'HTTP/1.1 200',
      '"documents":2',
      'HTTP/1.1 200',
      '"status":"live"',
    ]);
  });
});

describe('what is new', () => {
  it('is looked for only while somebody subscribes', async () => {
    let looks = 0;
    const observed = new Graph(graph.driver, {
      observe: ({ name }) => {
        if (name === 'live/revision') looks += 1;
      },
    });
    const watched = await startExportServer({ ...graph, graph: observed });
    try {
      await delay(300);
      expect(looks).toBe(0);
      const startedAt = performance.now();
      const client = open({}, watched);
      const [one] = [await begun(client, changed), await begun(client, changed)];
      const atFirst = looks;
      await until(() => looks > atFirst + 5);
      // Every 50 ms at the most, once for both.
      expect(looks).toBeLessThanOrEqual((performance.now() - startedAt) / 50 + 2);
      one.stop();
      await client.dispose();
      await settled(() => looks);
    } finally {
      await watched.stop();
    }
  });

  it('is not lost while the database does not answer', async () => {
    let isAway = false;
    const failing = new HookedGraph(graph.driver, () => {
      if (isAway) throw new ClientError('UNAVAILABLE', 'The database does not answer.');
    });
    const other = await startExportServer({ ...graph, graph: failing });
    try {
      const following = await begun(open({}, other), changed, { where: { kind: { eq: 'SCHOOL' } } });
      isAway = true;
      const [one, two] = [await change(college), await change(college)];
      await delay(500);
      expect(following.told).toEqual([]);
      isAway = false;
      await following.until(2);
      expect(following.told.map(({ organizationChanged: { changeCount } }) => changeCount)).toEqual([1, 1]);
      expect(Number(two) - Number(one)).toBe(1);
    } finally {
      await other.stop();
    }
  });

  it('breaks off a client that does not read, and others get everything', async () => {
    const slow = await startExportServer(graph, { LIVE_STALL_TIMEOUT: '8' });
    const driver = connectToTestDatabase();
    try {
      const idle = new WebSocket(`${slow.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      const closed = new Promise((resolve) => idle.once('close', resolve));
      await new Promise((resolve) => idle.once('open', resolve));
      idle.send(JSON.stringify({ type: 'connection_init' }));
      await new Promise((resolve) => idle.once('message', resolve));
      const query = 'subscription { organizationChanged { organizationId changes { before after } } }';
      for (const id of ['1', '2', '3', '4']) idle.send(JSON.stringify({ type: 'subscribe', id, payload: { query } }));
      await until(() => slow.subscriptions() >= 4);
      idle.pause();
      const good = await begun(open({}, slow), changed);
      const long = 'x'.repeat(5_000);
      const many = Array.from(
        { length: 1_500 },
        (_, index): OrganizationFact => ({
          id: `kg:organization/many-${index}`,
          kind: 'OTHER',
          names: [{ value: `Many ${index}` }],
          description: { en: long },
          evidence: [{ document: 'kg:document/notice' }],
        }),
      );
      await new FactRepository(new Graph(driver)).write({ organizations: many }, author);
      await good.until(1_500);
      await until(async () => (await (await fetch(`${slow.url}/metrics`)).text()).includes('\nwebsockets 1\n'));
      idle.resume();
      await closed;
      expect([good.told.length, good.ended]).toEqual([1_500, undefined]);
    } finally {
      await slow.stop();
      await driver.close();
    }
  });
});
