import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '../src/fact/fact.js';
import { type AskedGraph, openGraph } from './ask.js';
import { changing } from './changing.js';
import { GraphState } from './graph-state.js';

const evidence = [{ document: 'kg:document/list' }];
const organization = (slug: string, kind: 'ALLIANCE' | 'SCHOOL' | 'GOVERNMENT_BODY') => ({
  id: `kg:organization/${slug}`,
  kind,
  names: [{ value: slug }],
  evidence,
});
const [alliance, school, district] = ['alliance', 'school', 'district'].map((slug) => `kg:organization/${slug}`);
const present: Partial<Facts> = {
  documents: [{ id: 'kg:document/list', title: 'List' }],
  regions: [
    { id: 'gb2260:500000', names: [{ value: 'Chongqing' }], level: 1 },
    { id: 'gb2260:500100', names: [{ value: 'City' }], level: 2, parent: 'gb2260:500000' },
  ],
  organizations: [
    organization('alliance', 'ALLIANCE'),
    organization('school', 'SCHOOL'),
    { ...organization('district', 'GOVERNMENT_BODY'), region: 'gb2260:500100' },
  ],
  events: [{ id: 'kg:event/founding', type: 'FOUNDING', names: [{ value: 'Founding' }], evidence }],
  people: [{ id: 'kg:person/liu', names: [{ value: 'Liu' }], evidence }],
  participations: [
    {
      id: 'kg:participation/p',
      event: 'kg:event/founding',
      role: 'HOST',
      organization: 'kg:organization/school',
      evidence,
    },
  ],
  relationships: [
    {
      id: 'kg:membership/m',
      kind: 'MEMBERSHIP',
      source: 'kg:organization/school',
      target: 'kg:organization/alliance',
      status: 'SIGNED',
      startedBy: 'kg:event/founding',
      evidence,
    },
  ],
};

let graph: AskedGraph;
let state: GraphState;
let change: ReturnType<typeof changing>;
beforeAll(async () => {
  graph = await openGraph(present);
  state = new GraphState(graph.driver);
  change = changing(graph);
});
afterAll(() => graph?.close());

const text = (text: string, language = 'en') => [{ language, text }];
const curator = { actor: 'key:ann', role: 'CURATOR' } as const;

/** What is created, what of it is changed, and what is seen of it: after the one and after the other. */
const nouns = [
  [
    'Policy',
    { names: [{ value: 'Plan' }], issuer: district, year: 2023, period: '2023-2025', evidence },
    { period: null, year: 2024 },
    'policy { title issuer { id } year period evidence { document { title } } }',
    [
      {
        title: 'Plan',
        issuer: { id: district },
        year: 2023,
        period: '2023-2025',
        evidence: [{ document: { title: 'List' } }],
      },
      {
        title: 'Plan',
        issuer: { id: district },
        year: 2024,
        period: null,
        evidence: [{ document: { title: 'List' } }],
      },
    ],
  ],
  [
    'Commitment',
    {
      by: district,
      concerning: alliance,
      activity: text('Train'),
      min: 1,
      max: 3,
      unit: text('people'),
      period: 'PER_YEAR',
      evidence,
    },
    { period: 'BY_DATE', due: '2025', activity: text('Train many') },
    'commitment { activity min max unit period due by { id } concerning { id } }',
    [
      {
        activity: 'Train',
        min: 1,
        max: 3,
        unit: 'people',
        period: 'PER_YEAR',
        due: null,
        by: { id: district },
        concerning: { id: alliance },
      },
      {
        activity: 'Train many',
        min: 1,
        max: 3,
        unit: 'people',
        period: 'BY_DATE',
        due: '2025',
        by: { id: district },
        concerning: { id: alliance },
      },
    ],
  ],
  [
    'DeclaredMembers',
    {
      alliance,
      kind: 'SCHOOL',
      label: text('schools'),
      schoolLevels: ['UNIVERSITY'],
      count: 5,
      basis: 'COUNCIL',
      evidence,
    },
    { count: null, schoolLevels: null },
    'declaredMembers { kind label schoolLevels count basis known }',
    [
      { kind: 'SCHOOL', label: 'schools', schoolLevels: ['UNIVERSITY'], count: 5, basis: 'COUNCIL', known: 0 },
      { kind: 'SCHOOL', label: 'schools', schoolLevels: [], count: null, basis: 'COUNCIL', known: 1 },
    ],
  ],
  [
    'Region',
    {
      id: 'gb2260:500113',
      names: [{ value: 'Banan' }],
      level: 3,
      code: '500113',
      parent: 'gb2260:500100',
      latitude: 29.4,
    },
    { names: [{ value: '巴南区', language: 'zh-Hans' }], parent: 'gb2260:500000' },
    'region { name code level latitude parent { id } }',
    [
      { name: 'Banan', code: '500113', level: 3, latitude: 29.4, parent: { id: 'gb2260:500100' } },
      { name: '巴南区', code: '500113', level: 3, latitude: 29.4, parent: { id: 'gb2260:500000' } },
    ],
  ],
  [
    'PolicyCitation',
    { policy: 'kg:policy/first', by: alliance, evidence },
    { evidence: [{ document: 'kg:document/list', locator: 'p2' }] },
    'policyCitation { policy { id } by { id } evidence { locator } }',
    [
      { policy: { id: 'kg:policy/first' }, by: { id: alliance }, evidence: [{ locator: null }] },
      { policy: { id: 'kg:policy/first' }, by: { id: alliance }, evidence: [{ locator: 'p2' }] },
    ],
  ],
  [
    'Participation',
    { event: 'kg:event/founding', role: 'GUEST', organization: alliance, evidence },
    { role: 'SPEAKER', person: 'kg:person/liu', organization: null, titleAsWritten: 'Head' },
    'participation { role organization { id } person { id } titleAsWritten }',
    [
      { role: 'GUEST', organization: { id: alliance }, person: null, titleAsWritten: null },
      { role: 'SPEAKER', organization: null, person: { id: 'kg:person/liu' }, titleAsWritten: 'Head' },
    ],
  ],
] as const;

