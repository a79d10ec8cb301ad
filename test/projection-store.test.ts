import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { Neo4jError } from 'neo4j-driver';
import { Context } from '../src/context.js';
import { failureOf } from '../src/neo4j/failure.js';
import { Graph } from '../src/neo4j/graph.js';
import type { Statement } from '../src/neo4j/statement.js';
import { projectionOfScope } from '../src/network/project.js';
import { ProjectionStore } from '../src/network/projection-store.js';
import { warmUp } from '../src/network/warm-up.js';
import { type AskedGraph, limits, openGraph, schema } from './ask.js';
import { HookedGraph } from './hooked-graph.js';
import { world } from './world.js';

/** The graph, as a database answers that is slow, or that stops what it does at its time limit. */
class ObservedGraph extends Graph {
  readonly sent: string[] = [];
  /** Statements wait here before they are sent, if they are of such a name. */
  held: Promise<unknown> = Promise.resolve();
  holds = (_name: string): boolean => true;
  /** Statements of these names do what they do, and fail. */
  failing: readonly string[] = [];

  override async read<Parameters extends object, Row>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
    options = {},
  ): Promise<readonly Row[]> {
    this.sent.push(statement.name);
    if (this.holds(statement.name)) await this.held;
    const rows = await super.read(statement, parameters, options);
    if (!this.failing.includes(statement.name)) return rows;
    throw failureOf(new Neo4jError('too late', 'Neo.ClientError.Transaction.TransactionTimedOut', '50N42', 'too late'));
  }
}

let opened: AskedGraph;
let graph: ObservedGraph;
let store: ProjectionStore;

beforeAll(async () => {
  opened = await openGraph(world);
});
afterAll(() => opened.close());

beforeEach(() => {
  graph = new ObservedGraph(opened.driver);
  store = new ProjectionStore(graph, 60_000);
});
afterEach(async () => {
  graph.held = Promise.resolve();
  await store.close();
  await dropAll();
});

const members = world.organizations.filter(({ status }) => status !== 'WITHDRAWN').map(({ id }) => id);

function part(ids: readonly string[] = members, revision = 1) {
  return { ...projectionOfScope({}, { revision, changedAt: 'then' }, ids), timeout: 10_000 };
}

async function inMemory(): Promise<number> {
  const { records } = await opened.driver.executeQuery(
    "CALL gds.graph.list() YIELD graphName WHERE graphName STARTS WITH 'industry-education-graph-scope' RETURN count(*) AS n",
  );
  return records[0]?.get('n');
}

/** As whoever else uses the database might. */
async function dropAll(): Promise<void> {
  await opened.driver.executeQuery(
    'CALL gds.graph.list() YIELD graphName WITH graphName CALL gds.graph.drop(graphName, false) YIELD graphName AS gone RETURN gone',
  );
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'an answer',
    (error) => [error.code, error.headers],
  );

describe('a part of the graph', () => {
  it('is projected once and measured once, however many ask for it at once', async () => {
    const asked = await Promise.all([1, 2, 3, 4, 5].map(() => store.within(part(), ['degree', 'pageRank'])));

    expect(new Set(asked.map((one) => one?.name)).size).toBe(1);
    expect(asked[4]).toMatchObject({
      organizations: 15,
      pairs: 10,
      sampled: false,
      measured: { degree: { positive: 11 } },
    });
    expect(graph.sent.filter((name) => !name.includes('found') && !name.includes('drop'))).toEqual([
      'network/project',
      'network/measure-degree',
      'network/measure-page-rank',
    ]);
  });

  it('without an organization is none, and takes no memory', async () => {
    expect([await store.within(part([]), ['degree']), await inMemory()]).toEqual([null, 0]);
  });

  it('goes when one of a later revision comes, and stays when one of an earlier does', async () => {
    await store.within(part(members, 9), []);
    await store.within(part(members, 10), []);
    const afterLater = await inMemory();
    await store.within(part(members.slice(1), 8), []);

    expect([afterLater, await inMemory()]).toEqual([1, 2]);
  });

  it('goes when the store closes', async () => {
    await store.within(part(), []);
    const before = await inMemory();
    await store.close();

    expect([before, await inMemory()]).toEqual([1, 0]);
  });

  it('goes when twenty others were asked for after it', async () => {
    for (let index = 0; index < 21; index++) await store.within(part(members.slice(0, 2), 100 + index), []);
    for (let index = 0; index < 11; index++) {
      for (let other = 0; other < 2; other++)
        await store.within(part([...members.slice(0, index + 1), `${other}`], 200), []);
    }

    expect(await inMemory()).toBe(20);
  });

  it.each([
    ['the whole graph', { ...part(), sort: 'whole' as const }, 'network/project'],
    ['betweenness', part(members, 2), 'network/measure-betweenness'],
  ])('is not held up by %s', async (_, wanted, held) => {
    let release = (): void => {};
    graph.held = new Promise<void>((resolve) => {
      release = resolve;
    });
    graph.holds = (name) => name === held;
    const slow = store.provide(wanted, ['betweenness']);
    while (!graph.sent.includes(held)) await delay(5);
    graph.holds = () => false;
    const quick = await store.within(part(), ['degree']);
    release();

    expect([quick?.pairs, (await slow)?.measured.betweenness]).toEqual([10, { positive: 3 }]);
  });
});

