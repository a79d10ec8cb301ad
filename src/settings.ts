import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { SetupError } from './errors.js';
import {
  databaseUri,
  oneOf,
  origins,
  originsOrAny,
  type Setting,
  seconds,
  text,
  webAddress,
  wholeNumber,
} from './setting.js';

const setting = <Value>(definition: Setting<Value>): Setting<Value> => definition;
const optional = <Value>(definition: Setting<Value>): Setting<Value | undefined> => definition;

/** Every setting there is. */
const settings = {
  host: setting({ name: 'HOST', default: '127.0.0.1', description: 'Address to listen on.', ...text }),
  port: setting({
    name: 'PORT',
    default: '4000',
    description: 'Port to listen on; 0 for any.',
    ...wholeNumber(0, 65_535),
  }),
  dataDirectory: setting({
    name: 'DATA_DIR',
    default: './data',
    description: 'Folder of the local Neo4j, used when NEO4J_URI is not set.',
    ...text,
  }),
  neo4jUri: optional({
    name: 'NEO4J_URI',
    description: 'The Neo4j server or cluster to use; a local one is run when not set.',
    ...databaseUri,
  }),
  neo4jUser: setting({ name: 'NEO4J_USER', default: 'neo4j', description: 'User at NEO4J_URI.', ...text }),
  neo4jPassword: optional({ name: 'NEO4J_PASSWORD', description: 'Password at NEO4J_URI.', ...text }),
  neo4jDatabase: optional({
    name: 'NEO4J_DATABASE',
    description: "Database at NEO4J_URI; the user's home database when not set.",
    ...text,
  }),
  poolSize: setting({
    name: 'NEO4J_POOL_SIZE',
    default: '50',
    description: 'Connections to the database at the most.',
    ...wholeNumber(1, 1_000),
  }),
  acquisitionTimeout: setting({
    name: 'NEO4J_ACQUISITION_TIMEOUT',
    default: '2',
    description: 'Seconds to wait for a connection before a request is answered UNAVAILABLE.',
    ...seconds(1, 60),
  }),
  transactionTimeout: setting({
    name: 'TRANSACTION_TIMEOUT',
    default: '8',
    description: 'Seconds after which the database stops a statement of a request.',
    ...seconds(1, 600),
  }),
  requestTimeout: setting({
    name: 'REQUEST_TIMEOUT',
    default: '10',
    description: 'Seconds after which a request is answered TIMEOUT and its statements are stopped.',
    ...seconds(1, 600),
  }),
  shutdownTimeout: setting({
    name: 'SHUTDOWN_TIMEOUT',
    default: '12',
    description: 'Seconds that requests under way may take to finish when the server stops.',
    ...seconds(0, 600),
  }),
  costLimit: setting({
    name: 'COST_LIMIT',
    default: '50000',
    description: 'Rows one operation may read at the most, as counted beforehand.',
    ...wholeNumber(1, 1_000_000_000),
  }),
  insightMaxOrganizations: setting({
    name: 'INSIGHT_MAX_ORGANIZATIONS',
    default: '5000',
    description:
      'Organizations of a scope whose figures are computed by themselves, exactly; a larger one is answered from the whole graph or refused.',
    ...wholeNumber(1, 50_000),
  }),
  answerCacheSize: setting({
    name: 'ANSWER_CACHE_MB',
    default: '64',
    description: 'Memory for answers that are asked for again, kept until the graph changes; 0 keeps none.',
    ...wholeNumber(0, 100_000, 1_048_576),
  }),
  depthLimit: setting({
    name: 'DEPTH_LIMIT',
    default: '20',
    description: 'Levels of fields in an operation.',
    ...wholeNumber(1, 100),
  }),
  aliasLimit: setting({
    name: 'ALIAS_LIMIT',
    default: '30',
    description: 'Aliases in an operation, fragments expanded.',
    ...wholeNumber(0, 1_000),
  }),
  directiveLimit: setting({
    name: 'DIRECTIVE_LIMIT',
    default: '50',
    description: 'Directives in an operation, fragments expanded.',
    ...wholeNumber(0, 1_000),
  }),
  selectionLimit: setting({
    name: 'SELECTION_LIMIT',
    default: '5000',
    description: 'Selections in an operation, fragments expanded.',
    ...wholeNumber(1, 1_000_000),
  }),
  tokenLimit: setting({
    name: 'TOKEN_LIMIT',
    default: '2000',
    description: 'Tokens in a GraphQL document.',
    ...wholeNumber(1, 100_000),
  }),
  bodyLimit: setting({
    name: 'BODY_LIMIT',
    default: '100',
    description: 'Size of a request body in kB, after inflating.',
    ...wholeNumber(1, 100_000, 1_024),
  }),
  exportConcurrency: setting({
    name: 'EXPORT_CONCURRENCY',
    default: '4',
    description: 'Exports that run at a time; no more than half of them for one address.',
    ...wholeNumber(1, 100),
  }),
  receiptLifetime: setting({
    name: 'RECEIPT_DAYS',
    default: '30',
    description: 'Days for which a change asked for again under its idempotencyKey is answered as the first time.',
    ...wholeNumber(1, 3_650, 86_400_000),
  }),
  addressRate: setting({
    name: 'RATE_LIMIT_ADDRESS',
    default: '60000000',
    description: 'Rows a minute that requests of one address may cost together, counted as COST_LIMIT counts them.',
    ...wholeNumber(1, 1_000_000_000_000),
  }),
  keyRate: setting({
    name: 'RATE_LIMIT_KEY',
    default: '60000000',
    description: 'The same for one key, or one `sub` of JWTs, from whatever addresses.',
    ...wholeNumber(1, 1_000_000_000_000),
  }),
  credentialRate: setting({
    name: 'CREDENTIAL_RATE',
    default: '300',
    description:
      'Credentials a minute from one address that may be wrong; after that none from there is looked at until the minute is over.',
    ...wholeNumber(1, 1_000_000),
  }),
  proposalRate: setting({
    name: 'PROPOSAL_RATE',
    default: '100',
    description: 'Proposals an hour of one key.',
    ...wholeNumber(1, 1_000_000),
  }),
  reportRate: setting({
    name: 'REPORT_RATE',
    default: '20',
    description: 'Reports of errors an hour from one address.',
    ...wholeNumber(1, 1_000_000),
  }),
  exportRate: setting({
    name: 'EXPORT_RATE',
    default: '60',
    description: 'Exports a minute for one address.',
    ...wholeNumber(1, 100_000),
  }),
  exportTimeout: setting({
    name: 'EXPORT_TIMEOUT',
    default: '1800',
    description: 'Seconds after which an export is broken off.',
    ...seconds(1, 86_400),
  }),
  exportStallTimeout: setting({
    name: 'EXPORT_STALL_TIMEOUT',
    default: '60',
    description: 'Seconds after which an export is broken off whose client takes nothing of it.',
    ...seconds(1, 3_600),
  }),
  liveInterval: setting({
    name: 'LIVE_INTERVAL',
    default: '1000',
    description: 'Milliseconds after which subscriptions look for what is new, while there are any.',
    ...wholeNumber(50, 60_000),
  }),
  liveConnections: setting({
    name: 'LIVE_CONNECTIONS',
    default: '1000',
    description: 'WebSockets at the most.',
    ...wholeNumber(0, 1_000_000),
  }),
  liveConnectionsPerAddress: setting({
    name: 'LIVE_CONNECTIONS_PER_ADDRESS',
    default: '50',
    description: 'WebSockets of one address at the most.',
    ...wholeNumber(0, 1_000_000),
  }),
  liveSubscriptions: setting({
    name: 'LIVE_SUBSCRIPTIONS',
    default: '5000',
    description: 'Subscriptions at the most, of all WebSockets together.',
    ...wholeNumber(0, 1_000_000),
  }),
  liveSubscriptionsPerConnection: setting({
    name: 'LIVE_SUBSCRIPTIONS_PER_CONNECTION',
    default: '20',
    description: 'Subscriptions of one WebSocket at the most.',
    ...wholeNumber(1, 1_000),
  }),
  liveStallTimeout: setting({
    name: 'LIVE_STALL_TIMEOUT',
    default: '10',
    description: 'Seconds that others wait for a client that takes too little before it is cut off.',
    ...seconds(1, 600),
  }),
  liveCredentialInterval: setting({
    name: 'LIVE_CREDENTIAL_INTERVAL',
    default: '60',
    description:
      'Seconds after which the credential of a WebSocket is looked at again; revoked or expired, it is closed.',
    ...seconds(1, 3_600),
  }),
  liveOrigins: setting({
    name: 'LIVE_ORIGINS',
    default: '*',
    description: 'Sites whose pages may open a WebSocket, such as `https://example.org`, by commas; * for any.',
    ...originsOrAny,
  }),
  embedOrigins: optional({
    name: 'EMBED_ORIGINS',
    description:
      'Sites whose pages may show views of /embed in a frame, as origins parted by spaces; none may when not set.',
    ...origins,
  }),
  maxConnections: setting({
    name: 'MAX_CONNECTIONS',
    default: '5000',
    description: 'Open connections of clients at the most; more are closed at once.',
    ...wholeNumber(1, 1_000_000),
  }),
  jwksUrl: optional({
    name: 'JWKS_URL',
    description:
      'Where the public keys of an identity provider are, whose JWTs are then believed; none is when not set.',
    ...webAddress,
  }),
  jwtIssuer: optional({ name: 'JWT_ISSUER', description: 'What `iss` of a JWT must be.', ...text }),
  jwtAudience: optional({ name: 'JWT_AUDIENCE', description: 'What `aud` of a JWT must name.', ...text }),
  jwtRoleClaim: setting({
    name: 'JWT_ROLE_CLAIM',
    default: 'role',
    description: 'The claim of a JWT that says READER, CURATOR or ADMINISTRATOR, or lists them; READER without it.',
    ...text,
  }),
  trustProxy: setting({
    name: 'TRUST_PROXY',
    default: '0',
    description: 'How many proxies stand in front, so that X-Forwarded-For is believed that far.',
    ...wholeNumber(0, 10),
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    default: 'info',
    description: 'The least severe lines to log.',
    ...oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
  }),
} as const;

