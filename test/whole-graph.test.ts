import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLError } from 'graphql';
import { Neo4jError } from 'neo4j-driver';
import { ClientError } from '../src/errors.js';
import type { Facts } from '../src/fact/fact.js';
import { failureOf } from '../src/neo4j/failure.js';
import type { Graph } from '../src/neo4j/graph.js';
import { ProjectionStore } from '../src/network/projection-store.js';
import { WholeGraph } from '../src/network/whole-graph.js';
import { type AskedGraph, openGraph } from './ask.js';
import { betweenness, degrees, neighborsOf, networkOf, openPairs, pairsOf } from './brute-force-network.js';
import { everyPage } from './every-page.js';
import { hubs } from './measured-networks.js';
import { world } from './world.js';

let graph: AskedGraph;

const nothing = Object.fromEntries(Object.keys(world).map((noun) => [noun, []])) as unknown as Facts;
const analysis = 'analysis { organizations pairs wholeGraph sampled revision }';

const told = (errors: readonly GraphQLError[] | undefined) =>
  errors?.map(({ message, extensions, originalError }) => [
    extensions.code,
    message,
    originalError instanceof ClientError ? originalError.headers : undefined,
  ]);

/** The answer, once it is no longer that the whole graph is being measured; errors of other kinds come back. */
async function once(query: string, settled: (data: never) => boolean = () => true) {
  for (let tries = 0; ; tries++) {
    const answer = await graph.ask(query);
    const waits = answer.errors?.[0]?.extensions.code === 'UNAVAILABLE' || !settled(answer.data as never);
    if (!waits || tries === 600) return answer;
    await delay(100);
  }
}

