import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '../src/fact/fact.js';
import { type AskedGraph, openGraph } from './ask.js';

const evidence = [{ document: 'kg:document/list' }];
const present: Partial<Facts> = {
  documents: [{ id: 'kg:document/list', title: 'List' }],
  regions: [{ id: 'gb2260:110000', names: [{ value: 'Beijing' }], level: 1 }],
  organizations: [
    { id: 'kg:organization/hospital', kind: 'HOSPITAL', names: [{ value: 'Hospital' }], evidence },
    { id: 'kg:organization/school', kind: 'SCHOOL', names: [{ value: 'School' }], evidence },
    {
      id: 'kg:organization/works',
      kind: 'ENTERPRISE',
      names: [{ value: 'Works' }],
      identifiers: [{ scheme: 'ror', value: '04mb6s476' }],
      evidence,
    },
  ],
};

const curator = { actor: 'key:ann', role: 'CURATOR' } as const;
const administrator = { actor: 'key:root', role: 'ADMINISTRATOR' } as const;
const errors = 'userErrors { field code message currentVersion }';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(present);
});
afterAll(() => graph?.close());

/** One mutation with one input, as a curator sends it. */
async function change(name: string, input: object, selection = '', caller: Parameters<AskedGraph['ask']>[3] = curator) {
  const type = name === 'undo' ? 'UndoInput!' : `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { id version changeId ${selection} ${errors} } }`;
  const { data, errors: failures } = await graph.ask(query, { input: { reason: 'a test', ...input } }, [], caller);
  if (failures) throw failures[0];
  return data[name];
}

const refused = (field: string | null, code: string, message: RegExp, currentVersion: number | null = null) => ({
  id: null,
  version: null,
  changeId: null,
  userErrors: [{ field, code, message: expect.stringMatching(message), currentVersion }],
});

const revision = async (): Promise<number> => (await graph.ask('{ dataset { revision } }')).data.dataset.revision;

describe('an organization', () => {
  it('is added with its evidence, found at once, and its history says by whom and why', async () => {
    const made = await change(
      'createOrganization',
      {
        kind: 'SCHOOL',
        names: [{ value: 'River College', language: 'en' }],
        identifiers: [{ scheme: 'uscc', value: '91350100M000100Y43' }],
        region: 'gb2260:110000',
        schoolLevel: 'UNIVERSITY',
        founded: '1952',
        evidence: [{ document: 'kg:document/list', locator: 'p3', asWritten: ['River College'] }],
      },
      `organization { name kind region { name } identifiers { scheme value } founded version
        evidence { locator asWritten document { title } } ... on School { schoolLevel } }`,
    );
    expect(made).toEqual({
      id: expect.stringMatching(/^kg:organization\/river-college-[0-9a-f]{12}$/),
      version: 1,
      changeId: `${made.id}@1`,
      organization: {
        name: 'River College',
        kind: 'SCHOOL',
        region: { name: 'Beijing' },
        identifiers: [{ scheme: 'uscc', value: '91350100M000100Y43' }],
        founded: '1952',
        version: 1,
        schoolLevel: 'UNIVERSITY',
        evidence: [{ locator: 'p3', asWritten: ['River College'], document: { title: 'List' } }],
      },
      userErrors: [],
    });
    const history = `query ($id: ID!) { history(id: $id) { totalCount nodes { id entityId noun version actor reason before after } } }`;
    const { data } = await graph.ask(history, { id: made.id }, [], { actor: 'key:reader', role: 'READER' });
    expect(data.history).toEqual({
      totalCount: 1,
      nodes: [
        {
          id: made.changeId,
          entityId: made.id,
          noun: 'organizations',
          version: 1,
          actor: 'key:ann',
          reason: 'a test',
          before: null,
          after: expect.stringContaining('"schoolLevel":"UNIVERSITY"'),
        },
      ],
    });
  });

  it('is changed where something is said, and only there; null takes away', async () => {
    const id = 'kg:organization/hospital';
    await change('updateOrganization', { id, website: 'https://example.org/', hospitalGrade: '三级甲等' });
    const again = await change(
      'updateOrganization',
      { id, expectedVersion: 2, website: null, names: [{ value: 'City Hospital' }, { value: 'CH', type: 'SHORT' }] },
      'organization { names { value type } website ... on Hospital { hospitalGrade } }',
    );
    expect(again).toEqual({
      id,
      version: 3,
      changeId: `${id}@3`,
      organization: {
        names: [
          { value: 'City Hospital', type: 'LABEL' },
          { value: 'CH', type: 'SHORT' },
        ],
        website: null,
        hospitalGrade: '三级甲等',
      },
      userErrors: [],
    });
  });

  it('is not changed over what somebody else wrote meanwhile', async () => {
    const id = 'kg:organization/hospital';
    const [first, second] = await Promise.all([
      change('updateOrganization', { id, expectedVersion: 3, founded: '1950' }),
      change('updateOrganization', { id, expectedVersion: 3, founded: '1960' }),
    ]);
    const [made, conflict] = first.userErrors.length === 0 ? [first, second] : [second, first];
    expect([made.version, conflict]).toEqual([4, refused('expectedVersion', 'CONFLICT', /it has 4/, 4)]);
  });

  it('is retired: lists leave it out, its id still answers', async () => {
    const { id } = await change('createOrganization', {
      kind: 'PARK',
      names: [{ value: 'Old Park' }],
      evidence,
    });
    const retired = await change('retireOrganization', { id }, 'organization { status }');
    const { data } = await graph.ask('{ organizations(where: {name: {eq: "Old Park"}}) { totalCount } }');
    expect([retired.organization, data.organizations.totalCount]).toEqual([{ status: 'WITHDRAWN' }, 0]);
  });
});

