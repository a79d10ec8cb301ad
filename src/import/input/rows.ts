import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import streamArray from 'stream-json/streamers/stream-array.js';
import { SetupError } from '../../errors.js';
import { type InputFile, textOf } from './input-file.js';

/** One record of a file: the line it begins at, or which it is of an array, counted from 1. */
export interface Row<Value> {
  readonly line: number;
  readonly value: Value;
}

export type Columns = Readonly<Record<string, string>>;

/** Says that a row cannot be read. */
export type Unreadable = (line: number, reason: string, text: string) => void;

/** The elements of the one array that a file of JSON is. */
export async function* jsonRows(file: InputFile, read: (bytes: number) => void): AsyncGenerator<Row<unknown>> {
  const elements = Readable.from(textOf(file, read)).compose(streamArray.withParserAsStream());
  let line = 0;
  try {
    for await (const { key, value } of elements as AsyncIterable<{ key: number; value: unknown }>) {
      line = key + 1;
      yield { line, value };
    }
  } catch (error) {
    throw new SetupError(
      `${file.name} is no whole array of JSON: after its element ${line} ${(error as Error).message}`,
      { cause: error },
    );
  }
}

/** The rows of a table whose first line names its columns; the delimiter is told by that line. */
export async function* csvRows(
  file: InputFile,
  read: (bytes: number) => void,
  unreadable: Unreadable,
): AsyncGenerator<Row<Columns>> {
  const parser = parse({
    columns: (names: string[]) => names.map((name) => name.trim()),
    delimiter: await delimiterOf(file),
    info: true,
    relax_column_count: true,
    // A quotation mark in the middle of a cell is one, and no reason to lose the rows behind it.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  parser.on('skip', (error: CsvError, text: string | undefined) => {
    unreadable(Number(error.lines ?? parser.info.lines), `${error.message}.`, text ?? '');
  });
  const rows = Readable.from(textOf(file, read)).compose(parser);
  let width = 0;
  for await (const { record, info } of rows as AsyncIterable<CsvRecord>) {
    // The parser tells where a row ends.
    const line = info.lines - breaksIn(record);
    width ||= info.columns.length;
    const problem = faultOf(record, width, info.error);
    if (problem === undefined) yield { line, value: record };
    else unreadable(line, problem, Object.values(record).join(' | '));
  }
}

interface CsvRecord {
  readonly record: Columns;
  readonly info: { readonly lines: number; readonly columns: readonly unknown[]; readonly error?: CsvError };
}

function faultOf(record: Columns, width: number, error: CsvError | undefined): string | undefined {
  const given: unknown = error?.record;
  const cells = Array.isArray(given) ? given.length : Object.keys(record).length;
  if (error !== undefined || cells !== width)
    return `Expected ${width} columns, as the first line names; got ${cells}.`;
  const broken = Object.values(record).some((value) => value.includes('\uFFFD'));
  return broken
    ? 'Some bytes are no text in the encoding of the file; name it by --encoding, or mend the row.'
    : undefined;
}

function breaksIn(record: Columns): number {
  return Object.values(record).reduce((count, value) => count + value.split('\n').length - 1, 0);
}

async function delimiterOf(file: InputFile): Promise<string> {
  let head = '';
  for await (const text of textOf(file, () => {})) {
    head += text;
    if (head.includes('\n')) break;
  }
  const [first = ''] = head.split('\n', 1);
  const counts = [',', ';', '\t'].map((delimiter) => [delimiter, first.split(delimiter).length] as const);
  return counts.toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? ',';
}

/** The names of the columns of a table. */
export async function firstRow(file: InputFile): Promise<ReadonlySet<string>> {
  for await (const { value } of csvRows(
    file,
    () => {},
    () => {},
  ))
    return new Set(Object.keys(value));
  return new Set();
}
