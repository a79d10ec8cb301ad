import { defaultPageSize } from '../limits/page-size.js';
import { type CursorScope, decodeCursor, type Place } from './cursor.js';
import type { ForwardPageArgs, PageArgs } from './page.args.js';

/** One page asked for: at most `size` rows from one end of what lies between two places. */
export interface Page {
  readonly size: number;
  /** The page is taken from the end of the list; its rows still come in the list's order. */
  readonly backward: boolean;
  readonly after?: Place;
  readonly before?: Place;
}

/** The page that the arguments ask for. @throws ClientError BAD_USER_INPUT for a cursor of another list. */
export function pageOf(args: PageArgs | ForwardPageArgs, scope: CursorScope): Page {
  const { first, last, after, before } = args as PageArgs;
  return {
    size: first ?? last ?? defaultPageSize,
    backward: typeof last === 'number',
    ...(typeof after === 'string' ? { after: decodeCursor(scope, after) } : {}),
    ...(typeof before === 'string' ? { before: decodeCursor(scope, before) } : {}),
  };
}

/** Refuses, before anything runs, a cursor that does not belong to the list it is given to. */
export function checkCursors(field: { readonly name: string }, parent: { readonly name: string }, args: object): void {
  if ('after' in args || 'before' in args) {
    pageOf(args as PageArgs, { list: parent.name === 'Query' ? `Query.${field.name}` : field.name, args });
  }
}
