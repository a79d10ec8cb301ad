import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import type { Answer } from '../api.js';
import { Fuzz, type Request } from '../fuzz.js';
import type { Scenario } from '../scenario.js';

const atATime = 12;
const seed = 20_241_127;

export const fuzzedRequests: Scenario = {
  name: 'fuzzed-requests',
  title: 'requests made from the schema, with values that it does not take',
  async run(world) {
    const wanted = world.short ? 300 : 10_000;
    const api = await world.startApi();
    const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
    const fuzz = new Fuzz(schema, seed);
    const before = await contents(world.database);
    const statuses: Record<string, number> = {};
    const failures: string[] = [];
    let sent = 0;
    let askedAgain = 0;
    const client = async (): Promise<void> => {
      while (sent < wanted) {
        sent += 1;
        if (sent % 1_000 === 0) world.report(`${sent} of ${wanted}`);
        const changes = sent % 5 === 0;
        const request = fuzz.next(changes);
        const ask = () => api.ask(request.query, request.variables, changes ? world.key : undefined);
        let answer = await ask();
        // Figures of the whole graph are computed when they are first asked for, and who asks is told to come again.
        const wait = Number(answer.headers['retry-after']);
        if (answer.status === 503 && wait > 0) {
          askedAgain += 1;
          await delay(wait * 1_000);
          answer = await ask();
        }
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        if (isOurFault(answer)) failures.push(told(request, answer));
      }
    };
    await Promise.all(Array.from({ length: atATime }, client));
    const after = await contents(world.database);
    await api.stop();
    for (const failure of failures.slice(0, 20)) world.report(failure);
    return {
      serverErrors: failures.length,
      note: `${sent} requests, seed ${seed}; ${Object.entries(statuses)
        .map(([status, count]) => `${count.toLocaleString('en')} × ${status}`)
        .join(', ')}; ${askedAgain} asked again as they were told`,
      missed: after === before ? [] : ['labels or the number of nodes changed'],
    };
  },
};

/** 5xx, or the same told in an answer of another status, or no answer. */
const isOurFault = ({ status, errors }: Answer): boolean =>
  status === 0 || status >= 500 || errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR');

const told = ({ query, variables }: Request, { status, errors, startedAt, endedAt }: Answer): string =>
  `${status} ${errors[0]?.extensions?.code} ${errors[0]?.message} after ${Math.round(endedAt - startedAt)} ms to ${query.slice(0, 600)} with ${JSON.stringify(variables).slice(0, 600)}`;

/** What no request of this sort may change. */
async function contents(database: { query: (text: string) => Promise<unknown> }): Promise<string> {
  return JSON.stringify(
    await database.query('MATCH (n) RETURN labels(n) AS labels, count(*) AS nodes ORDER BY labels'),
  );
}
