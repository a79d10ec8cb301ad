import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

const evidence = [{ document: 'kg:document/notice' }];
const alliance = 'kg:organization/counted';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
  const group = (slug: string, own: object): never =>
    ({ id: `kg:declared-members/counted-${slug}`, alliance, label: { en: slug }, evidence, ...own }) as never;
  await graph.facts.write(
    {
      organizations: [
        { id: alliance, kind: 'ALLIANCE', names: [{ value: 'Counted', language: 'en' }], evidence },
        { id: 'kg:organization/silent', kind: 'ALLIANCE', names: [{ value: 'Silent', language: 'en' }], evidence },
      ],
      relationships: ['college', 'university', 'faculty', 'clinic'].map((slug) => ({
        id: `kg:membership/${slug}-counted`,
        kind: 'MEMBERSHIP',
        source: `kg:organization/${slug}`,
        target: alliance,
        status: 'OPERATING',
        evidence,
      })),
      declaredMembers: [
        group('colleges', {
          kind: 'SCHOOL',
          schoolLevels: ['VOCATIONAL_COLLEGE', 'UNIVERSITY'],
          count: 5,
          basis: 'COUNCIL',
        }),
        group('hospitals', { kind: 'HOSPITAL', count: 2, basis: 'COUNCIL' }),
        group('schools', { kind: 'SCHOOL', count: 40, basis: 'ATTENDED' }),
      ],
    },
    { actor: 'test', reason: 'An alliance that is counted twice over' },
  );
});
afterAll(() => graph?.close());

describe('an alliance', () => {
  it('tells what its documents declare, what is known of it, and how much that is', async () => {
    const answer = await graph.ask(`{ organization(id: "kg:organization/alliance") { ... on Alliance {
      declaredMembers { id kind label count known basis schoolLevels evidence { document { id } locator asWritten } }
      coverage { known declared declaredAtLeast basis latestDocumentOn }
    } } }`);
    const declared = (slug: string, kind: string, label: string, count: number | null, known: number): object => ({
      id: `kg:declared-members/${slug}`,
      kind,
      label,
      count,
      known,
      basis: 'ATTENDED',
      schoolLevels: [],
      evidence: [
        { document: { id: 'kg:document/notice' }, locator: 'p5', asWritten: [count === null ? label : `${count}`] },
      ],
    });
    expect({ ...answer, statements: answer.statements.toSorted() }).toEqual({
      data: {
        organization: {
          declaredMembers: [
            declared('companies', 'ENTERPRISE', 'companies', 30, 1),
            declared('hospitals', 'HOSPITAL', 'hospitals', 16, 1),
            declared('societies', 'ASSOCIATION', 'associations', null, 0),
          ],
          coverage: {
            known: 4,
            declared: null,
            declaredAtLeast: 46,
            basis: 'ATTENDED',
            latestDocumentOn: '2025-01-31',
          },
        },
      },
      errors: undefined,
      statements: [
        'alliance/declared-members',
        'alliance/known-members',
        'document/evidence-of-facts',
        'organization/by-any-id',
      ],
    });
  });

  const coverage = async (id: string, asOf = ''): Promise<unknown> => {
    const { data } = await graph.ask(
      `{ organization(id: "${id}") { ... on Alliance { coverage${asOf} { known declared declaredAtLeast basis latestDocumentOn } } } }`,
    );
    return data.organization.coverage;
  };

  it('is covered by the members of a date, those too who have left since', async () => {
    const at = (known: number, latestDocumentOn: string | null): object => ({
      known,
      declared: null,
      declaredAtLeast: 46,
      basis: 'ATTENDED',
      latestDocumentOn,
    });
    const id = 'kg:organization/alliance';
    expect([
      await coverage(id, '(asOf: "2024-12")'),
      await coverage(id, '(asOf: "2024-05-15")'),
      await coverage(id, '(asOf: "2023")'),
    ]).toEqual([at(5, '2025-01-31'), at(3, '2024-06'), at(1, '2024-06')]);
  });

  it('takes the numbers nearest to its whole membership, and adds up none that count different things', async () => {
    expect(await coverage(alliance)).toEqual({
      known: 4,
      declared: 7,
      declaredAtLeast: 7,
      basis: 'COUNCIL',
      latestDocumentOn: '2024-06',
    });
  });

  it('counts the known members of the levels of school that a group is of', async () => {
    const { data } = await graph.ask(
      `{ organization(id: "${alliance}") { ... on Alliance { declaredMembers { label schoolLevels known } } } }`,
    );
    expect(data.organization.declaredMembers).toEqual([
      { label: 'colleges', schoolLevels: ['VOCATIONAL_COLLEGE', 'UNIVERSITY'], known: 2 },
      { label: 'hospitals', schoolLevels: [], known: 1 },
      { label: 'schools', schoolLevels: [], known: 3 },
    ]);
  });

  it('of which nothing is known or declared says so', async () => {
    expect(await coverage('kg:organization/silent')).toEqual({
      known: 0,
      declared: null,
      declaredAtLeast: 0,
      basis: null,
      latestDocumentOn: null,
    });
  });
});

describe('a commitment', () => {
  const commitment = {
    id: 'kg:commitment/forums',
    by: { id: 'kg:organization/commission' },
    concerning: { id: 'kg:organization/alliance' },
    activity: 'forums',
    min: 1,
    max: 3,
    unit: 'forums',
    period: 'PER_YEAR',
    due: null,
    evidence: [{ locator: 'p4', asWritten: ['1-3'] }],
  };

  it('is told from the end that undertook it and from the end it concerns', async () => {
    const answer = await graph.ask(
      `query ($where: OrganizationFilter) { organizations(where: $where) { nodes { id commitments {
        id by { id } concerning { id } activity min max unit period due evidence { locator asWritten }
      } } } }`,
      { where: { id: { in: ['commission', 'alliance', 'park'].map((slug) => `kg:organization/${slug}`) } } },
    );
    expect(answer).toEqual({
      data: {
        organizations: {
          nodes: [
            { id: 'kg:organization/park', commitments: [] },
            { id: 'kg:organization/commission', commitments: [commitment] },
            { id: 'kg:organization/alliance', commitments: [commitment] },
          ],
        },
      },
      errors: undefined,
      statements: ['organization/page', 'commitment/of-organizations', 'document/evidence-of-facts'],
    });
  });

  it('to oneself is told once', async () => {
    await graph.facts.write(
      {
        commitments: [
          {
            id: 'kg:commitment/own',
            by: alliance,
            concerning: alliance,
            activity: { en: 'training' },
            min: 2000,
            period: 'BY_DATE',
            due: '2025',
            evidence,
          },
        ],
      },
      { actor: 'test', reason: 'It undertook something for itself' },
    );
    const { data } = await graph.ask(
      `{ organization(id: "${alliance}") { commitments { id min max unit period due } } }`,
    );
    expect(data.organization.commitments).toEqual([
      { id: 'kg:commitment/own', min: 2000, max: null, unit: null, period: 'BY_DATE', due: '2025' },
    ]);
  });
});
