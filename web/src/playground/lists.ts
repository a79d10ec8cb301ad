import type { Cell } from '../cell.js';

/** A list somewhere in an answer, as a table. */
export interface AnswerList {
  /** Where it stands, such as `organizations.nodes`. */
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Plain = null | string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

type Row = { readonly [name: string]: Plain };

/** Every list of objects in an answer; those that stand at the same place in several rows are one. */
export function listsIn(answer: string): readonly AnswerList[] {
  let parsed: { data?: Plain };
  try {
    parsed = JSON.parse(answer) as { data?: Plain };
  } catch {
    return [];
  }
  const found = new Map<string, { readonly row: Row; readonly above: string }[]>();
  const look = (value: Plain | undefined, path: string, above: string): void => {
    if (isObject(value)) {
      for (const [name, below] of Object.entries(value)) look(below, path ? `${path}.${name}` : name, above);
    } else if (isList(value)) {
      value.forEach((row, index) => {
        if (!isObject(row)) return;
        found.set(path, [...(found.get(path) ?? []), { row, above }]);
        look(row, path, above ? `${above}.${index + 1}` : String(index + 1));
      });
    }
  };
  look(parsed.data, '', '');
  return [...found].map(([path, rows]) => tableOf(path, rows));
}

function tableOf(path: string, rows: readonly { readonly row: Row; readonly above: string }[]): AnswerList {
  // Which row of the list around it a row stands in.
  const flat = rows.map(
    ({ row, above }) => new Map<string, Cell>([...(above ? [['^', above] as const] : []), ...cellsOf(row, '')]),
  );
  const names = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  // An object that is not there in one row has its columns from the others.
  const header = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
  return { path, header, rows: flat.map((cells) => header.map((name) => cells.get(name) ?? null)) };
}

/** The values of a row, each under the names that lead to it. */
function cellsOf(row: Row, before: string): (readonly [string, Cell])[] {
  return Object.entries(row).flatMap(([name, value]) => {
    if (isObject(value)) return cellsOf(value, `${before}${name}.`);
    if (!isList(value)) return [[`${before}${name}`, value] as const];
    const plain = value.every((each) => typeof each !== 'object' || each === null);
    return [[`${before}${name}`, plain ? value.join('; ') : JSON.stringify(value)] as const];
  });
}

// What Array.isArray says of a readonly list the compiler does not take from it.
function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

function isObject(value: Plain | undefined): value is Row {
  return typeof value === 'object' && value !== null && !isList(value);
}
