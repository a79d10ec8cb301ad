import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile as ReadZip } from 'yauzl';
import { ZipFile } from 'yazl';
import { SetupError } from '../errors.js';
import type { Contents } from './contents.repository.js';

const manifestName = 'manifest.json';
export const dumpName = 'neo4j.dump';
const format = 'industry-education-graph-backup';

/** What a backup says of itself. */
export interface Manifest {
  readonly format: typeof format;
  readonly version: 1;
  readonly neo4j: string;
  readonly madeAt: string;
  readonly sha256: string;
  readonly contents: Contents;
}

/** Writes one file of a dump and what it holds, and waits until the disk has it. */
export async function writeBackupFile(
  file: string,
  dump: string,
  about: Pick<Manifest, 'neo4j' | 'contents'>,
): Promise<void> {
  const sha256 = await digestOf(dump);
  const manifest: Manifest = { format, version: 1, madeAt: new Date().toISOString(), sha256, ...about };
  const zip = new ZipFile();
  const output = zip.outputStream as NodeJS.ReadableStream & { destroy(error: Error): void };
  zip.on('error', (error: Error) => output.destroy(error));
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName);
  // Neo4j has compressed it.
  zip.addFile(dump, dumpName, { compress: false });
  zip.end();
  await pipeline(output, createWriteStream(file, { mode: 0o600 }));
  const written = await open(file, 'r+');
  await written.sync().finally(() => written.close());
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * Reads what a backup says of itself and writes its dump to a file.
 * @throws SetupError for what is no whole backup.
 */
export async function readBackupFile(file: string, dump: string): Promise<Manifest> {
  try {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      const manifest = await manifestOf(zip, entries.get(manifestName), file);
      const entry = entries.get(dumpName);
      if (entry === undefined) throw new SetupError(`${file} is no backup: it has no ${dumpName}.`);
      await extract(zip, entry, dump, manifest, file);
      return manifest;
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError(`${file} cannot be read as a backup: ${(error as Error).message}.`, { cause: error });
  }
}

async function manifestOf(zip: ReadZip, entry: Entry | undefined, file: string): Promise<Manifest> {
  const said = entry && entry.uncompressedSize < 2 ** 20 ? await text(await zip.openReadStreamPromise(entry)) : '{}';
  const manifest: Partial<Manifest> = JSON.parse(said);
  if (manifest.format !== format) throw new SetupError(`${file} was not written by backup.`);
  if (manifest.version !== 1) {
    throw new SetupError(`${file} is of version ${manifest.version} of the form; this program reads 1.`);
  }
  return manifest as Manifest;
}

async function extract(zip: ReadZip, entry: Entry, to: string, { sha256 }: Manifest, file: string): Promise<void> {
  const hash = createHash('sha256');
  const through = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), through, createWriteStream(to, { mode: 0o600 }));
  if (hash.digest('hex') !== sha256) throw new SetupError(`${file} is damaged: its checksum is another.`);
}
