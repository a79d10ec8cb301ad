import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OperationDefinitionNode, parse } from 'graphql';
import type { OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { checkArguments } from '../src/limits/arguments.js';
import { costOf } from '../src/limits/cost.js';
import { type AskedGraph, openGraph, schema } from './ask.js';
import { randomNetwork } from './random-network.js';
import { world } from './world.js';

let graph: AskedGraph;

describe('the neighborhood in the world', () => {
  beforeAll(async () => {
    graph = await openGraph(world);
  });
  afterAll(() => graph.close());

  it('holds the partners, most ties first and hubs last, and the ties among all of them', async () => {
    const { data, errors, statements } = await graph.ask(`{
      neighborhood(organizations: ["moe:4150010001"]) {
        nodes { name } edges { kind source { name } target { name } } truncated
      }
    }`);

    expect({ errors, data }).toEqual({
      errors: undefined,
      data: {
        neighborhood: {
          nodes: [
            { name: 'River College' },
            { name: 'River Hospital' },
            { name: 'Faculty of Rivers' },
            { name: 'Delta Maker' },
            { name: 'River Alliance' },
          ],
          edges: [
            { kind: 'AFFILIATION', source: { name: 'Faculty of Rivers' }, target: { name: 'River College' } },
            { kind: 'COOPERATION', source: { name: 'River College' }, target: { name: 'River Hospital' } },
            { kind: 'COOPERATION', source: { name: 'River College' }, target: { name: 'Delta Maker' } },
            { kind: 'INTERNSHIP', source: { name: 'River Hospital' }, target: { name: 'River College' } },
            { kind: 'MEMBERSHIP', source: { name: 'River College' }, target: { name: 'River Alliance' } },
            { kind: 'MEMBERSHIP', source: { name: 'River Hospital' }, target: { name: 'River Alliance' } },
          ],
          truncated: false,
        },
      },
    });
    expect(statements).toEqual(['organization/by-any-id', 'neighborhood/level', 'neighborhood/edges']);
  });

  const reached = async (args: string) => {
    const { data, errors } = await graph.ask(`{ neighborhood(${args}) { nodes { id } truncated } }`);
    expect(errors).toBeUndefined();
    const { nodes, truncated } = data.neighborhood;
    return [nodes.map(({ id }: { id: string }) => id.replace('kg:organization/', '')).join(' '), truncated];
  };

  it('goes on from whom through allows, and shows the others without passing through them', async () => {
    const from = 'organizations: ["kg:organization/faculty"], depth: 3';

    expect(await reached(`${from}, where: { through: [SCHOOL] }`)).toEqual([
      'faculty college hospital maker alliance',
      false,
    ]);
    expect(await reached(`${from}, where: { maxDegree: 1 }`)).toEqual(['faculty college', false]);
  });

  it('shows a withdrawn organization only if it is given', async () => {
    expect(await reached('organizations: ["kg:organization/ghost"]')).toEqual(['ghost college', false]);
    expect(await reached('organizations: ["kg:organization/ghost"], depth: 2, limit: 3')).toEqual([
      'ghost college hospital',
      true,
    ]);
  });

  it('says that it is cut when there is room for none of the partners, or not even for the given', async () => {
    expect(await reached('organizations: ["kg:organization/faculty"], limit: 1')).toEqual(['faculty', true]);
    expect(await reached('organizations: ["kg:organization/twin-b"], limit: 1')).toEqual(['twin-b', false]);
    expect(await reached('organizations: ["kg:organization/faculty", "kg:organization/twin-b"], limit: 1')).toEqual([
      'faculty',
      true,
    ]);
  });

  it('shows what is asked for in null as by default', async () => {
    const given = 'organizations: ["kg:organization/faculty"]';

    expect(await reached(`${given}, depth: null, limit: null, where: null`)).toEqual(await reached(given));
  });

  it.each([
    [
      'an id that nothing has',
      '["ror:none"]',
      'Expected ids or identifiers of organizations in organizations; nothing has "ror:none".',
    ],
    ['no organization', '[]', 'Expected at least one id of an organization in organizations; got none.'],
  ])('refuses %s', async (_, organizations, message) => {
    const { errors } = await graph.ask(`{ neighborhood(organizations: ${organizations}) { truncated } }`);

    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([['BAD_USER_INPUT', message]]);
  });
});

describe('the neighborhood in a random network', () => {
  const network = randomNetwork('near', 5, { organizations: 60, ties: 220, people: 8, positions: 25 });
  const organizations = new Map((network.organizations ?? []).map((fact) => [fact.id, fact]));
  const ties = network.relationships ?? [];
  const idOf = (index: number): string => `kg:organization/near-${index}`;

  beforeAll(async () => {
    graph = await openGraph(network);
  });
  afterAll(() => graph.close());

  interface Asked {
    readonly given: readonly number[];
    readonly depth?: number;
    readonly limit?: number;
    readonly where?: string;
    readonly follows?: (tie: RelationshipFact) => boolean;
    readonly passes?: (organization: OrganizationFact) => boolean;
    readonly avoid?: readonly number[];
  }

  const tieCount = (id: string): number => ties.filter(({ source, target }) => source === id || target === id).length;
  const linkCount = (id: string): number =>
    tieCount(id) + (network.positions ?? []).filter(({ organization }) => organization === id).length;

  /** Level by level, by looking at every tie. */
  function expected({ given, depth = 1, limit = 200, avoid = [], ...asked }: Asked) {
    const follows = asked.follows ?? (({ status }) => status !== 'ENDED' && status !== 'DISPUTED');
    const followed = ties.filter(follows);
    const nodes = given.map(idOf);
    let frontier = nodes;
    let truncated = false;
    for (let away = 1; away <= depth && !truncated; away++) {
      const found = new Map<string, number>();
      for (const { source, target } of followed) {
        for (const [near, far] of [
          [source, target],
          [target, source],
        ] as const) {
          if (!frontier.includes(near) || nodes.includes(far) || avoid.map(idOf).includes(far)) continue;
          if (organizations.get(far)?.status !== 'WITHDRAWN') found.set(far, (found.get(far) ?? 0) + 1);
        }
      }
      const ranked = [...found]
        .sort(
          ([one, oneTies], [other, otherTies]) =>
            otherTies - oneTies || linkCount(one) - linkCount(other) || (one < other ? -1 : 1),
        )
        .map(([id]) => id);
      truncated = ranked.length > limit - nodes.length;
      frontier = ranked
        .slice(0, limit - nodes.length)
        .filter((id) => asked.passes?.(organizations.get(id) as OrganizationFact) ?? true);
      nodes.push(...ranked.slice(0, limit - nodes.length));
    }
    const place = ({ source, target }: RelationshipFact): number =>
      Math.min(nodes.indexOf(source), nodes.indexOf(target));
    const edges = followed
      .filter(({ source, target }) => nodes.includes(source) && nodes.includes(target))
      .sort((one, other) => place(one) - place(other) || (one.id < other.id ? -1 : 1))
      .map(({ id }) => id);
    return {
      nodes,
      edges: edges.slice(0, limit * 5),
      truncated: truncated || edges.length > limit * 5,
    };
  }

  const everyStatus = { where: '{ status: [ANNOUNCED, SIGNED, OPERATING, ENDED, DISPUTED] }', follows: () => true };
  const cases: [string, Asked][] = [
    ['one tie away', { given: [0] }],
    ['two ties away of two', { given: [40, 41], depth: 2 }],
    ['three ties away', { given: [42], depth: 3 }],
    ['cut in its first level', { given: [0, 1], depth: 2, limit: 9 }],
    ['cut in its second level', { given: [43], depth: 2, limit: 12 }],
    ['cut where a level ends', { given: [0], depth: 2, limit: 1 + expected({ given: [0] }).nodes.length - 1 }],
    [
      'through schools without hubs, avoiding two',
      {
        given: [44, 45],
        depth: 3,
        where:
          '{ through: [SCHOOL, ALLIANCE], maxDegree: 12, avoid: ["kg:organization/near-1", "kg:organization/near-2"] }',
        passes: ({ id, kind }) => ['SCHOOL', 'ALLIANCE'].includes(kind) && tieCount(id) <= 12,
        avoid: [1, 2],
      },
    ],
    ['by ties of every grade', { given: [46], depth: 2, ...everyStatus }],
    ['with its edges cut', { given: [0, 1, 2, 3], depth: 1, limit: 4, ...everyStatus }],
  ];

  it.each(cases)('%s is what a look at every tie finds', async (_, asked) => {
    const { data, errors } = await graph.ask(
      `query ($ids: [ID!]!, $depth: Int, $limit: Int) {
        neighborhood(organizations: $ids, depth: $depth, limit: $limit${asked.where ? `, where: ${asked.where}` : ''}) {
          nodes { id } edges { id } truncated
        }
      }`,
      { ids: asked.given.map(idOf), depth: asked.depth ?? 1, limit: asked.limit ?? 200 },
    );
    const ids = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);

    expect(errors).toBeUndefined();
    expect({
      nodes: ids(data.neighborhood.nodes),
      edges: ids(data.neighborhood.edges),
      truncated: data.neighborhood.truncated,
    }).toEqual(expected(asked));
  });

  it('is cut in the cases that say so', () => {
    expect(cases.filter(([, asked]) => expected(asked).truncated).map(([title]) => title)).toEqual([
      'cut in its first level',
      'cut in its second level',
      'cut where a level ends',
      'with its edges cut',
    ]);
  });
});

