import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { aimsOf, outcomeOf } from '../bench/aims.js';
import { checkEqualAnswers } from '../bench/equal-answers.js';
import { ratio } from '../bench/measure.js';
import { questions } from '../bench/questions/index.js';
import type { Question } from '../bench/questions/question.js';
import { geometricMean, percentile, spread } from '../bench/spread.js';
import { cleanDatabase } from './database.js';

const question = questions[0] as Question;
const answering = (label: string, answer: unknown) => ({ label, ask: async () => answer });

it('measures on a small network, where all three servers answer alike', async () => {
  await (await cleanDatabase()).close();
  const { stdout } = await promisify(execFile)('npm', ['run', 'bench:smoke'], { env: smokeEnvironment() });
  const reached = questions.map(({ name }) => stdout.match(new RegExp(`^\\| ${name} \\|.*\\*\\*[\\d.]+\\*\\*`, 'gm')));
  // One row each for one connection, for sixteen, and for shapes never seen before.
  expect(reached.map((rows) => rows?.length)).toEqual(questions.map(() => 3));
});

it('measures two servers beside one, each given as many requests as the other', async () => {
  await (await cleanDatabase()).close();
  const command = ['run', 'bench:smoke', '--', '--scale-out', '--connections', '4', '--questions', 'region'];
  const { stdout } = await promisify(execFile)('npm', command, { env: smokeEnvironment() });
  const [, first, second] = /first was given (\d+), the second (\d+)/.exec(stdout)?.map(Number) ?? [];
  expect(stdout).toMatch(/^\| region \|.*\*\*[\d.]+\*\*/m);
  expect(first).toBeGreaterThan(0);
  expect(Number(first) - Number(second)).toBeLessThanOrEqual(1);
  expect(Number(first) - Number(second)).toBeGreaterThanOrEqual(0);
});

it('measures nothing where answers differ, and says where they part', async () => {
  const same = { organization: { id: 'kg:organization/one', founded: null } };
  const other = { organization: { id: 'kg:organization/one', founded: '1951' } };
  await checkEqualAnswers([answering('ours', same), answering('bare', JSON.parse(JSON.stringify(same)))], question, [
    { id: '1' },
  ]);
  await expect(
    checkEqualAnswers([answering('ours', same), answering('bare', same), answering('peer', other)], question, [{}]),
  ).rejects.toThrow(
    'Expected equal answers to "organization" with {}, so that speeds can be compared; they part where\n' +
      'ours says …{"organization":{"id":"kg:organization/one","founded":null}}\n' +
      'peer says …{"organization":{"id":"kg:organization/one","founded":"1951"}}',
  );
});

it('takes rows in another order for another answer', async () => {
  const [one, other] = [{ nodes: ['a', 'b'] }, { nodes: ['b', 'a'] }];
  await expect(checkEqualAnswers([answering('ours', one), answering('bare', other)], question, [{}])).rejects.toThrow(
    'Expected equal answers',
  );
});

it('compares all that is asked for at once', async () => {
  const asked: unknown[] = [];
  const underWay: number[] = [];
  let now = 0;
  const ask = async (_: Question, { id }: { id?: unknown }) => {
    asked.push(id);
    underWay.push(++now);
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
    return id;
  };
  const wrong = { label: 'bare', ask: async (_: Question, { id }: { id?: unknown }) => (id === 5 ? 0 : id) };
  const sample = [1, 2, 3, 4, 5, 6].map((id) => ({ id }));

  await checkEqualAnswers([{ label: 'ours', ask }], question, sample, 3);
  expect([asked, Math.max(...underWay)]).toEqual([[1, 2, 3, 4, 5, 6], 3]);
  await expect(checkEqualAnswers([{ label: 'ours', ask }, wrong], question, sample, 3)).rejects.toThrow(
    'with {"id":5}',
  );
});

it('has no ratio where answers failed, and no outcome without one', () => {
  const made = (throughput: number, failures: number) => ({
    throughput,
    failures,
    p50: 1,
    p95: 1,
    requests: 1,
    processor: 1,
  });
  const rounds = { ours: [made(10, 0), made(20, 0)], bare: [made(5, 0), made(5, 0)], peer: [made(5, 0), made(5, 1)] };

  expect(ratio(rounds, 'ours', 'bare', 'throughput')).toEqual({ median: 3, least: 2, most: 4 });
  expect(ratio(rounds, 'ours', 'peer', 'throughput').median).toBeNaN();
  expect([3, 1, Number.NaN].map((reached) => outcomeOf({ aim: 2, atLeast: true, reached }))).toEqual([
    'met',
    'missed',
    'not measured',
  ]);
  const compared = { size: 1, firstSeen: [], memory: {}, questions: [] };
  expect(aimsOf(compared).map(outcomeOf)).toEqual(aimsOf(compared).map(() => 'not measured'));
  const measured = { question, statements: 1, rounds: new Map([[16, rounds]]) };
  const reached = aimsOf({ ...compared, questions: [measured] }).map(outcomeOf);
  expect(reached.slice(0, 4)).toEqual(['met', 'met', 'not measured', 'not measured']);
});

it('says what several rounds come to', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
  expect(spread([4, 1, 2, 3]).median).toBe(2.5);
  expect(percentile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48);
  expect(geometricMean([0.5, 2, 8])).toBeCloseTo(2);
});

function smokeEnvironment(): NodeJS.ProcessEnv {
  const { TEST_NEO4J_URI: NEO4J_URI, TEST_NEO4J_PASSWORD: NEO4J_PASSWORD, NODE_OPTIONS, ...others } = process.env;
  return { ...others, NEO4J_URI, NEO4J_PASSWORD };
}
