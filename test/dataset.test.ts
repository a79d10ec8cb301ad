import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type AskedGraph, limits, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

const summary = '{ dataset { revision lastChangeAt documents people events policies regions } }';

it('the dataset tells what is in here, by kind, and what may be asked for', async () => {
  const answer = await graph.ask(`{ dataset {
    revision documents people events policies regions
    organizations { kind count } relationships { kind count } limits { cost depth pageSize ids insight search }
  } }`);
  const counts = (kinds: Record<string, number>): object[] =>
    Object.entries(kinds).map(([kind, count]) => ({ kind, count }));
  const byKind = (one: { kind: string }, other: { kind: string }): number => one.kind.localeCompare(other.kind);
  const { organizations, relationships, ...numbers } = answer.data.dataset;
  expect({
    numbers,
    organizations: organizations.toSorted(byKind),
    relationships: relationships.toSorted(byKind),
    statements: answer.statements.toSorted(),
  }).toEqual({
    numbers: { revision: 1, documents: 2, people: 2, events: 2, policies: 1, regions: 4, limits },
    organizations: counts({
      ALLIANCE: 1,
      ASSOCIATION: 1,
      ENTERPRISE: 3,
      GOVERNMENT_BODY: 1,
      HOSPITAL: 2,
      INNOVATION_PLATFORM: 1,
      OTHER: 1,
      PARK: 1,
      RESEARCH_INSTITUTE: 1,
      SCHOOL: 4,
    }),
    relationships: counts({
      AFFILIATION: 1,
      COOPERATION: 2,
      GUIDANCE: 1,
      INTERNSHIP: 2,
      MEMBERSHIP: 5,
      RELATED: 1,
      SUCCESSION: 1,
      TENANCY: 1,
    }),
    statements: ['dataset/organizations-by-kind', 'dataset/summary', 'dataset/ties-by-type'],
  });
});

it('counts come the most frequent first', async () => {
  const { data } = await graph.ask('{ dataset { organizations { count } relationships { count } } }');
  const { organizations, relationships } = data.dataset;
  const falling = (rows: readonly { count: number }[]): object[] =>
    rows.toSorted((one, other) => other.count - one.count);
  expect([organizations, relationships]).toEqual([falling(organizations), falling(relationships)]);
});

it('a write raises the revision and the moment of the last change, and writing the same again does not', async () => {
  const why = { actor: 'test', reason: 'One more' };
  const before = (await graph.ask(summary)).data.dataset;
  const person = { id: 'kg:person/new', names: [{ value: 'New' }], evidence: [{ document: 'kg:document/notice' }] };
  await graph.facts.write({ people: [person] }, why);
  const after = (await graph.ask(summary)).data.dataset;
  await graph.facts.write({ people: [person] }, why);
  const again = (await graph.ask(summary)).data.dataset;
  expect([after, again, after.lastChangeAt > before.lastChangeAt]).toEqual([
    { ...before, revision: 2, people: 3, lastChangeAt: after.lastChangeAt },
    after,
    true,
  ]);
});

it('an empty graph has nothing, never changed, and answers', async () => {
  const empty = await openGraph();
  try {
    const { data, errors } = await empty.ask(
      '{ dataset { revision lastChangeAt documents organizations { count } } organizations { totalCount nodes { id } } }',
    );
    const none = Array(10).fill({ count: 0 });
    expect([data, errors]).toEqual([
      {
        dataset: { revision: 0, lastChangeAt: null, documents: 0, organizations: none },
        organizations: { totalCount: 0, nodes: [] },
      },
      undefined,
    ]);
  } finally {
    await empty.close();
  }
});
