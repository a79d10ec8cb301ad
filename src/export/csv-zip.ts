import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ExportSource } from './export-source.js';
import { type Table, tables, writeTable } from './table.js';

/** A fixed time, so that the same facts give the same bytes. */
const mtime = new Date('2000-01-01T00:00:00Z');

/** All tables in one zip, one read after the other as the zip is taken away. */
export async function* writeCsvZip(source: ExportSource): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const asked = tables.filter(({ nouns }) => nouns.some((noun) => source.has(noun)));
  const opened: Readable[] = [];
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  zip.addBuffer(Buffer.from(readMe(source, asked)), 'README.txt', { mtime });
  for (const table of asked) {
    zip.addReadStreamLazy(table.file, { mtime }, (take) => {
      const lines = Readable.from(writeTable(table, source), { highWaterMark: 1 });
      lines.once('error', (error) => output.destroy(error));
      opened.push(lines);
      take(null, lines);
    });
  }
  zip.end();
  try {
    for await (const chunk of output) yield chunk;
  } finally {
    for (const lines of opened) lines.destroy();
    output.destroy();
  }
}

function readMe({ about }: ExportSource, asked: readonly Table[]): string {
  return [
    about.title,
    ...(about.truncated ? ['There is more than this answer shows.'] : []),
    '',
    ...asked.map(({ file, says }) => `${file}: ${says}`),
    '',
    'What each fact rests on stands in evidence.csv; the licence and attribution of each document stand in documents.csv',
    'and go with every use of what rests on it.',
    'Tables are UTF-8 with a byte-order mark. A leading apostrophe keeps a cell from being taken for a formula.',
    '',
  ].join('\r\n');
}
