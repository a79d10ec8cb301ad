import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { isSecretOf, newKey, readKey } from './api-key.js';
import type { Caller, Role } from './caller.js';

/** A key as lists show it. */
export interface ListedKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

interface StoredKey extends ListedKey {
  readonly hash: string;
}

const createKey = statement<{ key: Omit<StoredKey, 'revokedAt'> }, { id: string }>('access/create-key');
const findKey = statement<{ ids: readonly string[] }, { key: StoredKey }>('access/find-key');
const listKeys = statement<object, { key: ListedKey }>('access/list-keys');
const revokeKey = statement<{ id: string; now: string }, { revokedAt: string }>('access/revoke-key');

/** The keys of those who may more than read. */
export class KeyRepository {
  constructor(private readonly graph: Graph) {}

  /** Answers the whole key, which is kept nowhere. */
  async create(name: string, role: Role, expiresAt: string | null): Promise<string> {
    const { id, text, hash } = newKey();
    const key = { id, name, role, hash, createdAt: new Date().toISOString(), expiresAt };
    await this.graph.write(async (run) => {
      // The answer to an earlier commit may have been lost.
      const known = await run(findKey, { ids: [id] });
      if (known.length === 0) await run(createKey, { key });
    });
    return text;
  }

  async list(): Promise<readonly ListedKey[]> {
    return (await this.graph.read(listKeys, {})).map(({ key }) => key);
  }

  /** Whether there is such a key. */
  async revoke(id: string): Promise<boolean> {
    const rows = await this.graph.write((run) => run(revokeKey, { id, now: new Date().toISOString() }));
    return rows.length > 0;
  }

  /** Whose key it is; null if it is none, was revoked or has expired. */
  async callerOf(text: string): Promise<Caller | null> {
    const given = readKey(text);
    if (given === null) return null;
    // A busy client asks with one key many times at once.
    const rows = await this.graph.readEach(findKey, 'ids', [given.id], {}, ({ key }) => key.id);
    const [row] = rows.get(given.id) ?? [];
    if (row === undefined || !isSecretOf(row.key.hash, given.secret)) return null;
    const { name, role, expiresAt, revokedAt } = row.key;
    if (revokedAt !== null || (expiresAt !== null && expiresAt <= new Date().toISOString())) return null;
    return { actor: `key:${name}`, role };
  }
}
