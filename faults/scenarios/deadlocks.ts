import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { type Api, untilDefinite } from '../api.js';
import type { Scenario, World } from '../scenario.js';

const update = `mutation ($input: UpdateOrganizationInput!) {
  updated: updateOrganization(input: $input) { id version userErrors { message code currentVersion } } }`;
const create = `mutation ($input: CreateOrganizationInput!) { created: createOrganization(input: $input) { id } }`;

/** A transaction as Neo4j lists it; its status names those that it waits for. */
interface Listed {
  id: string;
  status: string;
  metaData: Record<string, unknown>;
}

interface Count {
  made: number;
  conflicts: number;
  other: string[];
}

/**
 * Clients race for the same organizations, each with the version it has read, while somebody beside the server takes
 * the same locks the other way round, which Neo4j ends by refusing one of the two.
 */
export const deadlocks: Scenario = {
  name: 'deadlocks',
  title: 'writers racing for the same organizations, and transactions that take their locks the other way round',
  async run(world) {
    const milliseconds = world.short ? 4_000 : 20_000;
    // Who races waits in line, for a lock, and in line again.
    const api = await world.startApi({ settings: { REQUEST_TIMEOUT: '60' } });
    const ids = await Promise.all([1, 2, 3, 4].map((number) => make(api, world, number)));
    const count: Count = { made: 0, conflicts: 0, other: [] };
    // The statements of a change are planned when it is first made.
    const first = { id: ids[0], website: 'https://example.org', reason: 'The fault suite tries', dryRun: true };
    await untilDefinite(() => api.ask(update, { input: first }, world.key));
    const until = performance.now() + milliseconds;
    const racing = Array.from({ length: 16 }, (_, client) => race(api, world, ids, client, until, count));
    const met = await crossing(world, ids, until);
    await Promise.all(racing);
    const rows = await world.database.query(
      'MATCH (change:Change) WHERE change.entityId IN $ids RETURN count(*) AS changes, count(DISTINCT change.entityId + change.version) AS versions',
      { ids },
    );
    await api.stop();
    const { changes = 0, versions = 0 } = rows[0] as { changes?: number; versions?: number };
    const written = changes - ids.length;
    return {
      acknowledged: count.made,
      lost: Math.max(0, count.made - written),
      doubled: Math.max(0, written - count.made) + (changes - versions),
      note: `${met} deadlocks; ${count.conflicts} CONFLICTs`,
      missed: [
        ...(met === 0 ? ['no deadlock came about'] : []),
        ...(count.other.length > 0 ? [`${count.other.length} other answers, such as ${count.other[0]}`] : []),
      ],
    };
  },
};

async function make(api: Api, { document, key }: World, number: number): Promise<string> {
  const names = [{ value: `Fault crossing ${number}` }];
  const input = { kind: 'OTHER', names, evidence: [{ document }], reason: 'The fault suite writes' };
  const { data, errors } = await untilDefinite(() => api.ask(create, { input }, key));
  const id = data?.created?.id;
  if (typeof id !== 'string') throw new Error(`No organization could be made: ${JSON.stringify(errors)}`);
  return id;
}

/** One client: writes on the version it was told last, and is told another where somebody was quicker. */
async function race(
  api: Api,
  { key }: World,
  ids: readonly string[],
  client: number,
  until: number,
  count: Count,
): Promise<void> {
  const versions = new Map<string, number>();
  for (let turn = 0; performance.now() < until; turn += 1) {
    const id = ids[(client + turn) % ids.length] as string;
    const website = `https://example.org/${client}/${turn}`;
    const expectedVersion = versions.get(id) ?? 1;
    const key1 = `crossing ${client} ${turn} ${until}`;
    const input = { id, website, expectedVersion, reason: 'The fault suite races', idempotencyKey: key1 };
    const answer = await untilDefinite(() => api.ask(update, { input }, key));
    const { version, userErrors = [] } = (answer.data?.updated ?? {}) as {
      version?: number;
      userErrors?: { code: string; currentVersion: number }[];
    };
    const [error] = userErrors;
    if (version) {
      count.made += 1;
      versions.set(id, version);
    } else if (error?.code === 'CONFLICT') {
      count.conflicts += 1;
      versions.set(id, error.currentVersion);
    } else count.other.push(JSON.stringify(answer.errors.length > 0 ? answer.errors : userErrors));
  }
}

/**
 * Takes the lock of an organization, waits until a writer stands before it with the lock of the revision in hand, and
 * asks for that one too. Neo4j refuses one of the two: this one, or the writer, which then is gone while the lock it
 * waited for is still held. Answers how often that was.
 */
async function crossing({ database }: World, ids: readonly string[], until: number): Promise<number> {
  const driver = neo4j.driver(database.uri, neo4j.auth.basic('neo4j', database.password));
  let met = 0;
  for (let turn = 0; performance.now() < until; turn += 1) {
    const session = driver.session();
    const transaction = session.beginTransaction({ metadata: { crossing: turn } });
    try {
      const id = ids[turn % ids.length];
      await transaction.run('MATCH (o:Organization {id: $id}) SET o.heldByFaults = true', { id });
      const waiting = await seen(driver, until, (listed) => waitingFor(listed, turn));
      await transaction.run("MATCH (revision:Revision {id: 'graph'}) SET revision.heldByFaults = true");
      if (waiting && (await seen(driver, until, (listed) => !listed.some(({ id }) => id === waiting.id)))) met += 1;
      await transaction.rollback();
    } catch (error) {
      if (String((error as { code?: string }).code).includes('DeadlockDetected')) met += 1;
    } finally {
      await session.close();
    }
    await delay(20);
  }
  await driver.close();
  return met;
}

/** Who waits for nobody else: those in line behind him wait for him too. */
function waitingFor(listed: readonly Listed[], turn: number): Listed | undefined {
  const ours = listed.find(({ metaData }) => Number(metaData.crossing ?? -1) === turn);
  return ours && listed.find(({ status }) => status === `Blocked by: [${ours.id}]`);
}

/** What is found among the transactions of the database, or nothing if it was not there in time. */
async function seen<T>(
  driver: Driver,
  until: number,
  find: (listed: readonly Listed[]) => T | undefined,
): Promise<T | undefined> {
  while (performance.now() < until) {
    const { records } = await driver.executeQuery(
      'SHOW TRANSACTIONS YIELD transactionId AS id, status, metaData RETURN id, status, metaData',
    );
    const found = find(records.map((record) => record.toObject() as Listed));
    if (found) return found;
    await delay(10);
  }
  return undefined;
}