describe('a scope too large to be measured by itself', () => {
  const facts = hubs('whole', 3, { organizations: 90, ties: 260 });
  const network = networkOf(facts, {});
  const schools = facts.organizations
    .filter(({ id, kind }) => kind === 'SCHOOL' && network.has(id))
    .map(({ id }) => id);
  const kinds = '[SCHOOL, ENTERPRISE, PARK]';
  const large = `scope: { where: { kind: { in: ${kinds} } } }`;
  const inLarge = facts.organizations
    .filter(({ id, kind }) => ['SCHOOL', 'ENTERPRISE', 'PARK'].includes(kind) && network.has(id))
    .map(({ id }) => id);
  const whole = { organizations: network.size, pairs: pairsOf(network), wholeGraph: true, sampled: false, revision: 1 };

  beforeAll(async () => {
    graph = await openGraph(facts, { insight: 20 });
  });
  afterAll(() => graph.close());

  it.each([
    ['kinds of ties', 'kinds: [MEMBERSHIP]', network.size],
    ['grades', 'status: [OPERATING]', network.size],
    ['a date', 'where: { kind: { in: [SCHOOL, ENTERPRISE, PARK] } }, asOf: "2011"', undefined],
  ])('is refused with %s, as the whole graph has no such figures', async (_, scope, size) => {
    const answers = await Promise.all(
      [
        `central(by: DEGREE, scope: { ${scope} }) { totalCount }`,
        `brokers(scope: { ${scope} }) { totalCount }`,
        `communities(scope: { ${scope} }) { totalCount }`,
      ].map((field) => graph.ask(`{ ${field} }`)),
    );
    const has = size ?? networkOf(facts, { where: ({ id }) => inLarge.includes(id), asOf: '2011' }).size;

    expect(has).toBeGreaterThan(20);
    expect(answers.map(({ errors }) => told(errors))).toEqual(
      answers.map(() => [
        [
          'QUERY_TOO_COMPLEX',
          `Expected at most 20 organizations to look at; ${has} fit. Narrow scope.where, for example to a region or to some kinds, or leave kinds, status and asOf out.`,
          {},
        ],
      ]),
    );
  });

  it('is answered from the whole graph, once that was measured', async () => {
    const first = await graph.ask(`{ central(by: DEGREE, ${large}) { totalCount } }`);
    await once(`{ central(by: DEGREE, ${large}) { totalCount } }`);
    const degree = degrees(network);
    const central = await everyPage(graph, {
      field: 'central',
      args: `by: DEGREE, ${large}`,
      nodes: 'score organization { id }',
      more: analysis,
      size: 10,
    });

    expect(told(first.errors)).toEqual([
      [
        'UNAVAILABLE',
        'The whole graph is being measured, for the first time since the start; ask again in a minute, or narrow the scope.',
        { 'Retry-After': '30' },
      ],
    ]);
    expect(central).toEqual({
      nodes: inLarge
        .map((id) => ({ score: degree.get(id), organization: { id } }))
        .sort(
          (one, other) =>
            (other.score ?? 0) - (one.score ?? 0) || (one.organization.id < other.organization.id ? -1 : 1),
        ),
      totalCount: inLarge.length,
      about: { analysis: whole },
      pages: Math.ceil(inLarge.length / 10),
    });
  });

  it('has brokers as they stand in the whole graph', async () => {
    const right = betweenness(network);
    const { nodes, about } = await everyPage(graph, {
      field: 'brokers',
      args: large,
      nodes: 'organization { id } betweenness openPairs',
      more: analysis,
    });

    expect(about).toEqual({ analysis: whole });
    expect(nodes.map(({ organization }) => organization.id).toSorted()).toEqual(inLarge.toSorted());
    expect(nodes).toEqual(
      nodes.map(({ organization: { id } }) => ({
        organization: { id },
        betweenness: expect.closeTo(right.get(id) ?? Number.NaN, 6),
        openPairs: openPairs(network, id),
      })),
    );
  });

  it('has the communities of the whole graph, with those of their organizations that were asked for', async () => {
    const asked = (args: string) =>
      everyPage(graph, {
        field: 'communities',
        args,
        nodes: 'size pairsInside pairsOutside organizations(first: 100) { id }',
        more: analysis,
      });
    const [some, all] = [await asked(large), await asked('scope: {}')];
    const ids = (nodes: typeof some.nodes): string[][] =>
      nodes.map(({ organizations }) => organizations.map(({ id }: { id: string }) => id).toSorted());
    const left = ids(all.nodes).map((each) => each.filter((id) => inLarge.includes(id)));

    const pairs = ids(some.nodes).map((part) => {
      const community = ids(all.nodes).find((each) => part.every((id) => each.includes(id))) ?? [];
      const ends = part.flatMap((id) => neighborsOf(network, id));
      return {
        pairsInside: ends.filter((id) => part.includes(id)).length / 2,
        pairsOutside: ends.filter((id) => !community.includes(id)).length,
      };
    });

    expect(some.about).toEqual({ analysis: whole });
    expect(some.nodes).toMatchObject(pairs);
    expect(some.nodes.map(({ size }) => size)).toEqual(ids(some.nodes).map(({ length }) => length));
    expect(ids(some.nodes).toSorted()).toEqual(left.filter(({ length }) => length > 0).toSorted());
  });

  it('does not change what a smaller scope is answered', async () => {
    expect(schools.length).toBeLessThan(20);
    const { data } = await graph.ask(
      '{ central(by: DEGREE, scope: { where: { kind: { eq: SCHOOL } } }) { totalCount analysis { organizations wholeGraph } } }',
    );

    expect(data.central).toEqual({
      totalCount: schools.length,
      analysis: { organizations: schools.length, wholeGraph: false },
    });
  });

  it('is answered with the old figures after a write, and with newer ones soon after', async () => {
    const [gone, ...stay] = facts.organizations;
    const left = facts.relationships.filter(({ source, target }) => source !== gone?.id && target !== gone?.id);
    await graph.facts.retractMissing(
      { ...nothing, ...facts, organizations: stay, relationships: left },
      {
        actor: 'test',
        reason: 'One is gone',
      },
    );
    const question = `{ central(by: DEGREE, first: 1) { totalCount ${analysis} } }`;
    const before = await graph.ask(question);
    const after = await once(question, (data: { central: { analysis: { revision: number } } }) => {
      return data.central.analysis.revision > 1;
    });
    const now = networkOf({ organizations: stay, relationships: left }, {});

    expect([before.errors, after.errors]).toEqual([undefined, undefined]);
    // Who is gone is left out of the old figures too.
    expect(before.data.central).toEqual({ totalCount: now.size, analysis: whole });
    expect(after.data.central).toEqual({
      totalCount: now.size,
      analysis: { ...whole, organizations: now.size, pairs: pairsOf(now), revision: 2 },
    });
  });

  it('is measured anew when the graph was put back and has come to the same revision again', async () => {
    const question = `{ central(by: DEGREE, first: 1) { analysis { computedAt } } }`;
    const { data: before } = await graph.ask(question);
    await graph.driver.executeQuery('MATCH (r:Revision) SET r.changedAt = $at', { at: new Date().toISOString() });
    const { data, errors } = await once(question, (data: typeof before) => {
      return data.central.analysis.computedAt !== before.central.analysis.computedAt;
    });

    expect([errors, data.central.analysis.computedAt > before.central.analysis.computedAt]).toEqual([undefined, true]);
  });

  it('is measured anew when the database has lost it', async () => {
    const question = `{ central(by: DEGREE, first: 1) { totalCount } }`;
    await graph.driver.executeQuery(
      'CALL gds.graph.list() YIELD graphName WITH graphName CALL gds.graph.drop(graphName, false) YIELD graphName AS gone RETURN gone',
    );
    const first = await graph.ask(question);
    const { data, errors } = await once(question);

    expect([first.errors?.[0]?.extensions.code, errors, data.central.totalCount > 20]).toEqual([
      'UNAVAILABLE',
      undefined,
      true,
    ]);
  });
});

