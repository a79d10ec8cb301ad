import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { Context } from '../src/context.js';
import { planAhead } from '../src/plan-ahead.js';
import { type AskedGraph, limits, openGraph, schema } from './ask.js';
import { RecordingGraph } from './recording-graph.js';
import { world } from './world.js';

let graph: AskedGraph;
let recording: RecordingGraph;
beforeAll(async () => {
  graph = await openGraph(world);
  recording = new RecordingGraph(graph.driver);
  await planAhead(schema, recording, contextOf, new AbortController().signal);
});
afterAll(() => graph?.close());

const contextOf = () => new Context(recording, graph.analyses, limits, { languages: ['en'] });

/** The statements whose texts had not been sent before, by name. */
async function newTexts(source: string): Promise<readonly string[]> {
  const before = recording.sent.length;
  const { errors } = await graphql({ schema, source, contextValue: contextOf() });
  expect(errors).toBeUndefined();
  return recording.sent.slice(before).map(({ name }) => name);
}

describe('what is asked most has its plans', () => {
  const college = 'organization(id: "kg:organization/college")';
  it.each([
    `{ ${college} { name names { value } relationships(first: 7) { edges { node { since } partner { name } } } } }`,
    `{ ${college} { relationships(first: 9, where: { kind: { in: [INTERNSHIP] } }) { nodes { id } } } }`,
    `{ ${college} { relationships(where: { kind: { eq: GUIDANCE }, status: { eq: ENDED } },
       orderBy: [{ field: PARTNER_NAME, direction: DESC }]) { nodes { id } } } }`,
    `{ ${college} { relationships(where: { kind: { eq: TENANCY }, partner: { kind: { eq: PARK } } }) { nodes { id } } } }`,
    `{ ${college} { partners(first: 3, where: { kind: { eq: COOPERATION }, partner: { kind: { eq: HOSPITAL } } },
       orderBy: [{ field: NAME }]) { nodes { organization { id name } relationships { id } } } } }`,
    `{ organization(id: "kg:organization/alliance") { ... on Alliance { members(first: 20, orderBy: [{ field: PARTNER_NAME }])
       { nodes { roles member { id partners(first: 10, orderBy: [{ field: NAME }]) { nodes { organization { id } } } } } } } } }`,
    `{ organizations(first: 9, where: { kind: { eq: HOSPITAL }, region: { within: "gb2260:500113" } },
       orderBy: [{ field: NAME, direction: DESC }]) { nodes { id relationships(first: 2) { nodes { id } } } } }`,
    `{ organizations(where: { region: { within: "gb2260:500113" } }, orderBy: [{ field: NAME }]) { nodes { id } } }`,
    `{ paths(from: ["kg:organization/college"], to: ["kg:organization/maker"], maxLength: 2) {
       paths { organizations { id } steps { relationship { id } } } } }`,
    `{ commonPartners(organizations: ["kg:organization/college", "kg:organization/hospital"]) { nodes { organization { id } } } }`,
    `{ neighborhood(organizations: ["kg:organization/college"], depth: 2) { nodes { id } edges { id } } }`,
    `{ search(text: "river", types: [ORGANIZATION]) { nodes { ... on Organization { id name } } } }`,
  ])('%s', async (query) => {
    expect(await newTexts(query)).toEqual([]);
  });

  it('and what is asked now and then has not', async () => {
    expect(
      await newTexts(`{ ${college} { relationships(where: { since: { after: "2020" } }) { nodes { id } } } }`),
    ).toEqual(['relationship/of-organizations']);
  });
});

it('asks for organizations alone where there are none, and stops when told to', async () => {
  const empty = await openGraph();
  try {
    recording = new RecordingGraph(empty.driver);
    await planAhead(schema, recording, contextOf, new AbortController().signal);
    expect(recording.sent.map(({ name }) => name)).toEqual([
      'organization/page',
      'organization/page',
      'organization/page',
    ]);
    await expect(planAhead(schema, recording, contextOf, AbortSignal.abort(new Error('Stopping')))).rejects.toThrow(
      'Stopping',
    );
  } finally {
    await empty.close();
  }
});