describe('a request', () => {
  it('with the same idempotencyKey is made once, and answered as the first time', async () => {
    const input = { kind: 'OTHER', names: [{ value: 'Once' }], evidence, idempotencyKey: 'k1' };
    const answers = await Promise.all([change('createOrganization', input), change('createOrganization', input)]);
    const { data } = await graph.ask('{ organizations(where: {name: {eq: "Once"}}) { totalCount } }');
    expect([answers[1], data.organizations.totalCount]).toEqual([answers[0], 1]);
    expect(await change('createOrganization', { ...input, kind: 'PARK' })).toEqual(
      refused('idempotencyKey', 'CONFLICT', /another change/),
    );
  });

  it('that is a dry run says what would become of it, and writes nothing', async () => {
    const before = await revision();
    const tried = await change(
      'updateOrganization',
      { id: 'kg:organization/school', founded: '1900', dryRun: true },
      'organization { founded }',
    );
    expect([tried, await revision()]).toEqual([
      { id: 'kg:organization/school', version: 2, changeId: null, organization: null, userErrors: [] },
      before,
    ]);
  });

  const school = { kind: 'SCHOOL', names: [{ value: 'X' }], evidence };
  const tie = { kind: 'INTERNSHIP', source: 'kg:organization/hospital', target: 'kg:organization/school' };
  const works = 'kg:organization/works';
  it.each([
    ['createOrganization', { ...school, names: [] }, 'names', 'INVALID', /one name/],
    ['createOrganization', { ...school, names: [{ value: 'X' }, { value: ' ' }] }, 'names.1.value', 'INVALID', /seen/],
    ['createOrganization', { ...school, evidence: [] }, 'evidence', 'INVALID', /evidence/],
    [
      'createOrganization',
      { ...school, evidence: [{ document: 'kg:document/no' }] },
      'evidence.0.document',
      'NOT_FOUND',
      /no Document/,
    ],
    ['createOrganization', { ...school, region: 'gb2260:999999' }, 'region', 'NOT_FOUND', /no Region/],
    ['createOrganization', { ...school, website: 'javascript:alert(1)' }, 'website', 'INVALID', /http/],
    ['createOrganization', { ...school, founded: '2000', dissolved: '1999-12' }, 'dissolved', 'INVALID', /before 2000/],
    ['createOrganization', { ...school, hospitalGrade: 'A' }, 'hospitalGrade', 'INVALID', /HOSPITAL/],
    [
      'createOrganization',
      { ...school, identifiers: [{ scheme: 'uscc', value: '91350100M000100Y44' }] },
      'identifiers.0.value',
      'INVALID',
      /slip/,
    ],
    [
      'createOrganization',
      { ...school, identifiers: [{ scheme: 'ror', value: '04MB6S476' }] },
      'identifiers.0',
      'CONFLICT',
      /carries/,
    ],
    ['createOrganization', { ...school, reason: ' ' }, 'reason', 'INVALID', /reason/],
    ['createOrganization', { ...school, idempotencyKey: 'x'.repeat(201) }, 'idempotencyKey', 'INVALID', /200/],
    ['updateOrganization', { id: works, names: null }, 'names', 'INVALID', /one name/],
    ['updateDocument', { id: 'kg:document/list', title: null }, 'title', 'INVALID', /title/],
    ['createParticipation', { event: works, role: 'HOST', evidence }, 'organization', 'INVALID', /person/],
    [
      'createRelationship',
      { ...tie, status: 'SIGNED', evidence, placesPerYear: -1 },
      'placesPerYear',
      'INVALID',
      /0 or more/,
    ],
    ['updateOrganization', { id: 'kg:organization/no', founded: '2000' }, 'id', 'NOT_FOUND', /not one/],
    ['updateOrganization', { id: 'kg:document/list', founded: '2000' }, 'id', 'NOT_FOUND', /not one/],
    [
      'createRelationship',
      { ...tie, status: 'SIGNED', evidence, target: 'kg:organization/no' },
      'target',
      'NOT_FOUND',
      /no Organization/,
    ],
    ['createRelationship', { ...tie, status: 'SIGNED', evidence, target: works }, 'target', 'INVALID', /may run/],
    [
      'createRelationship',
      { ...tie, status: 'SIGNED', evidence, since: '2024-05', until: '2024-04' },
      'until',
      'INVALID',
      /before/,
    ],
    ['createRelationship', { ...tie, status: 'SIGNED', evidence, roles: ['LEAD'] }, 'roles', 'INVALID', /MEMBERSHIP/],
    ['retractDocument', { id: 'kg:document/list' }, 'id', 'CONFLICT', /name/],
    ['undo', { changeId: 'kg:organization/works@7' }, 'changeId', 'NOT_FOUND', /no change/],
    ['undo', { changeId: 'nonsense' }, 'changeId', 'NOT_FOUND', /no change/],
  ] as const)('%s with %j is refused, with the field at fault', async (name, input, field, code, message) => {
    const before = await revision();
    expect(await change(name, input, '', administrator)).toEqual(refused(field, code, message));
    expect(await revision()).toBe(before);
  });
});

