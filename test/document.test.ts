import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

describe('documents', () => {
  it('are told the latest first, with all that is known of them', async () => {
    const answer = await graph.ask(`{ documents { totalCount nodes {
      id title publisher republishedBy authors publishedOn language url licence attribution
    } } }`);
    const unknown = { republishedBy: null, url: null, licence: null, attribution: null };
    expect({ ...answer, statements: answer.statements.toSorted() }).toEqual({
      data: {
        documents: {
          totalCount: 2,
          nodes: [
            {
              ...unknown,
              id: 'kg:document/report',
              title: '年度报告',
              publisher: null,
              authors: ['王芳'],
              publishedOn: '2025-01-31',
              language: 'zh-Hans',
            },
            {
              ...unknown,
              id: 'kg:document/notice',
              title: 'Notice of the Alliance',
              publisher: 'The Alliance',
              authors: [],
              publishedOn: '2024-06',
              language: 'en',
            },
          ],
        },
      },
      errors: undefined,
      statements: ['document/count', 'document/page'],
    });
  });
});

describe('the facts of a document', () => {
  it('come in the order of its paragraphs, each with what it states, one statement for each noun', async () => {
    const answer = await graph.ask(`{ node(id: "kg:document/report") { ... on Document { facts { totalCount nodes {
      id locator asWritten node { __typename id }
    } } } } }`);
    const fact = (locator: string, asWritten: string, type: string, id: string): object => ({
      id,
      locator,
      asWritten: [asWritten],
      node: { __typename: type, id },
    });
    expect({ ...answer, statements: answer.statements.toSorted() }).toEqual({
      data: {
        node: {
          facts: {
            totalCount: 8,
            nodes: [
              fact('p2', 'Wu Yan', 'Person', 'kg:person/wu'),
              fact('p3', '26th', 'Event', 'kg:event/visit'),
              fact('p3', 'Wu Yan', 'Participation', 'kg:participation/visit-wu'),
              fact('p4', 'Plan', 'PolicyCitation', 'kg:policy-citation/alliance-plan'),
              fact('p4', 'Plan', 'PolicyCitation', 'kg:policy-citation/founding-plan'),
              fact('p4', 'Plan', 'Policy', 'kg:policy/plan'),
              fact('p5', '江河学院', 'Membership', 'kg:membership/college-alliance'),
              fact('p6', 'River Base', 'Internship', 'kg:internship/hospital-college'),
            ],
          },
        },
      },
      errors: undefined,
      statements: [
        ...['document/by-ids', 'document/count-facts-of-documents', 'document/facts-of-documents', 'event/by-ids'],
        ...['event/participations-by-ids', 'person/by-ids', 'policy/by-ids', 'policy/citations-by-ids'],
        'relationship/by-ids',
      ],
    });
  });

  it('are paged to the end, each once', async () => {
    const all = await graph.ask(
      '{ node(id: "kg:document/notice") { ... on Document { facts(first: 100) { totalCount nodes { id } } } } }',
    );
    const visited: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await graph.ask(
        `query ($after: String) { node(id: "kg:document/notice") { ... on Document {
          facts(first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
        } } }`,
        { after },
      );
      visited.push(...data.node.facts.nodes);
      if (!data.node.facts.pageInfo.hasNextPage) break;
      after = data.node.facts.pageInfo.endCursor;
    }
    const { totalCount, nodes } = all.data.node.facts;
    expect([visited, totalCount]).toEqual([nodes, visited.length]);
  });
});

it('every fact of the world answers evidence, with the document it rests on', async () => {
  const cited = [
    ...world.organizations,
    ...world.people,
    ...world.events,
    ...world.policies,
    ...world.relationships,
    ...world.positions,
    ...world.participations,
    ...world.policyCitations,
    ...world.commitments,
    ...world.declaredMembers,
  ];
  const { data, errors } = await graph.ask(
    `fragment it on Evidence { document { id title } locator asWritten }
    query ($ids: [ID!]!) { nodes(ids: $ids) { id
      ... on Organization { evidence { ...it } } ... on Relationship { evidence { ...it } }
      ... on Person { evidence { ...it } } ... on Position { evidence { ...it } }
      ... on Event { evidence { ...it } } ... on Participation { evidence { ...it } }
      ... on Policy { evidence { ...it } } ... on PolicyCitation { evidence { ...it } }
      ... on Commitment { evidence { ...it } } ... on DeclaredMembers { evidence { ...it } }
    } }`,
    { ids: cited.map(({ id }) => id) },
  );
  const titleOf = new Map(world.documents.map(({ id, title }) => [id, title]));
  expect([errors, data.nodes]).toEqual([
    undefined,
    cited.map(({ id, evidence }) => ({
      id,
      evidence: evidence.map(({ document, locator, asWritten }) => ({
        document: { id: document, title: titleOf.get(document) },
        locator,
        asWritten,
      })),
    })),
  ]);
});
