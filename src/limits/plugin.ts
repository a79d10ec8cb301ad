import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { ClientError } from '../errors.js';
import { charge } from '../http/charge.js';
import { currentExchange } from '../http/exchange.js';
import type { Settings } from '../settings.js';
import { checkArguments } from './arguments.js';
import { type CheckArguments, costOf } from './cost.js';
import { sizeOf } from './size.js';

export type Limits = Pick<Settings, 'costLimit' | 'depthLimit' | 'aliasLimit' | 'directiveLimit'>;

/**
 * Refuses operations that are too large, cost too much or carry arguments that no field takes, before they run, and
 * charges what they cost.
 */
export function limitsPlugin(limits: Limits, checkMore: CheckArguments = () => {}): ApolloServerPlugin {
  const check: CheckArguments = (field, parent, args) => {
    checkArguments(field, parent, args);
    checkMore(field, parent, args);
  };
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) return;
          const fragments = new Map(
            document.definitions.flatMap((node) =>
              node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
            ),
          );
          checkSize(operation, fragments, limits);
          await charge(checkCost({ schema, fragments }, operation, request.variables ?? {}, limits, check));
        },
      };
    },
  };
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function checkSize(operation: OperationDefinitionNode, fragments: Fragments, limits: Limits): void {
  const { depth, aliases, directives } = sizeOf(operation, fragments);
  const over = (
    [
      ['levels of fields', depth, limits.depthLimit],
      ['aliases', aliases, limits.aliasLimit],
      ['directives', directives, limits.directiveLimit],
    ] as const
  ).find(([, count, limit]) => count > limit);
  if (!over) return;
  const [what, count, limit] = over;
  throw new ClientError('QUERY_TOO_COMPLEX', `Expected at most ${limit} ${what}, fragments expanded; got ${count}.`);
}

function checkCost(
  { schema, fragments }: { schema: GraphQLSchema; fragments: Fragments },
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
  { costLimit }: Limits,
  check: CheckArguments,
): number {
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  // Variables that are refused are told by the execution, which refuses them before it runs anything.
  if (!variables) return 0;
  const { requested, refusal } = costOf({ schema, fragments, variables }, operation, check);
  const exchange = currentExchange();
  if (exchange) exchange.cost = requested;
  if (refusal) throw refusal;
  if (requested > costLimit) {
    throw new ClientError(
      'QUERY_TOO_COMPLEX',
      `This operation may read ${requested} rows, and ${costLimit} are allowed: ask for smaller pages or fewer levels.`,
    );
  }
  return requested;
}
