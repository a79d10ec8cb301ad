import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startToyServer, type ToyServer } from './toy-server.js';

let server: ToyServer;

beforeAll(async () => {
  server = await startToyServer();
});

afterAll(() => server.stop());

it('speaks GraphQL over HTTP as the specification wants, but answers 400 to what is wrong with a document', async () => {
  const audits = serverAudits({
    url: `${server.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { ...init.headers, ...(init.method === 'POST' ? {} : { 'apollo-require-preflight': 'true' }) },
      }),
  });

  const results = await Promise.all(audits.map(({ fn }) => fn()));

  const failed = results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.status} ${result.id}`]));
  expect(failed.sort()).toEqual(['warn 572B', 'warn 7B9B', 'warn FDE2']);
});
