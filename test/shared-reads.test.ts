import { getEventListeners } from 'node:events';
import { expect, it } from '@jest/globals';
import { ClientError } from '../src/errors.js';
import { SharedReads } from '../src/neo4j/shared-reads.js';

interface Row {
  readonly id: string;
}

interface Sent {
  readonly ids: readonly string[];
  readonly signal: AbortSignal;
  answer(rows?: readonly Row[]): void;
  fail(error: Error): void;
}

/** Reads that wait for the test to answer them. */
class Reads {
  readonly sent: Sent[] = [];
  readonly shared = new SharedReads();

  ask(ids: readonly string[], signal?: AbortSignal) {
    return this.shared.read('a kind', ids, this.read, ({ id }) => id, signal);
  }

  /** What is asked for as a whole, without ids. */
  async askAlike(signal?: AbortSignal): Promise<readonly Row[]> {
    const rows = await this.shared.read('another kind', [], this.read, () => '', signal);
    return rows.get('') ?? [];
  }

  private readonly read = (ids: readonly string[], signal: AbortSignal) =>
    new Promise<readonly Row[]>((resolve, reject) => {
      this.sent.push({ ids, signal, answer: (rows = ids.map((id) => ({ id }))) => resolve(rows), fail: reject });
    });
}

const tooMuch = new ClientError('QUERY_TOO_COMPLEX', 'too much');
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('what is asked for while two statements run goes together in the next, each id once', async () => {
  const reads = new Reads();
  const asks = [['a'], ['b'], ['c', 'd'], ['d', 'e']].map((ids) => reads.ask(ids));

  expect(reads.sent.map(({ ids }) => ids)).toEqual([['a'], ['b']]);
  reads.sent[0]?.answer();
  await turn();
  expect(reads.sent.map(({ ids }) => ids)).toEqual([['a'], ['b'], ['c', 'd', 'e']]);
  for (const sent of reads.sent) sent.answer();

  const rows = await Promise.all(asks);
  expect(rows[2]?.get('d')).toEqual([{ id: 'd' }]);
  expect(rows[3]?.get('e')).toEqual([{ id: 'e' }]);
});

it('what is asked for alike is answered by a statement that began after it was asked', async () => {
  const reads = new Reads();
  const asks = [1, 2, 3, 4, 5].map(() => reads.askAlike());

  expect(reads.sent).toHaveLength(2);
  reads.sent[0]?.answer([{ id: 'before' }]);
  await turn();
  expect(reads.sent).toHaveLength(3);
  const late = reads.askAlike();
  reads.sent[2]?.answer([{ id: 'after' }]);
  await turn();
  // The second runs on: the late one could not wait for it, as it began before.
  expect(reads.sent).toHaveLength(4);
  for (const sent of reads.sent) sent.answer([{ id: 'last' }]);

  expect(await Promise.all(asks)).toEqual(['before', 'last', 'after', 'after', 'after'].map((id) => [{ id }]));
  expect(await late).toEqual([{ id: 'last' }]);
});

it('who waits long for other ids goes on beside two that are slow; who waits for the same does not', async () => {
  const reads = new Reads();
  const asks = [reads.ask(['a']), reads.ask(['b']), reads.ask(['c'])];
  const alike = [reads.askAlike(), reads.askAlike(), reads.askAlike()];

  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(reads.sent.map(({ ids }) => ids)).toEqual([['a'], ['b'], [], [], ['c']]);

  for (let answered = 0; answered < 6; answered += 1) {
    reads.sent[answered]?.answer();
    await turn();
  }
  await Promise.all([...asks, ...alike]);
});

it('a statement that is too much for several is sent for each alone, where they asked for different things', async () => {
  const reads = new Reads();
  const settled = Promise.allSettled([['a'], ['b'], ['c'], ['d']].map((ids) => reads.ask(ids)));
  reads.sent[0]?.answer();
  reads.sent[1]?.answer();
  await turn();
  reads.sent[2]?.fail(tooMuch);
  await turn();
  // None of them waits for another, which may be the one that is too much.
  reads.sent[4]?.answer();
  reads.sent[3]?.fail(tooMuch);

  const expected = ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'];
  expect((await settled).map(({ status }) => status)).toEqual(expected);
  expect(reads.sent.map(({ ids }) => ids)).toEqual([['a'], ['b'], ['c', 'd'], ['c'], ['d']]);
});

