import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.js';
import { ClientError } from '../errors.js';

/** The values a list is ordered by, the id last: where in the list a row stands. */
export type Place = readonly (string | number)[];

/** What a cursor is bound to: a list, and everything that was asked of it but the page. */
export interface CursorScope {
  /** `Query.organizations` at the root; below a parent the field's name, whatever the parent's kind. */
  readonly list: string;
  readonly args: object;
}

export function encodeCursor(scope: CursorScope, place: Place): string {
  return Buffer.from(JSON.stringify([fingerprint(scope), ...place])).toString('base64url');
}

/** @throws ClientError BAD_USER_INPUT for any text that is not a cursor of this very list. */
export function decodeCursor(scope: CursorScope, cursor: string): Place {
  const decoded = parsed(cursor);
  if (!Array.isArray(decoded) || decoded.length < 2 || !decoded.every(isKey)) {
    throw new ClientError(
      'BAD_USER_INPUT',
      `Expected a cursor that "${scope.list}" answered; got "${cursor.slice(0, 80)}".`,
    );
  }
  const [mark, ...place] = decoded;
  if (mark !== fingerprint(scope)) {
    throw new ClientError(
      'BAD_USER_INPUT',
      `This cursor belongs to another list: cursors of "${scope.list}" fit only the same filter and order they came from.`,
    );
  }
  return place;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const isKey = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

const fingerprints = new WeakMap<CursorScope, string>();

/** Made once for all cursors of a page. */
function fingerprint(scope: CursorScope): string {
  const made = fingerprints.get(scope) ?? fingerprintOf(scope);
  fingerprints.set(scope, made);
  return made;
}

function fingerprintOf({ list, args }: CursorScope): string {
  const { first, last, after, before, ...asked } = args as Record<string, unknown>;
  return createHash('sha256')
    .update(canonicalJson([list, asked]))
    .digest('base64url')
    .slice(0, 8);
}