describe('everything else of the graph', () => {
  it('is written, changed and taken back: a source, a tie, a person, a position, an event, who came', async () => {
    const source = await change(
      'createDocument',
      { title: 'Notice', url: 'https://example.org/n' },
      'document { title }',
    );
    const on = { evidence: [{ document: source.id, locator: 'p1' }] };
    const ends = { source: 'kg:organization/hospital', target: 'kg:organization/school' };
    const event = await change(
      'createEvent',
      { type: 'SIGNING', names: [{ value: 'Signing' }], date: '2024-05', ...on },
      'event { title date }',
    );
    const tie = await change(
      'createRelationship',
      {
        kind: 'INTERNSHIP',
        ...ends,
        status: 'SIGNED',
        since: '2024-05',
        placesPerYear: 20,
        startedBy: event.id,
        ...on,
      },
      'relationship { sentence status ... on Internship { placesPerYear } }',
    );
    const person = await change(
      'createPerson',
      { names: [{ value: '刘江', language: 'zh-Hans' }], ...on },
      'person { name }',
    );
    const position = await change(
      'createPosition',
      { person: person.id, organization: ends.source, title: '院长', tier: 'LEADER', ...on },
      'position { title person { name } }',
    );
    const came = await change(
      'createParticipation',
      { event: event.id, role: 'HOST', person: person.id, organization: ends.source, ...on },
      'participation { role event { title } }',
    );
    expect([
      source.document,
      event.event,
      tie.relationship,
      person.person,
      position.position,
      came.participation,
    ]).toEqual([
      { title: 'Notice' },
      { title: 'Signing', date: '2024-05' },
      { sentence: expect.stringContaining('School'), status: 'SIGNED', placesPerYear: 20 },
      { name: '刘江' },
      { title: '院长', person: { name: '刘江' } },
      { role: 'HOST', event: { title: 'Signing' } },
    ]);

    const changed = [
      await change('updateDocument', { id: source.id, publisher: 'City' }, 'document { publisher }'),
      await change(
        'updateRelationship',
        { id: tie.id, status: 'ENDED', until: '2025' },
        'relationship { status until }',
      ),
      await change('updatePerson', { id: person.id, names: [{ value: 'Liu Jiang' }] }, 'person { name }'),
      await change('updatePosition', { id: position.id, until: '2025' }, 'position { until }'),
      await change('updateEvent', { id: event.id, place: 'Hall' }, 'event { place }'),
    ];
    expect(changed.map(({ id, changeId, userErrors, version, ...thing }) => [version, userErrors, thing])).toEqual([
      [2, [], { document: { publisher: 'City' } }],
      [2, [], { relationship: { status: 'ENDED', until: '2025' } }],
      [2, [], { person: { name: 'Liu Jiang' } }],
      [2, [], { position: { until: '2025' } }],
      [2, [], { event: { place: 'Hall' } }],
    ]);

    expect(await change('retractPerson', { id: person.id })).toEqual(refused('id', 'CONFLICT', /Other facts name/));
    const order = [
      ['retractParticipation', came.id, 'participation { id }'],
      ['retractPosition', position.id, 'position { id }'],
      ['retractPerson', person.id, 'person { id }'],
      ['retractRelationship', tie.id, 'relationship { id }'],
      ['retractEvent', event.id, 'event { id }'],
      ['retractDocument', source.id, 'document { id }'],
    ] as const;
    for (const [name, id, selection] of order) {
      const thing = { [selection.split(' ')[0] ?? '']: null };
      const gone = await change(name, { id }, selection);
      expect(gone).toEqual({ id, version: gone.version, changeId: `${id}@${gone.version}`, ...thing, userErrors: [] });
    }
    const { data } = await graph.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: order.map(([, id]) => id),
    });
    expect(data.nodes).toEqual(order.map(() => null));
  });
});

