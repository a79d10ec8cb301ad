import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClientError } from '../src/errors.js';
import { startToyServer, type ToyServer } from './toy-server.js';

let server: ToyServer;
let ran = 0;

beforeAll(async () => {
  const answerNothing = (): null => {
    ran += 1;
    return null;
  };
  const fields = ['organization', 'organizations', 'search', 'paths', 'nodes', 'greeting', 'maybe', 'rename'];
  server = await startToyServer(Object.fromEntries(fields.map((field) => [field, answerNothing])), {
    checkArguments: (field, _parent, args) => {
      if (args.after === 'of another list') {
        throw new ClientError('BAD_USER_INPUT', `Expected a cursor of ${field.name}.`);
      }
    },
  });
});

afterAll(() => server.stop());

async function costOf(query: string, variables?: object): Promise<number> {
  const { body } = await server.ask(query, variables);
  return body.extensions.cost.requested;
}

/** The refusal of an operation, after making sure that nothing of it ran. */
async function refusalOf(query: string, variables?: object) {
  ran = 0;
  const { status, body } = await server.ask(query, variables);
  expect({ ran, status, data: body.data }).toEqual({ ran: 0, status: 400, data: undefined });
  return body.errors.map((error: { message: string; extensions: { code: string } }) => [
    error.extensions.code,
    error.message,
  ])[0];
}

describe('cost', () => {
  it.each<[string, string, number]>([
    ['nothing for introspection', '{ __typename __schema { types { fields { name type { name } } } } }', 0],
    ['nothing for a scalar', '{ greeting }', 0],
    ['1 for one object, whatever scalars it shows', '{ organization(id: 1) { id name __typename } }', 1],
    ['1 more for an object in an object', '{ organization(id: 1) { region { id } } }', 2],
    ['5 for a list without pages', '{ organization(id: 1) { region { names { value } } } }', 7],
    ['2 for evidence', '{ organization(id: 1) { evidence { document { title } } } }', 5],
    ['20 for a page without a size', '{ organizations { nodes { id } } }', 20],
    ['20 for a page whose size is null', '{ organizations(first: null) { nodes { id } } }', 20],
    ['a page that shows no rows', '{ organizations(first: 7) { pageInfo { hasNextPage } } }', 7],
    ['what first says', '{ organizations(first: 3) { edges { cursor node { id } } pageInfo { hasNextPage } } }', 3],
    ['what last says', '{ organizations(last: 4) { nodes { id } } }', 4],
    ['10 for totalCount, once a page', '{ organizations(first: 3) { totalCount nodes { id } } }', 13],
    ['10 for totalCount under an alias', '{ organizations(first: 3) { all: totalCount } }', 13],
    [
      'totalCount of inner pages once for each row around them',
      '{ organizations(first: 3) { nodes { partners(first: 2) { totalCount } } } }',
      3 * (1 + 2 + 10),
    ],
    ['an object beside the node of an edge', '{ organizations(first: 3) { edges { partner { id } } } }', 6],
    [
      'each level as a multiple of those around it',
      '{ organizations(first: 3) { nodes { region { id } partners(first: 2) { nodes { organization { id } } } } } }',
      3 * (1 + 1 + 2 * (1 + 1)),
    ],
    [
      'a list that is no connection but has first',
      '{ organization(id: 1) { partners(first: 1) { nodes { relationships(first: 4) { id member { id } } } } } }',
      1 + 1 + 4 * 2,
    ],
    [
      'the default of such a first',
      '{ organization(id: 1) { partners(first: 1) { nodes { relationships { id } } } } }',
      12,
    ],
    [
      'a page inside an object: its lists are its rows',
      '{ paths(from: ["a"], first: 3) { searchedLength paths { organizations { id } } } }',
      3 * (1 + 5),
    ],
    ['as many rows as ids', '{ nodes(ids: ["a", "b", "c"]) { id region { id } } }', 6],
    ['equal fields once', '{ organization(id: 1) { region { id } } organization(id: 1) { region { id } name } }', 2],
    ['aliased fields each', '{ a: organization(id: 1) { id } b: organization(id: 1) { id } }', 2],
    [
      'the dearest kind that a row may be',
      `{ organizations(first: 10) { nodes {
          ... on School { region { id } }
          ... on Alliance { members(first: 5) { nodes { id } } }
      } } }`,
      10 * (1 + 5),
    ],
    [
      'what fragments select',
      `{ organizations(first: 10) { ...Page } }
       fragment Page on OrganizationConnection { nodes { ...Place ...Place } }
       fragment Place on Organization { region { id } }`,
      20,
    ],
    [
      'only what @skip and @include leave',
      `{ organizations(first: 10) { nodes { region @skip(if: true) { id } ... @include(if: false) { evidence { locator } } } } }`,
      10,
    ],
    ['an object for a mutation', 'mutation { rename(id: 1, name: "x") { id } }', 1],
  ])('counts %s', async (_what, query, cost) => {
    expect(await costOf(query)).toBe(cost);
  });

  it('reads sizes from variables and their defaults', async () => {
    const query = `query ($size: Int = 30, $with: Boolean = true) {
      organizations(first: $size) { nodes { region @include(if: $with) { id } } }
    }`;

    expect(await costOf(query)).toBe(60);
    expect(await costOf(query, { size: 4, with: false })).toBe(4);
    expect(await costOf(query, { size: null })).toBe(40);
  });

  it('lets pass an alliance, 100 members, 20 partners of each and 20 internships of those', async () => {
    const { status, body } = await server.ask(`{ organization(id: 1) { ... on Alliance {
      members(first: 100) { nodes { member {
        partners(first: 20) { nodes { organization { internships(first: 20) { nodes { id } } } } }
      } } }
    } } }`);

    expect([status, body]).toEqual([
      200,
      { data: { organization: null }, extensions: { cost: { requested: 44_201, limit: 50_000 } } },
    ]);
  });

  it('refuses 100 × 100 × 100 before anything runs, naming cost and limit', async () => {
    const query = `{ organizations(first: 100) { nodes { partners(first: 100) { nodes {
      organization { partners(first: 100) { nodes { relationships(first: 1) { id } } } } } } } } }`;

    expect(await refusalOf(query)).toEqual([
      'QUERY_TOO_COMPLEX',
      'This operation may read 2020100 rows, and 50000 are allowed: ask for smaller pages or fewer levels.',
    ]);
    expect((await server.ask(query)).body.extensions).toEqual({ cost: { requested: 2_020_100, limit: 50_000 } });
  });

  it('gives up on fragments made to be hard to count', async () => {
    const whole = (levels: number): string => (levels === 0 ? 'id' : `whole { ${whole(levels - 1)} }`);
    const apart = (levels: number): string =>
      levels === 0
        ? 'id'
        : `... on School { ${whole(levels)} } ... on Alliance { ${whole(levels)} } whole { ${apart(levels - 1)} }`;

    expect(await refusalOf(`{ organization(id: 1) { ${apart(18)} } }`)).toEqual([
      'QUERY_TOO_COMPLEX',
      'The cost of this operation cannot be counted; use fewer fragments.',
    ]);
  });
});

