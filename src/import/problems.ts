import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { SetupError } from '../errors.js';

/** What of a file was not taken, and why. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  /** Left out, but no fault: told in the report, and not counted as refused. */
  readonly note?: boolean;
}

/** Counts what is not taken, and writes it down, a line each, where a report is wanted. */
export class Problems {
  refused = 0;
  notes = 0;
  /** The first few, for whoever wants no report. */
  readonly first: Problem[] = [];
  private readonly lines: WriteStream | undefined;

  private constructor(lines: WriteStream | undefined) {
    this.lines = lines;
  }

  static async open(file: string | undefined): Promise<Problems> {
    if (file === undefined) return new Problems(undefined);
    const lines = createWriteStream(file, { mode: 0o644 });
    await once(lines, 'open').catch((error: Error) => {
      throw new SetupError(`The report ${file} cannot be written: ${error.message}.`, { cause: error });
    });
    // Excel takes a CSV for UTF-8 by its byte-order mark.
    lines.write(`\uFEFF${csvLines([['file', 'line', 'column', 'value', 'reason']])}`);
    return new Problems(lines);
  }

  add(problem: Problem): void {
    if (problem.note) this.notes += 1;
    else this.refused += 1;
    if (!problem.note && this.first.length < 5) this.first.push(problem);
    const { file, line, column, value, reason } = problem;
    this.lines?.write(csvLines([[file, String(line), column, value, reason]]));
  }

  async close(): Promise<void> {
    if (this.lines === undefined) return;
    this.lines.end();
    await once(this.lines, 'close');
  }
}

/** Lines that spreadsheets take as they are: what they would take for a formula has an apostrophe before it. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows', escape_formulas: true });
}
