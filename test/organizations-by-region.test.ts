import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Context } from '../src/context.js';
import type { Facts, OrganizationFact } from '../src/fact/fact.js';
import { type AskedGraph, limits, openGraph } from './ask.js';
import { RecordingGraph } from './recording-graph.js';

const [province, city] = ['gb2260:500000', 'gb2260:500100'];
const counties = ['gb2260:500101', 'gb2260:500102', 'gb2260:500103', 'gb2260:500104'];
const evidence = [{ document: 'kg:document/list' }];

/** Names that go from one region to the next and back, some of them equal in all regions, some of withdrawn ones. */
const organizations = [city, ...counties, province, 'gb2260:500200'].flatMap((region, place) =>
  Array.from({ length: 40 }, (_, number): OrganizationFact => {
    const kind = number % 5 === 0 ? 'SCHOOL' : number === 7 ? 'PARK' : 'ENTERPRISE';
    const name = number % 4 === 0 ? `Equal ${number}` : `Number ${(number * 7 + place * 3) % 40}`;
    return {
      id: `kg:organization/${(number * 11 + place) % 40}-${place}`,
      kind,
      names: [{ value: name }],
      region,
      ...(number % 3 === 0 ? { founded: String(1900 + ((number * 13 + place) % 17)) } : {}),
      ...(number % 13 === 1 ? { status: 'WITHDRAWN' as const } : {}),
      evidence,
    };
  }),
);

const facts: Partial<Facts> = {
  documents: [{ id: 'kg:document/list', title: 'List' }],
  regions: [
    { id: province, names: [{ value: 'Province' }], level: 1 },
    { id: city, names: [{ value: 'City' }], level: 2, parent: province },
    { id: 'gb2260:500200', names: [{ value: 'Other city' }], level: 2, parent: province },
    ...counties.map((id) => ({ id, names: [{ value: id }], level: 3, parent: city })),
  ],
  organizations,
};

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(facts);
});
afterAll(() => graph?.close());

type Where = Record<string, unknown>;

async function listed(args: Record<string, unknown>) {
  const { data, errors, statements } = await graph.ask(
    `query ($where: OrganizationFilter, $orderBy: [OrganizationOrder!], $first: Int, $last: Int, $after: String, $before: String) {
      organizations(where: $where, orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
        totalCount nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      }
    }`,
    args,
  );
  expect(errors).toBeUndefined();
  const { nodes, totalCount, pageInfo } = data.organizations;
  return { ids: nodes.map(({ id }: { id: string }) => id) as string[], totalCount, pageInfo, statements };
}

