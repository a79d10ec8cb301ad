import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The secret has 256 bits of chance, so a plain hash of it tells nothing. */
const shape = /^ieg_([0-9a-f]{16})_([\w-]{43})$/;

export interface NewKey {
  /** What names the key in lists; no secret. */
  readonly id: string;
  /** The whole key, to be shown once. */
  readonly text: string;
  readonly hash: string;
}

export function newKey(): NewKey {
  const [id, secret] = [randomBytes(8).toString('hex'), randomBytes(32).toString('base64url')];
  return { id, text: `ieg_${id}_${secret}`, hash: hashOf(secret) };
}

/** The parts of a key; null for a text that is none. */
export function readKey(text: string): { readonly id: string; readonly secret: string } | null {
  const [, id, secret] = shape.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/** Takes the same time whatever the secret is. */
export function isSecretOf(hash: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(hashOf(secret), 'hex'));
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
