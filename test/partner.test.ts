import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

const evidence = [{ document: 'kg:document/notice' }];
/** Ties between two whose order of writing is not that of their ids. */
const manyTies = [7, 3, 9, 1, 8, 2, 6, 4, 10, 5, 12, 11].map((number) => ({
  id: `kg:cooperation/press-university-${String(number).padStart(2, '0')}`,
  kind: 'COOPERATION' as const,
  source: 'kg:organization/press',
  target: 'kg:organization/university',
  status: 'OPERATING' as const,
  since: String(2000 + number),
  evidence,
}));

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
  await graph.facts.write({ relationships: manyTies }, { actor: 'test', reason: 'Many ties between two' });
});
afterAll(() => graph?.close());

const org = (slug: string): string => `kg:organization/${slug}`;
const partner = (slug: string, ...ties: string[]): object => ({
  count: ties.length,
  organization: { id: org(slug) },
  relationships: ties.map((id) => ({ id: `kg:${id}` })),
});

describe('the partners of an organization', () => {
  it('are each there once, with all ties to them by id and how many they are', async () => {
    const answer = await graph.ask(`{ organization(id: "kg:organization/college") { partners {
      totalCount nodes { count organization { id } relationships { id } }
    } } }`);
    expect({ ...answer, statements: answer.statements.toSorted() }).toEqual({
      data: {
        organization: {
          partners: {
            totalCount: 4,
            nodes: [
              partner('hospital', 'cooperation/college-hospital', 'internship/hospital-college'),
              partner('maker', 'cooperation/college-maker'),
              partner('faculty', 'affiliation/faculty-college'),
              partner('alliance', 'membership/college-alliance'),
            ],
          },
        },
      },
      errors: undefined,
      statements: ['organization/by-any-id', 'partner/count-of-organizations', 'partner/of-organizations'],
    });
  });

  const tiesTo = async (first: string): Promise<unknown> => {
    const { data } = await graph.ask(
      `{ organization(id: "kg:organization/press") { partners(first: 1) { nodes { count relationships${first} { id } } } } }`,
    );
    const [{ count, relationships }] = data.organization.partners.nodes;
    return { count, ids: relationships.map(({ id }: { id: string }) => id) };
  };
  const sorted = manyTies.map(({ id }) => id).sort();

  it('show the first ten ties by id when nothing is said, or as many as are asked for', async () => {
    expect([await tiesTo(''), await tiesTo('(first: 3)'), await tiesTo('(first: 100)')]).toEqual([
      { count: 12, ids: sorted.slice(0, 10) },
      { count: 12, ids: sorted.slice(0, 3) },
      { count: 12, ids: sorted },
    ]);
  });

  const ended = { status: { eq: 'ENDED' } };
  it.each([
    ['without the withdrawn', 'college', {}, ['alliance', 'faculty', 'hospital', 'maker']],
    [
      'the withdrawn where their status is asked for',
      'college',
      { partner: { status: { eq: 'WITHDRAWN' } } },
      ['ghost'],
    ],
    [
      'the withdrawn where a nested filter asks for them',
      'college',
      { OR: [{ partner: { status: { in: ['WITHDRAWN'] } } }] },
      ['ghost'],
    ],
    [
      'all where a status of theirs is spoken of',
      'college',
      { partner: { status: {} } },
      [...['alliance', 'faculty', 'ghost', 'hospital', 'maker']],
    ],
    [
      'without the withdrawn where the status of ties is asked for',
      'college',
      { status: { eq: 'OPERATING' } },
      [...['alliance', 'faculty', 'hospital']],
    ],
    ['of a kind', 'alliance', { partner: { kind: { in: ['SCHOOL', 'PARK'] } } }, ['college', 'park']],
    ['by a kind of tie', 'college', { kind: { in: ['INTERNSHIP', 'COOPERATION'] } }, ['hospital', 'maker']],
    ['by a kind of tie and a direction', 'park', { direction: 'IN' }, ['institute']],
    ['by ties without direction in either', 'press', { direction: 'IN' }, ['platform', 'university']],
    ['by ties that held', 'alliance', { asOf: '2023' }, ['commission', 'twin-a']],
    ['by ties that are over', 'maker', ended, ['alliance']],
    ['by ties that are not over', 'maker', { NOT: ended }, ['college', 'university']],
    ['below a region', 'college', { partner: { region: { within: 'gb2260:500000' } } }, ['alliance', 'hospital']],
    ['by a role', 'alliance', { role: { eq: 'LEAD' } }, ['park']],
    ['by a document', 'college', { document: { eq: 'kg:document/report' } }, ['alliance', 'hospital']],
    [
      'by what the partners are tied to',
      'alliance',
      {
        partner: { relationships: { some: { kind: { eq: 'INTERNSHIP' } } } },
      },
      ['college', 'hospital', 'maker'],
    ],
    ['none by an empty OR', 'alliance', { OR: [] }, []],
  ])('are, %s', async (_which, slug, where, found) => {
    const { data, errors } = await graph.ask(
      `query ($id: ID!, $where: PartnerFilter) { organization(id: $id) {
        partners(where: $where, orderBy: [{field: NAME}]) { totalCount nodes { organization { id } } }
      } }`,
      { id: org(slug), where },
    );
    const { totalCount, nodes } = data.organization.partners;
    const ids = nodes.map((node: { organization: { id: string } }) => node.organization.id).sort();
    expect([errors, totalCount, ids]).toEqual([undefined, found.length, found.map(org)]);
  });

  it('count and show only the ties that fit', async () => {
    const { data } = await graph.ask(`{ organization(id: "kg:organization/hospital") {
      partners(where: {kind: {eq: INTERNSHIP}}) { nodes { count organization { id } relationships { id } } }
    } }`);
    expect(data.organization.partners.nodes).toEqual([partner('college', 'internship/hospital-college')]);
  });

  it('nest, each level with its own page', async () => {
    const { data, statements } =
      await graph.ask(`{ organization(id: "kg:organization/commission") { partners(first: 1) { nodes { organization {
      id partners(last: 2, orderBy: [{field: NAME}]) { nodes { organization {
        id partners(first: 1) { nodes { organization { id } } pageInfo { hasNextPage } }
      } } }
    } } } } }`);
    const inner = (slug: string, own: string, hasNextPage: boolean): object => ({
      organization: {
        id: org(slug),
        partners: { nodes: [{ organization: { id: org(own) } }], pageInfo: { hasNextPage } },
      },
    });
    expect([data.organization.partners.nodes, statements]).toEqual([
      [
        {
          organization: {
            id: org('alliance'),
            partners: { nodes: [inner('hospital', 'college', true), inner('twin-a', 'alliance', false)] },
          },
        },
      ],
      ['organization/by-any-id', ...Array(3).fill('partner/of-organizations')],
    ]);
  });
});
