import type { ErrorRequestHandler, RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { ClientError } from '../errors.js';
import type { Logger } from '../log.js';
import { currentExchange } from './exchange.js';
import { statusOf, toldToClient } from './failure.js';

/** Answers whatever fails before or beside GraphQL's execution, as JSON of the same shape. */
export function answerFailure(log: Logger, costLimit: number): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (thrown: unknown, _request, response, _next) => {
    // The answer went out at the time limit; what the execution still brought comes too late.
    if (response.headersSent) return;
    const error = refusalOf(thrown);
    const told = toldToClient(error, error instanceof GraphQLError ? error.toJSON() : { message: '' }, log);
    if (error instanceof ClientError) response.set(error.headers);
    const cost = currentExchange()?.cost ?? 0;
    response.status(statusOf(error) ?? 500).json({
      errors: [told],
      extensions: { cost: { requested: cost, limit: costLimit } },
    });
  };
}

/** Errors of the body parser and of Express say by their status whose fault they are. */
function refusalOf(error: unknown): unknown {
  const status = statusOf(error);
  if (error instanceof GraphQLError || status === undefined || status < 400 || status >= 500) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (status === 413) {
    const limit = Object(error).limit;
    return new ClientError('PAYLOAD_TOO_LARGE', `Expected a body of at most ${limit} bytes, inflated; got more.`);
  }
  if (status === 415) return new ClientError('UNSUPPORTED_MEDIA_TYPE', `Expected JSON in UTF-8; got ${message}.`);
  return new ClientError('BAD_REQUEST', `Expected a JSON body; it cannot be read: ${message}`);
}

export const answerNotFound: RequestHandler = (request) => {
  throw new ClientError('NOT_FOUND', `Nothing is at ${request.path}; the API is at /graphql.`);
};
