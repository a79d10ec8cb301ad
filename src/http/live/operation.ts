import type { ApolloServer, BaseContext } from '@apollo/server';
import {
  createSourceEventStream,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { ClientError } from '../../errors.js';
import type { Logger } from '../../log.js';
import type { Rates } from '../../rate/rates.js';
import type { Settings } from '../../settings.js';
import { type Exchange, withExchange } from '../exchange.js';
import { toldToClient } from '../failure.js';
import type { ContextRequest, Listener } from '../graphql.js';

export interface OperationOptions<Context extends BaseContext> {
  readonly apollo: ApolloServer<Context>;
  readonly schema: GraphQLSchema;
  readonly createContext: (request: ContextRequest) => Context;
  readonly settings: Pick<Settings, 'requestTimeout'>;
  readonly rates: Rates;
  readonly log: Logger;
}

/** Who subscribes, as far as each answer depends on it. */
export type Subscriber = Pick<ContextRequest, 'languages' | 'caller'> &
  Pick<Listener, 'cutOff'> & { readonly requestId: string; readonly address: string };

export type Results = AsyncIterableIterator<FormattedExecutionResult>;

/** An error in the form in which the client is to have it. */
export class Told extends GraphQLError {
  constructor(readonly formatted: GraphQLFormattedError) {
    super(formatted.message);
  }
}

export function toldOf(error: unknown, exchange: Exchange, log: Logger): Told {
  const formatted = error instanceof GraphQLError ? error.toJSON() : { message: '' };
  return new Told(withExchange(exchange, () => toldToClient(error, formatted, log)));
}

/**
 * One subscription. Apollo looks at the operation when it is asked for and executes it for each event, so that it has
 * the limits, the errors and the loaders that a query has; nothing is read for one event that was read for another.
 */
export class LiveOperation<Context extends BaseContext> {
  /** Since when the network has not taken what was told last. */
  private givenAt: number | undefined;
  private waited = 0;
  private readonly listener: Listener;

  constructor(
    private readonly options: OperationOptions<Context>,
    private readonly payload: SubscribePayload,
    private readonly subscriber: Subscriber,
  ) {
    this.listener = { cutOff: subscriber.cutOff, lag: () => this.waited + this.lagNow() };
  }

  private lagNow(): number {
    return this.givenAt === undefined ? 0 : performance.now() - this.givenAt;
  }

  /** Begins; answers what is to come, or why nothing is. */
  async begin(): Promise<Results | readonly GraphQLError[]> {
    const exchange: Exchange = { id: this.subscriber.requestId, live: 'ASKED' };
    const { schema, log } = this.options;
    try {
      const { errors } = await this.executed(exchange);
      if (errors !== undefined) return errors.map((error) => new Told(error));
      await this.charge(exchange);
      const { query, operationName, variables } = this.payload;
      const stream = await this.inTime(exchange, (contextValue) =>
        createSourceEventStream({
          schema,
          document: parse(query),
          contextValue,
          ...(variables ? { variableValues: variables } : {}),
          ...(operationName ? { operationName } : {}),
        }),
      );
      if (isResult(stream)) return (stream.errors ?? []).map((error) => toldOf(refusalOf(error), exchange, log));
      return this.results(stream[Symbol.asyncIterator]());
    } catch (error) {
      return [toldOf(error, exchange, log)];
    } finally {
      const { id: requestId, operationName, cost, code } = exchange;
      log.info({ requestId, operation: 'subscription', operationName, cost, code }, 'Subscription');
    }
  }

  /** No generator: that could not be ended while it waits for the next event. */
  private results(events: AsyncIterator<unknown>): Results {
    const end = async (): Promise<IteratorResult<FormattedExecutionResult>> => {
      await events.return?.();
      return { done: true, value: undefined };
    };
    return {
      next: async () => {
        this.waited += this.lagNow();
        this.givenAt = undefined;
        const { done, value: event } = await events.next();
        if (done) return { done: true, value: undefined };
        const exchange: Exchange = { id: this.subscriber.requestId, live: 'TOLD' };
        const value = await this.executed(exchange, event);
        await this.charge(exchange).catch(async (error: unknown) => {
          await end();
          throw error;
        });
        this.givenAt = performance.now();
        return { done: false, value };
      },
      return: end,
      throw: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** What is told costs rows, as what is asked for; who has spent them goes on later from where he is. */
  private async charge({ cost = 0 }: Exchange): Promise<void> {
    const { caller, address } = this.subscriber;
    await this.options.rates.spend(caller, address, 1 + cost);
  }

  private async executed(exchange: Exchange, event?: unknown): Promise<FormattedExecutionResult> {
    const { query, operationName, variables } = this.payload;
    const { apollo, log } = this.options;
    try {
      const { body } = await this.inTime(
        exchange,
        (contextValue) =>
          apollo.executeOperation(
            { query, ...(operationName ? { operationName } : {}), ...(variables ? { variables } : {}) },
            { contextValue },
          ),
        event,
      );
      if (body.kind !== 'single') throw new Error('A subscription was answered in parts.');
      return body.singleResult;
    } catch (error) {
      return { errors: [toldOf(error, exchange, log).formatted] };
    }
  }

  /** What is not done in the time of a request is stopped, and its client told. */
  private async inTime<Result>(
    exchange: Exchange,
    work: (context: Context) => PromiseLike<Result>,
    event?: unknown,
  ): Promise<Result> {
    const { createContext, settings } = this.options;
    const { languages, caller } = this.subscriber;
    const stopping = new AbortController();
    const { signal } = stopping;
    const seconds = settings.requestTimeout / 1_000;
    const tooLate = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    const timer = setTimeout(
      () => stopping.abort(new ClientError('TIMEOUT', `Not done within ${seconds} seconds; ask for less at once.`)),
      settings.requestTimeout,
    );
    try {
      return await withExchange(exchange, () => {
        const done = work(createContext({ languages, caller, listener: this.listener, signal, event }));
        return Promise.race([done, tooLate]);
      });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What a field threw has a path; the rest is what graphql-js says of variables. */
const refusalOf = (error: GraphQLError): GraphQLError =>
  error.path === undefined ? new ClientError('BAD_USER_INPUT', error.message) : error;

const isResult = (stream: AsyncIterable<unknown> | ExecutionResult): stream is ExecutionResult =>
  !(Symbol.asyncIterator in stream);
