import { createHash } from 'node:crypto';
import { ClientError } from '../errors.js';

/** The values a list is ordered by, the id last: where in the list a row stands. */
export type Place = readonly (string | number)[];

/** What a cursor is bound to: the field it pages and everything about it but the paging. */
export interface CursorScope {
  readonly field: string;
  readonly where?: unknown;
  readonly orderBy?: unknown;
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
      `Expected a cursor that "${scope.field}" answered; got "${cursor.slice(0, 80)}".`,
    );
  }
  const [mark, ...place] = decoded;
  if (mark !== fingerprint(scope)) {
    throw new ClientError(
      'BAD_USER_INPUT',
      `This cursor belongs to another list: cursors of "${scope.field}" fit only the same filter and order they came from.`,
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

function fingerprint({ field, where, orderBy }: CursorScope): string {
  return createHash('sha256')
    .update(canonicalJson([field, where, orderBy]))
    .digest('base64url')
    .slice(0, 8);
}

/** JSON with sorted keys, without what is null or undefined: equal for arguments that mean the same. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(
          Object.entries(member)
            .filter(([, inner]) => inner !== null && inner !== undefined)
            .sort(([left], [right]) => (left < right ? -1 : 1)),
        )
      : member,
  );
}
