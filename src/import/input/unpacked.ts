import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { type Entry, open as openZip, type ZipFile } from 'yauzl';
import { SetupError } from '../../errors.js';

const openArchive = promisify<string, { lazyEntries: true; autoClose: true }, ZipFile>(openZip);

/**
 * The bytes of a file, unpacked where it is packed, as its first bytes tell; of an archive those of the one file in it
 * with one of these endings.
 * @param read is told of each piece of the file itself, packed as it is.
 */
export async function unpacked(
  file: string,
  endings: readonly string[],
  read: (bytes: number) => void = () => {},
): Promise<Readable> {
  const start = await firstBytes(file);
  if (start.startsWith('504b0304')) return entryOf(file, endings, read);
  const bytes = createReadStream(file, { highWaterMark: 1 << 18 }).on('data', (piece) => read(piece.length));
  if (!start.startsWith('1f8b')) return bytes;
  // Not `pipe`, which tells nobody that the file ended in the middle.
  return pipeline(bytes, createGunzip(), () => {});
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new SetupError(`There is no file ${file}; look at how it is written.`);
    throw new SetupError(`The file ${file} cannot be read: ${error.message}.`, { cause: error });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0).catch((error) => {
      throw new SetupError(`${file} cannot be read: ${error.message}.`, { cause: error });
    });
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await handle.close();
  }
}

async function entryOf(file: string, endings: readonly string[], read: (bytes: number) => void): Promise<Readable> {
  const wanted = await wantedEntry(file, endings);
  const archive = await openArchive(file, { lazyEntries: true, autoClose: true });
  return new Promise((resolve, reject) => {
    archive.on('error', reject);
    archive.on('entry', (entry: Entry) => {
      if (entry.fileName !== wanted.fileName) return archive.readEntry();
      archive.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const ratio = entry.compressedSize / Math.max(1, entry.uncompressedSize);
        stream.on('data', (piece: Buffer) => read(piece.length * ratio));
        resolve(pipeline(stream, new PassThrough(), () => archive.close()));
      });
    });
    archive.readEntry();
  });
}

async function wantedEntry(file: string, endings: readonly string[]): Promise<Entry> {
  const archive = await openArchive(file, { lazyEntries: true, autoClose: true });
  const entries = await new Promise<Entry[]>((resolve, reject) => {
    const all: Entry[] = [];
    archive.on('error', reject);
    archive.on('end', () => resolve(all));
    archive.on('entry', (entry: Entry) => {
      all.push(entry);
      archive.readEntry();
    });
    archive.readEntry();
  });
  const fitting = entries.filter(({ fileName }) => endings.includes(extname(fileName).toLowerCase()));
  // The dumps of ROR hold the same records in two versions of their schema.
  const newest = fitting.filter(({ fileName }) => /schema_v2/.test(fileName));
  const [one, ...others] = newest.length > 0 ? newest : fitting;
  if (one !== undefined && others.length === 0) return one;
  const found = entries.map(({ fileName }) => fileName).join(', ');
  throw new SetupError(
    `${file} is to hold one file that ends in ${endings.join(' or ')}; it holds ${found || 'nothing'}. Unpack it, and import the one you mean.`,
  );
}
