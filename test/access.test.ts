import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type Role, roles } from '../src/access/caller.js';
import { KeyRepository } from '../src/access/key.repository.js';
import type { RunningServer } from '../src/server.js';
import { type AskedGraph, openGraph, schema } from './ask.js';
import { startExportServer } from './export-server.js';
import { answerOf } from './toy-server.js';

let graph: AskedGraph;
let server: RunningServer;
let keys: KeyRepository;
let closeIssuer: () => void;
let sign: (claims: object, how?: { expires?: string; issuer?: string; audience?: string }) => Promise<string>;
let forged: string;
const keyOf = new Map<Role, string>();

beforeAll(async () => {
  graph = await openGraph({
    documents: [{ id: 'kg:document/list', title: 'List' }],
    organizations: [
      {
        id: 'kg:organization/one',
        kind: 'OTHER',
        names: [{ value: 'One' }],
        evidence: [{ document: 'kg:document/list' }],
      },
    ],
  });
  keys = new KeyRepository(graph.graph);
  for (const role of roles) keyOf.set(role, await keys.create(role.toLowerCase(), role, null));

  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' };
  const issuer = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => void issuer.listen(0, '127.0.0.1', resolve));
  closeIssuer = () => void issuer.close();
  const signed = (claims: object, { expires = '5m', issuer: by = 'us', audience = 'graph' } = {}) =>
    new SignJWT({ ...claims }).setSubject('ann').setIssuer(by).setAudience(audience).setExpirationTime(expires);
  sign = (claims, how) => signed(claims, how).setProtectedHeader({ alg: 'ES256', kid: 'k' }).sign(privateKey);
  // Signed with what everybody can read, as if it were a shared secret.
  forged = await signed({ role: 'ADMINISTRATOR' })
    .setProtectedHeader({ alg: 'HS256', kid: 'k' })
    .sign(new TextEncoder().encode(JSON.stringify(jwk)));
  server = await startExportServer(graph, {
    JWKS_URL: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/`,
    JWT_ISSUER: 'us',
    JWT_AUDIENCE: 'graph',
  });
});
afterAll(async () => {
  closeIssuer?.();
  await server?.stop();
  await graph?.close();
});

async function post(query: string, authorization?: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: JSON.stringify({ query }),
  });
  return answerOf(response);
}

const update = `mutation { updateOrganization(input: {id: "kg:organization/one", founded: "1900", reason: "a test", dryRun: true})
  { version userErrors { message } } }`;

describe('a credential', () => {
  it('that is a key or a token of its role lets write', async () => {
    const token = await sign({ role: ['reader', 'curator'] });
    const credentials = [`ApiKey ${keyOf.get('CURATOR')}`, `Bearer ${token}`];
    const answers = await Promise.all(credentials.map((each) => post(update, each)));
    const made = { updateOrganization: { version: 2, userErrors: [] } };
    expect(answers.map(({ status, body }) => [status, body.data])).toEqual([
      [200, made],
      [200, made],
    ]);
  });

  it('that does not hold is 401 everywhere, and never counts as none', async () => {
    const revoked = await keys.create('gone', 'CURATOR', null);
    await keys.revoke(revoked.split('_')[1] ?? '');
    const other = keyOf.get('READER') ?? '';
    const bad = [
      'ApiKey nonsense',
      `ApiKey ${revoked}`,
      `ApiKey ${await keys.create('old', 'CURATOR', '2020-01-01T00:00:00.000Z')}`,
      `ApiKey ${other.slice(0, -1)}${other.endsWith('A') ? 'B' : 'A'}`,
      'Bearer a.b.c',
      `Bearer ${forged}`,
      `Bearer ${await sign({ role: 'CURATOR' }, { expires: '-1m' })}`,
      `Bearer ${await sign({ role: 'CURATOR' }, { issuer: 'them' })}`,
      `Bearer ${await sign({ role: 'CURATOR' }, { audience: 'others' })}`,
      'Basic YTpi',
      'ApiKey',
    ];
    const asked = await Promise.all(bad.map((each) => post('{ dataset { revision } }', each)));
    const beside = await Promise.all(
      ['/export/graph.ndjson', '/reconcile', '/graphql?query={dataset{revision}}'].map((path) =>
        fetch(`${server.url}${path}`, {
          headers: { authorization: 'ApiKey nonsense', 'apollo-require-preflight': '1', accept: 'application/json' },
        }),
      ),
    );
    expect(
      asked.map(({ status, headers, body }) => [
        status,
        headers.has('www-authenticate'),
        body.errors[0].extensions.code,
      ]),
    ).toEqual(bad.map(() => [401, true, 'UNAUTHENTICATED']));
    expect(beside.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it('whose clock is 20 seconds off is believed', async () => {
    const { status } = await post('{ dataset { revision } }', `Bearer ${await sign({}, { expires: '-20s' })}`);
    expect(status).toBe(200);
  });
});

describe('a key', () => {
  it('is listed without its secret, which the graph does not hold', async () => {
    const listed = await keys.list();
    const session = graph.driver.session();
    const { records } = await session.run('MATCH (key:ApiKey) RETURN properties(key) AS stored');
    await session.close();
    const stored = JSON.stringify(records.map((record) => record.get('stored')));
    expect(listed.slice(0, 3).map(({ name, role, revokedAt }) => [name, role, revokedAt])).toEqual([
      ['reader', 'READER', null],
      ['curator', 'CURATOR', null],
      ['administrator', 'ADMINISTRATOR', null],
    ]);
    expect([...keyOf.values()].filter((key) => stored.includes(key.slice('ieg_0123456789abcdef_'.length)))).toEqual([]);
  });
});

/** Some value that the schema takes, as a literal. */
function someValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter((field) => isNonNullType(field.type));
    return `{${needed.map((field) => `${field.name}: ${field.name === 'dryRun' ? 'true' : someValue(field.type)}`).join(', ')}}`;
  }
  return String(type) === 'Int' ? '1' : '"x"';
}

interface Protected {
  readonly path: string;
  readonly role: Role | 'ANYBODY';
}

const guarded: readonly Protected[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.extensions.role === undefined
        ? []
        : [{ path: `${type.name}.${field.name}`, role: field.extensions.role as Protected['role'] }],
    ),
  );

/** The ways to each protected field that is no mutation; a new one must say its own here. */
const waysTo: Readonly<Record<string, readonly string[]>> = {
  'Query.proposals': waysAsked('proposals { totalCount nodes { id input reason } }'),
  'Query.reports': waysAsked('reports { totalCount nodes { id message contact } }'),
};

function waysAsked(field: string): readonly string[] {
  return [
    `{ ${field} }`,
    `{ other: ${field} }`,
    `{ ...all } fragment all on Query { ${field} }`,
    `{ ... on Query { ... @skip(if: false) { ${field} } } }`,
  ];
}

function waysOf(path: string): readonly string[] {
  const [, name = ''] = path.split('.');
  if (!path.startsWith('Mutation.')) return waysTo[path] ?? [];
  const type = schema.getMutationType()?.getFields()[name]?.args[0]?.type;
  const call = `${name}(input: ${type === undefined ? '' : someValue(type)}) { userErrors { code } }`;
  return [
    `mutation { ${call} }`,
    `mutation { other: ${call} }`,
    `mutation { ...all } fragment all on Mutation { ${call} }`,
    `mutation { ... on Mutation { ... @skip(if: false) { ${call} } } }`,
  ];
}

describe('the matrix of everything protected, every way in and every role', () => {
  it('has every mutation', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(
      guarded
        .filter(({ path }) => path.startsWith('Mutation.'))
        .map(({ path }) => path.slice(9))
        .sort(),
    ).toEqual(mutations.sort());
  });

  it.each(guarded.map(({ path, role }) => [path, role] as const))(
    'lets ask %s from the role %s up',
    async (path, role) => {
      const ways = waysOf(path);
      const callers = [null, ...roles];
      const answered = [];
      for (const query of ways) {
        for (const caller of callers) {
          const { status, body } = await post(query, caller === null ? undefined : `ApiKey ${keyOf.get(caller)}`);
          answered.push([query, caller, status, body.errors?.[0].extensions.code ?? null]);
        }
      }
      const may = (caller: Role | null): boolean =>
        role === 'ANYBODY' || (caller !== null && roles.indexOf(caller) >= roles.indexOf(role));
      expect(ways.length).toBeGreaterThan(0);
      expect(answered).toEqual(
        ways.flatMap((query) =>
          callers.map((caller) => (may(caller) ? [query, caller, 200, null] : [query, caller, 403, 'FORBIDDEN'])),
        ),
      );
    },
  );

  it('no export and no search tells of keys, receipts or who changed what', async () => {
    const exported = await (await fetch(`${server.url}/export/graph.ndjson`)).text();
    const { body } = await post('{ search(text: "administrator") { totalCount } node(id: "kg:change/x") { id } }');
    expect([/ieg_|key:|ApiKey|Receipt/.test(exported), body.data]).toEqual([
      false,
      { search: { totalCount: 0 }, node: null },
    ]);
  });
});
