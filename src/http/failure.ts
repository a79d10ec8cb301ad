import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Outcome, statusOfCode } from '../errors.js';
import type { Logger } from '../log.js';
import { currentExchange } from './exchange.js';

const internal: string = ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
const codes = new Set<unknown>([...Object.values(ApolloServerErrorCode), ...Object.keys(statusOfCode)]);

/**
 * What a client is told of an error, whatever it is: the one door. An error that was not made for clients is masked
 * and logged; every error that leaves has a code and the id of its request, and nothing else of ours.
 */
export function toldToClient(error: unknown, formatted: GraphQLFormattedError, log: Logger): GraphQLFormattedError {
  const exchange = currentExchange();
  const code = codeOf(error, formatted);
  if (exchange) exchange.code ??= code;
  if (code === internal) {
    log.error({ err: error, path: formatted.path?.join('.') }, 'A request failed for a reason nobody foresaw');
  }
  return {
    ...formatted,
    ...(code === internal ? { message: 'Something went wrong on our side; tell us the request id if it lasts.' } : {}),
    extensions: { code, requestId: exchange?.id, ...outcomeOf(code, formatted) },
  };
}

/** Of a change that failed on our side: whether it was made, where the database could tell. */
function outcomeOf(code: string, { extensions }: GraphQLFormattedError): { outcome?: unknown } {
  if (extensions?.outcome !== undefined) return { outcome: extensions.outcome };
  const leftOpen = currentExchange()?.operation === 'mutation' && (code === 'TIMEOUT' || code === internal);
  return leftOpen ? { outcome: 'UNKNOWN' satisfies Outcome } : {};
}

function codeOf(error: unknown, { message, extensions }: GraphQLFormattedError): string {
  const tooManySelections = extensions?.validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED';
  const tooManyTokens = message.startsWith('Syntax Error: Document contains more tha');
  if (tooManySelections || tooManyTokens) return 'QUERY_TOO_COMPLEX';
  // GraphQL.js stops after 50 mistakes in variables, and says so by an error of its own.
  if (message.startsWith('Too many errors processing variables')) return 'BAD_USER_INPUT';
  const code = extensions?.code;
  if (typeof code === 'string' && code !== internal && codes.has(code)) return code;
  // Apollo refuses a persisted query under a wrong hash with a status, but with no code.
  return statusOf(error) === 400 ? 'BAD_REQUEST' : internal;
}

/** The HTTP status an error asks for, if it does. */
export function statusOf(error: unknown): number | undefined {
  const http = error instanceof GraphQLError ? error.extensions.http : error;
  const status = typeof http === 'object' && http !== null && 'status' in http ? http.status : undefined;
  return typeof status === 'number' ? status : undefined;
}
