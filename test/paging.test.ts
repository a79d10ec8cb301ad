import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

type Args = Record<string, unknown>;
interface PageOfIds {
  readonly ids: readonly string[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A list that can be paged both ways: how to ask for it, and the type of its order. */
interface Pageable {
  readonly field: string;
  readonly order: string;
  readonly node: string;
  readonly below?: string;
}

const organizations: Pageable = { field: 'organizations', order: 'OrganizationOrder', node: 'id' };
const ties: Pageable = { field: 'relationships', order: 'RelationshipOrder', node: 'id' };
const college = 'organization(id: "kg:organization/college")';
const ofCollege: Pageable = { ...ties, below: college };
const partners: Pageable = { field: 'partners', order: 'PartnerOrder', node: 'organization { id }', below: college };

async function page({ field, order, node, below }: Pageable, args: Args): Promise<PageOfIds> {
  const list = `${field}(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { ${node} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  const { data, errors } = await graph.ask(
    `query ($orderBy: [${order}!], $first: Int, $after: String, $last: Int, $before: String) {
      ${below === undefined ? list : `${below} { ${list} }`}
    }`,
    args,
  );
  expect(errors).toBeUndefined();
  const { edges, pageInfo } = below === undefined ? data[field] : data.organization[field];
  expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
    edges.at(0)?.cursor ?? null,
    edges.at(-1)?.cursor ?? null,
  ]);
  const idOf = ({ node }: { node: { id?: string; organization?: { id: string } } }) => node.id ?? node.organization?.id;
  return { ids: edges.map(idOf), pageInfo };
}

async function forward(list: Pageable, args: Args): Promise<string[]> {
  const visited: string[] = [];
  for (let after: string | null = null; ; ) {
    const { ids, pageInfo } = await page(list, { ...args, first: 2, after });
    visited.push(...ids);
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    if (!pageInfo.hasNextPage) return visited;
    after = pageInfo.endCursor;
  }
}

async function backward(list: Pageable, args: Args): Promise<string[]> {
  const visited: string[] = [];
  for (let before: string | null = null; ; ) {
    const { ids, pageInfo } = await page(list, { ...args, last: 2, before });
    visited.unshift(...ids);
    expect(pageInfo.hasNextPage).toBe(before !== null);
    if (!pageInfo.hasPreviousPage) return visited;
    before = pageInfo.startCursor;
  }
}

const bothWays = (fields: readonly string[]): Args[] =>
  fields.flatMap((field) => ['ASC', 'DESC'].map((direction) => ({ field, direction })));

const everyOrder: (readonly [string, Pageable, readonly Args[]])[] = [
  ...bothWays(['NAME', 'FOUNDED', 'RELATIONSHIP_COUNT', 'PARTNER_COUNT', 'RECORDED_AT']).map(
    (order) => [`organizations ordered by ${Object.values(order).join(' ')}`, organizations, [order]] as const,
  ),
  ['organizations ordered by two keys', organizations, bothWays(['RELATIONSHIP_COUNT', 'NAME']).slice(1, 3)],
  ...['SINCE', 'UNTIL', 'KIND', 'STATUS', 'RECORDED_AT', 'PARTNER_NAME'].flatMap((field) => [
    [`ties ordered by ${field}`, ties, [{ field, direction: 'DESC' }]] as const,
    [`ties of an organization ordered by ${field}`, ofCollege, [{ field }]] as const,
  ]),
  ...bothWays(['NAME', 'COUNT', 'SINCE']).map(
    (order) => [`partners ordered by ${Object.values(order).join(' ')}`, partners, [order]] as const,
  ),
];

describe('walking to the end, two rows a page, forward and backward, visits every row once and in order', () => {
  it.each(everyOrder)('of %s', async (_name, list, orderBy) => {
    const { ids } = await page(list, { orderBy, first: 100 });
    expect(new Set(ids).size).toBe(ids.length);
    expect(await forward(list, { orderBy })).toEqual(ids);
    expect(await backward(list, { orderBy })).toEqual(ids);
  });
});

describe('a page', () => {
  const names = ['park', 'maker', 'commission', 'faculty', 'institute'].map((slug) => `kg:organization/${slug}`);
  const cursors = async (): Promise<readonly string[]> => {
    const { data } = await graph.ask('{ organizations(first: 5) { edges { cursor } } }');
    return data.organizations.edges.map(({ cursor }: { cursor: string }) => cursor);
  };

  it('holds 20 rows when nothing is said, and null says nothing', async () => {
    const said = { first: null, after: null, last: null, before: null, orderBy: null };
    const { ids, pageInfo } = await page(ties, said);
    expect([ids.length, pageInfo.hasNextPage, pageInfo.hasPreviousPage]).toEqual([14, false, false]);
    expect(await page(ties, {})).toEqual({ ids, pageInfo });
  });

  it('lies between two cursors, both left out', async () => {
    const [start, , , , end] = await cursors();
    const { ids, pageInfo } = await page(organizations, { first: 10, after: start, before: end });
    expect([ids, pageInfo.hasPreviousPage]).toEqual([names.slice(1, 4), true]);
  });

  it('begins at the first row between two cursors with first, and ends at the last one with last', async () => {
    const [start, , , , end] = await cursors();
    const one = await page(organizations, { first: 2, after: start, before: end });
    const other = await page(organizations, { last: 2, after: start, before: end });
    expect([
      [one.ids, one.pageInfo.hasNextPage, one.pageInfo.hasPreviousPage],
      [other.ids, other.pageInfo.hasNextPage, other.pageInfo.hasPreviousPage],
    ]).toEqual([
      [names.slice(1, 3), true, true],
      [names.slice(2, 4), true, true],
    ]);
  });

  it('behind the last row is empty, without cursors', async () => {
    const { pageInfo } = await page(organizations, { last: 1 });
    expect(await page(organizations, { first: 5, after: pageInfo.endCursor })).toEqual({
      ids: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it('tells equal names apart, so that none is shown twice or left out', async () => {
    const where = { name: { eq: 'Twin' } };
    const query = `query ($where: OrganizationFilter, $after: String) {
      organizations(where: $where, first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount }
    }`;
    const first = (await graph.ask(query, { where })).data.organizations;
    const second = (await graph.ask(query, { where, after: first.pageInfo.endCursor })).data.organizations;
    expect([first.nodes, first.pageInfo.hasNextPage, second.nodes, second.pageInfo.hasNextPage]).toEqual([
      [{ id: 'kg:organization/twin-a' }],
      true,
      [{ id: 'kg:organization/twin-b' }],
      false,
    ]);
    expect([first.totalCount, second.totalCount]).toEqual([2, 2]);
  });

  it('goes on where it was, though rows were written before it', async () => {
    const { pageInfo } = await page(organizations, { first: 2 });
    const earlier = { id: 'kg:organization/earlier', kind: 'OTHER', names: [{ value: 'An Earlier One' }] } as const;
    const why = { actor: 'test', reason: 'Written between two pages' };
    await graph.facts.write({ organizations: [{ ...earlier, evidence: [{ document: 'kg:document/notice' }] }] }, why);
    const { ids } = await page(organizations, { first: 2, after: pageInfo.endCursor });
    await graph.facts.retractMissing(world, why);
    expect(ids).toEqual(names.slice(2, 4));
  });
});

describe('a cursor', () => {
  const list = (args: string): string => `{ organizations(${args}) { nodes { id } } }`;
  const refusal = async (query: string): Promise<unknown> => {
    const { data, errors, statements } = await graph.ask(query);
    return { data, errors: errors?.map(({ message, extensions }) => [extensions.code, message]), statements };
  };
  const refused = (message: string, data: unknown = null): unknown => ({
    data,
    errors: [['BAD_USER_INPUT', message]],
    statements: [],
  });
  const elsewhere = (name: string): string =>
    `This cursor belongs to another list: cursors of "${name}" fit only the same filter and order they came from.`;

  it('is refused by a list with another filter, another order, or of another field', async () => {
    const { startCursor } = (await page(organizations, { first: 1 })).pageInfo;
    const answers = [
      await refusal(list(`after: "${startCursor}", where: {kind: {eq: PARK}}`)),
      await refusal(list(`before: "${startCursor}", orderBy: [{field: FOUNDED}]`)),
      await refusal(`{ relationships(after: "${startCursor}") { nodes { id } } }`),
    ];
    expect(answers).toEqual([
      refused(elsewhere('Query.organizations')),
      refused(elsewhere('Query.organizations')),
      refused(elsewhere('Query.relationships')),
    ]);
  });

  it.each(['', 'x', 'bm90IGpzb24', Buffer.from('["a"]').toString('base64url'), "') DETACH DELETE n //"])(
    'that no list answered is refused: %j',
    async (text) => {
      expect(await refusal(list(`after: ${JSON.stringify(text)}`))).toEqual(
        refused(`Expected a cursor that "Query.organizations" answered; got "${text}".`),
      );
    },
  );

  it('fits the same list with another page size, an order that means the same, and null for what is not given', async () => {
    const { endCursor } = (await page(organizations, { first: 2 })).pageInfo;
    const next = [
      await graph.ask(list(`first: 1, after: "${endCursor}"`)),
      await graph.ask(list(`first: 1, after: "${endCursor}", where: null, orderBy: null`)),
    ];
    const commission = { organizations: { nodes: [{ id: 'kg:organization/commission' }] } };
    expect(next.map(({ data }) => data)).toEqual([commission, commission]);
  });

  it('of a list below one parent fits the same list below another', async () => {
    const below = (slug: string, after: string): string =>
      `{ organization(id: "kg:organization/${slug}") { relationships(first: 1, orderBy: [{field: SINCE}]${after}) {
        edges { cursor node { id } }
      } } }`;
    const { data } = await graph.ask(below('hospital', ''));
    const [{ cursor, node }] = data.organization.relationships.edges;
    const other = await graph.ask(below('college', `, after: "${cursor}"`));
    expect([node.id, other.data.organization.relationships.edges[0].node.id]).toEqual([
      'kg:cooperation/college-hospital',
      'kg:cooperation/college-maker',
    ]);
  });

  it('of a list is refused by a list of the same name in another order', async () => {
    const { data } = await graph.ask('{ events { nodes { participations(first: 1) { pageInfo { endCursor } } } } }');
    const [{ participations }] = data.events.nodes;
    expect(
      await refusal(
        `{ person(id: "kg:person/liu") { participations(after: "${participations.pageInfo.endCursor}") { nodes { id } } } }`,
      ),
    ).toEqual({
      data: { person: null },
      errors: [['BAD_USER_INPUT', 'This cursor was made for another order of the list.']],
      statements: ['person/by-ids'],
    });
  });
});

describe('totalCount', () => {
  it('counts the whole list that fits, whatever the page', async () => {
    const { data, statements } = await graph.ask(
      `{ organizations(first: 1, where: {kind: {eq: SCHOOL}}) { totalCount }
        relationships(last: 1, where: {kind: {in: [MEMBERSHIP, INTERNSHIP]}, since: {known: true}}) { totalCount }
        organization(id: "kg:organization/college") {
          relationships(first: 1, where: {status: {eq: OPERATING}}) { totalCount }
          partners(first: 1) { totalCount }
          cooperations(where: {form: {eq: TEACHING}}) { totalCount }
          predecessors { totalCount }
          successors { totalCount }
          positions(first: 1) { totalCount }
          participations(first: 1) { totalCount }
          events(first: 1) { totalCount }
          policies(first: 1) { totalCount }
        }
        people(first: 1) { totalCount }
        events(first: 1) { totalCount nodes { participations { totalCount } } }
        policies(first: 1) { totalCount nodes { citedBy { totalCount } } }
        documents(first: 1) { totalCount nodes { facts(first: 1) { totalCount } } }
        regions(first: 1) { totalCount } }`,
    );
    const of = (totalCount: number): unknown => ({ totalCount });
    expect([data, statements.filter((name) => name.endsWith('page')).toSorted()]).toEqual([
      {
        organizations: of(3),
        relationships: of(6),
        organization: {
          relationships: of(5),
          partners: of(4),
          cooperations: of(1),
          predecessors: of(1),
          successors: of(0),
          positions: of(1),
          participations: of(1),
          events: of(1),
          policies: of(0),
        },
        people: of(2),
        events: { totalCount: 2, nodes: [{ participations: of(2) }] },
        policies: { totalCount: 1, nodes: [{ citedBy: of(1) }] },
        documents: { totalCount: 2, nodes: [{ facts: of(8) }] },
        regions: of(4),
      },
      ['document/page', 'event/page', 'policy/page'],
    ]);
  });

  it('is not counted where it is not asked for, nor are rows read where only it is', async () => {
    const one = await graph.ask('{ organizations(first: 1) { nodes { id } } }');
    const other = await graph.ask('{ organizations(first: 1) { totalCount } }');
    expect([one.statements, other.statements]).toEqual([['organization/page'], ['organization/count']]);
  });
});
