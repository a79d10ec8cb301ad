import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClientError, SetupError } from '../src/errors.js';
import { answerOf, startToyServer, type ToyServer } from './toy-server.js';

const failures: Readonly<Record<string, () => Error>> = {
  unavailable: () =>
    new ClientError('UNAVAILABLE', 'The database does not answer at the moment.', {
      headers: new Map([['Retry-After', '5']]),
    }),
  missing: () => new ClientError('NOT_FOUND', 'There is no such thing.'),
  bug: () => new TypeError('MATCH (n) failed at bolt://db.internal:7687'),
};

const fail = (_: unknown, { fail }: Record<string, string>): string => {
  if (fail) throw (failures[fail] as () => Error)();
  return 'fine';
};

let server: ToyServer;
let webFolder: string;
let ready = true;

beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), 'web-'));
  await mkdir(join(webFolder, 'assets'));
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Explorer</title>');
  await writeFile(join(webFolder, 'playground.html'), '<!doctype html><title>Playground</title>');
  await writeFile(join(webFolder, 'assets', 'playground-a1b2.js'), 'export {};');
  server = await startToyServer(
    {
      greeting: fail,
      maybe: fail,
      organization: (_, __, { languages }) => ({ __typename: 'School', id: 'a', name: languages.join(' ') }),
      rename: () => null,
    },
    { webFolder, health: { ready: async () => ready } },
  );
});

afterAll(async () => {
  await server.stop();
  await rm(webFolder, { recursive: true });
});

const json = { 'content-type': 'application/json', 'x-request-id': 'asked' };

async function send(path: string, init: RequestInit = {}) {
  return answerOf(
    await fetch(`${server.url}${path}`, { ...init, headers: { 'x-request-id': 'asked', ...init.headers } }),
  );
}

