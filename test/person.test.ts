import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

const liu = { id: 'kg:person/liu' };
const atCollege = {
  id: 'kg:position/liu-college',
  title: '校長',
  tier: 'LEADER',
  since: '2020',
  until: null,
  status: 'STATED',
};
const atAlliance = {
  id: 'kg:position/liu-alliance',
  title: '常務副理事長',
  tier: 'SENIOR',
  since: '2024-05-16',
  until: null,
  status: 'DISPUTED',
};

describe('a person', () => {
  it('is told with names, positions, participations and evidence', async () => {
    const answer = await graph.ask(`{ person(id: "kg:person/liu") {
      id name names { value language type origin }
      positions { nodes { id title tier since until status organization { id } person { id } evidence { locator } } }
      participations { nodes { role titleAsWritten event { id } organization { id } person { id } } }
      evidence { document { id } locator asWritten }
    } }`);
    // What two fields lead to is read once or twice, as their rows come in together or not.
    expect({ ...answer, statements: [...new Set(answer.statements)].toSorted() }).toEqual({
      data: {
        person: {
          ...liu,
          name: '劉永生',
          names: [{ value: '劉永生', language: 'zh-Hant', type: 'LABEL', origin: 'DOCUMENT' }],
          positions: {
            nodes: [
              {
                ...atCollege,
                organization: { id: 'kg:organization/college' },
                person: liu,
                evidence: [{ locator: 'p3' }],
              },
              {
                ...atAlliance,
                organization: { id: 'kg:organization/alliance' },
                person: liu,
                evidence: [{ locator: 'p3' }],
              },
            ],
          },
          participations: {
            nodes: [
              {
                role: 'SPEAKER',
                titleAsWritten: '校長',
                event: { id: 'kg:event/founding' },
                organization: { id: 'kg:organization/college' },
                person: liu,
              },
            ],
          },
          evidence: [{ document: { id: 'kg:document/notice' }, locator: 'p3', asWritten: ['劉永生'] }],
        },
      },
      errors: undefined,
      statements: [
        ...['document/evidence-of-facts', 'event/by-ids', 'event/participations-of-people'],
        ...['organization/by-ids', 'person/by-ids', 'person/positions-of-people'],
      ],
    });
  });

  it('that is not there is null', async () => {
    expect(await graph.ask('{ person(id: "kg:person/nobody") { id } }')).toEqual({
      data: { person: null },
      errors: undefined,
      statements: ['person/by-ids'],
    });
  });
});

describe('positions', () => {
  it('at organizations come with who holds them, in one statement', async () => {
    const answer = await graph.ask(
      `query ($where: OrganizationFilter) { organizations(where: $where) { nodes {
        id positions { totalCount nodes { title person { name } } }
      } } }`,
      { where: { id: { in: ['alliance', 'college', 'park'].map((slug) => `kg:organization/${slug}`) } } },
    );
    const held = (...titles: string[]): object => ({
      totalCount: titles.length,
      nodes: titles.map((title) => ({ title, person: { name: '劉永生' } })),
    });
    expect({ ...answer, statements: answer.statements.toSorted() }).toEqual({
      data: {
        organizations: {
          nodes: [
            { id: 'kg:organization/park', positions: held() },
            { id: 'kg:organization/alliance', positions: held('常務副理事長') },
            { id: 'kg:organization/college', positions: held('校長') },
          ],
        },
      },
      errors: undefined,
      statements: ['organization/page', 'person/count-positions-of-organizations', 'person/positions-of-organizations'],
    });
  });

  it.each([
    ['2024-05-15', ['校長']],
    ['2024-05', ['校長', '常務副理事長']],
    ['2019-12-31', []],
  ])('as of %s are those held then', async (asOf, titles) => {
    const { data } = await graph.ask(
      'query ($asOf: PartialDate) { person(id: "kg:person/liu") { positions(asOf: $asOf) { totalCount nodes { title } } } }',
      { asOf },
    );
    expect(data.person.positions).toEqual({ totalCount: titles.length, nodes: titles.map((title) => ({ title })) });
  });

  it('are paged, the highest first, and their cursors fit the other end too', async () => {
    const { data } = await graph.ask(
      '{ person(id: "kg:person/liu") { positions(first: 1) { nodes { title } pageInfo { hasNextPage endCursor } } } }',
    );
    const { nodes, pageInfo } = data.person.positions;
    const next = await graph.ask(
      `query ($after: String) {
        person(id: "kg:person/liu") { positions(after: $after) { nodes { title } pageInfo { hasNextPage } } }
        organization(id: "kg:organization/college") { positions(after: $after) { nodes { title } } }
      }`,
      { after: pageInfo.endCursor },
    );
    expect([nodes, pageInfo.hasNextPage, next.data]).toEqual([
      [{ title: '校長' }],
      true,
      {
        person: { positions: { nodes: [{ title: '常務副理事長' }], pageInfo: { hasNextPage: false } } },
        organization: { positions: { nodes: [] } },
      },
    ]);
  });
});

describe('people', () => {
  const ids = { liu: 'kg:person/liu', wu: 'kg:person/wu' };
  const sector = (kind: string): object => ({ organization: { kind: { eq: kind } } });
  it.each([
    ['all, by name', {}, [ids.liu, ids.wu]],
    ['with an id', { id: { in: [ids.wu] } }, [ids.wu]],
    ['with a name in any script', { name: { eq: '刘永生' } }, [ids.liu]],
    ['with a part of a name', { name: { contains: 'YAN' } }, [ids.wu]],
    ['who hold any position', { positions: [{}] }, [ids.liu]],
    ['who hold a position in each of two sectors', { positions: [sector('SCHOOL'), sector('ALLIANCE')] }, [ids.liu]],
    ['who hold none in one of two sectors', { positions: [sector('SCHOOL'), sector('HOSPITAL')] }, []],
    ['with a title in any script', { positions: [{ title: { eq: '校长' } }] }, [ids.liu]],
    [
      'with a high position that is disputed',
      { positions: [{ tier: { in: ['SENIOR'] }, status: { eq: 'DISPUTED' } }] },
      [ids.liu],
    ],
    ['with a position that is both: none', { positions: [{ tier: { eq: 'LEADER' }, status: { eq: 'DISPUTED' } }] }, []],
    [
      'with a position then',
      { positions: [{ asOf: '2021', organization: { region: { within: 'gb2260:500000' } } }] },
      [ids.liu],
    ],
    ['with a position that is not of a tier', { positions: [{ NOT: { tier: { eq: 'LEADER' } } }] }, [ids.liu]],
    ['without such a position', { NOT: { positions: [sector('SCHOOL')] } }, [ids.wu]],
    ['of whom a document tells', { document: { eq: 'kg:document/report' } }, [ids.wu]],
    ['who fit nothing', { OR: [] }, []],
  ])('are, %s', async (_which, where, found) => {
    const { data, errors } = await graph.ask(
      'query ($where: PersonFilter) { people(where: $where) { totalCount nodes { id } } }',
      { where },
    );
    expect([errors, data?.people]).toEqual([
      undefined,
      { totalCount: found.length, nodes: found.map((id) => ({ id })) },
    ]);
  });
});
