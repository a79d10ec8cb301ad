import type { Api } from '../api.js';
import type { Scenario } from '../scenario.js';

const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

const levels = (left: number): string =>
  left === 0 ? '{ totalCount }' : `{ nodes { organization { partners(first: 1) ${levels(left - 1)} } } }`;

/** What is to be refused before it costs anything. */
const documents: Readonly<Record<string, string>> = {
  '200 levels': `{ organization(id: "x") { partners(first: 1) ${levels(66)} } }`,
  '1,500 aliases': `{ ${repeat(1_500, (index) => `a${index}: __typename`)} }`,
  '5,500 aliases': `{ ${repeat(5_500, (index) => `a${index}: __typename`)} }`,
  '20,000 directives': `{ __typename ${'@a '.repeat(20_000)} }`,
  'a fragment bomb of 2^22': `{ organization(id: "x") { ...F0 } }
    ${repeat(22, (index) => `fragment F${index} on Organization { ...F${index + 1} ...F${index + 1} }`)}
    fragment F22 on Organization { id }`,
};
/** Milliseconds that a refusal may take in the middle. */
const most = 50;

export const costlyDocuments: Scenario = {
  name: 'costly-documents',
  title: 'documents made to be costly, each new to the server',
  async run(world) {
    const times = world.short ? 5 : 50;
    const api = await world.startApi();
    const missed: string[] = [];
    const told: string[] = [];
    for (const [name, document] of Object.entries(documents)) {
      const { middle, statuses } = await refusals(api, document, times);
      told.push(`${name} ${middle.toFixed(0)} ms`);
      if (statuses.join() !== '400') missed.push(`${name} was answered with ${statuses.join(', ')}`);
      if (middle > most) missed.push(`${name} took ${middle.toFixed(0)} ms to refuse`);
    }
    await api.stop();
    return { note: `refused in the middle of ${times} times after: ${told.join(', ')}`, missed };
  },
};

async function refusals(api: Api, document: string, times: number) {
  const statuses = new Set<number>();
  const milliseconds: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const { status, startedAt, endedAt } = await api.ask(`${document} # ${time}`);
    statuses.add(status);
    milliseconds.push(endedAt - startedAt);
  }
  const middle = milliseconds.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
  return { middle, statuses: [...statuses] };
}
