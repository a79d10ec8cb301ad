import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

type Chunk = string | Buffer;

/** So much is read before the answer begins, so that what fails at once is told as an error. */
const before = 16 * 1024;

/** The beginning of what is written, and all of it. @throws what its first facts could not be read for. */
export async function begun(chunks: AsyncGenerator<Chunk>): Promise<AsyncGenerator<Chunk>> {
  const first: Chunk[] = [];
  for (let size = 0; size < before; ) {
    const { done, value } = await chunks.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  return (async function* () {
    try {
      yield* first;
      yield* chunks;
    } finally {
      await chunks.return(undefined);
    }
  })();
}

/**
 * Sends it as fast as the client takes it. Whatever breaks, on either side, breaks the connection too: what is not whole
 * never ends as if it were.
 * @throws what broke it.
 */
export async function send(
  chunks: AsyncGenerator<Chunk>,
  response: ServerResponse,
  { gzip, signal }: { readonly gzip: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const source = Readable.from(chunks, { highWaterMark: 1 });
  const options = { signal };
  if (gzip) await pipeline(source, createGzip({ level: 5 }), response, options);
  else await pipeline(source, response, options);
}

/** Calls when a client has taken nothing for so many milliseconds although there was something to take. */
export function whenStalled(response: ServerResponse, milliseconds: number, stalled: () => void): void {
  let taken = -1;
  let since = Date.now();
  const timer = setInterval(
    () => {
      const now = response.socket?.bytesWritten ?? 0;
      const queued = response.socket?.writableLength ?? 0;
      const sent = now - queued;
      if (sent !== taken || queued === 0) {
        taken = sent;
        since = Date.now();
      } else if (Date.now() - since >= milliseconds) stalled();
    },
    Math.min(milliseconds / 4, 5_000),
  ).unref();
  response.once('close', () => clearInterval(timer));
}
