import type { PageInfo } from '../paging/connection.js';

/** How many of each list a page shows. */
export const mostShown = 50;

/** The first of a list, and how many it has in all. */
export interface Shown<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

interface Listed<Item> {
  nodes(): Promise<readonly Item[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

/** A page of a connection, counted only where it does not show all. */
export async function shownOf<Item>(connection: Listed<Item>): Promise<Shown<Item>> {
  const items = await connection.nodes();
  const { hasNextPage } = await connection.pageInfo();
  return { items, total: hasNextPage ? await connection.totalCount() : items.length };
}

/** The first of a list that is there as a whole. */
export function firstOf<Item>(items: readonly Item[]): Shown<Item> {
  return { items: items.slice(0, mostShown), total: items.length };
}
