import { GraphQLError, OperationTypeNode, type ValidationRule } from 'graphql';

/** Refuses operations of a type that the schema has no root for; left to the execution, they would fail without a code. */
export const knownOperationTypes: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const schema = context.getSchema();
    if (schema.getRootType(node.operation)) return;
    const known = Object.values(OperationTypeNode).filter((type) => schema.getRootType(type));
    context.reportError(
      new GraphQLError(`Expected a ${known.join(' or a ')}; got a ${node.operation}, and there are none here.`, {
        nodes: node,
      }),
    );
  },
});
