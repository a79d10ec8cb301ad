import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SetupError } from '../errors.js';
import type { Noun } from '../fact/noun.js';
import { nounsInOrder } from '../fact/nouns.js';
import type { AnyFact } from '../fact/pending.js';
import type { Redirect } from './export.repository.js';
import { factShapes } from './fact-shapes.js';
import { graphFormat, graphFormatVersion } from './ndjson.js';

/** A line of a file that export has written. */
export type GraphLine =
  | { readonly line: number; readonly noun: Noun; readonly fact: AnyFact }
  | { readonly line: number; readonly noun: 'redirects'; readonly fact: Redirect }
  | { readonly line: number; readonly noun: 'fault'; readonly value: string; readonly reason: string };

/**
 * The lines of a file of our own, one after the other; lines that cannot be read among them, with the reason.
 * @throws SetupError for what is no such file, and, at its end, for one that is cut short.
 */
export async function* graphLines(path: string): AsyncGenerator<GraphLine> {
  const bytes = createReadStream(path);
  const opened: Readable = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => opened.destroy(error));
  let line = 0;
  let facts = 0;
  let end: number | undefined;
  try {
    for await (const text of createInterface({ input: opened, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      const value = parsed(line === 1 ? text.replace(/^\uFEFF/, '') : text);
      if (line === 1) {
        refuseOtherFiles(path, value);
        continue;
      }
      if (text.trim() === '') continue;
      if (end !== undefined) throw new SetupError(`${path} goes on after its last line; export it again.`);
      if (value?.noun === 'end') {
        end = Number(value.facts);
        continue;
      }
      facts += 1;
      yield lineOf(line, text, value);
    }
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError(`${path} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
  if (line === 0) throw new SetupError(`${path} is empty; expected a file written by export.`);
  if (end !== facts) throw new SetupError(`${path} is cut short: it is not whole. Export it again, and import that.`);
}

function refuseOtherFiles(path: string, first: Record<string, unknown> | undefined): void {
  if (first?.noun !== 'graph' || first.format !== graphFormat) {
    throw new SetupError(`${path} was not written by export in the form ndjson; expected such a file.`);
  }
  if (first.version !== graphFormatVersion) {
    throw new SetupError(
      `${path} is of version ${first.version} of the form; this program reads ${graphFormatVersion}.`,
    );
  }
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function lineOf(line: number, text: string, value: Record<string, unknown> | undefined): GraphLine {
  const fault = (reason: string): GraphLine => ({ line, noun: 'fault', value: text.slice(0, 200), reason });
  if (value === undefined) return fault('Expected an object of JSON.');
  const { noun, ...fact } = value;
  if (noun === 'redirects') {
    if (typeof fact.id !== 'string' || typeof fact.to !== 'string') return fault('Expected the texts id and to.');
    return { line, noun, fact: fact as unknown as Redirect };
  }
  if (!(nounsInOrder as readonly unknown[]).includes(noun)) {
    return fault(`Expected noun to be one of ${nounsInOrder.join(', ')}.`);
  }
  const problem = factShapes[noun as Noun](fact);
  return problem === undefined ? { line, noun: noun as Noun, fact: fact as unknown as AnyFact } : fault(problem);
}
