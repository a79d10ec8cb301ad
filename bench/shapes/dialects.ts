/** The same in GraphQL for our server and in that for @neo4j/graphql. */
export interface Both {
  readonly ours: string;
  readonly peer: string;
}

/** One text in two dialects, made of parts that are the same in both and parts that are not. */
export function both(parts: TemplateStringsArray, ...values: readonly (Both | string | number)[]): Both {
  const inDialect = (dialect: keyof Both) =>
    String.raw({ raw: parts }, ...values.map((value) => (typeof value === 'object' ? value[dialect] : value)));
  return { ours: inDialect('ours'), peer: inDialect('peer') };
}

export const same = (text: string): Both => ({ ours: text, peer: text });

/** Values that are an enum in our schema and text in the other. */
export function values(names: readonly string[]): Both {
  return { ours: `[${names.join(', ')}]`, peer: `[${names.map((name) => `"${name}"`).join(', ')}]` };
}
