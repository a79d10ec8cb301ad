/** What stands in a cell of a table. */
export type Cell = string | number | boolean | null | undefined;
