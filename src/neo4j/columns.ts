type Row = Record<string, unknown>;

/**
 * Makes rows of lists of values, so fast that it does not tell in an answer with thousands: each row begins as a copy
 * of one that has all columns, since V8 keeps what gets many properties one by one, by computed names, as a slow table.
 */
export function rowMaker(columns: readonly string[]): (valueAt: (column: number) => unknown) => Row {
  const empty = Object.fromEntries(columns.map((column) => [column, null]));
  return (valueAt) => {
    const row: Row = { ...empty };
    for (let index = 0; index < columns.length; index++) row[columns[index] as string] = valueAt(index);
    return row;
  };
}

/**
 * What a statement returns of the node or relationship that a variable holds: the values of some properties, in that
 * order. By a list of their names, since Neo4j takes 2–3 ms longer to plan a new statement for each property that it
 * names by itself, and no less time to run it.
 */
export function valuesOf(variable: string, columns: readonly string[]): string {
  return `[column IN [${columns.map((column) => `'${column}'`).join(', ')}] | ${variable}[column]]`;
}
