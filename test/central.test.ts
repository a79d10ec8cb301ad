import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { betweenness, degrees, networkOf, pageRank, pairsOf } from './brute-force-network.js';
import { everyPage } from './every-page.js';
import { cliqueAndHub, hubs, scopes } from './measured-networks.js';
import { world } from './world.js';

let graph: AskedGraph;

const measures = [
  ['DEGREE', degrees],
  ['BETWEENNESS', betweenness],
  ['PAGERANK', pageRank],
] as const;

const about = 'analysis { organizations pairs wholeGraph sampled revision }';

interface Central {
  readonly organization: { readonly id: string };
  readonly score: number;
}

const inOrder = (nodes: readonly Central[]): Central[] =>
  nodes.toSorted((one, other) => other.score - one.score || (one.organization.id < other.organization.id ? -1 : 1));

/** Figures and those that they should be, the largest difference between them apart. */
function compared(nodes: readonly Central[], right: ReadonlyMap<string, number>) {
  const ids = nodes.map(({ organization }) => organization.id);
  const differences = nodes.map(({ organization: { id }, score }) => Math.abs(score - (right.get(id) ?? Number.NaN)));
  return { ids: ids.toSorted(), difference: Math.max(0, ...differences) };
}

describe('the central organizations of the world', () => {
  beforeAll(async () => {
    graph = await openGraph(world);
  });
  afterAll(() => graph.close());

  it('come with how many partners they have, with the ties to them, and with what that was computed from', async () => {
    const { data, errors, statements } = await graph.ask(`{
      central(by: DEGREE, first: 2, scope: { kinds: [MEMBERSHIP, COOPERATION, INTERNSHIP] }) {
        totalCount
        nodes { score organization { name } relationships(first: 2) { id } }
        analysis { organizations pairs wholeGraph sampled revision }
      }
    }`);

    expect({ errors, data }).toEqual({
      errors: undefined,
      data: {
        central: {
          totalCount: 15,
          nodes: [
            {
              score: 4,
              organization: { name: 'River Alliance' },
              relationships: [{ id: 'kg:membership/college-alliance' }, { id: 'kg:membership/hospital-alliance' }],
            },
            {
              score: 3,
              organization: { name: 'River College' },
              relationships: [{ id: 'kg:cooperation/college-hospital' }, { id: 'kg:cooperation/college-maker' }],
            },
          ],
          analysis: { organizations: 15, pairs: 6, wholeGraph: false, sampled: false, revision: 1 },
        },
      },
    });
    expect(statements.toSorted()).toEqual([
      'network/count-figures',
      'network/figures',
      'network/members',
      'network/ties-of-members',
    ]);
  });

  it('read no figures where only their number is asked for, and nothing twice', async () => {
    const { statements } = await graph.ask('{ central(by: DEGREE) { totalCount analysis { pairs } } }');

    expect(statements).toEqual(['network/members', 'network/count-figures']);
  });

  it('are none, of no network, where the scope has no organization', async () => {
    const { data, errors } = await graph.ask(`{
      central(by: PAGERANK, scope: { where: { kind: { in: [] } } }) {
        totalCount nodes { score } edges { cursor } pageInfo { hasNextPage endCursor } analysis { pairs }
      }
    }`);

    expect({ errors, data }).toEqual({
      errors: undefined,
      data: {
        central: {
          totalCount: 0,
          nodes: [],
          edges: [],
          pageInfo: { hasNextPage: false, endCursor: null },
          analysis: null,
        },
      },
    });
  });

  it('do not go on after a cursor of another scope or measure', async () => {
    const { data } = await graph.ask('{ central(by: DEGREE, first: 1) { pageInfo { endCursor } } }');
    const after = data.central.pageInfo.endCursor;
    const other = ['by: PAGERANK', 'by: DEGREE, scope: { kinds: [GUIDANCE] }'];
    const codes: unknown[] = [];
    for (const args of other) {
      const { errors } = await graph.ask(`{ central(${args}, after: "${after}") { nodes { score } } }`);
      codes.push(errors?.map(({ extensions }) => extensions.code));
    }

    expect(codes).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
  });
});

describe.each([
  ['a network with hubs', hubs('hubs', 7, { organizations: 240, ties: 600 }), scopes],
  ['a clique with a hub', cliqueAndHub('clique'), scopes.slice(0, 2)],
])('the central organizations of %s', (_, facts, asked) => {
  beforeAll(async () => {
    graph = await openGraph(facts);
  });
  afterAll(() => graph.close());

  describe.each(measures)('by %s', (by, measure) => {
    it.each(asked)('in %s are those that a look at everything finds', async (_title, part, scope) => {
      const network = networkOf(facts, scope);
      const found = await everyPage(graph, {
        field: 'central',
        args: `by: ${by}, scope: ${part}`,
        nodes: 'score organization { id }',
        more: about,
      });
      const { ids, difference } = compared(found.nodes, measure(network));

      expect({ ids, totalCount: found.totalCount, about: found.about }).toEqual({
        ids: [...network.keys()].toSorted(),
        totalCount: network.size,
        about: {
          analysis:
            network.size === 0
              ? null
              : {
                  organizations: network.size,
                  pairs: pairsOf(network),
                  wholeGraph: false,
                  sampled: false,
                  revision: 1,
                },
        },
      });
      expect(difference).toBeLessThan(1e-6);
      expect(found.nodes).toEqual(inOrder(found.nodes));
    });
  });

  it.each(measures.map(([by]) => [by]))('by %s come in small pages as they come in large ones', async (by) => {
    const asked = { field: 'central', args: `by: ${by}`, nodes: 'score organization { id }' };
    const [large, small] = [await everyPage(graph, asked), await everyPage(graph, { ...asked, size: 37 })];

    expect(small.nodes).toEqual(large.nodes);
    expect(small.pages).toBe(Math.ceil(small.totalCount / 37));
  });

  it('have PageRanks that add up to 1', async () => {
    const { nodes } = await everyPage(graph, { field: 'central', args: 'by: PAGERANK', nodes: 'score' });

    expect(nodes.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 9);
  });
});