describe('what a neighborhood may cost', () => {
  const asked = (query: string) => {
    const operation = parse(query).definitions[0] as OperationDefinitionNode;
    return costOf({ schema, fragments: new Map(), variables: {} }, operation, checkArguments);
  };

  it.each([
    ['its limit', '{ neighborhood(organizations: ["a"], limit: 50) { nodes { id } edges { id } truncated } }', 50],
    ['200 where no limit is given', '{ neighborhood(organizations: ["a"]) { truncated } }', 200],
    ['200 where the limit is null', '{ neighborhood(organizations: ["a"], limit: null) { truncated } }', 200],
    [
      'what each node and an edge of each show',
      '{ neighborhood(organizations: ["a"], limit: 50) { nodes { region { id } } edges { source { id } target { id } } } }',
      50 * (1 + 1 + 2),
    ],
  ])('is %s', (_, query, cost) => {
    expect(asked(query)).toEqual({ requested: cost, refusal: undefined });
  });

  it.each([
    ['depth: 0', 'Expected depth of Query.neighborhood to be from 1 to 3; got 0.'],
    ['depth: 4', 'Expected depth of Query.neighborhood to be from 1 to 3; got 4.'],
    ['limit: 0', 'Expected limit of Query.neighborhood to be from 1 to 2000; got 0.'],
    ['limit: 2001', 'Expected limit of Query.neighborhood to be from 1 to 2000; got 2001.'],
  ])('refuses %s before anything is read', (args, message) => {
    expect(asked(`{ neighborhood(organizations: ["a"], ${args}) { truncated } }`).refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      message,
    });
  });
});
