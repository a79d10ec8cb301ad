import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
let recordedAt: string;
beforeAll(async () => {
  graph = await openGraph(world);
  recordedAt = (await graph.ask('{ dataset { lastChangeAt } }')).data.dataset.lastChangeAt;
});
afterAll(() => graph?.close());

const org = (slug: string): string => `kg:organization/${slug}`;
const ref = (slug: string): { id: string } => ({ id: org(slug) });
const slugs = (ties: readonly { id: string }[]): string[] => ties.map(({ id }) => id.replace('kg:', '')).sort();

describe('a tie', () => {
  it('of each of the eight kinds answers what all ties have and what its kind has', async () => {
    const { data, errors, statements } = await graph.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        __typename id
        ... on Relationship { kind source { id } target { id } since until status recordedAt retractedAt }
        ... on Membership { roles member { id } alliance { id allianceScope } }
        ... on Cooperation { forms project { id acronym title } amount currency organizations { organization { id } role } }
        ... on Internship { base unit placesPerYear host { id } school { id schoolLevel } }
        ... on Guidance { body { id governmentLevel } guided { id } }
        ... on Affiliation { part { id } whole { id } }
        ... on Tenancy { tenant { id } park { id parkLevel } }
        ... on Succession { predecessor { id } successor { id } }
      } }`,
      {
        ids: [
          'kg:membership/college-alliance',
          'kg:cooperation/college-maker',
          'kg:cooperation/college-hospital',
          'kg:internship/hospital-college',
          'kg:guidance/commission-alliance',
          'kg:affiliation/faculty-college',
          'kg:tenancy/institute-park',
          'kg:succession/ghost-college',
          'kg:related/platform-press',
        ],
      },
    );
    const tie = (type: string, source: string, target: string, own: object): object => ({
      __typename: type,
      id: `kg:${type.toLowerCase()}/${source}-${target}`,
      kind: type.toUpperCase(),
      source: ref(source),
      target: ref(target),
      since: null,
      until: null,
      status: 'OPERATING',
      recordedAt,
      retractedAt: null,
      ...own,
    });
    const ends = (...roles: readonly [string, string | null][]): object[] =>
      roles.map(([slug, role]) => ({ organization: ref(slug), role }));
    expect({ data, errors, statements }).toEqual({
      data: {
        nodes: [
          tie('Membership', 'college', 'alliance', {
            since: '2024-05-16',
            roles: ['FOUNDER', 'VICE_CHAIR'],
            member: ref('college'),
            alliance: { ...ref('alliance'), allianceScope: 'MUNICIPAL' },
          }),
          tie('Cooperation', 'college', 'maker', {
            since: '2023',
            status: 'SIGNED',
            forms: ['TEACHING_MATERIALS', 'TEACHING'],
            project: { id: '101', acronym: 'RIV', title: 'Rivers' },
            amount: 1200.5,
            currency: 'EUR',
            organizations: ends(['college', 'participant'], ['maker', 'coordinator']),
          }),
          tie('Cooperation', 'college', 'hospital', {
            since: '2022-09',
            forms: ['TALENT_TRAINING'],
            project: null,
            amount: null,
            currency: null,
            organizations: ends(['college', null], ['hospital', null]),
          }),
          tie('Internship', 'hospital', 'college', {
            since: '2024-12-03',
            base: 'River Base',
            unit: 'Faculty of Rivers',
            placesPerYear: 30,
            host: ref('hospital'),
            school: { ...ref('college'), schoolLevel: 'VOCATIONAL_COLLEGE' },
          }),
          tie('Guidance', 'commission', 'alliance', {
            body: { ...ref('commission'), governmentLevel: 'MUNICIPAL' },
            guided: ref('alliance'),
          }),
          tie('Affiliation', 'faculty', 'college', { part: ref('faculty'), whole: ref('college') }),
          tie('Tenancy', 'institute', 'park', {
            tenant: ref('institute'),
            park: { ...ref('park'), parkLevel: '国家级' },
          }),
          tie('Succession', 'ghost', 'college', {
            since: '1999',
            predecessor: ref('ghost'),
            successor: ref('college'),
          }),
          tie('Related', 'platform', 'press', { status: 'ANNOUNCED' }),
        ],
      },
      errors: undefined,
      statements: ['relationship/by-ids', 'organization/by-ids'],
    });
  });

  it('has the role MEMBER where its source names none', async () => {
    const { data } = await graph.ask('{ node(id: "kg:membership/hospital-alliance") { ... on Membership { roles } } }');
    expect(data).toEqual({ node: { roles: ['MEMBER'] } });
  });

  it('answers all it rests on, in the order in which it was cited', async () => {
    const ask = () =>
      graph.ask(
        '{ node(id: "kg:membership/college-alliance") { ... on Relationship { evidence { document { id } locator asWritten } } } }',
      );
    const before = await ask();
    const notice = { document: { id: 'kg:document/notice' }, locator: 'p2', asWritten: ['River College'] };
    const report = { document: { id: 'kg:document/report' }, locator: 'p5', asWritten: ['江河学院'] };
    const tie = world.relationships.find(({ id }) => id === 'kg:membership/college-alliance');
    if (tie === undefined) throw new Error('The world has no such tie.');
    const why = { actor: 'test', reason: 'Cited in another order' };
    await graph.facts.write({ relationships: [{ ...tie, evidence: tie.evidence.toReversed() }] }, why);
    const after = await ask();
    await graph.facts.write({ relationships: [tie] }, why);
    expect([before.data.node.evidence, after.data.node.evidence, before.statements]).toEqual([
      [notice, report],
      [report, notice],
      ['relationship/by-ids', 'document/evidence-of-facts'],
    ]);
  });
});

describe('the ties of an organization', () => {
  it('are told from either end, with the other end and how they run', async () => {
    const { data, errors, statements } = await graph.ask(
      `query ($where: OrganizationFilter) { organizations(where: $where) { nodes { id relationships(orderBy: [{field: KIND}]) {
        edges { node { __typename } partner { id } direction }
      } } } }`,
      { where: { id: { in: ['college', 'park', 'platform', 'press', 'twin-b'].map(org) } } },
    );
    const seen = (type: string, direction: string, partner: string): object => ({
      node: { __typename: type },
      partner: ref(partner),
      direction,
    });
    const of = (slug: string, ...edges: object[]): object => ({ ...ref(slug), relationships: { edges } });
    expect({ data, errors, statements }).toEqual({
      data: {
        organizations: {
          nodes: [
            of('park', seen('Membership', 'OUT', 'alliance'), seen('Tenancy', 'IN', 'institute')),
            of(
              'college',
              seen('Affiliation', 'IN', 'faculty'),
              seen('Cooperation', 'BOTH', 'hospital'),
              seen('Cooperation', 'BOTH', 'maker'),
              seen('Internship', 'IN', 'hospital'),
              seen('Membership', 'OUT', 'alliance'),
              seen('Succession', 'IN', 'ghost'),
            ),
            of('press', seen('Related', 'BOTH', 'platform')),
            of('platform', seen('Related', 'BOTH', 'press')),
            of('twin-b'),
          ],
        },
      },
      errors: undefined,
      statements: ['organization/page', 'relationship/of-organizations'],
    });
  });

  const member = { kind: { eq: 'MEMBERSHIP' } };
  it.each([
    [
      'all without a filter',
      'alliance',
      {},
      [
        ...['guidance/commission-alliance', 'membership/college-alliance', 'membership/hospital-alliance'],
        ...['membership/maker-alliance', 'membership/park-alliance', 'membership/twin-a-alliance'],
      ],
    ],
    ['of a kind', 'college', { kind: { eq: 'INTERNSHIP' } }, ['internship/hospital-college']],
    ['of no kind', 'college', { kind: { in: [] } }, []],
    ['of all kinds but one', 'park', { NOT: member }, ['tenancy/institute-park']],
    [
      'that start here, and those without direction',
      'college',
      { direction: 'OUT' },
      [...['cooperation/college-hospital', 'cooperation/college-maker', 'membership/college-alliance']],
    ],
    [
      'that end here, and those without direction',
      'college',
      { direction: 'IN' },
      [
        ...['affiliation/faculty-college', 'cooperation/college-hospital', 'cooperation/college-maker'],
        ...['internship/hospital-college', 'succession/ghost-college'],
      ],
    ],
    ['that run any way', 'park', { direction: 'BOTH' }, ['membership/park-alliance', 'tenancy/institute-park']],
    ['without direction, from their other end', 'press', { direction: 'OUT' }, ['related/platform-press']],
    [
      'with a partner',
      'college',
      { partner: { kind: { in: ['HOSPITAL'] } } },
      [...['cooperation/college-hospital', 'internship/hospital-college']],
    ],
    [
      'with a partner that was withdrawn',
      'college',
      { partner: { status: { eq: 'WITHDRAWN' } } },
      ['succession/ghost-college'],
    ],
    [
      'with a partner below a region',
      'college',
      { partner: { region: { within: 'gb2260:500000' } } },
      [...['cooperation/college-hospital', 'internship/hospital-college', 'membership/college-alliance']],
    ],
    ['that start at an end', 'college', { source: { name: { eq: '江河医院' } } }, ['internship/hospital-college']],
    ['that run to an end', 'college', { target: { kind: { eq: 'ENTERPRISE' } } }, ['cooperation/college-maker']],
    [
      'that held in a year',
      'alliance',
      { ...member, asOf: '2025' },
      [
        ...['membership/college-alliance', 'membership/hospital-alliance', 'membership/park-alliance'],
        'membership/twin-a-alliance',
      ],
    ],
    [
      'that held on the last day of the year they ended in',
      'maker',
      { asOf: '2024-12-31', ...member },
      ['membership/maker-alliance'],
    ],
    [
      'that held in a month of which they saw a part',
      'hospital',
      { asOf: '2024-05', ...member },
      ['membership/hospital-alliance'],
    ],
    ['but not in the month before', 'hospital', { asOf: '2024-04', ...member }, []],
    [
      'that began after',
      'college',
      { since: { after: '2023' } },
      ['internship/hospital-college', 'membership/college-alliance'],
    ],
    [
      'that began before',
      'college',
      { since: { before: '2022-10' } },
      ['cooperation/college-hospital', 'succession/ghost-college'],
    ],
    ['whose end is known', 'alliance', { until: { known: true } }, ['membership/maker-alliance']],
    ['whose beginning is not known', 'college', { since: { known: false } }, ['affiliation/faculty-college']],
    [
      'of a grade',
      'alliance',
      { status: { in: ['ANNOUNCED', 'ENDED'] } },
      ['membership/maker-alliance', 'membership/twin-a-alliance'],
    ],
    [
      'with a role',
      'alliance',
      { role: { in: ['LEAD', 'VICE_CHAIR'] } },
      ['membership/college-alliance', 'membership/park-alliance'],
    ],
    ['without a role, those too that have none', 'park', { NOT: { role: { eq: 'LEAD' } } }, ['tenancy/institute-park']],
    ['with a form', 'college', { form: { eq: 'TEACHING' } }, ['cooperation/college-maker']],
    [
      'that rest on a document',
      'college',
      { document: { eq: 'kg:document/report' } },
      [...['internship/hospital-college', 'membership/college-alliance']],
    ],
    [
      'that fit any of several filters',
      'college',
      { OR: [{ form: { eq: 'TEACHING' } }, { kind: { eq: 'AFFILIATION' } }] },
      [...['affiliation/faculty-college', 'cooperation/college-maker']],
    ],
    ['none that fit an empty OR', 'college', { OR: [] }, []],
  ])('%s', async (_which, slug, where, found) => {
    const { data, errors } = await graph.ask(
      'query ($id: ID!, $where: RelationshipFilter) { organization(id: $id) { relationships(where: $where) { totalCount nodes { id } } } }',
      { id: org(slug), where },
    );
    const { totalCount, nodes } = data.organization.relationships;
    expect([errors, totalCount, slugs(nodes)]).toEqual([undefined, found.length, found]);
  });
});

describe('all ties', () => {
  it.each([
    ['of a kind', { kind: { eq: 'INTERNSHIP' } }, ['internship/hospital-college', 'internship/maker-university']],
    ['that start at', { source: { kind: { eq: 'GOVERNMENT_BODY' } } }, ['guidance/commission-alliance']],
    ['that run to', { target: { kind: { eq: 'PARK' } } }, ['tenancy/institute-park']],
    [
      'between two',
      { source: { id: { eq: org('college') } }, target: { kind: { eq: 'HOSPITAL' } } },
      ['cooperation/college-hospital'],
    ],
    [
      'with a partner at either end',
      { partner: { id: { in: [org('park'), org('press')] } } },
      [...['membership/park-alliance', 'related/platform-press', 'tenancy/institute-park']],
    ],
    [
      'with an end below a region and another with an identifier',
      {
        source: { identifier: { scheme: 'ror', value: '04mb6s476' } },
        target: { region: { within: 'gb2260:000000' } },
      },
      ['cooperation/college-hospital', 'cooperation/college-maker', 'membership/college-alliance'],
    ],
    ['recorded by now', { asOfRecorded: '2999-01-01T00:00:00Z', kind: { eq: 'RELATED' } }, ['related/platform-press']],
    ['recorded by then: none yet', { asOfRecorded: '2020-01-01T00:00:00+08:00' }, []],
    [
      'that do not fit',
      { NOT: { OR: [{ status: { eq: 'OPERATING' } }, { kind: { eq: 'MEMBERSHIP' } }] } },
      [...['cooperation/college-maker', 'internship/maker-university', 'related/platform-press']],
    ],
  ])('%s', async (_which, where, found) => {
    const { data, errors } = await graph.ask(
      'query ($where: RelationshipFilter) { relationships(where: $where) { totalCount nodes { id } } }',
      { where },
    );
    expect([errors, data.relationships.totalCount, slugs(data.relationships.nodes)]).toEqual([
      undefined,
      found.length,
      found,
    ]);
  });

  it('recorded by the very moment of their writing are in', async () => {
    const { data } = await graph.ask(
      'query ($at: DateTime) { relationships(where: {asOfRecorded: $at}) { totalCount } }',
      {
        at: recordedAt,
      },
    );
    expect(data.relationships.totalCount).toBe(14);
  });

  it('of several moments of recording, asked for at once, are told apart', async () => {
    const { data } = await graph.ask(`{ organization(id: "kg:organization/park") {
      early: relationships(where: {asOfRecorded: "2020-01-01T00:00:00Z"}) { totalCount nodes { id } }
      late: relationships(where: {asOfRecorded: "2999-01-01T00:00:00Z"}) { totalCount nodes { id } }
    } }`);
    expect(data.organization).toEqual({
      early: { totalCount: 0, nodes: [] },
      late: { totalCount: 2, nodes: [{ id: 'kg:membership/park-alliance' }, { id: 'kg:tenancy/institute-park' }] },
    });
  });

  it('have no direction of their own: a filter by it is refused, saying what to use', async () => {
    const { errors, statements } = await graph.ask('{ relationships(where: {direction: IN}) { nodes { id } } }');
    expect([errors?.map(({ message, extensions }) => [extensions.code, message]), statements]).toEqual([
      [['BAD_USER_INPUT', 'direction is seen from an organization, and here none is given: use source and target.']],
      [],
    ]);
  });
});