it('a database is warmed up by a ring that it does not keep', async () => {
  await warmUp(store);

  expect(graph.sent.filter((name) => name.includes('/project') || name.includes('/measure'))).toEqual([
    'network/project-ring',
    'network/measure-degree',
    'network/measure-betweenness',
    'network/measure-page-rank',
    'network/measure-communities',
    'network/measure-components',
  ]);
  expect(await inMemory()).toBe(0);
});

describe('who asks for what takes long', () => {
  let release = (): void => {};
  beforeEach(() => {
    store = new ProjectionStore(graph, 300);
    graph.held = new Promise<void>((resolve) => {
      release = resolve;
    });
  });

  it('is told so, and is answered when it is there', async () => {
    const first = await codeOf(store.within(part(), ['degree']));
    release();
    const second = await store.provide(part(), ['degree']);

    expect([first, second?.organizations]).toEqual([['UNAVAILABLE', { 'Retry-After': '5' }], 15]);
    expect(graph.sent.filter((name) => name === 'network/project')).toHaveLength(1);
  });

  it('waits no longer once he has gone', async () => {
    const gone = new AbortController();
    const asked = store.within(part(), ['degree'], gone.signal);
    gone.abort();

    await expect(asked).rejects.toThrow('aborted');
    release();
  });

  it('is refused at once where twenty wait already', async () => {
    const waiting = Array.from({ length: 20 }, (_, index) => store.provide(part(members.slice(0, 1), index), []));
    const one = await codeOf(store.provide(part(members, 99), []));
    release();
    await Promise.all(waiting);

    expect(one).toEqual(['UNAVAILABLE', { 'Retry-After': '5' }]);
    expect(await codeOf(store.provide(part(members, 99), []))).toBe('an answer');
  });
});

describe('what the database has done, though it says it stopped', () => {
  it('counts as done', async () => {
    graph.failing = ['network/project', 'network/measure-betweenness', 'network/measure-communities'];
    const asked = await store.within(part(), ['betweenness', 'community']);

    expect(asked).toMatchObject({
      organizations: 15,
      pairs: 10,
      measured: { betweenness: { positive: 3 }, community: { parts: 8, modularity: expect.any(Number) } },
    });
  });

  it('is told as it failed where it was not done', async () => {
    graph.failing = ['network/measure-degree', 'network/found-figures'];
    const failed = await codeOf(store.within(part(), ['degree']));
    graph.failing = [];

    expect([failed, (await store.within(part(), ['degree']))?.organizations]).toEqual([['TIMEOUT', {}], 15]);
  });
});

describe('what another server holds', () => {
  it('is used as it is', async () => {
    const first = await store.within(part(), ['degree', 'community']);
    const other = new ObservedGraph(opened.driver);
    const second = await new ProjectionStore(other, 60_000).within(part(), ['degree', 'community', 'component']);

    expect({ ...second, computedAt: first?.computedAt, map: first?.map }).toEqual({
      ...first,
      measured: { ...first?.measured, component: { parts: 6, modularity: expect.any(Number) } },
    });
    expect(other.sent.filter((name) => name.includes('drop'))).toEqual(['network/drop-older']);
  });

  it('is none of a graph that was emptied and filled anew', async () => {
    const first = await store.within(part(), []);
    const anew = { ...part(), edition: { revision: 1, changedAt: 'later' } };

    expect((await store.within(anew, []))?.name).not.toBe(first?.name);
  });
});

describe('a projection that was dropped behind our back', () => {
  const question = (by: string): string => `{ central(by: ${by}, first: 1) { totalCount nodes { score } } }`;

  it('is made anew for the next question, of the same measure or another', async () => {
    const answers: unknown[] = [];
    for (const by of ['DEGREE', 'DEGREE', 'PAGERANK', 'BETWEENNESS']) {
      const { data, errors } = await opened.ask(question(by));
      answers.push([errors, data.central.totalCount, data.central.nodes.length]);
      await dropAll();
    }

    expect(answers).toEqual([1, 2, 3, 4].map(() => [undefined, 15, 1]));
  });

  it('is made anew where another server has it already, without the figure', async () => {
    await opened.ask(question('DEGREE'));
    const { data: before } = await opened.ask(question('BETWEENNESS'));
    await dropAll();
    const other = new ProjectionStore(graph, 60_000);
    const { records } = await opened.driver.executeQuery('MATCH (r:Revision) RETURN r.number AS n, r.changedAt AS at');
    const edition = { revision: records[0]?.get('n'), changedAt: records[0]?.get('at') };
    await other.provide({ ...part(), edition }, ['degree']);
    const { data, errors } = await opened.ask(question('BETWEENNESS'));

    expect([errors, data]).toEqual([undefined, before]);
  });

  it('is told of as being changed where it goes again and again', async () => {
    const dropping = new HookedGraph(opened.driver, ({ name }) => name === 'network/figures' && dropAll());
    const contextValue = new Context(dropping, opened.analyses, limits, { languages: [] });
    const { errors } = await graphql({ schema, source: question('DEGREE'), contextValue });

    expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['UNAVAILABLE', 'The graph is being changed at the moment; ask again in a few seconds.'],
    ]);
  });
});