describe('what curators keep true besides', () => {
  beforeAll(() =>
    graph.facts.write(
      { policies: [{ id: 'kg:policy/first', names: [{ value: 'First' }], evidence }] },
      { actor: 'test', reason: 'a policy to cite' },
    ),
  );

  it.each(nouns)(
    '%s is added, changed, taken back and brought back',
    async (noun, input, more, selection, [first, second]) => {
      const [field = ''] = selection.split(' ');
      const made = await change(`create${noun}`, input, selection, curator);
      expect([made.userErrors, made[field]]).toEqual([[], first]);
      const changed = await change(`update${noun}`, { id: made.id, expectedVersion: 1, ...more }, selection, curator);
      expect([changed.userErrors, changed[field]]).toEqual([[], second]);
      const gone = await change(`retract${noun}`, { id: made.id }, selection, curator);
      expect([gone.userErrors, gone[field], gone.version]).toEqual([[], null, 3]);
      const back = await change('undo', { changeId: gone.changeId });
      const { data } = await graph.ask('query ($id: ID!) { node(id: $id) { id } }', { id: made.id });
      expect([back.userErrors, data.node]).toEqual([[], { id: made.id }]);
    },
  );

  it('a cooperation says in which project it is', async () => {
    const project = { id: '101', title: 'Cells' };
    const made = await change(
      'createRelationship',
      { kind: 'COOPERATION', source: school, target: district, status: 'SIGNED', project, evidence },
      'relationship { ... on Cooperation { project { id acronym title } } }',
      curator,
    );
    expect(made.relationship).toEqual({ project: { ...project, acronym: null } });
  });

  const commitment = { by: district, activity: text('Train'), period: 'PER_YEAR', evidence };
  const declared = { alliance, kind: 'SCHOOL', label: text('schools'), basis: 'MEMBERS', evidence };
  const region = { id: 'gb2260:500114', names: [{ value: 'X' }], level: 3 };
  it.each([
    ['createPolicy', { names: [], evidence }, 'names', 'INVALID', /one name/],
    [
      'createPolicy',
      { names: [{ value: 'X' }], issuer: 'kg:organization/no', evidence },
      'issuer',
      'NOT_FOUND',
      /no Organization/,
    ],
    ['createPolicyCitation', { policy: 'kg:policy/no', by: school, evidence }, 'policy', 'NOT_FOUND', /no Policy/],
    [
      'createPolicyCitation',
      { policy: 'kg:policy/first', by: 'kg:person/liu', evidence },
      'by',
      'NOT_FOUND',
      /Organization or Event/,
    ],
    ['retractPolicy', { id: 'kg:policy/cited' }, 'id', 'CONFLICT', /Other facts name/],
    ['createCommitment', { ...commitment, activity: [] }, 'activity', 'INVALID', /one language/],
    ['createCommitment', { ...commitment, activity: text('Train', 'not a tag') }, 'activity', 'INVALID', /BCP 47/],
    ['createCommitment', { ...commitment, activity: text('\n') }, 'activity', 'INVALID', /seen/],
    ['createCommitment', { ...commitment, min: 3, max: 2 }, 'max', 'INVALID', /less than min/],
    ['createCommitment', { ...commitment, due: '2025' }, 'due', 'INVALID', /BY_DATE/],
    ['createCommitment', { ...commitment, by: 'kg:organization/no' }, 'by', 'NOT_FOUND', /no Organization/],
    ['createDeclaredMembers', { ...declared, count: -1 }, 'count', 'INVALID', /0 or more/],
    [
      'createDeclaredMembers',
      { ...declared, kind: 'HOSPITAL', schoolLevels: ['UNIVERSITY'] },
      'schoolLevels',
      'INVALID',
      /SCHOOL/,
    ],
    ['createDeclaredMembers', { ...declared, alliance: school }, 'alliance', 'NOT_FOUND', /no Alliance/],
    ['createRegion', { ...region, id: 'kg:region/x' }, 'id', 'INVALID', /gb2260/],
    ['createRegion', { ...region, id: 'gb2260:500000' }, 'id', 'CONFLICT', /already/],
    ['createRegion', { ...region, level: 4 }, 'level', 'INVALID', /0 to 3/],
    ['createRegion', { ...region, code: '12' }, 'code', 'INVALID', /six digits/],
    ['createRegion', { ...region, latitude: 91 }, 'latitude', 'INVALID', /90/],
    ['createRegion', { ...region, longitude: -181 }, 'longitude', 'INVALID', /180/],
    ['createRegion', { ...region, parent: 'gb2260:999999' }, 'parent', 'NOT_FOUND', /no Region/],
    ['updateRegion', { id: 'gb2260:500000', parent: 'gb2260:500100' }, 'parent', 'INVALID', /in itself/],
    ['retractRegion', { id: 'gb2260:500100' }, 'id', 'CONFLICT', /Other facts name/],
    ['retractEvent', { id: 'kg:event/started' }, 'id', 'CONFLICT', /Other facts name/],
    ['updateParticipation', { id: 'kg:participation/p', organization: null }, 'organization', 'INVALID', /person/],
    ['updateParticipation', { id: 'kg:participation/no', role: 'HOST' }, 'id', 'NOT_FOUND', /not one/],
    ['updateCommitment', { id: 'kg:commitment/no', min: 1 }, 'id', 'NOT_FOUND', /not one/],
  ] as const)('%s with %j is refused, with the field at fault', async (name, input, field, code, message) => {
    await graph.facts.write(
      {
        policies: [{ id: 'kg:policy/cited', names: [{ value: 'Cited' }], evidence }],
        events: [{ id: 'kg:event/started', type: 'SIGNING', names: [{ value: 'Signing' }], evidence }],
        policyCitations: [{ id: 'kg:policy-citation/c', policy: 'kg:policy/cited', by: school ?? '', evidence }],
        relationships: [
          {
            id: 'kg:guidance/g',
            kind: 'GUIDANCE',
            source: district ?? '',
            target: school ?? '',
            status: 'SIGNED',
            startedBy: 'kg:event/started',
            evidence,
          },
        ],
      },
      { actor: 'test', reason: 'what others name' },
    );
    const before = await state.whole();
    const { id, userErrors } = await change(name, input, '', curator);
    expect([id, userErrors]).toEqual([
      null,
      [{ field, code, message: expect.stringMatching(message), currentVersion: null }],
    ]);
    expect(await state.whole()).toEqual(before);
  });
});
