import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

const founding = 'kg:event/founding';
const visit = 'kg:event/visit';

describe('an event', () => {
  it('is told with its date, place, who took part, by role, and the ties it started', async () => {
    const answer = await graph.ask(`{ events { nodes {
      id type title date dateAsWritten place region { id name }
      participations { nodes { id role titleAsWritten organization { id } person { id name } } }
      started { id ... on Membership { roles member { id } } }
      evidence { document { id } locator }
    } } }`);
    const college = { id: 'kg:organization/college' };
    const park = { id: 'kg:organization/park' };
    // What two fields lead to is read once or twice, as their rows come in together or not.
    expect({ ...answer, statements: [...new Set(answer.statements)].toSorted() }).toEqual({
      data: {
        events: {
          nodes: [
            {
              id: founding,
              type: 'FOUNDING',
              title: 'Founding of the River Alliance',
              date: '2024-05-16',
              dateAsWritten: null,
              place: 'Banan',
              region: { id: 'gb2260:500113', name: 'Banan' },
              participations: {
                nodes: [
                  {
                    id: 'kg:participation/founding-park',
                    role: 'HOST',
                    titleAsWritten: null,
                    organization: park,
                    person: null,
                  },
                  {
                    id: 'kg:participation/founding-liu',
                    role: 'SPEAKER',
                    titleAsWritten: '校長',
                    organization: college,
                    person: { id: 'kg:person/liu', name: '劉永生' },
                  },
                ],
              },
              started: [
                { id: 'kg:membership/college-alliance', roles: ['FOUNDER', 'VICE_CHAIR'], member: college },
                { id: 'kg:membership/park-alliance', roles: ['LEAD'], member: park },
              ],
              evidence: [{ document: { id: 'kg:document/notice' }, locator: 'p1' }],
            },
            {
              id: visit,
              type: 'VISIT',
              title: 'Visit',
              date: null,
              dateAsWritten: '26th',
              place: null,
              region: null,
              participations: {
                nodes: [
                  {
                    id: 'kg:participation/visit-wu',
                    role: 'GUEST',
                    titleAsWritten: null,
                    organization: null,
                    person: { id: 'kg:person/wu', name: 'Wu Yan' },
                  },
                ],
              },
              started: [],
              evidence: [{ document: { id: 'kg:document/report' }, locator: 'p3' }],
            },
          ],
        },
      },
      errors: undefined,
      statements: [
        ...['document/evidence-of-facts', 'event/page', 'event/participations-of-events', 'organization/by-ids'],
        ...['person/by-ids', 'region/by-ids', 'relationship/started-by'],
      ],
    });
  });

  it('is met from the organizations and people that took part', async () => {
    const answer = await graph.ask(`{
      organization(id: "kg:organization/college") {
        events { totalCount nodes { id } }
        participations { totalCount nodes { role event { id type } } }
      }
      person(id: "kg:person/wu") { participations { totalCount nodes { role event { id type } organization { id } } } }
    }`);
    expect({ data: answer.data, errors: answer.errors }).toEqual({
      data: {
        organization: {
          events: { totalCount: 1, nodes: [{ id: founding }] },
          participations: { totalCount: 1, nodes: [{ role: 'SPEAKER', event: { id: founding, type: 'FOUNDING' } }] },
        },
        person: {
          participations: {
            totalCount: 1,
            nodes: [{ role: 'GUEST', event: { id: visit, type: 'VISIT' }, organization: null }],
          },
        },
      },
      errors: undefined,
    });
  });
});

describe('events', () => {
  it.each([
    ['all, the latest first, those without a date last', {}, [founding, visit]],
    ['with an id', { id: { eq: visit } }, [visit]],
    ['of a type', { type: { in: ['FOUNDING', 'SIGNING'] } }, [founding]],
    ['with a title in any script', { title: { contains: '成立大會' } }, [founding]],
    ['before a date', { date: { before: '2024-06' } }, [founding]],
    ['after a date', { date: { after: '2024-05-16' } }, []],
    ['of a date that is not known', { date: { known: false } }, [visit]],
    ['not of a date, those too without one', { NOT: { date: { eq: '2024-05-16' } } }, [visit]],
    ['below a region', { region: { within: 'gb2260:500000' } }, [founding]],
    ['not below a region, those too of no region', { NOT: { region: { within: 'gb2260:500000' } } }, [visit]],
    ['in which such an organization took part', { organization: { kind: { eq: 'PARK' } } }, [founding]],
    ['in which such a person took part', { person: { name: { eq: 'wu yan' } } }, [visit]],
    [
      'in which someone of such a position took part',
      { person: { positions: [{ organization: { id: { eq: 'kg:organization/alliance' } } }] } },
      [founding],
    ],
    ['of which a document tells', { document: { in: ['kg:document/report'] } }, [visit]],
    [
      'that fit any of several filters',
      { OR: [{ type: { eq: 'VISIT' } }, { type: { eq: 'FOUNDING' } }] },
      [founding, visit],
    ],
    ['that fit an empty OR', { OR: [] }, []],
  ])('are, %s', async (_which, where, found) => {
    const { data, errors } = await graph.ask(
      `query ($where: EventFilter) {
        events(where: $where) { totalCount nodes { id } }
        organization(id: "kg:organization/park") { events(where: $where) { nodes { id } } }
      }`,
      { where },
    );
    const nodes = found.map((id) => ({ id }));
    expect([errors, data]).toEqual([
      undefined,
      {
        events: { totalCount: found.length, nodes },
        organization: { events: { nodes: nodes.filter(({ id }) => id === founding) } },
      },
    ]);
  });

  it('are paged', async () => {
    const { data } = await graph.ask('{ events(first: 1) { nodes { id } pageInfo { hasNextPage endCursor } } }');
    const { nodes, pageInfo } = data.events;
    const next = await graph.ask(
      'query ($after: String) { events(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }',
      { after: pageInfo.endCursor },
    );
    expect([nodes, pageInfo.hasNextPage, next.data.events]).toEqual([
      [{ id: founding }],
      true,
      { nodes: [{ id: visit }], pageInfo: { hasNextPage: false, hasPreviousPage: true } },
    ]);
  });
});

describe('a policy', () => {
  it('is told with who issued it, who cites it, and from the organizations that do', async () => {
    const policy = {
      id: 'kg:policy/plan',
      title: 'Plan for Rivers',
      issuer: { id: 'kg:organization/commission' },
      year: 2020,
      period: '2020-2025',
      citedBy: { totalCount: 1, nodes: [{ id: 'kg:organization/alliance' }] },
      evidence: [{ locator: 'p4', asWritten: ['Plan'] }],
    };
    const { data, errors } = await graph.ask(`
      fragment all on Policy { id title issuer { id } year period citedBy { totalCount nodes { id } } evidence { locator asWritten } }
      { policies { totalCount nodes { ...all } }
        organization(id: "kg:organization/alliance") { policies { totalCount nodes { ...all } } } }`);
    const all = { totalCount: 1, nodes: [policy] };
    expect([data, errors]).toEqual([{ policies: all, organization: { policies: all } }, undefined]);

    await graph.driver.executeQuery(
      "MATCH (o:Organization {id: 'kg:organization/alliance'}) SET o.status = 'WITHDRAWN'",
    );
    const withdrawn = await graph.ask('{ policies { nodes { citedBy { totalCount nodes { id } } } } }');
    expect(withdrawn.data).toEqual({ policies: { nodes: [{ citedBy: { totalCount: 0, nodes: [] } }] } });
  });
});
