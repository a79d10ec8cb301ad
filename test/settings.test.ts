import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SetupError } from '../src/errors.js';
import { readEnvironment, readSettings, settingsTable } from '../src/settings.js';

describe('settings', () => {
  it('has a default for everything but the address and credentials of a database', () => {
    expect(readSettings({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      dataDirectory: './data',
      neo4jUri: undefined,
      neo4jUser: 'neo4j',
      neo4jPassword: undefined,
      neo4jDatabase: undefined,
      poolSize: 50,
      acquisitionTimeout: 2_000,
      answerCacheSize: 67_108_864,
      exportConcurrency: 4,
      receiptLifetime: 2_592_000_000,
      addressRate: 60_000_000,
      keyRate: 60_000_000,
      credentialRate: 300,
      proposalRate: 100,
      reportRate: 20,
      exportRate: 60,
      exportTimeout: 1_800_000,
      exportStallTimeout: 60_000,
      transactionTimeout: 8_000,
      requestTimeout: 10_000,
      shutdownTimeout: 12_000,
      costLimit: 50_000,
      insightMaxOrganizations: 5_000,
      depthLimit: 20,
      aliasLimit: 30,
      directiveLimit: 50,
      selectionLimit: 5_000,
      tokenLimit: 2_000,
      bodyLimit: 102_400,
      liveCredentialInterval: 60_000,
      liveInterval: 1_000,
      liveConnections: 1_000,
      liveConnectionsPerAddress: 50,
      liveSubscriptions: 5_000,
      liveSubscriptionsPerConnection: 20,
      liveStallTimeout: 10_000,
      liveOrigins: null,
      embedOrigins: undefined,
      maxConnections: 5_000,
      trustProxy: 0,
      jwksUrl: undefined,
      jwtAudience: undefined,
      jwtIssuer: undefined,
      jwtRoleClaim: 'role',
      logLevel: 'info',
    });
  });

  it('reads what the environment says, an empty text being none', () => {
    const settings = readSettings({
      PORT: ' 80 ',
      HOST: '',
      NEO4J_URI: 'neo4j+s://graph.example.org',
      NEO4J_PASSWORD: 'secret',
      REQUEST_TIMEOUT: '3',
      LOG_LEVEL: 'debug',
    });

    expect(settings).toEqual({
      ...readSettings({}),
      port: 80,
      neo4jUri: 'neo4j+s://graph.example.org',
      neo4jPassword: 'secret',
      requestTimeout: 3_000,
      logLevel: 'debug',
    });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535; it is "abc".'],
    [
      { LIVE_ORIGINS: 'https://a.example, b.example' },
      'LIVE_ORIGINS must be * for any, or origins such as https://dashboard.example.org, parted by spaces or commas; it is "https://a.example, b.example".',
    ],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535; it is "65536".'],
    [{ COST_LIMIT: '1e4' }, 'COST_LIMIT must be a whole number from 1 to 1000000000; it is "1e4".'],
    [{ TRUST_PROXY: '-1' }, 'TRUST_PROXY must be a whole number from 0 to 10; it is "-1".'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent; it is "loud".'],
    [
      { NEO4J_URI: 'http://localhost:7474' },
      'NEO4J_URI must be an address such as bolt://localhost:7687 or neo4j+s://example.org; it is "http://localhost:7474".',
    ],
    [
      { NEO4J_URI: 'bolt://neo4j:secret@localhost' },
      'NEO4J_URI must be an address without user and password; set NEO4J_USER and NEO4J_PASSWORD.',
    ],
    [{ NEO4J_URI: 'bolt://localhost' }, 'NEO4J_URI is set, so NEO4J_PASSWORD must be set too.'],
  ])('refuses %j in one sentence', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(new SetupError(sentence));
  });

  it('shows every setting in the table of the README', () => {
    const table = settingsTable();

    expect(table.split('\n').slice(0, 4)).toEqual([
      '| Setting | Default | Meaning |',
      '|---|---|---|',
      '| `HOST` | `127.0.0.1` | Address to listen on. |',
      '| `PORT` | `4000` | Port to listen on; 0 for any. |',
    ]);
    expect(table.split('\n')).toHaveLength(2 + Object.keys(readSettings({})).length);
  });
});

describe('a .env file', () => {
  it('adds to the environment and never overrides it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'settings-'));
    const file = join(folder, '.env');
    await writeFile(file, 'PORT=1\nHOST="0.0.0.0" # everyone\n');

    const environment = readEnvironment(file, { PORT: '2' });
    await rm(folder, { recursive: true });

    expect(environment).toEqual({ PORT: '2', HOST: '0.0.0.0' });
  });

  it('may be absent', () => {
    expect(readEnvironment('no-such.env', { PORT: '2' })).toEqual({ PORT: '2' });
  });
});