describe('a graph so large that ways are followed from a sample', () => {
  const facts = hubs('sampled', 4, { organizations: 1_500, ties: 5_000 });
  const network = networkOf(facts, {});

  beforeAll(async () => {
    graph = await openGraph(facts, { insight: 1_000 });
  });
  afterAll(() => graph.close());

  it('says so of betweenness alone, which is about what it is from all', async () => {
    await once('{ central(by: DEGREE) { totalCount } }');
    const asked = ['by: DEGREE', 'by: PAGERANK', 'by: BETWEENNESS'].map((by) =>
      graph.ask(`{ central(${by}) { ${analysis} } }`),
    );
    const sampled = (await Promise.all(asked)).map(({ data }) => data.central.analysis.sampled);
    const { nodes, about } = await everyPage(graph, {
      field: 'brokers',
      args: 'scope: {}',
      nodes: 'betweenness organization { id }',
      more: 'analysis { sampled }',
    });
    const sum = (figures: Iterable<number>): number => [...figures].reduce((all, each) => all + each, 0);
    const right = betweenness(network);
    const share = sum(nodes.map((node) => node.betweenness)) / sum(right.values());
    const first = [...right].sort(([, one], [, other]) => other - one).slice(0, 4);

    expect([sampled, about.analysis.sampled]).toEqual([[false, false, true], true]);
    expect(Math.abs(share - 1)).toBeLessThan(0.15);
    expect(
      nodes
        .slice(0, 4)
        .map(({ organization }) => organization.id)
        .toSorted(),
    ).toEqual(first.map(([id]) => id).toSorted());
  });
});

describe('figures of one edition', () => {
  it('are computed once, whatever part of the graph is asked about', async () => {
    const edition = { revision: 1, changedAt: 'then' };
    let provided = 0;
    const provide = async () => {
      provided += 1;
      return { name: 'whole', edition, measured: {}, map: async () => undefined };
    };
    const projections = { provide, dropOlder: async () => undefined } as unknown as ProjectionStore;
    const wholeGraph = new WholeGraph(projections, console);
    for (const ids of [['a'], ['b'], ['c']]) {
      wholeGraph.latest(Object.assign({ ids }, edition));
      // As long as it rests after it was measured, and longer.
      await delay(200);
    }

    expect([provided, wholeGraph.latest(edition)?.name]).toEqual([2, 'whole']);
  });
});

describe('a database without the library', () => {
  it('says what it lacks, once measuring has failed for it', async () => {
    const missing = new Neo4jError(
      "Unknown function 'gds.graph.project'",
      'Neo.ClientError.Statement.SyntaxError',
      '42N48',
      'unknown',
    );
    const failing = { read: () => Promise.reject(failureOf(missing)) } as unknown as Graph;
    const logged: unknown[] = [];
    const log = { error: (_: unknown, words: string) => logged.push(words) };
    const wholeGraph = new WholeGraph(new ProjectionStore(failing), log as never);
    const first = wholeGraph.latest({ revision: 1, changedAt: null });
    await delay(50);

    expect([first, logged]).toEqual([null, ['The whole graph could not be measured']]);
    expect(() => wholeGraph.latest({ revision: 1, changedAt: null })).toThrow(
      /^This question needs Neo4j's Graph Data Science library/,
    );
  });
});
