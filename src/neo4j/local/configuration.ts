import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Sizes as Neo4j and Java write them: 256m, 1g. */
export interface Limits {
  readonly heapInitial: string;
  readonly heapMax: string;
  readonly pageCache: string;
  /** Of one transaction. */
  readonly transactionMemory: string;
  /** Of all transactions together. */
  readonly allTransactionsMemory: string;
  readonly transactionTimeoutSeconds: number;
  readonly lockTimeoutSeconds: number;
}

export const defaultLimits: Limits = {
  heapInitial: '512m',
  heapMax: '1g',
  pageCache: '256m',
  transactionMemory: '256m',
  allTransactionsMemory: '640m',
  transactionTimeoutSeconds: 8,
  lockTimeoutSeconds: 5,
};

const procedures = [
  'gds.graph.project',
  'gds.graph.drop',
  'gds.graph.list',
  'gds.graph.nodeProperty.stream',
  'gds.graph.relationships.stream',
  'gds.util.asNode',
  'gds.betweenness.mutate',
  'gds.degree.mutate',
  'gds.pageRank.mutate',
  'gds.leiden.mutate',
  'gds.modularity.stats',
  'gds.wcc.mutate',
];

/** Writes `conf/neo4j.conf` anew; `folder` is Neo4j's home. */
export async function writeConfiguration(folder: string, port: number, plugins: string, limits: Limits): Promise<void> {
  const text = `# Written at every start: changes made here are lost.
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false

# The algorithms of the Graph Data Science library that are used, and no other procedure of it.
server.directories.plugins=${plugins}
dbms.security.procedures.unrestricted=gds.*
dbms.security.procedures.allowlist=${procedures.join(',')}

# Statements read no files and no addresses.
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0

# Neo4j's own defaults are 0: no limit.
db.transaction.timeout=${limits.transactionTimeoutSeconds}s
db.lock.acquisition.timeout=${limits.lockTimeoutSeconds}s
db.memory.transaction.max=${limits.transactionMemory}
dbms.memory.transaction.total.max=${limits.allTransactionsMemory}
server.memory.pagecache.size=${limits.pageCache}
server.memory.query_cache.per_db_cache_num_entries=1000
# Neo4j's own default is 2s, so that a statement may run two seconds over its time limit.
db.transaction.monitor.check.interval=500ms

# Otherwise an empty database takes 512 MB of disk.
db.tx_log.preallocate=false
# Otherwise a stop takes ten seconds; by then no client is served any more and all is on disk.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`;
  await writeFile(join(folder, 'conf', 'neo4j.conf'), text);
}

export function javaArguments(folder: string, classPath: string, limits: Limits): string[] {
  return [
    `-Xms${limits.heapInitial}`,
    `-Xmx${limits.heapMax}`,
    '-XX:+ExitOnOutOfMemoryError',
    `-XX:ErrorFile=${join(folder, 'logs', 'crash-%p.log')}`,
    '-XX:-OmitStackTraceInFastThrow',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    // As Neo4j's own start script asks for.
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '-cp',
    classPath,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${folder}`,
    `--config-dir=${join(folder, 'conf')}`,
  ];
}