/** All of a list, read seven rows a page, one way or the other. */
async function walked(where: Where, orderBy: unknown, backward: boolean): Promise<string[]> {
  const found: string[] = [];
  const [size, from] = backward ? ['last', 'before'] : ['first', 'after'];
  for (let place: string | null = null; ; ) {
    const { ids, pageInfo } = await listed({ where, orderBy, [size]: 7, [from]: place });
    if (backward) found.unshift(...ids);
    else found.push(...ids);
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return found;
    place = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

const orders = ['NAME', 'FOUNDED', 'RECORDED_AT', 'RELATIONSHIP_COUNT'].flatMap((field) =>
  ['ASC', 'DESC'].map((direction) => [{ field, direction }]),
);

describe('a list of a city, which is read region by region,', () => {
  it.each(orders)('is the same in the order of %j as read altogether, forward and backward', async (order) => {
    // Under OR a region is one condition among others.
    const [where, altogether] = [{ region: { within: city } }, { OR: [{ region: { within: city } }] }];
    const all = [
      ...(await listed({ where: altogether, orderBy: order, first: 100 })).ids,
      ...(await listed({ where: altogether, orderBy: order, last: 85 })).ids,
    ];
    expect(new Set(all).size).toBe(185);
    expect(await walked(where, order, false)).toEqual(all);
    expect(await walked(where, order, true)).toEqual(all);
  });

  const [one, two] = counties;
  it.each<[string, Where, (fact: OrganizationFact) => boolean]>([
    ['kind', { kind: { eq: 'PARK' }, region: { within: city } }, ({ kind }) => kind === 'PARK'],
    ['kinds', { kind: { in: ['PARK', 'SCHOOL'] }, region: { within: city } }, ({ kind }) => kind !== 'ENTERPRISE'],
    ['no kind', { kind: { in: [] }, region: { within: city } }, () => false],
    ['a region', { region: { eq: one } }, ({ region }) => region === one],
    ['a region named twice', { region: { in: [one, two, one] } }, ({ region }) => region === one || region === two],
    ['no region', { region: { in: [] } }, () => false],
    ['eq and in', { region: { eq: one, in: [one, two] } }, ({ region }) => region === one],
    ['eq and not in', { region: { eq: one, in: [two] } }, () => false],
    ['in and within', { region: { in: [one, province], within: city } }, ({ region }) => region === one],
    [
      'regions under AND',
      { AND: [{ region: { within: city } }, { region: { eq: one } }] },
      ({ region }) => region === one,
    ],
    ['a region under NOT', { region: { within: city }, NOT: { region: { eq: one } } }, ({ region }) => region !== one],
    ['a document', { region: { within: city }, document: { eq: 'kg:document/list' } }, () => true],
    ['an identifier', { region: { within: city }, identifier: { scheme: 'ror', value: 'x' } }, () => false],
  ])('counts and lists what fits: %s', async (_what, where, fits) => {
    const inCity = organizations.filter(({ region = '' }) => region === city || counties.includes(region));
    const expected = inCity.filter((fact) => fact.status !== 'WITHDRAWN' && fits(fact)).map(({ id }) => id);
    const { ids, totalCount, statements } = await listed({ where, first: 100 });
    expect([new Set(ids).size, totalCount, statements.toSorted()]).toEqual([
      Math.min(expected.length, 100),
      expected.length,
      ['organization/count', 'organization/page-by-region'],
    ]);
    expect(expected).toEqual(expect.arrayContaining(ids));
  });

  it('has the withdrawn where they are asked for', async () => {
    const { totalCount } = await listed({ where: { region: { within: city }, status: { eq: 'WITHDRAWN' } } });
    expect(totalCount).toBe(15);
  });

  it('of a whole province is read altogether, by name', async () => {
    const { totalCount, statements } = await listed({ where: { region: { within: province } } });
    expect([totalCount, statements.toSorted()]).toEqual([259, ['organization/count', 'organization/page']]);
  });

  it.each(['ASC', 'DESC'] as const)('goes through no more of each region than a page of it, %s', async (direction) => {
    const recording = new RecordingGraph(graph.driver);
    const { organizations } = new Context(recording, graph.analyses, limits, { languages: ['en'] });
    const where = { region: { within: city } };
    await organizations.list({ where, orderBy: [{ field: 'NAME', direction }], first: 2 }).nodes();
    const [sent] = recording.sent;
    const { summary } = await graph.driver.executeQuery(`PROFILE ${sent?.text}`, sent?.parameters);
    const rows = rowsOf(summary.profile || undefined, 'NodeIndexSeek');
    // Three of each region, and a withdrawn one here and there.
    expect([rows >= 15 && rows <= 20, rowsOf(summary.profile || undefined, 'PartialTop')]).toEqual([true, 0]);
  });

  it.each<[string, Where, number]>([
    ['one kind', { kind: { eq: 'SCHOOL' } }, 15],
    ['two kinds', { kind: { in: ['PARK', 'SCHOOL'] } }, 20],
    ['kinds under AND', { AND: [{ kind: { in: ['PARK', 'SCHOOL'] } }, { kind: { in: ['SCHOOL', 'OTHER'] } }] }, 20],
  ])('goes through no more than a page of each kind that is wanted: %s', async (_what, where, most) => {
    const recording = new RecordingGraph(graph.driver);
    const { organizations } = new Context(recording, graph.analyses, limits, { languages: ['en'] });
    const args = { where: { region: { within: city }, ...where }, orderBy: [{ field: 'NAME' as const }], first: 2 };
    expect((await organizations.list(args).nodes()).map(({ kind }) => kind)).toEqual(['SCHOOL', 'SCHOOL']);
    const [sent] = recording.sent;
    const { summary } = await graph.driver.executeQuery(`PROFILE ${sent?.text}`, sent?.parameters);
    const rows = rowsOf(summary.profile || undefined, 'NodeIndexSeek');
    // Three schools of each region, and the one park, with what is withdrawn among them.
    expect([rows > 0 && rows <= most, rowsOf(summary.profile || undefined, 'PartialTop')]).toEqual([true, 0]);
  });
});

interface Operator {
  readonly operatorType: string;
  readonly rows: number;
  readonly children: readonly Operator[];
}

/** How many rows the operators of a type made. */
function rowsOf(operator: Operator | undefined, type: string): number {
  if (operator === undefined) return 0;
  const below = operator.children.reduce((sum, child) => sum + rowsOf(child, type), 0);
  return below + (operator.operatorType.startsWith(`${type}@`) ? operator.rows : 0);
}
