import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { Context } from '../src/context.js';
import { Graph } from '../src/neo4j/graph.js';
import { type AskedGraph, limits, openGraph, schema } from './ask.js';
import { connectToTestDatabase } from './database.js';
import { GraphState } from './graph-state.js';

const evidence = [{ document: 'kg:document/list' }];
const school = (slug: string) => ({
  id: `kg:organization/${slug}`,
  kind: 'SCHOOL' as const,
  names: [{ value: slug }],
  evidence,
});

let graph: AskedGraph;
/** Two servers on one database. */
let drivers: readonly Driver[];
beforeAll(async () => {
  graph = await openGraph({
    documents: [{ id: 'kg:document/list', title: 'List' }],
    organizations: ['one', 'two', 'three', 'four', 'five'].map(school),
  });
  drivers = [1, 2].map(() => connectToTestDatabase());
});
afterAll(async () => {
  await Promise.all((drivers ?? []).map((driver) => driver.close()));
  await graph?.close();
});

/** The same mutation by many clients at the same time, half of them at each server. */
async function race(count: number, name: string, inputOf: (client: number) => object) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const source = `mutation ($input: ${type}) { ${name}(input: $input) { id version changeId userErrors { code field } } }`;
  const servers = drivers.map((driver) => new Graph(driver));
  return Promise.all(
    Array.from({ length: count }, async (_, client) => {
      const server = servers[client % servers.length] as Graph;
      const caller = { actor: 'key:ann', role: 'CURATOR' } as const;
      const contextValue = new Context(server, graph.analyses, limits, { languages: [], caller });
      const variableValues = { input: { reason: 'a race', ...inputOf(client) } };
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
      if (errors) throw errors[0];
      return JSON.parse(JSON.stringify(data?.[name]));
    }),
  );
}

it('of twenty who change the same version one does, and the others are told that it changed', async () => {
  const id = 'kg:organization/one';
  const answers = await race(20, 'updateOrganization', (client) => ({
    id,
    expectedVersion: 1,
    founded: String(1900 + client),
  }));
  const made = answers.filter(({ userErrors }) => userErrors.length === 0);
  const told = answers.filter(({ userErrors }) => userErrors[0]?.code === 'CONFLICT');
  expect([made.map(({ version }) => version), told.length]).toEqual([[2], 19]);
});

it('twenty who bring the same idempotencyKey make one change, and are all answered with it', async () => {
  const before = await new GraphState(graph.driver).revision();
  const input = { kind: 'PARK', names: [{ value: 'Park' }], evidence, idempotencyKey: 'park' };
  const answers = await race(20, 'createOrganization', () => input);
  const different = new Set(answers.map((answer) => JSON.stringify(answer)));
  const after = await new GraphState(graph.driver).revision();
  expect([different.size, answers[0].userErrors, after]).toEqual([1, [], before + 1]);
});

it('of twenty who merge one organization into different others one does, and nothing is left in between', async () => {
  const others = ['two', 'three', 'four'];
  const answers = await race(20, 'mergeOrganizations', (client) => ({
    from: 'kg:organization/five',
    into: `kg:organization/${others[client % others.length]}`,
  }));
  const made = answers.filter(({ userErrors }) => userErrors.length === 0);
  const state = new GraphState(graph.driver);
  const leadsTo = await state.rows(
    `MATCH (:Identifier {key: 'kg:organization/five'})-[:IDENTIFIES]->(o) RETURN o.id AS id`,
  );
  expect([made.length, leadsTo, await state.labels('kg:organization/five')]).toEqual([
    1,
    [{ id: made[0].id }],
    undefined,
  ]);
});