describe('undo', () => {
  it('makes a thing again what it was, as a new change, step by step', async () => {
    const { id } = await change('createOrganization', { kind: 'PARK', names: [{ value: 'Park' }], evidence });
    await change('updateOrganization', { id, parkLevel: 'national' });
    const undo = (version: number) => change('undo', { changeId: `${id}@${version}` }, '', administrator);
    expect(await undo(1)).toEqual(refused('changeId', 'CONFLICT', /to version 2/, 2));
    const level = async () =>
      (await graph.ask('query ($id: ID!) { organization(id: $id) { ... on Park { parkLevel } } }', { id })).data
        .organization;
    expect([(await undo(2)).changeId, await level()]).toEqual([`${id}@3`, { parkLevel: null }]);
    // The undoing is a change like any other.
    expect([(await undo(3)).changeId, await level()]).toEqual([`${id}@4`, { parkLevel: 'national' }]);
  });

  it('takes back what was added, and brings back what was taken back', async () => {
    const ends = { source: 'kg:organization/school', target: 'kg:organization/works' };
    const { id } = await change('createRelationship', { kind: 'COOPERATION', ...ends, status: 'SIGNED', evidence });
    const there = async () => (await graph.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data.node !== null;
    const steps = [await there()];
    for (const version of [1, 2]) {
      await change('undo', { changeId: `${id}@${version}` }, '', administrator);
      steps.push(await there());
    }
    expect(steps).toEqual([true, false, true]);
  });
});

it('costs eleven statements to change one thing, whatever the graph holds', async () => {
  const { statements } = await graph.ask(
    'mutation { updateOrganization(input: {id: "kg:organization/school", founded: "1901", reason: "count"}) { id } }',
    {},
    [],
    curator,
  );
  expect(statements).toEqual([
    'fact/lock-revision',
    'curation/find-receipt',
    'fact/last-changes',
    'fact/last-changes',
    'fact/write-nodes',
    'fact/write-identifiers',
    'fact/write-evidence',
    'fact/raise-revision',
    'fact/record-changes',
    'fact/last-changes',
    'curation/write-receipt',
  ]);
});
