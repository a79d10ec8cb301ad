import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large an operation is, its fragments expanded wherever they are spread. */
export interface Size {
  /** Levels of fields; introspection does not count. */
  readonly depth: number;
  /** Aliases, but of `__typename` where they begin with `__` too, as clients add them by themselves. */
  readonly aliases: number;
  readonly directives: number;
}

const empty: Size = { depth: 0, aliases: 0, directives: 0 };

/**
 * Measures an operation that is valid (so its fragments exist and never contain themselves).
 *
 * Each fragment is measured once, so fragments that double in each of twenty others cost nothing. Not graphql-armor:
 * it forgets the directives of a fragment's second spread, and counts the depth below `__type`.
 */
export function sizeOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Size {
  const measured = new Map<string, Size>();

  const ofFragment = (name: string): Size => {
    const size = measured.get(name) ?? ofDefinition(fragments.get(name));
    measured.set(name, size);
    return size;
  };

  const ofDefinition = (node: OperationDefinitionNode | FragmentDefinitionNode | undefined): Size =>
    node ? withDirectives(ofSelections(node.selectionSet), node) : empty;

  const ofSelections = (set: SelectionSetNode | undefined): Size =>
    (set?.selections ?? []).map(ofSelection).reduce(together, empty);

  const ofSelection = (node: SelectionNode): Size => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return withDirectives(ofFragment(node.name.value), node);
    const inner = ofSelections(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return withDirectives(inner, node);
    const introspection = node.name.value === '__schema' || node.name.value === '__type';
    const { name, alias } = node;
    const aliased = alias !== undefined && !(name.value === '__typename' && alias.value.startsWith('__'));
    return withDirectives(
      { ...inner, depth: introspection ? 0 : inner.depth + 1, aliases: inner.aliases + Number(aliased) },
      node,
    );
  };

  return ofDefinition(operation);
}

const together = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
});

const withDirectives = (size: Size, node: { readonly directives?: readonly unknown[] | undefined }): Size => ({
  ...size,
  directives: size.directives + (node.directives?.length ?? 0),
});
