import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';

/** An operation with all that its meaning depends on. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced, defaults filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The fields that the selection sets select on a type, by the name they answer under, as execution would
 * collect them: fragments expanded where they apply, `@skip` and `@include` honoured, equal names merged.
 * graphql-js does this too but does not export it.
 */
export function fieldsOf(
  asked: Asked,
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType | GraphQLInterfaceType,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();

  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(node, asked.variables)) continue;
      if (node.kind === Kind.FIELD) {
        const name = node.alias?.value ?? node.name.value;
        const merged = fields.get(name);
        if (merged) merged.push(node);
        else fields.set(name, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(asked.schema, node.typeCondition, type)) collect(node.selectionSet);
      } else {
        const fragment = asked.fragments.get(node.name.value);
        if (!fragment || spread.has(node.name.value)) continue;
        spread.add(node.name.value);
        if (applies(asked.schema, fragment.typeCondition, type)) collect(fragment.selectionSet);
      }
    }
  };

  for (const set of sets) collect(set);
  return fields;
}

function isIncluded(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (node.directives?.length === 0) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
  );
}

function applies(
  schema: GraphQLSchema,
  condition: FragmentDefinitionNode['typeCondition'] | undefined,
  type: GraphQLObjectType | GraphQLInterfaceType,
): boolean {
  if (!condition) return true;
  const conditional = typeFromAST(schema, condition);
  return conditional === type || (isAbstractType(conditional) && schema.isSubType(conditional, type));
}
