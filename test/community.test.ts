import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { degrees, modularity, type Network, networkOf, pairsOf, pairsOfPart } from './brute-force-network.js';
import { everyPage } from './every-page.js';
import { cliqueAndHub, hubs, scopes } from './measured-networks.js';
import { world } from './world.js';

let graph: AskedGraph;

const shown = 'size kinds { kind count } pairsInside pairsOutside organizations(first: 100) { id kind }';

interface Community {
  readonly size: number;
  readonly organizations: readonly { readonly id: string; readonly kind: string }[];
}

const idsOf = ({ organizations }: Community): string[] => organizations.map(({ id }) => id);

/** What is to be told of communities that have these organizations. */
function told(network: Network, communities: readonly Community[]) {
  const partners = degrees(network);
  return communities.map((community) => {
    const count = new Map<string, number>();
    for (const { kind } of community.organizations) count.set(kind, (count.get(kind) ?? 0) + 1);
    const { inside, outside } = pairsOfPart(network, idsOf(community));
    return {
      size: community.organizations.length,
      kinds: [...count]
        .map(([kind, count]) => ({ kind, count }))
        .sort((one, other) => other.count - one.count || (one.kind < other.kind ? -1 : 1)),
      pairsInside: inside,
      pairsOutside: outside,
      organizations: community.organizations.toSorted(
        (one, other) => (partners.get(other.id) ?? 0) - (partners.get(one.id) ?? 0) || (one.id < other.id ? -1 : 1),
      ),
    };
  });
}

const smallest = (community: Community): string => idsOf(community).toSorted()[0] ?? '';

const inOrder = (communities: readonly Community[]): Community[] =>
  communities.toSorted((one, other) => other.size - one.size || (smallest(one) < smallest(other) ? -1 : 1));

describe('the communities of the world', () => {
  beforeAll(async () => {
    graph = await openGraph(world);
  });
  afterAll(() => graph.close());

  it('come with who belongs to them and their ties, at one statement for each thing, however many they are', async () => {
    const asked = (first: number) =>
      graph.ask(`{ communities(first: ${first}, scope: { where: { kind: { in: [HOSPITAL, PARK, ALLIANCE, ENTERPRISE, OTHER, RESEARCH_INSTITUTE, INNOVATION_PLATFORM] } } }) {
        totalCount modularity
        nodes { size kinds { kind count } organizations(first: 2) { name } pairsInside pairsOutside relationships(first: 2) { id } }
        analysis { organizations pairs wholeGraph sampled revision }
      } }`);
    const [one, all] = [await asked(2), await asked(20)];

    expect({ errors: one.errors, data: one.data }).toEqual({
      errors: undefined,
      data: {
        communities: {
          totalCount: 6,
          // Five pairs: one between communities of three, two and two with 5, 3 and 2 ends.
          modularity: expect.closeTo(4 / 5 - (5 / 10) ** 2 - (3 / 10) ** 2 - (2 / 10) ** 2, 9),
          nodes: [
            {
              size: 3,
              kinds: [
                { kind: 'ALLIANCE', count: 1 },
                { kind: 'ENTERPRISE', count: 1 },
                { kind: 'HOSPITAL', count: 1 },
              ],
              organizations: [{ name: 'River Alliance' }, { name: 'River Hospital' }],
              pairsInside: 2,
              pairsOutside: 1,
              relationships: [{ id: 'kg:membership/hospital-alliance' }, { id: 'kg:membership/twin-a-alliance' }],
            },
            {
              size: 2,
              kinds: [
                { kind: 'PARK', count: 1 },
                { kind: 'RESEARCH_INSTITUTE', count: 1 },
              ],
              organizations: [{ name: 'Bio Park' }, { name: 'Immunology Institute' }],
              pairsInside: 1,
              pairsOutside: 1,
              relationships: [{ id: 'kg:tenancy/institute-park' }],
            },
          ],
          analysis: { organizations: 10, pairs: 5, wholeGraph: false, sampled: false, revision: 1 },
        },
      },
    });
    const statements = [
      'community/count',
      'community/page',
      'community/ties',
      'network/members',
      'organization/by-ids',
    ];
    expect([one.statements.toSorted(), all.statements.toSorted()]).toEqual([statements, statements]);
  });

  it('are none, of no network, where the scope has no organization', async () => {
    const { data, errors } = await graph.ask(
      '{ communities(scope: { where: { kind: { in: [] } } }) { totalCount modularity nodes { size } analysis { pairs } } }',
    );

    expect({ errors, data }).toEqual({
      errors: undefined,
      data: { communities: { totalCount: 0, modularity: null, nodes: [], analysis: null } },
    });
  });
});

describe.each([
  ['a network with hubs', hubs('hubs', 9, { organizations: 240, ties: 600 }), scopes],
  ['a clique with a hub', cliqueAndHub('clique'), scopes.slice(0, 2)],
])('the communities of %s', (_, facts, asked) => {
  beforeAll(async () => {
    graph = await openGraph(facts);
  });
  afterAll(() => graph.close());

  it.each(asked)('in %s part it, and are told of as they are', async (_title, part, scope) => {
    const network = networkOf(facts, scope);
    const found = await everyPage(graph, {
      field: 'communities',
      args: `scope: ${part}`,
      nodes: shown,
      more: 'modularity analysis { organizations pairs }',
    });
    const parts: string[][] = found.nodes.map(idsOf);
    const well = modularity(network, parts);

    expect(parts.flat().toSorted()).toEqual([...network.keys()].toSorted());
    expect(found.nodes).toEqual(told(network, found.nodes));
    expect(found.nodes).toEqual(inOrder(found.nodes));
    expect({ totalCount: found.totalCount, about: found.about }).toEqual({
      totalCount: parts.length,
      about: {
        modularity: well === null ? null : expect.closeTo(well, 9),
        analysis: network.size === 0 ? null : { organizations: network.size, pairs: pairsOf(network) },
      },
    });
  });

  it('are the same each time, though they are found anew, and in pages of any size', async () => {
    const asked = { field: 'communities', args: 'scope: {}', nodes: shown };
    const first = await everyPage(graph, asked);
    await graph.analyses.projections.close();
    const again = await everyPage(graph, { ...asked, size: 15 });

    expect(again.nodes).toEqual(first.nodes);
    expect(again.pages).toBe(Math.ceil(first.nodes.length / 15));
  });
});

it('keep a clique together, and a hub with those that only it is tied to', async () => {
  const clique = cliqueAndHub('apart');
  graph = await openGraph(clique);
  const { nodes } = await everyPage(graph, { field: 'communities', args: 'scope: {}', nodes: shown });
  await graph.close();
  const numbers = nodes.map((node) => idsOf(node).map((id) => Number(id.slice(-2))));
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

  expect(numbers.map((each) => each.toSorted((one, other) => one - other))).toEqual([
    range(14, 44),
    range(0, 13),
    [45],
    [46],
  ]);
});
