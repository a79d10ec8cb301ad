import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { ClientError } from '../errors.js';
import type { Logger } from '../log.js';
import type { Settings } from '../settings.js';
import { takeRestOfBody, unreadable } from './body.js';
import { currentExchange } from './exchange.js';
import { statusOf, toldToClient } from './failure.js';
import { pathOf } from './path.js';

type Limits = Pick<Settings, 'costLimit' | 'bodyLimit'>;

/** Answers whatever fails before or beside GraphQL's execution, as JSON of the same shape. */
export function answerFailure(log: Logger, limits: Limits) {
  return (thrown: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    // The answer went out at the time limit; what the execution still brought comes too late.
    if (reply.sent) return;
    takeRestOfBody(request, reply);
    const error = refusalOf(thrown, limits);
    const told = toldToClient(error, error instanceof GraphQLError ? error.toJSON() : { message: '' }, log);
    if (error instanceof ClientError) reply.headers(error.headers);
    const cost = currentExchange()?.cost ?? 0;
    reply.code(statusOf(error) ?? 500).send({
      errors: [told],
      extensions: { cost: { requested: cost, limit: limits.costLimit } },
    });
  };
}

/** Errors of Fastify and of what reads bodies for it say by their status whose fault they are. */
function refusalOf(error: unknown, { bodyLimit }: Limits): unknown {
  const status: unknown = Object(error).statusCode;
  if (error instanceof GraphQLError || typeof status !== 'number' || status < 400 || status >= 500) return error;
  if (status === 413) {
    return new ClientError('PAYLOAD_TOO_LARGE', `Expected a body of at most ${bodyLimit} bytes, inflated; got more.`);
  }
  return unreadable(error instanceof Error ? error.message : String(error));
}

export function answerNotFound(request: FastifyRequest): never {
  throw new ClientError('NOT_FOUND', `Nothing is at ${pathOf(request)}; the API is at /graphql.`);
}
