import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { graphql } from 'graphql';
import ora from 'ora';
import { Context } from '../context.js';
import { ClientError, SetupError } from '../errors.js';
import { type ExportForm, formNames, formOf, tableNames } from '../export/forms.js';
import { type Ask, questionNames } from '../export/question.js';
import { createLog } from '../log.js';
import { closeAnalyses, createAnalyses } from '../network/network.repository.js';
import { buildApiSchema } from '../schema/schema.js';
import { stopSignal } from './stop-signal.js';
import { withDatabase } from './with-database.js';

interface ExportCommandOptions {
  readonly question?: string;
  readonly table?: string;
  readonly where?: string;
  readonly around?: readonly string[];
  readonly depth?: string;
  readonly asOf?: string;
  readonly language?: string;
  readonly nouns?: string;
  readonly argument?: readonly string[];
}

/** Of the command alone: nobody else waits for the database. */
const limits = { cost: 50_000, depth: 20, pageSize: 100, ids: 250, insight: 5_000, search: 5_000 };

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write the graph, a part of it or an answer as a file; docs/export.md tells of each form')
    .argument('<form>', [...formNames, 'csv'].join(', '))
    .argument('[file]', 'where to; written under another name until it is whole. Standard output when left out')
    .addOption(new Option('--where <json>', 'organizations that this filter of the API fits, and what is about them'))
    .addOption(new Option('--around <id...>', 'organizations around these, by id or identifier'))
    .addOption(new Option('--depth <number>', 'with --around: how many ties away, 1-3'))
    .addOption(new Option('--as-of <date>', 'what held then: 2024, 2024-05 or 2024-05-16'))
    .addOption(new Option('--language <tag>', 'in which language to call things where one name stands for them'))
    .addOption(new Option('--nouns <list>', 'only these, parted by commas: organizations,relationships'))
    .addOption(new Option('--table <name>', 'with csv: which table').choices([...tableNames]))
    .addOption(new Option('--question <name>', 'the answer of a question instead').choices([...questionNames]))
    .addOption(new Option('--argument <name=value...>', 'with --question: its arguments, objects and lists as JSON'))
    .action(exportTo);
}

async function exportTo(ending: string, file: string | undefined, options: ExportCommandOptions): Promise<void> {
  const name = options.table ?? options.question ?? 'graph';
  const form = formOf(name, ending);
  if (form === undefined) {
    throw new SetupError(
      ending === 'csv'
        ? `Expected --table beside csv, one of ${tableNames.join(', ')}; csv.zip has them all.`
        : `Expected one of ${[...formNames, 'csv'].join(', ')}; got "${ending}".`,
    );
  }
  const stopping = stopSignal();
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  try {
    const size = await withDatabase(
      (text) => void spinner.start(text),
      stopping,
      async ({ graph }) => {
        const analyses = createAnalyses(graph, createLog('silent'));
        try {
          const schema = buildApiSchema();
          const context = new Context(graph, analyses, limits, { languages: [], signal: stopping });
          const ask: Ask = async (source, variableValues) => {
            const { data, errors } = await graphql({ schema, source, variableValues, contextValue: context });
            if (errors?.[0]) throw errors[0].originalError ?? errors[0];
            return data as Record<string, unknown>;
          };
          spinner.text = 'Looking for what is to be exported';
          const source = await context.exports(schema).open(name, givenIn(options), ask);
          return await write(counted(form.write(source), spinner), file, stopping);
        } finally {
          await closeAnalyses(analyses).catch(() => undefined);
        }
      },
    );
    spinner.succeed(`Exported ${inWords(size)}${file === undefined ? '' : ` to ${file}`}`);
  } catch (error) {
    if (stopping.aborted) throw new SetupError('Stopped; nothing was exported.', { cause: error });
    if (error instanceof ClientError) throw new SetupError(error.message, { cause: error });
    throw error;
  } finally {
    spinner.stop();
  }
}

function givenIn(options: ExportCommandOptions): ReadonlyMap<string, readonly string[]> {
  const { where, around, depth, asOf, language, nouns, argument = [] } = options;
  const single = { where, depth, asOf, language, nouns };
  const given = new Map<string, string[]>();
  for (const [name, value] of Object.entries(single)) if (value !== undefined) given.set(name, [value]);
  if (around !== undefined) given.set('around', [...around]);
  for (const each of argument) {
    const [, name = '', value = ''] = /^(\w+)=([\s\S]*)$/.exec(each) ?? [];
    if (name === '') throw new SetupError(`Expected --argument name=value; got "${each}".`);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return given;
}

/** The size of it once it is written whole. */
interface Counted {
  readonly chunks: AsyncGenerator<string | Buffer>;
  readonly size: () => number;
}

function counted(chunks: ReturnType<ExportForm['write']>, spinner: { text: string }): Counted {
  let size = 0;
  return {
    size: () => size,
    chunks: (async function* () {
      for await (const chunk of chunks) {
        size += Buffer.byteLength(chunk);
        spinner.text = `Exporting: ${inWords(size)}`;
        yield chunk;
      }
    })(),
  };
}

const inWords = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

async function write({ chunks, size }: Counted, file: string | undefined, signal: AbortSignal): Promise<number> {
  const source = Readable.from(chunks, { highWaterMark: 1 });
  if (file === undefined) {
    await pipeline(source, process.stdout, { signal, end: false });
    return size();
  }
  const draft = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    await pipeline(source, createWriteStream(draft, { flush: true }), { signal });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== undefined && /^E[A-Z]+$/.test(code)) {
      throw new SetupError(`${file} cannot be written: ${message}.`, { cause: error });
    }
    throw error;
  }
  return size();
}
