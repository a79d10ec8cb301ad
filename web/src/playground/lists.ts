import type { Cell } from '../cell.js';

/** A list somewhere in an answer, as a table. */
export interface AnswerList {
  /** Where it stands, such as `organizations.nodes`. */
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Plain = null | string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

const most = 50;

/** Every list of objects in an answer; one below the rows of another stands there in one column, as JSON. */
export function listsIn(answer: string): readonly AnswerList[] {
  let parsed: { data?: Plain };
  try {
    parsed = JSON.parse(answer) as { data?: Plain };
  } catch {
    return [];
  }
  const found: AnswerList[] = [];
  const look = (value: Plain | undefined, path: string): void => {
    if (found.length === most || typeof value !== 'object' || value === null) return;
    if (isList(value)) {
      const rows = value.filter((row) => isObject(row));
      if (rows.length > 0) found.push(tableOf(path, rows));
      value.forEach((row, index) => {
        if (isObject(row)) for (const [name, below] of Object.entries(row)) look(below, `${path}[${index}].${name}`);
      });
    } else for (const [name, below] of Object.entries(value)) look(below, path ? `${path}.${name}` : name);
  };
  look(parsed.data, '');
  return found;
}

function tableOf(path: string, rows: readonly { readonly [name: string]: Plain }[]): AnswerList {
  const flat = rows.map((row) => new Map(cellsOf(row, '')));
  const names = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  // An object that is not there in one row has its columns from the others.
  const header = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
  return { path, header, rows: flat.map((cells) => header.map((name) => cells.get(name) ?? null)) };
}

/** The values of a row, each under the names that lead to it. */
function cellsOf(row: { readonly [name: string]: Plain }, before: string): (readonly [string, Cell])[] {
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

function isObject(value: Plain | undefined): value is { readonly [name: string]: Plain } {
  return typeof value === 'object' && value !== null && !isList(value);
}