describe('arguments', () => {
  const page = (args: string): string => `{ organizations(${args}) { nodes { id } } }`;
  const text = (value: string) =>
    ['query ($text: String!) { search(text: $text) { nodes { id } } }', { text: value }] as const;
  const where = (filter: object) =>
    ['query ($where: Filter) { organizations(where: $where) { nodes { id } } }', { where: filter }] as const;
  const nested = (levels: number, wrap: (inner: object) => object, inner: object): object =>
    levels === 0 ? inner : wrap(nested(levels - 1, wrap, inner));
  const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `kg:${index}`);

  it.each([
    ['first: 0', 'Expected first of Query.organizations to be from 1 to 100; got 0.'],
    ['first: -1', 'Expected first of Query.organizations to be from 1 to 100; got -1.'],
    ['first: 101', 'Expected first of Query.organizations to be from 1 to 100; got 101.'],
    ['last: 101', 'Expected last of Query.organizations to be from 1 to 100; got 101.'],
    [
      'first: 1, last: 1',
      'Expected first or last of Query.organizations, not both: first pages forward, last backward.',
    ],
    ['after: "of another list"', 'Expected a cursor of organizations.'],
  ])('refuses %s as a literal', async (args, message) => {
    expect(await refusalOf(page(args))).toEqual(['BAD_USER_INPUT', message]);
  });

  it.each([[0], [-1], [101]])('refuses a first of %d as a variable and as its default', async (first) => {
    const refusal = ['BAD_USER_INPUT', `Expected first of Query.organizations to be from 1 to 100; got ${first}.`];

    expect(await refusalOf('query ($first: Int) { organizations(first: $first) { totalCount } }', { first })).toEqual(
      refusal,
    );
    expect(await refusalOf(`query ($first: Int = ${first}) { organizations(first: $first) { totalCount } }`)).toEqual(
      refusal,
    );
  });

  it('refuses arguments deep inside fragments', async () => {
    const query = `{ organization(id: 1) { ...Partners } } fragment Partners on Organization { partners(first: 0) { totalCount } }`;

    expect(await refusalOf(query)).toEqual([
      'BAD_USER_INPUT',
      'Expected first of School.partners to be from 1 to 100; got 0.',
    ]);
  });

  it('says BAD_USER_INPUT when a variable that may be null meets an argument that may not', async () => {
    const query = 'query ($text: String = "x") { search(text: $text) { nodes { id } } }';

    expect(await refusalOf(query, { text: null })).toEqual([
      'BAD_USER_INPUT',
      'Argument "text" of non-null type "String!" must not be null.',
    ]);
  });

  it('says BAD_USER_INPUT of more mistakes in variables than are told one by one', async () => {
    const query = 'query ($from: [ID!]!) { paths(from: $from) { __typename } }';
    const { status, body } = await server.ask(query, { from: Array(60).fill({}) });
    const codes = new Set(body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code));
    expect([status, [...codes], body.errors.length]).toEqual([400, ['BAD_USER_INPUT'], 51]);
  });

  it('tells a refused literal from a refused variable', async () => {
    expect(await refusalOf(page('first: 2147483648'))).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
      'Int cannot represent non 32-bit signed integer value: 2147483648',
    ]);
    expect(
      await refusalOf('query ($first: Int) { organizations(first: $first) { totalCount } }', { first: 2_147_483_648 }),
    ).toEqual([
      'BAD_USER_INPUT',
      'Variable "$first" got invalid value 2147483648; Int cannot represent non 32-bit signed integer value: 2147483648',
    ]);
  });

  it('takes pages of null, 1 and 100 rows', async () => {
    const sizes = ['first: null', 'first: 1', 'last: 100', 'first: null, last: 5', 'last: null, first: 5'];

    const costs = await Promise.all(sizes.map((size) => costOf(page(size))));

    expect(costs).toEqual([20, 1, 100, 5, 5]);
  });

  it('takes lists of 250 ids and refuses longer ones, in filters too', async () => {
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const message = (argument: string): string => `Expected at most 250 values in a list in ${argument}; got 251.`;

    expect(await costOf(nodes, { ids: ids(250) })).toBe(250);
    expect(await refusalOf(nodes, { ids: ids(251) })).toEqual(['BAD_USER_INPUT', message('ids of Query.nodes')]);
    expect(await refusalOf(...where({ NOT: { id: { in: ids(251) } } }))).toEqual([
      'BAD_USER_INPUT',
      message('where of Query.organizations'),
    ]);
  });

  it.each([
    ['', 'Expected a text to search for; got none.'],
    [' \n\u3000', 'Expected a text to search for; got none.'],
    ['生'.repeat(257), 'Expected a text of at most 256 characters to search for; got 257.'],
    ['a '.repeat(33), 'Expected at most 32 words to search for; got 33.'],
    ['nul \0', 'Expected text without U+0000 and unpaired surrogates in text of Query.search.'],
    ['half \ud83c', 'Expected text without U+0000 and unpaired surrogates in text of Query.search.'],
  ])('refuses to search for %j', async (value, message) => {
    expect(await refusalOf(...text(value))).toEqual(['BAD_USER_INPUT', message]);
  });

  it('searches for 256 characters, whatever they are made of', async () => {
    expect(await costOf(...text('🏫'.repeat(256)))).toBe(20);
  });

  it('refuses paths of no steps and of more than 6', async () => {
    const query = 'query ($length: Int) { paths(from: ["a"], maxLength: $length) { searchedLength } }';
    const message = (got: number): string => `Expected maxLength of Query.paths to be from 1 to 6; got ${got}.`;

    expect(await refusalOf(query, { length: 0 })).toEqual(['BAD_USER_INPUT', message(0)]);
    expect(await refusalOf(query, { length: 7 })).toEqual(['BAD_USER_INPUT', message(7)]);
  });

  it('takes 60 conditions in a filter and refuses 61', async () => {
    const conditions = (count: number): object => ({ OR: ids(count).map((id) => ({ id: { eq: id } })) });

    expect(await costOf(...where(conditions(60)))).toBe(20);
    expect(await refusalOf(...where(conditions(61)))).toEqual([
      'QUERY_TOO_COMPLEX',
      'Expected at most 60 conditions in where of Query.organizations; ask for less at once.',
    ]);
  });

  it('takes filters nested 8 deep and refuses 9', async () => {
    const nots = (levels: number): object => nested(levels - 1, (NOT) => ({ NOT }), { id: { eq: 'a' } });

    expect(await costOf(...where(nots(8)))).toBe(20);
    expect(await refusalOf(...where(nots(9)))).toEqual([
      'QUERY_TOO_COMPLEX',
      'Expected filters nested at most 8 deep in where of Query.organizations; ask for less at once.',
    ]);
  });

  it('takes relationships of relationships of relationships and refuses one level more', async () => {
    const ties = (levels: number): object =>
      nested(levels, (partner) => ({ relationships: { some: { partner } } }), { id: { eq: 'a' } });

    expect(await costOf(...where(ties(3)))).toBe(20);
    expect((await refusalOf(...where(ties(4))))[0]).toBe('QUERY_TOO_COMPLEX');
  });
});

