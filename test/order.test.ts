import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
  const evidence = [{ document: 'kg:document/notice' }];
  await graph.facts.write(
    {
      organizations: [
        { id: 'kg:organization/a-late', kind: 'OTHER', names: [{ value: '阿', language: 'zh-Hans' }], evidence },
      ],
      relationships: [
        {
          id: 'kg:related/a-late-college',
          kind: 'RELATED',
          source: 'kg:organization/a-late',
          target: 'kg:organization/college',
          status: 'ANNOUNCED',
          until: '2020-06',
          evidence,
        },
      ],
    },
    { actor: 'test', reason: 'Recorded after all the others' },
  );
});
afterAll(() => graph?.close());

type Order = Record<string, unknown>;
type Rows = readonly (readonly [string, readonly Order[], string])[];
const ids = (nodes: readonly { id: string }[]): string => nodes.map(({ id }) => id.replace(/^.*\//, '')).join(' ');

describe('organizations are ordered', () => {
  it.each([
    [
      'by name, in pinyin where it is Chinese, when nothing is said',
      [],
      'a-late park maker commission faculty institute university clinic alliance college hospital press society platform twin-a twin-b',
    ],
    [
      'by name backward, equal names by id in the same way',
      [{ field: 'NAME', direction: 'DESC' }],
      'twin-b twin-a platform society press hospital college alliance clinic university institute faculty commission maker park a-late',
    ],
    [
      'by when they were founded, what is not known last',
      [{ field: 'FOUNDED' }],
      'university college clinic maker alliance a-late commission faculty hospital institute park platform press society twin-a twin-b',
    ],
    [
      'by when they were founded backward, what is not known last again',
      [{ field: 'FOUNDED', direction: 'DESC' }],
      'alliance maker clinic college university twin-b twin-a society press platform park institute hospital faculty commission a-late',
    ],
    [
      'by how many ties they have',
      [{ field: 'RELATIONSHIP_COUNT', direction: 'DESC' }],
      'college alliance maker hospital park university twin-a press platform institute faculty commission a-late twin-b society clinic',
    ],
    [
      'by how many ties of some kinds they have',
      [{ field: 'RELATIONSHIP_COUNT', direction: 'DESC', kinds: ['COOPERATION', 'INTERNSHIP'] }, { field: 'NAME' }],
      'college maker hospital university a-late park commission faculty institute clinic alliance press society platform twin-a twin-b',
    ],
    [
      'by how many ties to some kinds of partner they have',
      [{ field: 'RELATIONSHIP_COUNT', direction: 'DESC', partnerKinds: ['HOSPITAL', 'PARK'] }, { field: 'NAME' }],
      'alliance college institute a-late park maker commission faculty university clinic hospital press society platform twin-a twin-b',
    ],
    [
      'by name alone where ties of no kind are counted',
      [{ field: 'PARTNER_COUNT', kinds: [] }, { field: 'RELATIONSHIP_COUNT', partnerKinds: [] }, { field: 'NAME' }],
      'a-late park maker commission faculty institute university clinic alliance college hospital press society platform twin-a twin-b',
    ],
    [
      'by how many partners they have, each counted once',
      [{ field: 'PARTNER_COUNT', direction: 'DESC' }, { field: 'NAME' }],
      'alliance college maker park hospital a-late commission faculty institute university press platform twin-a clinic society twin-b',
    ],
    [
      'by how many partners of some kinds they have by some kinds of tie',
      [
        { field: 'PARTNER_COUNT', direction: 'DESC', kinds: ['COOPERATION', 'INTERNSHIP'], partnerKinds: ['SCHOOL'] },
        { field: 'NAME' },
      ],
      'maker hospital a-late park commission faculty institute university clinic alliance college press society platform twin-a twin-b',
    ],
    [
      'by when they were recorded',
      [{ field: 'RECORDED_AT' }],
      'alliance clinic college commission faculty hospital institute maker park platform press society twin-a twin-b university a-late',
    ],
    [
      'by when they were recorded backward',
      [
        { field: 'RECORDED_AT', direction: 'DESC' },
        { field: 'NAME', direction: 'ASC' },
      ],
      'a-late park maker commission faculty institute university clinic alliance college hospital press society platform twin-a twin-b',
    ],
  ] satisfies Rows)('%s', async (_how, orderBy, order) => {
    const query = 'query ($orderBy: [OrganizationOrder!]) { organizations(orderBy: $orderBy) { nodes { id } } }';
    const { data, errors } = await graph.ask(query, { orderBy });
    expect([errors, ids(data?.organizations.nodes ?? [])]).toEqual([undefined, order]);
  });
});

describe('the ties of an organization are ordered', () => {
  it.each([
    [
      'by when they began, the latest first, when nothing is said',
      [],
      'hospital-college college-alliance college-maker college-hospital ghost-college a-late-college faculty-college',
    ],
    [
      'by when they began, what is not known last',
      [{ field: 'SINCE' }],
      'ghost-college college-hospital college-maker college-alliance hospital-college faculty-college a-late-college',
    ],
    [
      'by when they ended, what is not known last',
      [{ field: 'UNTIL' }, { field: 'PARTNER_NAME' }],
      'a-late-college college-maker faculty-college ghost-college college-alliance college-hospital hospital-college',
    ],
    [
      'by when they ended backward, what is not known last again',
      [{ field: 'UNTIL', direction: 'DESC' }, { field: 'KIND' }],
      'a-late-college faculty-college college-hospital college-maker hospital-college college-alliance ghost-college',
    ],
    [
      'by kind, as it is called here',
      [{ field: 'KIND' }],
      'faculty-college college-hospital college-maker hospital-college college-alliance a-late-college ghost-college',
    ],
    [
      'by kind backward',
      [{ field: 'KIND', direction: 'DESC' }],
      'ghost-college a-late-college college-alliance hospital-college college-maker college-hospital faculty-college',
    ],
    [
      'by how real they are, the most real first',
      [{ field: 'STATUS' }],
      'faculty-college college-hospital hospital-college college-alliance ghost-college college-maker a-late-college',
    ],
    [
      'by how real they are, the least real first',
      [{ field: 'STATUS', direction: 'DESC' }, { field: 'SINCE' }],
      'a-late-college college-maker ghost-college college-hospital college-alliance hospital-college faculty-college',
    ],
    [
      'by when they were recorded',
      [{ field: 'RECORDED_AT' }],
      'faculty-college college-hospital college-maker hospital-college college-alliance ghost-college a-late-college',
    ],
    [
      'by the name of the other end',
      [{ field: 'PARTNER_NAME' }],
      'a-late-college college-maker faculty-college ghost-college college-alliance college-hospital hospital-college',
    ],
    [
      'by the name of the other end backward',
      [{ field: 'PARTNER_NAME', direction: 'DESC' }],
      'hospital-college college-hospital college-alliance ghost-college faculty-college college-maker a-late-college',
    ],
  ] satisfies Rows)('%s', async (_how, orderBy, order) => {
    const query = `query ($orderBy: [RelationshipOrder!]) {
      organization(id: "kg:organization/college") { relationships(orderBy: $orderBy) { nodes { id } } }
    }`;
    const { data, errors } = await graph.ask(query, { orderBy });
    expect([errors, ids(data?.organization.relationships.nodes ?? [])]).toEqual([undefined, order]);
  });
});

describe('all ties are ordered', () => {
  it.each([
    ['by when they were recorded, the latest first, when nothing is said', [], 'a-late-college institute-park'],
    ['by when they were recorded', [{ field: 'RECORDED_AT' }], 'faculty-college college-hospital'],
    ['by when they began', [{ field: 'SINCE' }], 'ghost-college maker-university'],
    [
      'by the name of the end they run to',
      [{ field: 'PARTNER_NAME' }, { field: 'SINCE' }],
      'institute-park college-maker',
    ],
    [
      'by the name of that end backward',
      [{ field: 'PARTNER_NAME', direction: 'DESC' }],
      'platform-press college-hospital',
    ],
  ] satisfies Rows)('%s', async (_how, orderBy, order) => {
    const query =
      'query ($orderBy: [RelationshipOrder!]) { relationships(orderBy: $orderBy, first: 2) { nodes { id } } }';
    const { data, errors } = await graph.ask(query, { orderBy });
    expect([errors, ids(data?.relationships.nodes ?? [])]).toEqual([undefined, order]);
  });
});

describe('partners are ordered', () => {
  it.each([
    ['by how many ties there are, then by name, when nothing is said', [], 'hospital a-late maker faculty alliance'],
    ['by name', [{ field: 'NAME' }], 'a-late maker faculty alliance hospital'],
    ['by name backward', [{ field: 'NAME', direction: 'DESC' }], 'hospital alliance faculty maker a-late'],
    ['by how many ties there are', [{ field: 'COUNT' }], 'a-late alliance faculty maker hospital'],
    ['by the earliest tie', [{ field: 'SINCE' }], 'hospital maker alliance a-late faculty'],
    ['by the earliest tie backward', [{ field: 'SINCE', direction: 'DESC' }], 'alliance maker hospital a-late faculty'],
  ] satisfies Rows)('%s', async (_how, orderBy, order) => {
    const query = `query ($orderBy: [PartnerOrder!]) {
      organization(id: "kg:organization/college") { partners(orderBy: $orderBy) { nodes { organization { id } } } }
    }`;
    const { data, errors } = await graph.ask(query, { orderBy });
    const partners = (data?.organization.partners.nodes ?? []).map(
      ({ organization }: { organization: { id: string } }) => organization,
    );
    expect([errors, ids(partners)]).toEqual([undefined, order]);
  });
});
