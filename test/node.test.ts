import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

const everyNoun: readonly (readonly [string, string])[] = [
  ['kg:organization/college', 'School'],
  ['kg:membership/college-alliance', 'Membership'],
  ['kg:cooperation/college-maker', 'Cooperation'],
  ['kg:internship/hospital-college', 'Internship'],
  ['kg:guidance/commission-alliance', 'Guidance'],
  ['kg:affiliation/faculty-college', 'Affiliation'],
  ['kg:tenancy/institute-park', 'Tenancy'],
  ['kg:succession/ghost-college', 'Succession'],
  ['kg:related/platform-press', 'Related'],
  ['kg:person/liu', 'Person'],
  ['kg:position/liu-college', 'Position'],
  ['kg:event/visit', 'Event'],
  ['kg:participation/visit-wu', 'Participation'],
  ['kg:policy/plan', 'Policy'],
  ['kg:policy-citation/alliance-plan', 'PolicyCitation'],
  ['kg:commitment/forums', 'Commitment'],
  ['kg:declared-members/hospitals', 'DeclaredMembers'],
  ['kg:document/notice', 'Document'],
  ['gb2260:500113', 'Region'],
];

describe('node', () => {
  it.each(everyNoun)('answers %s as a %s, in one statement', async (id, type) => {
    const { data, errors, statements } = await graph.ask('query ($id: ID!) { node(id: $id) { __typename id } }', {
      id,
    });
    expect([data, errors, statements.length]).toEqual([{ node: { __typename: type, id } }, undefined, 1]);
  });

  it('answers an organization by any identifier it carries, in any case', async () => {
    const { data } = await graph.ask(
      '{ one: node(id: "ROR:04mb6S476") { id } other: node(id: "MOE:4150010001") { id } }',
    );
    const college = { id: 'kg:organization/college' };
    expect(data).toEqual({ one: college, other: college });
  });

  it.each([
    ...everyNoun.map(([id]) => id.replace(/[^/:]+$/, 'none')),
    ...[
      '',
      ':',
      'kg:',
      'kg:nothing/x',
      'kg:constructor/x',
      '__proto__',
      'kg:person/',
      'no curie',
      "'}) DETACH DELETE n //",
    ],
  ])('answers null for what there is not: %j', async (id) => {
    const { data, errors } = await graph.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect([data, errors]).toEqual([{ node: null }, undefined]);
  });
});

describe('nodes', () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';

  it('answers in the order of the ids, null for what there is not, the same twice', async () => {
    const ids = ['kg:person/wu', 'kg:person/none', 'ror:04mb6s476', 'kg:person/wu', 'gb2260:000000'];
    const answer = await graph.ask(query, { ids });
    expect({ ...answer, statements: answer.statements.toSorted() }).toEqual({
      data: {
        nodes: [
          { id: 'kg:person/wu' },
          null,
          { id: 'kg:organization/college' },
          { id: 'kg:person/wu' },
          { id: 'gb2260:000000' },
        ],
      },
      errors: undefined,
      statements: ['organization/by-any-id', 'person/by-ids', 'region/by-ids'],
    });
  });

  it('answers nothing for no ids, and asks nothing', async () => {
    expect(await graph.ask(query, { ids: [] })).toEqual({ data: { nodes: [] }, errors: undefined, statements: [] });
  });

  it('answers all nouns at once, one statement for each', async () => {
    const ids = everyNoun.map(([id]) => id);
    const { data, statements } = await graph.ask(query, { ids });
    expect([data.nodes, statements.toSorted()]).toEqual([
      ids.map((id) => ({ id })),
      [
        ...['alliance/declared-members-by-ids', 'commitment/by-ids', 'document/by-ids', 'event/by-ids'],
        ...['event/participations-by-ids', 'organization/by-any-id', 'person/by-ids', 'person/positions-by-ids'],
        ...['policy/by-ids', 'policy/citations-by-ids', 'region/by-ids', 'relationship/by-ids'],
      ],
    ]);
  });

  it('answers what a position, a participation and a citation lead to', async () => {
    const { data, errors } = await graph.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        ... on Position { person { id } organization { id } }
        ... on Participation { event { id } whom: person { id } where: organization { id } }
        ... on PolicyCitation { policy { id } by { __typename id } }
      } }`,
      {
        ids: [
          'kg:position/liu-alliance',
          'kg:participation/founding-liu',
          'kg:policy-citation/alliance-plan',
          'kg:policy-citation/founding-plan',
        ],
      },
    );
    const [liu, plan] = [{ id: 'kg:person/liu' }, { id: 'kg:policy/plan' }];
    expect([data?.nodes, errors]).toEqual([
      [
        { person: liu, organization: { id: 'kg:organization/alliance' } },
        { event: { id: 'kg:event/founding' }, whom: liu, where: { id: 'kg:organization/college' } },
        { policy: plan, by: { __typename: 'Alliance', id: 'kg:organization/alliance' } },
        { policy: plan, by: { __typename: 'Event', id: 'kg:event/founding' } },
      ],
      undefined,
    ]);
  });
});