describe('size', () => {
  const chain = (levels: number): string => `{ region ${'{ region '.repeat(levels)} { id } ${'}'.repeat(levels + 1)}`;
  const bomb = [
    '{ organization(id: 1) { ...F0 } }',
    ...Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on Organization { ...F${index + 1} ...F${index + 1} }`,
    ),
    'fragment F60 on Organization { id }',
  ].join('\n');
  const partners = (levels: number): string =>
    levels === 0 ? '{ totalCount }' : `{ nodes { organization { partners(first: 1) ${partners(levels - 1)} } } }`;

  it.each([
    ['200 levels', `{ organization(id: 1) { partners(first: 1) ${partners(66)} } }`, 'QUERY_TOO_COMPLEX'],
    ['200 levels that do not exist', `{ organization(id: 1) ${chain(200)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['31 aliases', `{ ${ids(31, (n) => `a${n}: greeting`)} }`, 'QUERY_TOO_COMPLEX'],
    ['1,500 aliases', `{ ${ids(1_500, (n) => `a${n}: greeting`)} }`, 'QUERY_TOO_COMPLEX'],
    ['5,500 aliases', `{ ${ids(5_500, (n) => `a${n}: greeting`)} }`, 'QUERY_TOO_COMPLEX'],
    ['20,000 directives', `{ greeting ${'@a '.repeat(20_000)} }`, 'QUERY_TOO_COMPLEX'],
    ['a fragment bomb of 2^60', bomb, 'QUERY_TOO_COMPLEX'],
  ])('refuses %s', async (_what, query, code) => {
    const { status, body } = await server.ask(query);

    expect([status, body.errors[0].extensions]).toEqual([400, { code, requestId: 'asked' }]);
  });

  it('counts every field of the deepest branch, through fragments, and names what is allowed', async () => {
    const deep = (levels: number): string => `
      { organization(id: 1) { partners(first: 1) ${partners(5).replace('totalCount', 'nodes { organization { ...Deep } }')} } }
      fragment Deep on Organization { ${levels === 21 ? 'region { id }' : 'id'} }`;

    expect((await server.ask(deep(20))).body.errors).toBeUndefined();
    expect(await refusalOf(deep(21))).toEqual([
      'QUERY_TOO_COMPLEX',
      'Expected at most 20 levels of fields, fragments expanded; got 21.',
    ]);
  });

  it('leaves out introspection and the aliases that clients give to __typename', async () => {
    const types = (levels: number): string => (levels === 0 ? '{ name }' : `{ ofType ${types(levels - 1)} }`);
    const kinds = ids(40, (n) => `__is${n}: __typename`);

    const { status } = await server.ask(`{ ${kinds} __type(name: "Query") { fields { type ${types(25)} } } }`);

    expect(status).toBe(200);
  });

  it('counts directives at each spread of a fragment', async () => {
    const query = `query ($yes: Boolean = true) { organization(id: 1) { ${'...F @include(if: $yes) '.repeat(51)} } }
      fragment F on Organization { id }`;

    expect(await refusalOf(query)).toEqual([
      'QUERY_TOO_COMPLEX',
      'Expected at most 50 directives, fragments expanded; got 51.',
    ]);
  });
});

function ids(count: number, text: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}
