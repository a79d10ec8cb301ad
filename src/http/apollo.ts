import { ApolloServer, type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { ClientError } from '../errors.js';
import type { CheckArguments } from '../limits/cost.js';
import { type Limits, limitsPlugin } from '../limits/plugin.js';
import type { Logger } from '../log.js';
import type { Settings } from '../settings.js';
import { currentExchange } from './exchange.js';
import { statusOf, toldToClient } from './failure.js';
import { knownOperationTypes } from './operation-types.js';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly settings: Limits & Pick<Settings, 'tokenLimit' | 'selectionLimit'>;
  readonly log: Logger;
  readonly checkArguments?: CheckArguments | undefined;
}

const persistedTextSize = 8 * 1024 * 1024;
/** As JSON; in memory a parsed document takes several times that. */
const parsedDocumentsSize = 4 * 1024 * 1024;

/** Apollo Server with our limits and our one door for errors, which speaks to no other host. */
export function createApollo<Context extends BaseContext>(options: ApolloOptions): ApolloServer<Context> {
  const { schema, settings, log, checkArguments } = options;
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    cache: new InMemoryLRUCache({ maxSize: persistedTextSize }),
    documentStore: new InMemoryLRUCache<DocumentNode>({ maxSize: parsedDocumentsSize }),
    parseOptions: { maxTokens: settings.tokenLimit },
    maxRecursiveSelections: settings.selectionLimit,
    validationRules: [knownOperationTypes],
    formatError: (formatted, error) => toldToClient(error, formatted, log),
    // Every answer passes here, whether it was executed or refused before.
    stringifyResult: (result) =>
      JSON.stringify({
        ...result,
        extensions: {
          ...('extensions' in result ? result.extensions : {}),
          cost: { requested: currentExchange()?.cost ?? 0, limit: settings.costLimit },
        },
      }),
    logger: log,
    plugins: [
      // It would look at each field of each row; what may be kept, and how long, is told by src/http/remember-answers.ts.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      noteOperation,
      subscriptionsByWebSocket,
      limitsPlugin(settings, checkArguments),
      worstStatus,
    ],
  });
}

/** For the log line and the metrics; names are cut, as a client may write a very long one. */
const noteOperation: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, operationName }) {
        const exchange = currentExchange();
        if (!exchange || !operation) return;
        exchange.operation = operation.operation;
        if (operationName) exchange.operationName = operationName.slice(0, 64);
      },
    };
  },
};

/** What comes by WebSocket is a subscription, and only that; it is looked at here as a whole before it is subscribed. */
const subscriptionsByWebSocket: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        const live = currentExchange()?.live !== undefined;
        if (live === (operation?.operation === 'subscription')) return;
        throw new ClientError(
          'BAD_REQUEST',
          live
            ? 'Expected a subscription by WebSocket; send queries and mutations by POST.'
            : 'Expected a query or a mutation; subscriptions come by WebSocket, at the same address.',
        );
      },
      async responseForOperation() {
        if (currentExchange()?.live !== 'ASKED') return null;
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: {} } };
      },
    };
  },
};

/** Apollo answers with the status of the last error that has one; a 503 must not hide behind a 404. */
const worstStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ errors = [], response }) {
        const statuses = errors.map(statusOf).filter((status) => status !== undefined);
        if (statuses.length > 0) response.http.status = Math.max(...statuses);
      },
    };
  },
};