type ValueOf<Definition> = Definition extends Setting<infer Value> ? Value : never;

export type Settings = { readonly [Key in keyof typeof settings]: ValueOf<(typeof settings)[Key]> };

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws SetupError naming the first setting that is not as it must be. */
export function readSettings(environment: Environment): Settings {
  const values = Object.entries<Setting<unknown>>(settings).map(([key, one]) => [key, parsedValue(one, environment)]);
  const read = Object.freeze(Object.fromEntries(values)) as Settings;
  if (read.neo4jUri !== undefined && read.neo4jPassword === undefined) {
    throw new SetupError('NEO4J_URI is set, so NEO4J_PASSWORD must be set too.');
  }
  return read;
}

function parsedValue(one: Setting<unknown>, environment: Environment): unknown {
  const given = environment[one.name]?.trim() || one.default;
  if (given === undefined) return undefined;
  // Before the value is shown in an error or a log.
  if (/^[\w+]+:\/\/[^/]*@/.test(given)) {
    throw new SetupError(
      `${one.name} must be an address without user and password; set NEO4J_USER and NEO4J_PASSWORD.`,
    );
  }
  const value = one.parse(given);
  if (value === undefined) throw new SetupError(`${one.name} must be ${one.expected}; it is ${JSON.stringify(given)}.`);
  return value;
}

/** The environment and what a `.env` file adds to it; where both speak, the environment wins. */
export function readEnvironment(file: string, environment: Environment): Environment {
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...environment } : environment;
}

/** All settings as the Markdown table that the README shows. */
export function settingsTable(): string {
  const rows = Object.values<Setting<unknown>>(settings).map(
    (one) => `| \`${one.name}\` | ${one.default === undefined ? '' : `\`${one.default}\``} | ${one.description} |`,
  );
  return ['| Setting | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}
