import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { sortKey } from '../src/name/sort-key.js';
import { type AskedGraph, openGraph } from './ask.js';
import { randomNetwork } from './random-network.js';
import { world } from './world.js';

let graph: AskedGraph;

const slug = (id: string): string => id.replace('kg:organization/', '');

describe('the common partners of the world', () => {
  beforeAll(async () => {
    graph = await openGraph(world);
  });
  afterAll(() => graph.close());

  const shown = `totalCount nodes {
    organization { name } sharedWith { name } relationships { kind source { name } target { name } }
  }`;

  it('are tied to all of the given ones, which are never among them', async () => {
    const { data, errors, statements } = await graph.ask(
      `{ commonPartners(organizations: ["kg:organization/hospital", "kg:organization/college"]) { ${shown} } }`,
    );

    expect({ errors, data }).toEqual({
      errors: undefined,
      data: {
        commonPartners: {
          totalCount: 1,
          nodes: [
            {
              organization: { name: 'River Alliance' },
              sharedWith: [{ name: 'River Hospital' }, { name: 'River College' }],
              relationships: [
                { kind: 'MEMBERSHIP', source: { name: 'River College' }, target: { name: 'River Alliance' } },
                { kind: 'MEMBERSHIP', source: { name: 'River Hospital' }, target: { name: 'River Alliance' } },
              ],
            },
          ],
        },
      },
    });
    expect(statements.toSorted()).toEqual(['common-partner/count', 'common-partner/page', 'organization/by-any-id']);
  });

  it('are tied to at least so many when asked, without the withdrawn and without ties that are over', async () => {
    const { data } = await graph.ask(`{
      commonPartners(organizations: ["kg:organization/college", "kg:organization/hospital"], atLeast: 1) {
        totalCount nodes { organization { id } sharedWith { id } }
      }
    }`);

    const shared = (id: string, ...others: string[]) => ({
      organization: { id: `kg:organization/${id}` },
      sharedWith: others.map((other) => ({ id: `kg:organization/${other}` })),
    });
    expect(data.commonPartners).toEqual({
      totalCount: 3,
      nodes: [shared('alliance', 'college', 'hospital'), shared('maker', 'college'), shared('faculty', 'college')],
    });
  });

  it('are found by any identifier, each organization counting once however often it is named', async () => {
    const { data } = await graph.ask(
      `query ($ids: [ID!]!) { commonPartners(organizations: $ids, where: { kinds: [MEMBERSHIP] }) { ${shown} } }`,
      { ids: ['ror:04mb6s476', 'moe:4150010001', 'kg:organization/park'] },
    );

    expect(data.commonPartners.nodes).toEqual([
      {
        organization: { name: 'River Alliance' },
        sharedWith: [{ name: 'River College' }, { name: 'Bio Park' }],
        relationships: [
          { kind: 'MEMBERSHIP', source: { name: 'River College' }, target: { name: 'River Alliance' } },
          { kind: 'MEMBERSHIP', source: { name: 'Bio Park' }, target: { name: 'River Alliance' } },
        ],
      },
    ]);
  });

  it('show so many of their ties as are asked for', async () => {
    const { data } = await graph.ask(
      `{ commonPartners(organizations: ["kg:organization/college", "kg:organization/park"]) {
        nodes { relationships(first: 1) { id } }
      } }`,
    );

    expect(data.commonPartners.nodes).toEqual([{ relationships: [{ id: 'kg:membership/college-alliance' }] }]);
  });

  it.each([
    [
      'an id that nothing has',
      'organizations: ["kg:organization/college", "kg:organization/none"]',
      'Expected ids or identifiers of organizations in organizations; nothing has "kg:organization/none".',
    ],
    ['no organization', 'organizations: []', 'Expected at least one id of an organization in organizations; got none.'],
    [
      'partners of none of them',
      'organizations: ["kg:organization/college"], atLeast: 0',
      'Expected atLeast to be from 1 to 1, as many different organizations as are given; got 0.',
    ],
    [
      'more than there are',
      'organizations: ["kg:organization/college", "moe:4150010001"], atLeast: 2',
      'Expected atLeast to be from 1 to 1, as many different organizations as are given; got 2.',
    ],
  ])('refuse %s', async (_, args, message) => {
    const { errors } = await graph.ask(`{ commonPartners(${args}) { totalCount } }`);

    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([['BAD_USER_INPUT', message]]);
  });
});

