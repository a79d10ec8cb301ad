import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../api.js';
import { Readers } from '../readers.js';
import type { Scenario } from '../scenario.js';
import { Writers } from '../writers.js';

/** A small part of what the database is given by default: with it, questions to this small graph are as large as can be. */
const transactionMemory = '4m';
const longest = 12_000;

const words = Array.from(
  { length: 32 },
  (_, index) => ['学', 'a*', '职业', '~', '深圳', '"', '(', 'co'][index % 8],
).join(' ');
const questions: readonly string[] = [
  '{ organizations(first: 100, orderBy: {field: RELATIONSHIP_COUNT, direction: DESC}) { nodes { name relationships(first: 100) { nodes { target { name evidence { locator } } } } } } }',
  '{ organizations(first: 100, where: {name: {contains: "a"}}, orderBy: {field: PARTNER_COUNT, direction: DESC}) { totalCount nodes { id names { value } evidence { asWritten } } } }',
  '{ relationships(first: 100, orderBy: {field: PARTNER_NAME}) { totalCount nodes { id evidence { asWritten document { title } } } } }',
  '{ chains(start: {kind: {in: [SCHOOL, ENTERPRISE, ALLIANCE]}}, steps: [{kinds: [MEMBERSHIP, COOPERATION]}, {kinds: [MEMBERSHIP, COOPERATION]}, {kinds: [MEMBERSHIP, COOPERATION]}]) { totalCount nodes { chainCount } } }',
  '{ duplicates(first: 100) { totalCount nodes { score organizations { name } } } }',
  `{ search(text: ${JSON.stringify(words)}, first: 100) { totalCount edges { score } } }`,
];
const tooLong = `{ search(text: ${JSON.stringify('学'.repeat(257))}) { totalCount } }`;

export const poisonQuery: Scenario = {
  name: 'poison-query',
  title: 'questions over the memory limit, and long searches',
  async run(world) {
    await world.database.restart({ transactionMemory });
    const api = await world.startApi();
    const writing = new Writers(api, world, 8);
    await writing.until(world.short ? 60 : 400);
    await writing.stop();
    const reading = new Readers(api, 4);
    await delay(500);
    const answers: Answer[] = [];
    for (const question of questions) {
      const these = await Promise.all(Array.from({ length: world.short ? 2 : 8 }, () => api.ask(question)));
      world.report(
        `${JSON.stringify(countedBy(these))} ${these[0]?.errors[0]?.message ?? ''} to ${question.slice(0, 100)}`,
      );
      answers.push(...these);
    }
    const refused = await api.ask(tooLong);
    await reading.stop();
    await api.stop();
    await world.database.restart();
    const slowest = Math.max(...answers.map(({ startedAt, endedAt }) => endedAt - startedAt));
    const codes = Object.entries(countedBy(answers));
    return {
      note: `${codes.map(([code, count]) => `${count} ${code}`).join(', ')}; the slowest took ${(slowest / 1_000).toFixed(1)} s`,
      missed: [
        ...(refused.status === 400 ? [] : [`a search of 257 characters was answered ${refused.status}`]),
        ...(answers.some(({ errors }) => errors[0]?.extensions?.code === 'GRAPHQL_VALIDATION_FAILED')
          ? ['a question was not one that the schema knows']
          : []),
      ],
      late: slowest > longest ? ['a question ran longer than a request may'] : [],
    };
  },
};

function countedBy(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, errors } of answers) {
    const code = errors[0]?.extensions?.code ?? String(status);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
