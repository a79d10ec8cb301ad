import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProfiledPlan } from 'neo4j-driver';
import { Context } from '../src/context.js';
import type { OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { type AskedGraph, limits, openGraph } from './ask.js';
import { RecordingGraph } from './recording-graph.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

type Where = Record<string, unknown>;

const id = (slug: string): string => `kg:organization/${slug}`;

/** A page of ties; of those in no special order, how many there are and how they are grouped. */
async function found(where: Where, orderBy: unknown = null) {
  const { data, errors } = await graph.ask(
    `query ($where: RelationshipFilter, $orderBy: [RelationshipOrder!], $whole: Boolean!) {
      relationships(where: $where, orderBy: $orderBy, first: 100) {
        totalCount @include(if: $whole)
        nodes { id source { id } target { id } }
      }
      groupRelationships(by: [KIND, SOURCE_KIND, TARGET_REGION], where: $where, first: 100) @include(if: $whole) {
        totalCount
        nodes { count keys { key } }
      }
    }`,
    { where, orderBy, whole: orderBy === null },
  );
  expect(errors).toBeUndefined();
  return data;
}

const ends: readonly (readonly [string, Where])[] = [
  ['an id', { id: { eq: id('college') } }],
  ['ids', { id: { in: [id('college'), id('park'), id('twin-a')] } }],
  ['no id', { id: { in: [] } }],
  ['an identifier', { identifier: { scheme: 'ror', value: '04mb6s476' } }],
  ['a region', { region: { eq: 'gb2260:500113' } }],
  ['a region and all below it', { region: { within: 'gb2260:500000' } }],
  ['a document', { document: { eq: 'kg:document/report' } }],
  ['a name', { name: { contains: '江河' } }],
  ['a kind', { kind: { eq: 'SCHOOL' } }],
  ['a status', { status: { eq: 'WITHDRAWN' } }],
  ['when it was founded', { founded: { before: '1950' } }],
  ['ties of its own', { relationships: { some: { kind: { eq: 'COOPERATION' } } } }],
  ['none of some ties', { relationships: { none: { kind: { eq: 'COOPERATION' } } } }],
  ['ties to one other', { relationships: { some: { partner: { id: { eq: id('park') } } } } }],
  ['how many ties it has', { relationshipCount: { gte: 3 } }],
  ['nothing', {}],
  ['either of two', { OR: [{ id: { eq: id('college') } }, { kind: { eq: 'PARK' } }] }],
  ['what it is not', { NOT: { kind: { eq: 'SCHOOL' } } }],
];

const others: readonly (readonly [string, Where])[] = [
  ['by document', { document: { eq: 'kg:document/report' } }],
  ['by documents', { document: { in: ['kg:document/report', 'kg:document/notice', 'kg:document/none'] } }],
  ['by no document', { document: { in: [] } }],
  ['by document and kind', { document: { eq: 'kg:document/report' }, kind: { in: ['COOPERATION', 'MEMBERSHIP'] } }],
  ['by document and end', { document: { eq: 'kg:document/report' }, source: { kind: { eq: 'SCHOOL' } } }],
  ['by both ends', { source: { kind: { eq: 'SCHOOL' } }, target: { id: { eq: id('alliance') } } }],
  ['by one end and either', { target: { id: { eq: id('alliance') } }, partner: { kind: { eq: 'SCHOOL' } } }],
  ['by ends under AND', { AND: [{ source: { kind: { eq: 'SCHOOL' } } }, { target: { kind: { eq: 'ALLIANCE' } } }] }],
  ['by the same end twice', { source: { kind: { eq: 'SCHOOL' } }, AND: [{ source: { name: { contains: '江' } } }] }],
  ['by end and role', { target: { id: { eq: id('alliance') } }, role: { in: ['CHAIR', 'MEMBER'] } }],
  ['by role', { role: { in: ['CHAIR', 'MEMBER'] } }],
  ['by form', { form: { in: ['RESEARCH', 'PROJECT', 'CURRICULUM'] } }],
  ['by role and form, which no tie has', { role: { eq: 'MEMBER' }, form: { eq: 'RESEARCH' } }],
  ['by role and another kind', { role: { eq: 'MEMBER' }, kind: { eq: 'COOPERATION' } }],
  ['by end and date', { partner: { region: { within: 'gb2260:500113' } }, since: { after: '2000' } }],
];

// Under OR a condition is one among others, with which nothing begins.
const goneThrough = (where: Where): Where => ({ OR: [where] });

describe('ties that are found from an end or a document are those that are found among all', () => {
  const rows = [
    ...['source', 'target', 'partner'].flatMap((end) =>
      ends.map(([what, fits]): [string, Where] => [`by ${what} of the ${end}`, { [end]: fits }]),
    ),
    ...others.map(([what, where]): [string, Where] => [what, where]),
  ];
  it.each(rows)('%s', async (_what, where) => {
    for (const orderBy of [null, [{ field: 'PARTNER_NAME' }, { field: 'SINCE', direction: 'DESC' }]]) {
      const [from, among] = [await found(where, orderBy), await found(goneThrough(where), orderBy)];
      expect(from).toEqual(among);
      const ids = from.relationships.nodes.map((node: { id: string }) => node.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('of which most are not empty', async () => {
    const counts = await Promise.all(rows.map(async ([, where]) => (await found(where)).relationships.totalCount));
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(rows.length * 0.75);
  });

  it.each(ends)('and so are organizations by a partner with %s', async (_what, fits) => {
    const list = async (where: Where) => {
      const { data, errors } = await graph.ask(
        `query ($where: OrganizationFilter) {
          organizations(where: $where, first: 100) { totalCount nodes { id } }
          relationships(where: { source: $where }, first: 100) { totalCount nodes { id } }
        }`,
        { where },
      );
      expect(errors).toBeUndefined();
      return data;
    };
    const quantified: [string, Where][] = [
      ['some', {}],
      ['some', { direction: 'OUT' }],
      ['none', { kind: { eq: 'COOPERATION' } }],
    ];
    for (const [quantifier, tie] of quantified) {
      const direct = { relationships: { [quantifier]: { ...tie, partner: fits } } };
      const other = { relationships: { [quantifier]: { ...tie, partner: { OR: [fits] } } } };
      expect(await list(direct)).toEqual(await list(other));
    }
  });
});

describe('of a network of 600 organizations and 1,200 ties', () => {
  const evidence = [{ document: 'kg:document/list' }];
  const organizations = Array.from({ length: 600 }, (_, number): OrganizationFact => {
    const region = number % 200 === 0 ? { region: 'gb2260:500113' } : {};
    const identifiers = number === 0 ? { identifiers: [{ scheme: 'ror', value: '04mb6s476' }] } : {};
    return { id: id(`${number}`), kind: 'PARK', names: [{ value: `N${number}` }], ...region, ...identifiers, evidence };
  });
  const ties = organizations.flatMap((_, number) =>
    [1, 7].map((step): RelationshipFact => {
      const [one, other] = [id(`${number}`), id(`${(number + step) % 600}`)].toSorted();
      const cited = number === 5 ? [{ document: 'kg:document/rare' }] : evidence;
      const ends = { source: one as string, target: other as string };
      return {
        id: `kg:cooperation/${number}-${step}`,
        kind: 'COOPERATION',
        ...ends,
        status: 'SIGNED',
        evidence: cited,
      };
    }),
  );

  beforeAll(async () => {
    await graph.close();
    graph = await openGraph({
      documents: ['list', 'rare'].map((name) => ({ id: `kg:document/${name}`, title: name })),
      regions: [{ id: 'gb2260:500113', names: [{ value: 'Banan' }], level: 3 }],
      organizations,
      relationships: ties,
    });
    // What Neo4j knows of the sizes of things is of the graph before.
    await graph.driver.executeQuery('CALL db.prepareForReplanning()');
  });

  it.each<[string, Where, number]>([
    ['an id', { target: { id: { eq: id('7') } } }, 3],
    ['the id of either end', { partner: { id: { eq: id('7') } } }, 4],
    ['an identifier', { partner: { identifier: { scheme: 'ror', value: '04mb6s476' } } }, 4],
    ['a city', { partner: { region: { within: 'gb2260:500113' } } }, 12],
    ['a document', { document: { eq: 'kg:document/rare' } }, 2],
    ['the partner of an end', { source: { relationships: { some: { partner: { id: { eq: id('7') } } } } } }, 9],
  ])('those by %s are found without a look at the others', async (_what, where, count) => {
    const recording = new RecordingGraph(graph.driver);
    const { relationships } = new Context(recording, graph.analyses, limits, { languages: ['en'] });
    // Of a list that fits on its page the rest need not be counted.
    const list = relationships.list({ where, first: 0 });
    await list.nodes();
    expect(await list.totalCount()).toBe(count);
    expect(recording.sent.map(({ name }) => name)).toEqual(['relationship/page', 'relationship/count']);
    for (const { text, parameters } of recording.sent) {
      const { summary } = await graph.driver.executeQuery(`PROFILE ${text}`, parameters);
      expect(mostRows(summary.profile || undefined)).toBeLessThan(60);
    }
  });
});

/** Of the operator that made the most. */
function mostRows(operator: ProfiledPlan | undefined): number {
  return operator === undefined ? 0 : Math.max(operator.rows, ...operator.children.map(mostRows));
}
