import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Encoding, EncodingGuess } from './encoding.js';
import { unpacked } from './unpacked.js';

/** A file to import, looked through once before anything is taken from it. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
  /** As it lies on the disk, in bytes. */
  readonly size: number;
  /** Of what is in it, however it is packed: the same content is the same document. */
  readonly digest: string;
  readonly encoding: Encoding;
  readonly endings: readonly string[];
}

export async function lookThrough(
  path: string,
  endings: readonly string[],
  encoding: Encoding | undefined,
): Promise<InputFile> {
  const hash = createHash('sha256');
  const guess = new EncodingGuess();
  for await (const bytes of await unpacked(path, endings)) {
    hash.update(bytes);
    if (encoding === undefined) guess.add(bytes);
  }
  const { size } = await stat(path);
  const digest = hash.digest('hex');
  return { path, name: basename(path), size, digest, encoding: encoding ?? guess.result(), endings };
}

/** The text of a file, piece by piece, without a byte-order mark. */
export async function* textOf(file: InputFile, read: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(file.encoding);
  for await (const bytes of await unpacked(file.path, file.endings, read)) {
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