/** What a failed request answers: its status, its type, the code and message of its one error. */
async function refusal(path: string, init: RequestInit) {
  const { status, headers, body } = await send(path, init);
  expect(headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
  expect(body.errors).toEqual([
    expect.objectContaining({ extensions: { code: expect.any(String), requestId: 'asked' } }),
  ]);
  return [status, body.errors[0].extensions.code, body.errors[0].message];
}

/** A promise to be settled from elsewhere. */
function deferred<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

const greeting = encodeURIComponent('{ greeting }');

describe('requests that are none', () => {
  it.each<[string, string, RequestInit, number, string, string | RegExp]>([
    ['broken JSON', '/graphql', { body: '{ "query' }, 400, 'BAD_REQUEST', /^Expected a JSON body; it cannot be read: /],
    ['JSON that is a text', '/graphql', { body: '"query"' }, 400, 'BAD_REQUEST', /^Expected a JSON body/],
    [
      'an array of operations',
      '/graphql',
      { body: '[{"query":"{ greeting }"}]' },
      400,
      'BAD_REQUEST',
      'Operation batching disabled.',
    ],
    ['no operation', '/graphql', { body: '{}' }, 400, 'BAD_REQUEST', /^POST body missing/],
    [
      'a body over 100 kB',
      '/graphql',
      { body: JSON.stringify({ query: ' '.repeat(102_400) }) },
      413,
      'PAYLOAD_TOO_LARGE',
      'Expected a body of at most 102400 bytes, inflated; got more.',
    ],
    [
      'a gzip bomb',
      '/graphql',
      { body: gzipSync(Buffer.alloc(200_000_000)), headers: { ...json, 'content-encoding': 'gzip' } },
      413,
      'PAYLOAD_TOO_LARGE',
      'Expected a body of at most 102400 bytes, inflated; got more.',
    ],
    [
      'what is no gzip',
      '/graphql',
      { body: '{}', headers: { ...json, 'content-encoding': 'gzip' } },
      400,
      'BAD_REQUEST',
      /^Expected a JSON body; it cannot be read/,
    ],
    [
      'an unknown encoding',
      '/graphql',
      { body: '{}', headers: { ...json, 'content-encoding': 'rar' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Expected JSON in UTF-8; got unsupported content encoding "rar".',
    ],
    [
      'another character set',
      '/graphql',
      { body: '{}', headers: { 'content-type': 'application/json; charset=gbk' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Expected JSON in UTF-8; got unsupported charset "GBK".',
    ],
    ...[
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/graphql',
    ].map((type): [string, string, RequestInit, number, string, string] => [
      `a body of ${type}`,
      '/graphql',
      { body: '{"query":"{ greeting }"}', headers: { 'content-type': type, 'apollo-require-preflight': 'true' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `Expected a body of application/json; got ${type}.`,
    ]),
    [
      'a GET that any page could send',
      `/graphql?query=${greeting}`,
      { method: 'GET', headers: {} },
      400,
      'BAD_REQUEST',
      /Cross-Site Request Forgery/,
    ],
    [
      'a mutation by GET',
      `/graphql?query=${encodeURIComponent('mutation { rename(id: 1, name: "x") { id } }')}`,
      { method: 'GET' },
      405,
      'BAD_REQUEST',
      'GET requests only support query operations, not mutation operations',
    ],
    [
      'a type of operation that the schema lacks',
      '/graphql',
      { body: '{"query":"subscription { greeting }"}' },
      400,
      'GRAPHQL_VALIDATION_FAILED',
      'Expected a query or a mutation; got a subscription, and there are none here.',
    ],
    ['PUT', '/graphql', { method: 'PUT', body: '{}' }, 405, 'METHOD_NOT_ALLOWED', 'Expected GET or POST; got PUT.'],
    ['DELETE', '/graphql', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED', 'Expected GET or POST; got DELETE.'],
    ['an unknown path', '/admin', {}, 404, 'NOT_FOUND', 'Nothing is at /admin; the API is at /graphql.'],
    [
      'an address that cannot be read',
      '/export/%zz.csv',
      { method: 'GET' },
      400,
      'BAD_REQUEST',
      /^Expected an address/,
    ],
    ['a name of 5,000 letters', `/export/${'x'.repeat(5_000)}`, { method: 'GET' }, 404, 'NOT_FOUND', /^Nothing is at/],
    ['an unknown asset', '/assets/../../package.json', { method: 'GET' }, 404, 'NOT_FOUND', /^Nothing is at/],
  ])('refuses %s in JSON', async (_what, path, init, status, code, message) => {
    const answer = await refusal(path, { method: 'POST', headers: json, ...init });

    expect(answer).toEqual([status, code, typeof message === 'string' ? message : expect.stringMatching(message)]);
  });

  it.each([
    ['as it is', Buffer.alloc(20_000_000, ' '), ''],
    ['packed', gzipSync(randomBytes(20_000_000)), 'Content-Encoding: gzip\r\n'],
  ])(
    'takes a body to its end that is too long, %s, so that the client reads why and may go on',
    async (_what, body, header) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${header}`;
      socket.write(`${head}Content-Length: ${body.length}\r\n\r\n`);
      socket.pause();
      for (let at = 0; at < body.length; at += 1_000_000) {
        if (!socket.write(body.subarray(at, at + 1_000_000))) await once(socket, 'drain');
      }
      socket.end('GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      let answers = '';
      for await (const chunk of socket) answers += chunk;

      expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
      expect(answers).toContain('"PAYLOAD_TOO_LARGE"');
    },
  );

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', 'HTTP/1.1 400 Bad Request', 'BAD_REQUEST'],
    ...['a b', '[::', ''].map((host): [string, string, string, string] => [
      `a Host that is "${host}"`,
      `GET /graphql?query={__typename} HTTP/1.1\r\nHost: ${host}\r\nAccept: application/json\r\nConnection: close\r\n\r\n`,
      'HTTP/1.1 400 Bad Request',
      'BAD_USER_INPUT',
    ]),
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`,
      'HTTP/1.1 431 Request Header Fields Too Large',
      'PAYLOAD_TOO_LARGE',
    ],
  ])('refuses %s in JSON', async (_what, bytes, statusLine, code) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.end(bytes);
    let answer = '';
    for await (const chunk of socket) answer += chunk;

    const [head = '', body = ''] = answer.split('\r\n\r\n');

    expect(head.split('\r\n')[0]).toBe(statusLine);
    const { errors, extensions } = JSON.parse(body);
    expect(errors[0].extensions).toEqual({ code, requestId: expect.stringMatching(/^[\da-f-]{36}$/) });
    expect(extensions).toEqual({ cost: { requested: 0, limit: 50_000 } });
  });

  it('names the methods it takes when it refuses one', async () => {
    expect((await send('/graphql', { method: 'PATCH' })).headers.get('allow')).toBe('GET, POST');
  });
});

describe('failures inside an operation', () => {
  it('masks what nobody foresaw, and logs it under the id of the request', async () => {
    const { status, body } = await server.ask('{ maybe(fail: "bug") }');

    expect([status, body.data, body.errors]).toEqual([
      200,
      { maybe: null },
      [
        {
          message: 'Something went wrong on our side; tell us the request id if it lasts.',
          locations: [{ line: 1, column: 3 }],
          path: ['maybe'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'asked' },
        },
      ],
    ]);
    expect(server.logged().find(({ level }) => level === 'error')).toEqual(
      expect.objectContaining({
        requestId: 'asked',
        path: 'maybe',
        err: expect.objectContaining({ cause: expect.objectContaining({ type: 'TypeError' }) }),
      }),
    );
  });

  it('answers 503 and when to try again while the database is away, though other fields have answers', async () => {
    const { status, headers, body } = await server.ask(
      '{ maybe(fail: "unavailable") other: maybe(fail: "missing") greeting }',
    );

    expect([status, headers.get('retry-after'), body]).toEqual([
      503,
      '5',
      {
        data: { maybe: null, other: null, greeting: 'fine' },
        errors: [
          expect.objectContaining({ path: ['maybe'], extensions: { code: 'UNAVAILABLE', requestId: 'asked' } }),
          expect.objectContaining({ path: ['other'], extensions: { code: 'NOT_FOUND', requestId: 'asked' } }),
        ],
        extensions: { cost: { requested: 0, limit: 50_000 } },
      },
    ]);
  });

  it('tells that nothing was begun where it could not look up who asks', async () => {
    const away = new ClientError('UNAVAILABLE', 'The database does not answer.');
    const credentials = { apiKey: () => Promise.reject(away), token: async () => null };
    const alone = await startToyServer({}, { credentials });
    const mutation = 'mutation { rename(id: "a", name: "b") { id } }';
    const { status, body } = await alone.ask(mutation, {}, { authorization: 'ApiKey a' });
    await alone.stop();

    expect([status, body.errors]).toEqual([
      503,
      [
        {
          message: 'The database does not answer.',
          extensions: { code: 'UNAVAILABLE', requestId: 'asked', outcome: 'NOT_MADE' },
        },
      ],
    ]);
  });

  it('answers TIMEOUT when an operation takes too long, and tells it to stop', async () => {
    let stopped: unknown;
    const slow = await startToyServer(
      {
        greeting: async (_, __, { signal }) => {
          await once(signal, 'abort');
          stopped = signal.reason;
          return 'too late';
        },
      },
      {},
      { requestTimeout: 100 },
    );

    const { status, body } = await slow.ask('{ greeting }');
    await slow.stop();

    expect([status, body]).toEqual([
      504,
      {
        errors: [
          {
            message: 'No answer within 0.1 seconds; ask for less at once.',
            extensions: { code: 'TIMEOUT', requestId: 'asked' },
          },
        ],
        extensions: { cost: { requested: 0, limit: 50_000 } },
      },
    ]);
    expect(stopped).toBeInstanceOf(ClientError);
  });

  it('counts the look for who asks to the time of an answer', async () => {
    const slow = await startToyServer(
      { greeting: () => delay(100, 'soon') },
      { credentials: { apiKey: () => delay(300, { actor: 'key:a', role: 'READER' }), token: async () => null } },
      { requestTimeout: 300 },
    );
    const { body } = await slow.ask('{ greeting }', {}, { authorization: 'ApiKey a' });
    await slow.stop();

    expect(body.errors[0].extensions.code).toBe('TIMEOUT');
  });

  it('tells an operation to stop when its client goes away', async () => {
    const begun = deferred<AbortSignal>();
    const slow = await startToyServer({
      greeting: async (_, __, { signal }) => {
        begun.resolve(signal);
        await once(signal, 'abort');
        return 'for nobody';
      },
    });
    const client = new AbortController();
    const asked = fetch(`${slow.url}/graphql`, {
      method: 'POST',
      headers: json,
      body: '{"query":"{ greeting }"}',
      signal: client.signal,
    }).catch(() => 'gone');
    const signal = await begun.promise;

    client.abort();

    expect(await asked).toBe('gone');
    if (!signal.aborted) await once(signal, 'abort');
    await slow.stop();
  });

  it('tells so too those that wait behind another in one connection', async () => {
    const begun: AbortSignal[] = [];
    const both = deferred<void>();
    const slow = await startToyServer({
      greeting: async (_, __, { signal }) => {
        if (begun.push(signal) === 2) both.resolve();
        await once(signal, 'abort');
        return 'for nobody';
      },
    });
    const body = '{"query":"{ greeting }"}';
    const { hostname, port } = new URL(slow.url);
    const client = connect(Number(port), hostname);
    client.write(
      `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`.repeat(
        2,
      ),
    );
    await both.promise;

    client.destroy();

    await Promise.all(begun.map((signal) => signal.aborted || once(signal, 'abort')));
    await slow.stop();
  });
});

describe('the API', () => {
  it('says who asked for what, in the languages asked for', async () => {
    const { body } = await server.ask(
      '{ organization(id: 1) { name } }',
      {},
      { 'accept-language': 'en;q=0.5, zh-hant-tw, !' },
    );

    expect(body).toEqual({
      data: { organization: { name: 'zh-Hant-TW en' } },
      extensions: { cost: { requested: 1, limit: 50_000 } },
    });
  });

  it('looks at ten languages of a request, so that a long header costs no time', async () => {
    const tags = Array.from({ length: 500 }, (_, index) => `en-x-${index}`);
    const { body } = await server.ask('{ organization(id: 1) { name } }', {}, { 'accept-language': tags.join(',') });

    expect(body).toEqual({
      data: { organization: { name: tags.slice(0, 10).join(' ') } },
      extensions: { cost: { requested: 1, limit: 50_000 } },
    });
  });

  it('keeps plain request ids and makes its own instead of others', async () => {
    const idFor = async (given: string): Promise<string | null> =>
      (await server.ask('{ greeting }', {}, { 'x-request-id': given })).headers.get('x-request-id');

    expect(await idFor('trace-1:2.3')).toBe('trace-1:2.3');
    expect(await idFor('{"id": 1}')).toMatch(/^[\da-f-]{36}$/);
    expect(await idFor('a'.repeat(65))).toMatch(/^[\da-f-]{36}$/);
  });

  it('remembers queries by their hash and refuses a wrong hash', async () => {
    const query = '{ greeting }';
    const extensions = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
    const hash = createHash('sha256').update(query).digest('hex');
    const ask = (body: object) => send('/graphql', { method: 'POST', headers: json, body: JSON.stringify(body) });

    const unknown = await ask({ extensions: extensions(hash) });
    const wrong = await ask({ query, extensions: extensions('0') });
    const registered = await ask({ query, extensions: extensions(hash) });
    const known = await ask({ extensions: extensions(hash) });

    expect([unknown, wrong].map(({ status, body }) => [status, body.errors[0].extensions.code])).toEqual([
      [200, 'PERSISTED_QUERY_NOT_FOUND'],
      [400, 'BAD_REQUEST'],
    ]);
    expect([registered.body.data, known.body.data]).toEqual([{ greeting: 'fine' }, { greeting: 'fine' }]);
  });

  it('may be asked from pages of any origin, without their cookies', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });

    const names = ['origin', 'methods', 'headers', 'credentials'];
    expect([response.status, ...names.map((name) => response.headers.get(`access-control-allow-${name}`))]).toEqual([
      204,
      '*',
      'GET, POST',
      'content-type',
      null,
    ]);
  });

  it('answers introspection', async () => {
    expect((await server.ask('{ __schema { queryType { name } } }')).body.data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });
});

describe('pages', () => {
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('show the playground to a browser at /graphql, with nothing from other hosts', async () => {
    const response = await fetch(`${server.url}/graphql`, { headers: browser });

    expect([response.status, await response.text()]).toEqual([200, '<!doctype html><title>Playground</title>']);
    expect(response.headers.get('content-security-policy')?.split(';')).toEqual([
      "default-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "worker-src 'self' blob:",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('show the explorer at the addresses of its views', async () => {
    const views = ['/', '/organization?id=kg:organization/college', '/connection'];
    const answers = await Promise.all(views.map((view) => fetch(`${server.url}${view}`, { headers: browser })));
    expect(await Promise.all(answers.map((response) => response.text()))).toEqual(
      views.map(() => '<!doctype html><title>Explorer</title>'),
    );
  });

  it('keep their hashed files for a year', async () => {
    const response = await fetch(`${server.url}/assets/playground-a1b2.js`);

    expect([await response.text(), response.headers.get('cache-control')]).toEqual([
      'export {};',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('say what to do where they are not built', async () => {
    const bare = await startToyServer();
    const response = await fetch(`${bare.url}/graphql`, { headers: browser });
    const text = await response.text();
    const explorer = await (await fetch(bare.url, { headers: browser })).text();
    await bare.stop();

    expect(explorer).toBe(
      'The explorer is not built; build it with "npm run build:web". The API answers POST requests at /graphql.\n',
    );

    expect([response.status, response.headers.get('content-type'), text]).toEqual([
      404,
      'text/plain; charset=utf-8',
      'The playground is not built; build it with "npm run build:web". The API answers POST requests here.\n',
    ]);
  });
});

describe('what watches over the server', () => {
  it('hears that it lives, and whether it is ready', async () => {
    const health = async () =>
      [await send('/health/live'), await send('/health/ready')].map(({ status, body }) => [status, body]);

    const up = await health();
    ready = false;
    const down = await health();
    ready = true;

    expect([up, down]).toEqual([
      [
        [200, { status: 'live' }],
        [200, { status: 'ready' }],
      ],
      [
        [200, { status: 'live' }],
        [503, { status: 'not ready' }],
      ],
    ]);
  });

  it('hears before the database answers that one which hangs is not ready', async () => {
    const hanging = await startToyServer({}, { health: { ready: () => new Promise<boolean>(() => {}) } });
    const { status } = await fetch(`${hanging.url}/health/ready`);
    await hanging.stop();

    expect(status).toBe(503);
  });

  it('reads of probes in the log only where it looks closely, ready or not', async () => {
    const probe = (id: string) => send('/health/ready', { headers: { 'x-request-id': id } });

    await probe('probe-up');
    ready = false;
    await probe('probe-down');
    ready = true;
    await delay(20);

    const lines = server.logged().filter(({ path }) => path === '/health/ready');
    expect(lines.map(({ requestId, level, status }) => [requestId, level, status])).toEqual(
      expect.arrayContaining([
        ['probe-up', 'debug', 200],
        ['probe-down', 'debug', 503],
      ]),
    );
  });

  it('reads one log line a request, without values', async () => {
    await server.ask(
      'query Find($id: ID!) { organization(id: $id) { id } }',
      { id: 'secret-value' },
      { 'x-request-id': 'find-1' },
    );
    await send('/health/live?token=secret-value', { headers: { 'x-request-id': 'live-1' } });
    await delay(20);

    const lines = server.logged().filter(({ requestId }) => requestId === 'find-1' || requestId === 'live-1');
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        requestId: 'find-1',
        method: 'POST',
        path: '/graphql',
        status: 200,
        operation: 'query',
        operationName: 'Find',
        cost: 1,
        milliseconds: expect.any(Number),
        complete: true,
        msg: 'Request',
      },
      expect.objectContaining({ level: 'debug', path: '/health/live', status: 200 }),
    ]);
    expect(JSON.stringify(server.logged())).not.toContain('secret-value');
  });

  it('counts requests by code, their cost, statements and connections', async () => {
    const counted = await startToyServer({ greeting: () => 'hello', organizations: () => null });
    await counted.ask('{ greeting }');
    await counted.ask('{ organizations(first: 101) { totalCount } }');
    await counted.ask('{');
    counted.metrics.observeStatement({ name: 'organization/by-id', seconds: 0.004, outcome: 'ok' });
    counted.metrics.watchPool(50, () => 3);
    await delay(20);

    const text = await (await fetch(`${counted.url}/metrics`)).text();
    await counted.stop();

    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'graphql_requests_total{operation="query",code="OK"} 1',
        'graphql_requests_total{operation="query",code="BAD_USER_INPUT"} 1',
        'graphql_requests_total{operation="none",code="GRAPHQL_PARSE_FAILED"} 1',
        'graphql_request_duration_seconds_count{operation="query"} 2',
        'graphql_operation_cost_count 2',
        'graphql_operation_cost_sum 111',
        'neo4j_statement_duration_seconds_count{statement="organization/by-id",outcome="ok"} 1',
        'neo4j_pool_size 50',
        'neo4j_connections_in_use 3',
      ]),
    );
  });
});

describe('start and stop', () => {
  it('says in a sentence that the port is taken', async () => {
    const port = Number(new URL(server.url).port);

    await expect(startToyServer({}, {}, { port })).rejects.toEqual(
      new SetupError(`Port ${port} on 127.0.0.1 is taken; stop what listens there or set PORT to another number.`),
    );
  });

  it('says in a sentence that it has no such address', async () => {
    await expect(startToyServer({}, {}, { host: '192.0.2.1' })).rejects.toEqual(
      new SetupError('This machine has no address "192.0.2.1"; set HOST to 127.0.0.1 or 0.0.0.0.'),
    );
  });

  it('is not ready first, takes nothing new, finishes what is under way, then closes', async () => {
    const begun = deferred<void>();
    const finish = deferred<string>();
    const stopping = await startToyServer({
      greeting: () => {
        begun.resolve();
        return finish.promise;
      },
    });
    const underWay = stopping.ask('{ greeting }');
    await begun.promise;

    const stopped = stopping.stop();
    const ready = await fetch(`${stopping.url}/health/ready`);
    const late = await stopping.ask('{ greeting }');
    finish.resolve('finished');

    expect([ready.status, late.status, late.body.errors[0].extensions.code, late.headers.get('retry-after')]).toEqual([
      503,
      503,
      'UNAVAILABLE',
      '5',
    ]);
    expect((await underWay).body.data).toEqual({ greeting: 'finished' });
    await stopped;
    await expect(fetch(`${stopping.url}/health/live`)).rejects.toThrow('fetch failed');
  });

  it('does not wait longer than it was told to', async () => {
    const begun = deferred<void>();
    const stuck = await startToyServer(
      {
        greeting: () => {
          begun.resolve();
          return new Promise(() => {});
        },
      },
      {},
      { shutdownTimeout: 100 },
    );
    const underWay = stuck.ask('{ greeting }').catch(() => 'cut off');
    await begun.promise;

    await stuck.stop();

    expect(await underWay).toBe('cut off');
  });
});
