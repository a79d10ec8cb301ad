import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type GraphQLField,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { Context } from '../src/context.js';
import type { Facts } from '../src/fact/fact.js';
import { createLog } from '../src/log.js';
import { createMetrics } from '../src/metrics.js';
import { Graph } from '../src/neo4j/graph.js';
import { checkCursors } from '../src/paging/page.js';
import { type RunningServer, startServer } from '../src/server.js';
import { readSettings } from '../src/settings.js';
import { type AskedGraph, limits, openGraph, schema } from './ask.js';
import { type Answer, answerOf } from './toy-server.js';

const alliance = 'kg:organization/an-alliance';
const evidence = [{ document: 'kg:document/one' }];
const world: Partial<Facts> = {
  documents: [{ id: 'kg:document/one', title: 'One' }],
  organizations: [
    { id: alliance, kind: 'ALLIANCE', names: [{ value: 'An alliance' }], evidence },
    { id: 'kg:organization/a-school', kind: 'SCHOOL', names: [{ value: "O'Neill `College`" }], evidence },
  ],
  relationships: [
    {
      id: 'kg:membership/one',
      kind: 'MEMBERSHIP',
      source: 'kg:organization/a-school',
      target: alliance,
      status: 'OPERATING',
      roles: ['MEMBER'],
      evidence,
    },
  ],
};

let opened: AskedGraph;
let server: RunningServer;
let statements = 0;
let before: unknown;

beforeAll(async () => {
  opened = await openGraph(world);
  const observe = () => {
    statements += 1;
  };
  const graph = new Graph(opened.driver, { observe });
  server = await startServer({
    schema,
    // Whoever may ask for everything, so that nothing is refused before it is looked at.
    createContext: (request) =>
      new Context(graph, opened.analyses, limits, { ...request, caller: { actor: 'test', role: 'ADMINISTRATOR' } }),
    checkArguments: checkCursors,
    settings: readSettings({ PORT: '0' }),
    metrics: createMetrics(),
    health: { ready: async () => true },
    webFolder: '/no-such-folder',
    log: createLog('silent'),
  });
  before = await contents();
});

beforeEach(() => {
  statements = 0;
});

afterAll(async () => {
  await server?.stop();
  await opened?.close();
});

/** What an injected statement would change. */
async function contents(): Promise<unknown> {
  const { records } = await opened.driver.executeQuery(`
    CALL db.labels() YIELD label WITH collect(label) AS labels
    CALL db.relationshipTypes() YIELD relationshipType WITH labels, collect(relationshipType) AS types
    CALL db.propertyKeys() YIELD propertyKey
    RETURN labels, types, collect(propertyKey) AS keys, COUNT { () } AS nodes, COUNT { ()-->() } AS relationships`);
  return records.map((record) => record.toObject());
}

async function ask(query: string, variables?: unknown, headers = {}): Promise<Answer> {
  return answerOf(
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    }),
  );
}

/** The code of a refusal that came before any statement. */
async function refusal(query: string, variables?: unknown): Promise<string> {
  const { status, body } = await ask(query, variables);
  expect({ query, status, statements, data: body.data }).toEqual({
    query,
    status: 400,
    statements: 0,
    data: undefined,
  });
  return body.errors[0].extensions.code;
}

type Field = GraphQLField<unknown, unknown>;

/** Fields that take arguments: of the root, and of the nouns, the alliance standing for all kinds of organization. */
const fields = ['Query', 'Alliance', 'Person', 'Event', 'Policy', 'Document'].flatMap((name) =>
  Object.values((schema.getType(name) as GraphQLObjectType).getFields())
    .filter(({ args }) => args.length > 0)
    .map((field) => [`${name}.${field.name}`, schema.getType(name) as GraphQLObjectType, field] as const),
);

const fieldsWith = (argument: string) => fields.filter(([, , { args }]) => args.some(({ name }) => name === argument));

/** A query of one field with these arguments; whatever else it needs gets harmless ones. */
function queryOf(type: GraphQLObjectType, field: Field, args: string, variables = ''): string {
  const needed = field.args
    .filter((arg) => isRequiredArgument(arg) && !args.includes(`${arg.name}:`))
    .map((arg) => `${arg.name}: ${harmless(arg.type, arg.name)}`);
  const answer = getNamedType(field.type);
  const connection = isObjectType(answer) && 'totalCount' in answer.getFields();
  const selection = !('getFields' in answer || 'getTypes' in answer)
    ? ''
    : connection
      ? '{ totalCount nodes { __typename } }'
      : '{ __typename }';
  const asked = `${field.name}(${[args, ...needed].join(' ')}) ${selection}`;
  return type === schema.getQueryType()
    ? `query ${variables} { ${asked} }`
    : `query ${variables} { node(id: "${alliance}") { ... on ${type.name} { ${asked} } } }`;
}

