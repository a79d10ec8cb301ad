import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { currentExchange } from '../http/exchange.js';

type Resolver = GraphQLFieldResolver<unknown, unknown>;
type IsVolatile = (answer: unknown, parent: unknown) => boolean;

/**
 * A field whose answer may differ from one time to the next though nobody writes (it was stopped by a clock, or read
 * from what is computed beside the graph) says so by `extensions.volatile`, a function of its answer and of what it is a
 * field of: no answer with it is kept. Here, and nowhere else, fields are made to do as they say.
 */
export function noteVolatileAnswers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const { resolve, extensions } = field;
      if (resolve && typeof extensions.volatile === 'function') {
        field.resolve = noting(resolve, extensions.volatile as IsVolatile);
      }
    }
  }
  return schema;
}

function noting(resolve: Resolver, isVolatile: IsVolatile): Resolver {
  return async (...given) => {
    const answer = await resolve(...given);
    const exchange = currentExchange();
    if (exchange && isVolatile(answer, given[0])) exchange.volatile = true;
    return answer;
  };
}
