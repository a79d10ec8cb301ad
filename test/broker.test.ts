import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sectorOf } from '../src/organization/sector.js';
import { type AskedGraph, openGraph } from './ask.js';
import { betweenness, constraint, networkOf, openPairs, pairsOf, roles } from './brute-force-network.js';
import { everyPage } from './every-page.js';
import { cliqueAndHub, hubs, scopes } from './measured-networks.js';
import { world } from './world.js';

let graph: AskedGraph;

const shown = `organization { id } betweenness sector openPairs constraint
  roles { coordinator gatekeeper representative consultant liaison }`;

describe('the brokers of the world', () => {
  beforeAll(async () => {
    graph = await openGraph(world);
  });
  afterAll(() => graph.close());

  it('come with all that is told of them, at one statement for each thing, however many they are', async () => {
    const asked = (first: number) =>
      graph.ask(`{ brokers(first: ${first}) {
        totalCount
        nodes {
          organization { name } betweenness sector openPairs constraint
          roles { coordinator gatekeeper representative consultant liaison } relationships(first: 1) { id }
        }
        analysis { organizations pairs wholeGraph sampled revision }
      } }`);
    const [one, all] = [await asked(2), await asked(15)];

    expect({ errors: one.errors, data: one.data }).toEqual({
      errors: undefined,
      data: {
        brokers: {
          totalCount: 15,
          nodes: [
            {
              organization: { name: 'River Alliance' },
              betweenness: 21,
              sector: null,
              // Of five partners only the college and the hospital are tied.
              openPairs: 9,
              constraint: expect.closeTo(3 * (1 / 25) + (1 / 5 + 1 / 5 / 2) ** 2 + (1 / 5 + 1 / 5 / 4) ** 2, 12),
              roles: null,
              relationships: [{ id: 'kg:guidance/commission-alliance' }],
            },
            {
              organization: { name: 'River College' },
              betweenness: 13,
              sector: 'EDUCATION',
              openPairs: 5,
              constraint: expect.closeTo(2 / 16 + (1 / 4 + 1 / 4 / 2) ** 2 + (1 / 4 + 1 / 4 / 5) ** 2, 12),
              // Its faculty, a maker and a hospital; the alliance is of no sector.
              roles: { coordinator: 0, gatekeeper: 2, representative: 2, consultant: 0, liaison: 2 },
              relationships: [{ id: 'kg:affiliation/faculty-college' }],
            },
          ],
          analysis: { organizations: 15, pairs: 10, wholeGraph: false, sampled: false, revision: 1 },
        },
      },
    });
    const statements = ['network/count-figures', 'network/figures', 'network/members', 'network/ties-of-members'];
    expect([one.statements.toSorted(), all.statements.toSorted()]).toEqual([statements, statements]);
  });
});

describe.each([
  ['a network with hubs', hubs('hubs', 8, { organizations: 240, ties: 600 }), scopes],
  ['a clique with a hub', cliqueAndHub('clique'), scopes.slice(0, 2)],
])('the brokers of %s', (_, facts, asked) => {
  const kinds = new Map(facts.organizations.map(({ id, kind }) => [id, kind]));
  const sector = (id: string) => sectorOf(kinds.get(id) ?? 'OTHER');

  beforeAll(async () => {
    graph = await openGraph(facts);
  });
  afterAll(() => graph.close());

  it.each(asked)('in %s are those that a look at everything finds', async (_title, part, scope) => {
    const network = networkOf(facts, scope);
    const right = betweenness(network);
    const found = await everyPage(graph, {
      field: 'brokers',
      args: `scope: ${part}`,
      nodes: shown,
      more: 'analysis { organizations pairs }',
    });

    expect(found).toMatchObject({
      totalCount: network.size,
      about: { analysis: network.size === 0 ? null : { organizations: network.size, pairs: pairsOf(network) } },
    });
    expect(found.nodes.map(({ organization }) => organization.id).toSorted()).toEqual([...network.keys()].toSorted());
    expect(found.nodes).toEqual(
      found.nodes.map(({ organization: { id } }) => {
        const burt = constraint(network, id);
        return {
          organization: { id },
          betweenness: expect.closeTo(right.get(id) ?? Number.NaN, 6),
          sector: sector(id),
          openPairs: openPairs(network, id),
          constraint: burt === null ? null : expect.closeTo(burt, 9),
          roles: roles(network, id, sector),
        };
      }),
    );
  });

  it('come by betweenness, equals by id, in pages of any size', async () => {
    const asked = { field: 'brokers', args: 'scope: {}', nodes: 'betweenness organization { id }' };
    const [large, small] = [await everyPage(graph, asked), await everyPage(graph, { ...asked, size: 37 })];
    const sorted = large.nodes.toSorted(
      (one, other) => other.betweenness - one.betweenness || (one.organization.id < other.organization.id ? -1 : 1),
    );

    expect([large.nodes, small.nodes]).toEqual([sorted, sorted]);
  });

  it('show those of their ties that count, by id', async () => {
    const { nodes } = await everyPage(graph, {
      field: 'brokers',
      args: 'scope: { kinds: [RELATED], where: { kind: { in: [SCHOOL, ENTERPRISE, HOSPITAL] } } }',
      nodes: 'organization { id } relationships(first: 3) { id }',
      size: 20,
    });
    const within = (id: string): boolean => ['SCHOOL', 'ENTERPRISE', 'HOSPITAL'].includes(kinds.get(id) ?? '');
    const withdrawn = new Set(facts.organizations.filter(({ status }) => status === 'WITHDRAWN').map(({ id }) => id));
    const tiesOf = (id: string) =>
      facts.relationships
        .filter(({ kind, status }) => kind === 'RELATED' && status !== 'ENDED' && status !== 'DISPUTED')
        .filter(({ source, target }) => [source, target].includes(id) && within(source) && within(target))
        .filter(({ source, target }) => !withdrawn.has(source) && !withdrawn.has(target))
        .map((tie) => ({ id: tie.id }))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1));

    expect(nodes).toEqual(
      nodes.map(({ organization: { id } }) => ({ organization: { id }, relationships: tiesOf(id).slice(0, 3) })),
    );
  });
});