function harmless(type: GraphQLInputType, argument = ''): string {
  const named = getNullableType(type);
  if (isListType(named)) return `[${harmless(named.ofType)}]`;
  // Of two times the second is the later.
  if (named.name === 'PartialDate') return argument === 'to' ? '"2025"' : '"2024"';
  if (isInputObjectType(named)) {
    const required = Object.values(named.getFields()).filter(isRequiredInputField);
    return `{${required.map((field) => `${field.name}: ${harmless(field.type)}`).join(', ')}}`;
  }
  if (isEnumType(named)) return String(named.getValues()[0]?.name);
  // Where organizations must be named they must be there.
  return named === GraphQLID ? `"${alliance}"` : '"x"';
}

describe('pages', () => {
  const sizes = ['first: 0', 'first: -1', 'first: 101', 'first: 1, last: 1', 'last: 0', 'last: 101'];

  it.each(fieldsWith('first'))('of %s have 1 to 100 rows, from one end', async (_name, type, field) => {
    const possible = sizes.filter((size) => field.args.some(({ name }) => name === 'last') || !size.includes('last'));

    for (const size of possible) expect(await refusal(queryOf(type, field, size))).toBe('BAD_USER_INPUT');
    for (const first of [0, -1, 101]) {
      expect(await refusal(queryOf(type, field, 'first: $first', '($first: Int)'), { first })).toBe('BAD_USER_INPUT');
    }
  });

  it.each(fieldsWith('first'))('of %s have the usual size when first is null', async (_name, type, field) => {
    const { body } = await ask(queryOf(type, field, 'first: null'));

    expect(body.errors).toBeUndefined();
  });

  it.each(fieldsWith('after'))('of %s do not begin after what is no cursor', async (_name, type, field) => {
    for (const after of ['', 'nonsense', 'W10', Buffer.from('["x","y"]').toString('base64url'), "' OR 1=1 //"]) {
      expect(await refusal(queryOf(type, field, 'after: $after', '($after: String)'), { after })).toBe(
        'BAD_USER_INPUT',
      );
    }
  });

  it.each(['pairs', 'dormantMembers'])('of activation.%s likewise, and go on in no other list', async (field) => {
    const list = (of: string, args: string): string =>
      `{ node(id: "${alliance}") { ... on Alliance { activation { ${of}(${args}) { totalCount pageInfo { endCursor } } } } } }`;
    const { body } = await ask(list('dormantMembers', 'first: 1'));
    const { endCursor } = body.data.node.activation.dormantMembers.pageInfo;
    statements = 0;

    expect(typeof endCursor).toBe('string');
    for (const args of [
      'first: 0',
      'first: 101',
      'after: "nonsense"',
      `after: "${Buffer.from('["x","y"]').toString('base64url')}"`,
    ]) {
      expect(await refusal(list(field, args))).toBe('BAD_USER_INPUT');
    }
    expect(await refusal(list('pairs', `after: "${endCursor}"`))).toBe('BAD_USER_INPUT');
  });
});

describe('values that a scalar refuses', () => {
  it.each([
    ['Int', 'organizations(first: VALUE) { totalCount }', 2_147_483_648],
    ['Int', 'organizations(first: VALUE) { totalCount }', 1.5],
    ['Int', 'organizations(first: VALUE) { totalCount }', '1'],
    ...['2024-02-30', '2024-13', '0000', '24', '2024-5', '2024-05-16T00:00:00Z', 'yesterday', ''].map(
      (date): [string, string, string] => ['PartialDate', 'organizations(where: {asOf: VALUE}) { totalCount }', date],
    ),
    ['OrganizationKind', 'organizations(where: {kind: {eq: VALUE}}) { totalCount }', 'CASTLE'],
    ['Boolean', 'organizations(where: {founded: {known: VALUE}}) { totalCount }', 'yes'],
  ])('%s in %s: %j', async (type, field, value) => {
    expect(await refusal(`{ ${field.replace('VALUE', JSON.stringify(value))} }`)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await refusal(`query ($value: ${type}) { ${field.replace('VALUE', '$value')} }`, { value })).toBe(
      'BAD_USER_INPUT',
    );
  });
});

