import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../src/neo4j/local/bolt.js';
import { Api, makeKey, untilDefinite } from './api.js';
import { Database } from './database.js';
import type { Scale, World } from './scenario.js';

const createDocument = `mutation { createDocument(input: {title: "The fault suite", reason: "The fault suite writes"}) {
  id userErrors { message } } }`;

/**
 * Makes a database in a folder of its own, lets the work do what it will with it, and clears it all away.
 * @param kept the folder, to be left with all data and logs.
 */
export async function inWorld<Result>(
  scale: Scale,
  kept: string | undefined,
  report: (progress: string) => void,
  work: (world: World) => Promise<Result>,
): Promise<Result> {
  const folder = kept === undefined ? await mkdtemp(join(tmpdir(), 'graph-faults-')) : resolve(kept);
  await mkdir(folder, { recursive: true });
  const apis: Api[] = [];
  const database = await Database.start(join(folder, 'neo4j'), report);
  try {
    const startApi: World['startApi'] = async (options = {}) => {
      const { uri, password } = database;
      const given = { uri, password, port: await freePort(), log: join(folder, 'api.log'), settings: {}, ...options };
      const api = await Api.start(given);
      apis.push(api);
      return api;
    };
    report('a first server loads the seed');
    const first = await startApi();
    const key = await makeKey(database, 'curator');
    const { data, errors } = await untilDefinite(() => first.ask(createDocument, {}, key));
    const document = data?.createDocument?.id;
    if (typeof document !== 'string') throw new Error(`No document could be made: ${JSON.stringify(errors)}`);
    await first.stop();
    return await work({ ...scale, database, document, key, startApi, report });
  } finally {
    await Promise.all(apis.map((api) => api.end('SIGKILL')));
    await database.stop();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}
