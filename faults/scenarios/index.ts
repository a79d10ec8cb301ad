import type { Scenario } from '../scenario.js';
import { costlyDocuments } from './costly-documents.js';
import { cutConnections } from './cut-connections.js';
import { deadlocks } from './deadlocks.js';
import { exhaustedPool } from './exhausted-pool.js';
import { frozenDatabase } from './frozen-database.js';
import { fullDisk } from './full-disk.js';
import { fuzzedRequests } from './fuzzed-requests.js';
import { halfOpen } from './half-open.js';
import { killDatabase } from './kill-database.js';
import { killServer } from './kill-server.js';
import { lostCommit } from './lost-commit.js';
import { manySubscribers } from './many-subscribers.js';
import { poisonQuery } from './poison-query.js';
import { slowClients } from './slow-clients.js';
import { slowNetwork } from './slow-network.js';
import { stopServer } from './stop-server.js';

/** THE list of scenarios, in the order in which they run. */
export const scenarios: readonly Scenario[] = [
  lostCommit,
  cutConnections,
  halfOpen,
  slowNetwork,
  frozenDatabase,
  exhaustedPool,
  deadlocks,
  killServer,
  stopServer,
  slowClients,
  manySubscribers,
  costlyDocuments,
  fuzzedRequests,
  poisonQuery,
  fullDisk,
  killDatabase,
];
