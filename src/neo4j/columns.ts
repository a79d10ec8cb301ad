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
