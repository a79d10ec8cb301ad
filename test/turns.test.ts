import { expect, it } from '@jest/globals';
import { type Place, Turns } from '../src/neo4j/turns.js';

/** Those who were let in, in the order in which they came. */
function line(turns: Turns, count: number) {
  const places: Place[] = [];
  const inside: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const place = turns.take();
    places.push(place);
    if (place.reached === undefined) inside.push(index);
    else void place.reached.then(() => inside.push(index));
  }
  return { inside, leave: (index: number, succeeded: boolean) => places[index]?.leave(succeeded) };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('no more are let in than may be, and who comes first is first', async () => {
  const { inside, leave } = line(new Turns({ most: 2, atFirst: 1, enough: 2 }), 4);
  expect(inside).toEqual([0, 1]);
  leave(1, true);
  leave(0, false);
  await settled();
  expect(inside).toEqual([0, 1, 2, 3]);
});

it('who gives up makes room for nobody but those behind, and to leave twice is to leave once', async () => {
  const { inside, leave } = line(new Turns({ most: 1, atFirst: 1, enough: 1 }), 4);
  leave(1, false);
  leave(1, false);
  await settled();
  expect(inside).toEqual([0]);
  leave(0, true);
  leave(0, true);
  await settled();
  expect(inside).toEqual([0, 2]);
});

it('after the database was away one more is let in for each that succeeds, and none for those that fail, until it is as always', async () => {
  const turns = new Turns({ most: Number.POSITIVE_INFINITY, atFirst: 1, enough: 3 });
  turns.beginSlowly();
  const { inside, leave } = line(turns, 9);
  expect(inside).toEqual([0]);
  leave(0, false);
  await settled();
  expect(inside).toEqual([0, 1]);
  leave(1, true);
  await settled();
  expect(inside).toEqual([0, 1, 2, 3]);
  leave(2, true);
  await settled();
  expect(inside).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});
