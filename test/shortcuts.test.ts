import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

const org = (slug: string): string => `kg:organization/${slug}`;
const ref = (slug: string): { id: string } => ({ id: org(slug) });

describe('the shortcuts', () => {
  it('answer the ties of one kind from each of their ends, one statement each', async () => {
    const { data, errors, statements } = await graph.ask(
      `
      fragment all on Organization {
        memberships { nodes { alliance { id } } }
        cooperations { nodes { organizations { organization { id } } } }
        internships { nodes { host { id } school { id } } }
        guidedBy { nodes { body { id } } }
        guides { nodes { guided { id } } }
        parts { nodes { part { id } } }
        partOf { nodes { whole { id } } }
        tenancies { nodes { park { id } } }
        tenants { nodes { tenant { id } } }
        predecessors { nodes { predecessor { id } } }
        successors { nodes { successor { id } } }
      }
      query ($where: OrganizationFilter) { organizations(where: $where) { nodes { id ...all ... on Alliance {
        members { nodes { member { id } } }
      } } } }`,
      {
        where: {
          status: {},
          id: { in: ['alliance', 'college', 'commission', 'faculty', 'ghost', 'institute', 'park'].map(org) },
        },
      },
    );
    const none = {
      memberships: { nodes: [] },
      cooperations: { nodes: [] },
      internships: { nodes: [] },
      guidedBy: { nodes: [] },
      guides: { nodes: [] },
      parts: { nodes: [] },
      partOf: { nodes: [] },
      tenancies: { nodes: [] },
      tenants: { nodes: [] },
      predecessors: { nodes: [] },
      successors: { nodes: [] },
    };
    const of = (slug: string, own: Record<string, object[]>): object => ({
      ...ref(slug),
      ...none,
      ...Object.fromEntries(Object.entries(own).map(([field, nodes]) => [field, { nodes }])),
    });
    const both = (one: string, other: string): object => ({
      organizations: [{ organization: ref(one) }, { organization: ref(other) }],
    });
    expect([data.organizations.nodes, errors]).toEqual([
      [
        of('park', { memberships: [{ alliance: ref('alliance') }], tenants: [{ tenant: ref('institute') }] }),
        of('commission', { guides: [{ guided: ref('alliance') }] }),
        of('faculty', { partOf: [{ whole: ref('college') }] }),
        of('ghost', { successors: [{ successor: ref('college') }] }),
        of('institute', { tenancies: [{ park: ref('park') }] }),
        of('alliance', {
          guidedBy: [{ body: ref('commission') }],
          members: ['park', 'college', 'hospital', 'maker', 'twin-a'].map((slug) => ({ member: ref(slug) })),
        }),
        of('college', {
          memberships: [{ alliance: ref('alliance') }],
          cooperations: [both('college', 'maker'), both('college', 'hospital')],
          internships: [{ host: ref('hospital'), school: ref('college') }],
          parts: [{ part: ref('faculty') }],
          predecessors: [{ predecessor: ref('ghost') }],
        }),
      ],
      undefined,
    ]);
    expect(statements.toSorted()).toEqual(['organization/page', ...Array(12).fill('relationship/of-organizations')]);
  });

  it('answer internships to the host as to the school', async () => {
    const { data } = await graph.ask(
      `query ($ids: OrganizationFilter) { organizations(where: $ids) { nodes { internships { nodes { id } } } } }`,
      { ids: { id: { in: [org('hospital'), org('college')] } } },
    );
    const tie = { internships: { nodes: [{ id: 'kg:internship/hospital-college' }] } };
    expect(data.organizations.nodes).toEqual([tie, tie]);
  });

  it('take filters, among them one of the other end', async () => {
    const { data, errors } = await graph.ask(`{ organization(id: "kg:organization/alliance") { ... on Alliance {
      hospitals: members(where: {partner: {kind: {eq: HOSPITAL}}}) { nodes { member { id } } }
      leads: members(where: {role: {eq: LEAD}}) { totalCount nodes { member { id } } }
      former: members(where: {NOT: {asOf: "2025"}}) { nodes { member { id } } }
      none: members(where: {direction: OUT}) { nodes { member { id } } }
      fromPark: members(where: {source: {kind: {eq: PARK}}}) { nodes { member { id } } }
    } } }`);
    const members = (slug: string): object => ({ nodes: [{ member: ref(slug) }] });
    expect([data?.organization, errors]).toEqual([
      {
        hospitals: members('hospital'),
        leads: { totalCount: 1, ...members('park') },
        former: members('maker'),
        none: { nodes: [] },
        fromPark: members('park'),
      },
      undefined,
    ]);
  });
});
