import { afterEach, expect, it, jest } from '@jest/globals';
import neo4j, { Neo4jError } from 'neo4j-driver';
import { Attempts } from '../src/neo4j/attempts.js';
import { Unanswered } from '../src/neo4j/unanswered.js';

const unavailable = new Neo4jError('it failed', neo4j.error.SERVICE_UNAVAILABLE, '50N42', 'failed');
const lost = new Unanswered('neither answered nor worked on', true);
const away = new Unanswered('not answered', false);

afterEach(() => {
  jest.restoreAllMocks();
});

/** The pauses after what failed, each told with the milliseconds after which it did. */
function pauses(...failures: readonly (readonly [milliseconds: number, error: Error])[]) {
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  const attempts = new Attempts();
  return failures.map(([milliseconds, error]) => {
    clock.mockReturnValue(milliseconds);
    return attempts.pauseAfter(error);
  });
}

it('what may go well the next time is tried for three seconds, less and less often', () => {
  expect(pauses([0, unavailable], [100, unavailable], [2_800, unavailable], [2_800, unavailable])).toEqual([
    50,
    100,
    200,
    undefined,
  ]);
});

it('what was lost on a dead connection is tried once more, however long that took to see', () => {
  expect(pauses([9_000, lost], [9_100, lost])).toEqual([50, undefined]);
});

it('what was lost at once is no reason to give up before the time is over', () => {
  expect(pauses([1_000, lost], [2_000, unavailable], [2_500, lost], [9_000, unavailable])).toEqual([
    50,
    100,
    200,
    undefined,
  ]);
});

it('a database that is away is not asked again, nor for what fails each time', () => {
  const wrong = new Neo4jError('wrong', 'Neo.ClientError.Statement.SyntaxError', '42000', 'failed');
  expect(pauses([0, away], [0, wrong])).toEqual([undefined, undefined]);
});
