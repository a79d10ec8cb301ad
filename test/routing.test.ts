import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { FactRepository } from '../src/fact/fact.repository.js';
import { createDriver } from '../src/neo4j/connect.js';
import { Graph } from '../src/neo4j/graph.js';
import { migrate } from '../src/neo4j/migrate.js';
import { statement } from '../src/neo4j/statement.js';
import { projectionOfScope } from '../src/network/project.js';
import { ProjectionStore } from '../src/network/projection-store.js';
import { cleanDatabase } from './database.js';
import { world } from './world.js';

const revision = statement<object, { revision: number }>('dataset/revision');
const raise = statement<{ now: string }, { revision: number }>('fact/raise-revision');
const author = { actor: 'test', reason: 'Routed' };

/** A server process of its own, as far as the database sees it, on the cluster of one that a single Neo4j is. */
class Routed {
  readonly driver: Driver;
  readonly graph: Graph;
  /** How many bookmarks its sessions were given to wait for. */
  readonly awaited = new Set<number>();

  constructor(address = '') {
    const uri = String(process.env.TEST_NEO4J_URI).replace('bolt://', 'neo4j://') + address;
    const password = String(process.env.TEST_NEO4J_PASSWORD);
    this.driver = createDriver({ uri, user: 'neo4j', password, poolSize: 4, acquisitionTimeout: 5_000 });
    const kept = neo4j.bookmarkManager();
    const bookmarkManager: typeof kept = {
      getBookmarks: async () => {
        const bookmarks = [...(await kept.getBookmarks())];
        this.awaited.add(bookmarks.length);
        return bookmarks;
      },
      updateBookmarks: (before, after) => kept.updateBookmarks(before, after),
    };
    this.graph = new Graph(this.driver, { bookmarkManager });
  }
}

const servers: Routed[] = [];
function routed(address?: string): Routed {
  const server = new Routed(address);
  servers.push(server);
  return server;
}

beforeAll(async () => {
  const driver = await cleanDatabase();
  await migrate(driver, undefined, () => {}).finally(() => driver.close());
});
afterAll(() => Promise.all(servers.map(({ driver }) => driver.close())));

describe('over neo4j://, as to a cluster', () => {
  it('facts are written to who leads, and each read waits for what its server wrote before', async () => {
    const { graph, awaited } = routed();
    await new FactRepository(graph).write(world, author);
    awaited.clear();

    expect([await graph.read(revision, {}), awaited]).toEqual([
      [{ revision: 1, changedAt: expect.any(String) }],
      new Set([1]),
    ]);
  });

  it('a server waits for nothing that another wrote', async () => {
    const [one, other] = [routed(), routed()];
    await one.graph.write((run) => run(raise, { now: '2026-01-01T00:00:00Z' }));

    expect([await other.graph.read(revision, {}), other.awaited]).toEqual([
      [{ revision: 2, changedAt: '2026-01-01T00:00:00Z' }],
      new Set([0]),
    ]);
  });

  it('reads go as reads, which nothing can be written by', async () => {
    const { graph } = routed();

    await expect(graph.read(raise, { now: '2026-01-01T00:00:00Z' })).rejects.toThrow(
      'Writing in read access mode not allowed',
    );
  });

  it.each(['', '/?policy=insight'])(
    'a network is projected and measured, at an address that ends in "%s"',
    async (end) => {
      const store = new ProjectionStore(routed(end).graph);
      const ids = world.organizations.map(({ id }) => id);
      const wanted = { ...projectionOfScope({}, { revision: 1, changedAt: end }, ids), timeout: 10_000 };
      const measured = await store.provide(wanted, ['degree']).finally(() => store.close());

      expect(measured).toMatchObject({
        organizations: ids.length,
        measured: { degree: { positive: expect.any(Number) } },
      });
    },
  );
});