describe('the common partners in a random network', () => {
  const network = randomNetwork('common', 11, { organizations: 60, ties: 260, people: 8, positions: 20 });
  const organizations = new Map((network.organizations ?? []).map((fact) => [fact.id, fact]));
  const ties = network.relationships ?? [];
  const idOf = (index: number): string => `kg:organization/common-${index}`;

  beforeAll(async () => {
    graph = await openGraph(network);
  });
  afterAll(() => graph.close());

  interface Asked {
    readonly given: readonly number[];
    readonly atLeast?: number;
    readonly where?: string;
    readonly follows?: (tie: RelationshipFact) => boolean;
    readonly stands?: (organization: OrganizationFact) => boolean;
  }

  const standing = ({ status }: RelationshipFact): boolean => status !== 'ENDED' && status !== 'DISPUTED';
  const degree = (id: string): number => ties.filter(({ source, target }) => source === id || target === id).length;

  /** By looking at every tie, for every organization. */
  function expected({ given, atLeast = given.length, follows = standing, stands = () => true }: Asked) {
    const ids = given.map(idOf);
    return [...organizations.values()]
      .filter((fact) => !ids.includes(fact.id) && fact.status !== 'WITHDRAWN' && stands(fact))
      .map(({ id, names }) => {
        const between = ties.filter(
          (tie) =>
            follows(tie) &&
            ((tie.source === id && ids.includes(tie.target)) || (tie.target === id && ids.includes(tie.source))),
        );
        const sharedWith = ids.filter((other) =>
          between.some(({ source, target }) => [source, target].includes(other)),
        );
        return { id, sortName: sortKey(names[0]?.value ?? ''), sharedWith, ties: between.map((tie) => tie.id).sort() };
      })
      .filter(({ sharedWith }) => sharedWith.length >= atLeast)
      .sort(
        (one, other) =>
          other.sharedWith.length - one.sharedWith.length ||
          other.ties.length - one.ties.length ||
          (one.sortName < other.sortName ? -1 : 1),
      )
      .map(({ id, sharedWith, ties }) => [slug(id), sharedWith.map(slug).join(' '), ties.join(' ')]);
  }

  const cases: [string, Asked][] = [
    ['of two', { given: [0, 3] }],
    ['of three, tied to two', { given: [0, 1, 2], atLeast: 2 }],
    ['of four, tied to one', { given: [0, 1, 2, 3], atLeast: 1 }],
    [
      'through some kinds of ties, ended ones too',
      {
        given: [0, 1, 2, 3],
        atLeast: 1,
        where: '{ kinds: [COOPERATION, RELATED], status: [OPERATING, ENDED] }',
        follows: ({ kind, status }) =>
          ['COOPERATION', 'RELATED'].includes(kind) && ['OPERATING', 'ENDED'].includes(status),
      },
    ],
    [
      'of some kinds, avoiding one, without hubs',
      {
        given: [0, 1, 2, 3],
        atLeast: 1,
        where: '{ through: [SCHOOL, ENTERPRISE, PARK], avoid: ["kg:organization/common-11"], maxDegree: 8 }',
        stands: ({ id, kind }) => ['SCHOOL', 'ENTERPRISE', 'PARK'].includes(kind) && id !== idOf(11) && degree(id) <= 8,
      },
    ],
    ['by no kind of tie', { given: [0, 1], atLeast: 1, where: '{ kinds: [] }', follows: () => false }],
  ];

  it.each(cases)('%s are those that a look at every tie finds', async (_, asked) => {
    const { data, errors } = await graph.ask(
      `query ($ids: [ID!]!, $atLeast: Int) {
        commonPartners(organizations: $ids, atLeast: $atLeast, first: 100${asked.where ? `, where: ${asked.where}` : ''}) {
          totalCount nodes { organization { id } sharedWith { id } relationships(first: 100) { id } }
        }
      }`,
      { ids: asked.given.map(idOf), atLeast: asked.atLeast ?? null },
    );
    const rows = expected(asked);
    const ids = (things: readonly { id: string }[]): string => things.map(({ id }) => slug(id)).join(' ');

    expect(errors).toBeUndefined();
    expect(data.commonPartners.totalCount).toBe(rows.length);
    expect(
      data.commonPartners.nodes.map((node: Record<string, never>) => [
        ids([node.organization] as never),
        ids(node.sharedWith as never),
        ids(node.relationships as never),
      ]),
    ).toEqual(rows);
  });

  it('find somebody in all of these cases but the last', () => {
    expect(cases.map(([, asked]) => expected(asked).length > 0)).toEqual([true, true, true, true, true, false]);
  });

  it('come page by page as they come at once', async () => {
    const asked = { given: [0, 1, 2, 3], atLeast: 1 };
    const pages: string[][] = [];
    for (let after: string | null = null; pages.length < 100; ) {
      const { data } = await graph.ask(
        `query ($ids: [ID!]!, $after: String) {
          commonPartners(organizations: $ids, atLeast: 1, first: 3, after: $after) {
            nodes { organization { id } } pageInfo { hasNextPage endCursor }
          }
        }`,
        { ids: asked.given.map(idOf), after },
      );
      pages.push(data.commonPartners.nodes.map((node: { organization: { id: string } }) => slug(node.organization.id)));
      if (!data.commonPartners.pageInfo.hasNextPage) break;
      after = data.commonPartners.pageInfo.endCursor;
    }

    expect(pages.flat()).toEqual(expected(asked).map(([id]) => id));
  });
});