it('a statement that is too much is not sent again for who asked for all of it', async () => {
  const reads = new Reads();
  const settled = Promise.allSettled([['a'], ['b'], ['c', 'd'], ['c'], ['d', 'c']].map((ids) => reads.ask(ids)));
  reads.sent[0]?.answer();
  reads.sent[1]?.answer();
  await turn();
  reads.sent[2]?.fail(tooMuch);
  await turn();
  reads.sent[3]?.answer();

  const expected = ['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'rejected'];
  expect((await settled).map(({ status }) => status)).toEqual(expected);
  expect(reads.sent.map(({ ids }) => ids)).toEqual([['a'], ['b'], ['c', 'd'], ['c']]);
});

it('a statement that fails whatever is asked for is not sent again', async () => {
  const reads = new Reads();
  const settled = Promise.allSettled([['a'], ['b'], ['c'], ['d']].map((ids) => reads.ask(ids)));
  reads.sent[0]?.answer();
  reads.sent[1]?.answer();
  await turn();
  reads.sent[2]?.fail(new ClientError('UNAVAILABLE', 'away'));

  const expected = ['fulfilled', 'fulfilled', 'rejected', 'rejected'];
  expect((await settled).map(({ status }) => status)).toEqual(expected);
  expect(reads.sent).toHaveLength(3);
});

it('a statement that is too much is not sent again for who is gone meanwhile', async () => {
  const reads = new Reads();
  const [one, other] = [new AbortController(), new AbortController()];
  const running = [reads.ask(['a']), reads.ask(['b'])];
  const settled = Promise.allSettled([reads.ask(['c'], one.signal), reads.ask(['d'], other.signal)]);
  reads.sent[0]?.answer();
  await turn();
  one.abort();
  other.abort();
  reads.sent[2]?.fail(tooMuch);
  await settled;
  await turn();

  expect(reads.sent).toHaveLength(3);
  reads.sent[1]?.answer();
  await Promise.all(running);
});

it('a signal that lives on keeps nothing of what was answered', async () => {
  const reads = new Reads();
  const { signal } = new AbortController();
  const settled = Promise.allSettled([reads.askAlike(signal), reads.askAlike(signal), reads.askAlike(signal)]);
  expect(getEventListeners(signal, 'abort')).toHaveLength(3);
  reads.sent[0]?.answer();
  reads.sent[1]?.fail(new Error('failed'));
  await turn();
  reads.sent[2]?.answer();
  await settled;

  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('a statement that fails for who asked alike fails for all of them, and is not sent again', async () => {
  const reads = new Reads();
  const asks = [reads.askAlike(), reads.askAlike(), reads.askAlike(), reads.askAlike()];
  const settled = Promise.allSettled(asks);
  reads.sent[0]?.answer();
  reads.sent[1]?.answer();
  await turn();
  reads.sent[2]?.fail(tooMuch);

  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
  expect(reads.sent).toHaveLength(3);
});

it('who waits for the same fails with it where the database is away, and who asks later does not', async () => {
  const reads = new Reads();
  const settled = Promise.allSettled([reads.askAlike(), reads.askAlike(), reads.askAlike()]);
  reads.sent[0]?.fail(new ClientError('UNAVAILABLE', 'away'));
  await turn();
  const later = reads.askAlike();
  reads.sent[1]?.answer();
  reads.sent[2]?.answer();

  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
  expect([await later, reads.sent.length]).toEqual([[], 3]);
});

it('a statement stops when all who wait for it are gone, and not before', async () => {
  const reads = new Reads();
  const [one, other] = [new AbortController(), new AbortController()];
  const running = [reads.askAlike(), reads.askAlike()];
  const asks = Promise.allSettled([reads.askAlike(one.signal), reads.askAlike(other.signal)]);
  reads.sent[0]?.answer();
  await turn();

  one.abort(new Error('gone'));
  expect(reads.sent[2]?.signal.aborted).toBe(false);
  other.abort(new Error('gone too'));
  expect(reads.sent[2]?.signal.aborted).toBe(true);
  reads.sent[1]?.answer();
  reads.sent[2]?.answer();

  expect(await asks).toEqual(['gone', 'gone too'].map((why) => ({ status: 'rejected', reason: new Error(why) })));
  await Promise.all(running);
});

it('who is gone already asks for nothing', async () => {
  const reads = new Reads();

  await expect(reads.askAlike(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  expect(reads.sent).toEqual([]);
});

it('nothing is kept of what nobody waits for any more', async () => {
  const reads = new Reads();
  const asks = Promise.allSettled([reads.ask(['a']), reads.askAlike(), reads.askAlike(), reads.askAlike()]);
  expect(reads.shared.kinds).toBe(2);
  reads.sent[0]?.answer();
  reads.sent[1]?.fail(new Error('too much'));
  reads.sent[2]?.answer();
  await turn();
  reads.sent[3]?.answer();
  await asks;
  await turn();

  expect(reads.shared.kinds).toBe(0);
});
