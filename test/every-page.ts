import type { AskedGraph } from './ask.js';

/** All nodes of a list, read a page at a time, and what it says of itself. */
export async function everyPage(
  { ask }: Pick<AskedGraph, 'ask'>,
  { field, args, nodes, more = '', size = 100 }: Asked,
  // biome-ignore lint/suspicious/noExplicitAny: nodes are what the selection makes them.
): Promise<{ nodes: any[]; totalCount: number; about: any; pages: number }> {
  const page = async (after: string | null) => {
    const { data, errors } = await ask(
      `query ($after: String, $first: Boolean!) { list: ${field}(${args}, first: ${size}, after: $after) {
        nodes { ${nodes} } pageInfo { hasNextPage endCursor } ... @include(if: $first) { totalCount ${more} }
      } }`,
      { after, first: after === null },
    );
    if (errors?.[0]) throw errors[0];
    return data.list;
  };
  const { nodes: found, pageInfo: first, totalCount, ...about } = await page(null);
  let pages = 1;
  for (let { hasNextPage, endCursor } = first; hasNextPage; pages++) {
    const next = await page(endCursor);
    found.push(...next.nodes);
    ({ hasNextPage, endCursor } = next.pageInfo);
  }
  return { nodes: found, totalCount, about, pages };
}

interface Asked {
  readonly field: string;
  readonly args: string;
  readonly nodes: string;
  /** What else of the list is asked for. */
  readonly more?: string;
  readonly size?: number;
}