describe('operations that are too large', () => {
  const repeat = (count: number, text: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ');
  const partners = (levels: number, first: number): string =>
    levels === 0 ? 'id' : `partners(first: ${first}) { nodes { organization { ${partners(levels - 1, first)} } } }`;

  it('100 × 100 × 100 rows', async () => {
    const query = `{ organizations(first: 100) { nodes { ${partners(2, 100)} } } }`;
    const { body } = await ask(query);

    expect(await refusal(query)).toBe('QUERY_TOO_COMPLEX');
    expect(body.errors[0].message).toMatch(/^This operation may read \d{7} rows, and 50000 are allowed/);
  });

  it('but not an alliance, its 100 members, 20 partners of each and 20 internships of those', async () => {
    const { status, body } =
      await ask(`{ organization(id: "${alliance}") { ... on Alliance { members(first: 100) { nodes {
      member { partners(first: 20) { nodes { organization { internships(first: 20) { nodes { id } } } } } } } } } } }`);

    expect([status, body.errors, body.extensions.cost]).toEqual([200, undefined, { requested: 44_201, limit: 50_000 }]);
  });

  it.each([
    ['200 levels', `{ organization(id: "x") { ${partners(66, 1)} } }`],
    ['1,500 aliases', `{ ${repeat(1_500, (index) => `a${index}: __typename`)} }`],
    ['5,500 aliases', `{ ${repeat(5_500, (index) => `a${index}: __typename`)} }`],
    ['20,000 directives', `{ __typename ${'@a '.repeat(20_000)} }`],
    [
      'a fragment bomb of 2^60',
      `{ organization(id: "x") { ...F0 } }
       ${repeat(60, (index) => `fragment F${index} on Organization { ...F${index + 1} ...F${index + 1} }`)}
       fragment F60 on Organization { id }`,
    ],
  ])('%s', async (_what, query) => {
    expect(await refusal(query)).toBe('QUERY_TOO_COMPLEX');
  });

  it('lists of 251 ids', async () => {
    const ids = Array.from({ length: 251 }, (_, index) => `kg:organization/${index}`);

    expect(await refusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toBe('BAD_USER_INPUT');
    expect(
      await refusal('query ($ids: [ID!]) { organizations(where: {region: {in: $ids}}) { totalCount } }', { ids }),
    ).toBe('BAD_USER_INPUT');
  });

  it('51 texts to match, texts that are none or too long, and 21 candidates of each', async () => {
    const query = 'query ($queries: [MatchQuery!]!) { matchOrganizations(queries: $queries) { text } }';
    const text = 'x';
    for (const queries of [
      [],
      Array.from({ length: 51 }, () => ({ text })),
      [{ text: ' ' }],
      [{ text: 'x'.repeat(2_001) }],
      [{ text, limit: 0 }],
      [{ text, limit: 21 }],
      [{ text: 'x\u0000' }],
      [{ text, identifiers: Array.from({ length: 251 }, () => 'ror:x') }],
    ]) {
      expect(await refusal(query, { queries })).toBe('BAD_USER_INPUT');
    }
  });

  it('filters of 61 conditions, of 9 levels, and through 4 relationships', async () => {
    const query = 'query ($where: OrganizationFilter) { organizations(where: $where) { totalCount } }';
    const nested = (levels: number, wrap: (inner: object) => object): object =>
      levels === 0 ? { id: { eq: 'x' } } : wrap(nested(levels - 1, wrap));

    const filters = [
      { OR: Array.from({ length: 61 }, () => ({ id: { eq: 'x' } })) },
      nested(8, (NOT) => ({ NOT })),
      nested(4, (partner) => ({ relationships: { some: { partner } } })),
    ];

    for (const where of filters) expect(await refusal(query, { where })).toBe('QUERY_TOO_COMPLEX');
    expect(
      (await ask(query, { where: nested(3, (partner) => ({ relationships: { some: { partner } } })) })).status,
    ).toBe(200);
  });
});

describe('requests that are none', () => {
  const json = { 'content-type': 'application/json' };
  const query = '{"query":"{ dataset { revision } }"}';
  const form = (type: string): RequestInit => ({
    body: query,
    headers: { 'content-type': type, 'apollo-require-preflight': 'true' },
  });

  it.each<[string, string, RequestInit, number, string]>([
    ['an array batch', '', { body: `[${query}]`, headers: json }, 400, 'BAD_REQUEST'],
    ['a GET without preflight', '?query={dataset{revision}}', { method: 'GET' }, 400, 'BAD_REQUEST'],
    ['a form', '', form('application/x-www-form-urlencoded'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a multipart form', '', form('multipart/form-data; boundary=x'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['text', '', form('text/plain'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['PUT', '', { method: 'PUT', body: query, headers: json }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'a gzip bomb',
      '',
      { body: gzipSync(Buffer.alloc(100_000_000)), headers: { ...json, 'content-encoding': 'gzip' } },
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['broken JSON', '', { body: query.slice(1), headers: json }, 400, 'BAD_REQUEST'],
    [
      'a name of 1 MB',
      '',
      { body: query.replace('dataset', 'a'.repeat(1_000_000)), headers: json },
      413,
      'PAYLOAD_TOO_LARGE',
    ],
  ])('%s', async (_what, search, init, status, code) => {
    const answer = await answerOf(await fetch(`${server.url}/graphql${search}`, { method: 'POST', ...init }));

    expect([answer.status, answer.body.errors[0].extensions, statements]).toEqual([
      status,
      { code, requestId: answer.headers.get('x-request-id') },
      0,
    ]);
  });
});

describe('text that is meant for the database', () => {
  const attacks = [
    `'"\`}) DETACH DELETE n//`,
    `\\u0060\\u0027}]->() MATCH (n) DETACH DELETE n //`,
    `x') OR true RETURN 1 UNION MATCH (n) SET n:Hacked RETURN n // $p0 /*:filter*/ true /*filter:*/`,
    '__proto__ \u202Eevil\u202C \u200B\uFEFF',
  ];

  /** A value of the type with the attack as every text in it, one filter inside another; undefined where none fits. */
  const everyText = (type: GraphQLInputType, attack: string, depth = 0): unknown => {
    const named = getNullableType(type);
    if (isListType(named)) {
      const item = everyText(named.ofType, attack, depth);
      return item === undefined ? undefined : [item];
    }
    if (!isInputObjectType(named)) return ['String', 'ID'].includes(named.name) ? attack : undefined;
    if (depth > 2) return undefined;
    const inputs = Object.values(named.getFields()).filter(({ name }) => !['AND', 'OR', 'NOT'].includes(name));
    const texts = inputs.map((input) => [input, everyText(input.type, attack, depth + 1)] as const);
    if (texts.some(([{ type: inner }, text]) => isNonNullType(inner) && text === undefined)) return undefined;
    const given = texts.filter(([, text]) => text !== undefined).map(([{ name }, text]) => [name, text]);
    return given.length === 0 ? undefined : Object.fromEntries(given);
  };

  /** The fields of a filter each alone, so that the statements stay as short as those of people. */
  const oneByOne = (value: unknown): readonly unknown[] =>
    typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value ?? {}).map(([name, text]) => ({ [name]: text }))
      : [value];

  const withText = fields
    .filter(([, type]) => type === schema.getQueryType() || type.name === 'Alliance')
    .flatMap(([name, type, field]) =>
      field.args
        .filter((arg) => !['after', 'before'].includes(arg.name) && everyText(arg.type, 'x') !== undefined)
        .map((arg) => [`${name}(${arg.name}:)`, type, field, arg] as const),
    )
    // The shortcuts of one kind of tie share their filter and all that is behind it.
    .filter(
      ([, type, , arg], index, all) =>
        index === all.findIndex((one) => one[1] === type && `${one[3].type}` === `${arg.type}`),
    );

  const mustBeThere = new Set(['from', 'to', 'organizations', 'Query.briefing(ids:)']);

  it.each(withText)('is plain data in %s', async (name, type, field, arg) => {
    const query = queryOf(type, field, `${arg.name}: $value`, `($value: ${arg.type})`);

    for (const attack of attacks) {
      for (const value of oneByOne(everyText(arg.type, attack))) {
        const { status, body } = await ask(query, { value });

        // Where organizations must be named, what names none is refused by its name.
        if (mustBeThere.has(arg.name) || mustBeThere.has(name))
          expect(body.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
        else expect([value, status, body.errors]).toEqual([value, 200, undefined]);
      }
    }
    expect(await contents()).toEqual(before);
  });

  it.each(withText)('is refused in %s where it cannot be stored', async (_name, type, field, arg) => {
    for (const attack of ['nul \0', 'half \ud83c']) {
      const query = queryOf(type, field, `${arg.name}: $value`, `($value: ${arg.type})`);

      expect(await refusal(query, { value: everyText(arg.type, attack) })).toBe('BAD_USER_INPUT');
    }
  });

  /** A value with the attack where the type takes that enum, up to four inputs deep; undefined where it takes none. */
  const asEnum = (type: GraphQLInputType, name: string, attack: string, depth = 0): unknown => {
    const named = getNullableType(type);
    if (isListType(named)) {
      const item = asEnum(named.ofType, name, attack, depth);
      return item === undefined ? undefined : [item];
    }
    if (!isInputObjectType(named)) return named.name === name ? attack : undefined;
    if (depth > 4) return undefined;
    for (const input of Object.values(named.getFields())) {
      const value = asEnum(input.type, name, attack, depth + 1);
      if (value !== undefined) return { [input.name]: value };
    }
    return undefined;
  };

  const withEnum = Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .flatMap(({ name }) => {
      const places = fields.flatMap(([place, type, field]) =>
        field.args.map((arg) => ({ name, place, type, field, arg })),
      );
      return places.filter(({ arg }) => asEnum(arg.type, name, 'x') !== undefined).slice(0, 1);
    });

  it.each(withEnum)('is refused as a $name in $place', async ({ name, type, field, arg }) => {
    const query = queryOf(type, field, `${arg.name}: $value`, `($value: ${arg.type})`);

    for (const attack of [...attacks, '', '0', `${name} `]) {
      const { body } = await ask(query, { value: asEnum(arg.type, name, attack) });

      expect([statements, body.errors[0].extensions.code]).toEqual([0, 'BAD_USER_INPUT']);
      expect(body.errors.map(({ message }: Error) => message).join()).toContain(`does not exist in "${name}" enum`);
    }
  });

  it('stays text as the name of a variable, a key or an alias', async () => {
    const { status, body } = await ask('query ($__proto__: ID!) { __proto__: organization(id: $__proto__) { id } }', {
      ['__proto__']: 'x',
      constructor: { prototype: { polluted: true } },
    });

    expect([status, Object.keys(body.data ?? {}), ({} as { polluted?: boolean }).polluted]).toEqual([
      200,
      ['__proto__'],
      undefined,
    ]);
  });
});

describe('search text that would be syntax', () => {
  const syntax = [
    'AND',
    'OR NOT',
    'q AND',
    '"',
    '"q',
    '(',
    'q)',
    '/q',
    '/(q+)+$/',
    '/((((q*)*)*)*)*q/',
    '[q TO',
    '{q TO r}',
    '*',
    '*:*',
    '?',
    '-q',
    '+',
    '!',
    '~',
    'q~9',
    'q^-1',
    'q^',
    'name:',
    'id:*',
    '\\',
    'q\\',
    '&&',
    '||',
    '<q',
    '>=1',
    ':',
    '\u3000*\u3000',
    '%',
    '$q',
    '//',
  ];

  it.each(syntax)('finds nothing by %j', async (text) => {
    const { status, body } = await ask('query ($text: String!) { search(text: $text) { totalCount nodes { id } } }', {
      text,
    });

    expect([status, body.errors, body.data]).toEqual([200, undefined, { search: { totalCount: 0, nodes: [] } }]);
  });

  it('finds names through their quotes', async () => {
    const { body } = await ask('query ($text: String!) { search(text: $text) { nodes { id } } }', {
      text: "o'neill `college`",
    });

    expect(body.data).toEqual({ search: { nodes: [{ id: 'kg:organization/a-school' }] } });
  });

  it.each([
    ['no text', ' '],
    ['257 characters', 'a'.repeat(257)],
    ['33 words', 'a '.repeat(33)],
    ['2,000 words', 'a '.repeat(2_000)],
  ])('is refused when it is %s', async (_what, text) => {
    expect(await refusal('query ($text: String!) { search(text: $text) { totalCount } }', { text })).toBe(
      'BAD_USER_INPUT',
    );
  });
});

it('introspection answers, whatever NODE_ENV says', async () => {
  expect((await ask('{ __schema { queryType { name } } }')).body.data).toEqual({
    __schema: { queryType: { name: 'Query' } },
  });
});
