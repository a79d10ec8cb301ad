import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Facts, OrganizationFact } from '../src/fact/fact.js';
import { type AskedGraph, openGraph } from './ask.js';
import { changing } from './changing.js';
import { GraphState } from './graph-state.js';

const [list, notice] = [{ document: 'kg:document/list' }, { document: 'kg:document/notice', locator: 'p2' }];
const [evidence, other] = [[list], [notice]];

const organization = (slug: string, kind: OrganizationFact['kind'], more: Partial<OrganizationFact> = {}) => ({
  id: `kg:organization/${slug}`,
  kind,
  names: [{ value: slug }],
  evidence,
  ...more,
});
const [college, polytechnic, school, hospital, alliance, works] = [
  'college',
  'polytechnic',
  'school',
  'hospital',
  'alliance',
  'works',
].map((slug) => `kg:organization/${slug}`) as [string, string, string, string, string, string];

const tie = (
  slug: string,
  kind: 'MEMBERSHIP' | 'COOPERATION' | 'INTERNSHIP' | 'AFFILIATION',
  source: string,
  target: string,
) => ({
  id: `kg:${kind.toLowerCase()}/${slug}`,
  kind,
  source,
  target,
  status: 'SIGNED' as const,
  evidence: other,
});

/** Two records of one college, and what is known of each. */
const present: Partial<Facts> = {
  documents: [
    { id: 'kg:document/list', title: 'List' },
    { id: 'kg:document/notice', title: 'Notice' },
  ],
  regions: [{ id: 'gb2260:110000', names: [{ value: 'Beijing' }], level: 1 }],
  organizations: [
    organization('college', 'SCHOOL', {
      names: [
        { value: 'River College', language: 'en' },
        { value: '江河学院', language: 'zh-Hans' },
      ],
      identifiers: [{ scheme: 'moe', value: '4111010001' }],
      founded: '1952',
    }),
    organization('polytechnic', 'SCHOOL', {
      names: [
        { value: 'River Polytechnic', language: 'en' },
        { value: '江河学院', language: 'zh-Hans' },
        { value: 'RP', type: 'ACRONYM' },
      ],
      identifiers: [{ scheme: 'ror', value: '04mb6s476' }],
      region: 'gb2260:110000',
      status: 'WITHDRAWN',
      founded: '1949',
      evidence: other,
    }),
    organization('school', 'SCHOOL'),
    organization('hospital', 'HOSPITAL'),
    organization('works', 'ENTERPRISE'),
    organization('alliance', 'ALLIANCE'),
  ],
  people: [{ id: 'kg:person/liu', names: [{ value: '刘江' }], evidence }],
  events: [{ id: 'kg:event/signing', type: 'SIGNING', names: [{ value: 'Signing' }], evidence }],
  policies: [{ id: 'kg:policy/plan', names: [{ value: 'Plan' }], issuer: polytechnic, evidence }],
  relationships: [
    // One that only the polytechnic has, and one that both have, in other words.
    { ...tie('works', 'INTERNSHIP', works, polytechnic), placesPerYear: 20 },
    { ...tie('one', 'MEMBERSHIP', college, alliance), roles: ['LEAD'], evidence },
    { ...tie('other', 'MEMBERSHIP', polytechnic, alliance), roles: ['CHAIR'], status: 'OPERATING' },
    // Without direction: one of a kind between two.
    { ...tie('together', 'COOPERATION', hospital, college), forms: ['RESEARCH'], evidence },
    { ...tie('too', 'COOPERATION', hospital, polytechnic), forms: ['TEACHING'], amount: 5 },
    // Two of one kind that contradict each other.
    { ...tie('base', 'INTERNSHIP', hospital, college), base: 'North', evidence },
    { ...tie('other-base', 'INTERNSHIP', hospital, polytechnic), base: 'South' },
    tie('between', 'COOPERATION', college, polytechnic),
  ],
  positions: [
    {
      id: 'kg:position/head',
      person: 'kg:person/liu',
      organization: polytechnic,
      title: '院长',
      tier: 'LEADER',
      evidence,
    },
  ],
  participations: [
    { id: 'kg:participation/one', event: 'kg:event/signing', role: 'HOST', organization: college, evidence },
    { id: 'kg:participation/two', event: 'kg:event/signing', role: 'HOST', organization: polytechnic, evidence: other },
  ],
  policyCitations: [{ id: 'kg:policy-citation/plan', policy: 'kg:policy/plan', by: polytechnic, evidence }],
  commitments: [
    { id: 'kg:commitment/c', by: polytechnic, activity: { en: 'Train' }, period: 'PER_YEAR', min: 3, evidence },
  ],
};

let graph: AskedGraph;
let state: GraphState;
let change: ReturnType<typeof changing>;
beforeEach(async () => {
  await graph?.close();
  graph = await openGraph(present);
  state = new GraphState(graph.driver);
  change = changing(graph);
});
afterAll(() => graph?.close());

const merge = (more: object = {}, selection = '') =>
  change('mergeOrganizations', { from: polytechnic, into: college, ...more }, selection);

const ofWhole = `names: names { value language type } identifiers { scheme value } region { id } status founded
  evidence { locator document { id } }
  relationships { nodes { id status source { id } target { id } ... on Membership { roles } ... on Cooperation { forms amount }
    ... on Internship { base placesPerYear } evidence { document { id } } } }
  positions { nodes { id } } participations { nodes { id evidence { document { id } } } }
  commitments { id } policies { nodes { id issuer { id } } }`;

describe('a merge', () => {
  it('moves all that names the one to the other, and joins what is said twice, with the evidence of both', async () => {
    const made = await merge({}, `organization { ${ofWhole} } changed { id noun version outcome }`);
    expect(made).toEqual({
      id: college,
      version: 2,
      changeId: `${college}@2`,
      organization: {
        names: [
          { value: 'River College', language: 'en', type: 'LABEL' },
          { value: '江河学院', language: 'zh-Hans', type: 'LABEL' },
          { value: 'River Polytechnic', language: 'en', type: 'ALIAS' },
          { value: 'RP', language: null, type: 'ACRONYM' },
        ],
        identifiers: [
          { scheme: 'moe', value: '4111010001' },
          { scheme: 'ror', value: '04mb6s476' },
        ],
        region: { id: 'gb2260:110000' },
        status: 'ACTIVE',
        founded: '1952',
        evidence: [
          { locator: null, document: { id: list.document } },
          { locator: 'p2', document: { id: notice.document } },
        ],
        relationships: {
          nodes: expect.arrayContaining([
            {
              id: 'kg:membership/one',
              status: 'OPERATING',
              source: { id: college },
              target: { id: alliance },
              roles: ['LEAD', 'CHAIR'],
              evidence: [{ document: { id: list.document } }, { document: { id: notice.document } }],
            },
            {
              id: 'kg:cooperation/together',
              status: 'SIGNED',
              source: { id: college },
              target: { id: hospital },
              forms: ['RESEARCH', 'TEACHING'],
              amount: 5,
              evidence: [{ document: { id: list.document } }, { document: { id: notice.document } }],
            },
            ...(
              [
                ['base', 'North', null, hospital, list],
                ['other-base', 'South', null, hospital, notice],
                ['works', null, 20, works, notice],
              ] as const
            ).map(([slug, base, placesPerYear, host, { document }]) => ({
              id: `kg:internship/${slug}`,
              status: 'SIGNED',
              source: { id: host },
              target: { id: college },
              base,
              placesPerYear,
              evidence: [{ document: { id: document } }],
            })),
          ]),
        },
        positions: { nodes: [{ id: 'kg:position/head' }] },
        participations: {
          nodes: [
            {
              id: 'kg:participation/one',
              evidence: [{ document: { id: list.document } }, { document: { id: notice.document } }],
            },
          ],
        },
        commitments: [{ id: 'kg:commitment/c' }],
        policies: { nodes: [{ id: 'kg:policy/plan', issuer: { id: college } }] },
      },
      changed: [
        ['kg:commitment/c', 'commitments', 'CHANGED'],
        ['kg:cooperation/between', 'relationships', 'TAKEN_BACK'],
        ['kg:cooperation/together', 'relationships', 'CHANGED'],
        ['kg:cooperation/too', 'relationships', 'TAKEN_BACK'],
        ['kg:internship/other-base', 'relationships', 'CHANGED'],
        ['kg:internship/works', 'relationships', 'CHANGED'],
        ['kg:membership/one', 'relationships', 'CHANGED'],
        ['kg:membership/other', 'relationships', 'TAKEN_BACK'],
        [college, 'organizations', 'CHANGED'],
        [polytechnic, 'organizations', 'TAKEN_BACK'],
        ['kg:participation/one', 'participations', 'CHANGED'],
        ['kg:participation/two', 'participations', 'TAKEN_BACK'],
        ['kg:policy-citation/plan', 'policyCitations', 'CHANGED'],
        ['kg:policy/plan', 'policies', 'CHANGED'],
        ['kg:position/head', 'positions', 'CHANGED'],
      ].map(([id, noun, outcome]) => ({ id, noun, outcome, version: 2 })),
      userErrors: [],
    });
    expect(made.organization.relationships.nodes).toHaveLength(5);
  });

  it('lets the old id and its identifiers lead to what stays, and its history say where it went', async () => {
    await merge();
    const { data } = await graph.ask(
      `query ($old: ID!) { organization(id: $old) { id } node(id: $old) { id } ror: organization(id: "ror:04mb6s476") { id }
        history(id: $old) { nodes { version after act mergedInto } } }`,
      { old: polytechnic },
    );
    const stays = { id: college };
    expect(data).toEqual({
      organization: stays,
      node: stays,
      ror: stays,
      history: {
        nodes: [
          { version: 2, after: null, act: `${college}@2`, mergedInto: college },
          { version: 1, after: expect.any(String), act: null, mergedInto: null },
        ],
      },
    });
    expect((await change('updateOrganization', { id: polytechnic, founded: '1950' })).userErrors).toEqual([
      {
        field: 'id',
        code: 'NOT_FOUND',
        message: expect.stringContaining(`merged into ${college}`),
        currentVersion: null,
      },
    ]);
  });

  it('is one revision', async () => {
    const before = await state.revision();
    await merge();
    expect(await state.revision()).toBe(before + 1);
  });

  it.each([
    ['what stays', `${college}@2`],
    ['what is gone', `${polytechnic}@2`],
    ['a tie that moved', 'kg:internship/works@2'],
  ])('is undone whole by its change of %s, and done again by undoing that', async (_, changeId) => {
    const before = await state.present();
    await merge();
    const merged = await state.present();
    expect(merged).not.toEqual(before);
    const undone = await change('undo', { changeId });
    expect([undone.userErrors, await state.present()]).toEqual([[], before]);
    const again = await change('undo', { changeId: undone.changeId });
    expect([again.userErrors, await state.present()]).toEqual([[], merged]);
    expect((await change('undo', { changeId: again.changeId })).userErrors).toEqual([]);
    expect(await state.present()).toEqual(before);
  });

  it('of what others were merged into takes their ids along, and brings them back', async () => {
    await change('mergeOrganizations', { from: school, into: polytechnic });
    const before = await state.present();
    const leadsTo = async () =>
      (await graph.ask('query ($id: ID!) { organization(id: $id) { id } }', { id: school })).data.organization.id;
    const { changeId } = await merge();
    const seen = [await leadsTo()];
    await change('undo', { changeId });
    expect([...seen, await leadsTo(), await state.present()]).toEqual([college, polytechnic, before]);
  });

  it('is not undone over what was changed since', async () => {
    const { changeId } = await merge();
    await change('updateRelationship', { id: 'kg:internship/works', placesPerYear: 30 });
    expect((await change('undo', { changeId })).userErrors).toEqual([
      {
        field: 'changeId',
        code: 'CONFLICT',
        message: expect.stringContaining('kg:internship/works'),
        currentVersion: 3,
      },
    ]);
  });

  it('that is a dry run tells what it would change, and changes nothing', async () => {
    const before = await state.whole();
    const { changed, ...tried } = await merge({ dryRun: true }, 'organization { id } changed { id }');
    expect([tried, changed.length, await state.whole()]).toEqual([
      { id: college, version: 2, changeId: null, organization: null, userErrors: [] },
      15,
      before,
    ]);
  });

  it('is made once for one idempotencyKey, also when it is asked twice at the same time', async () => {
    const before = await state.revision();
    const asked = () => merge({ idempotencyKey: 'once' }, 'changed { id outcome }');
    const [one, other] = await Promise.all([asked(), asked()]);
    expect([one.userErrors, other, await asked(), await state.revision()]).toEqual([[], one, one, before + 1]);
  });

  it('of two at the same time is made once; the other is told where the organization went', async () => {
    const answers = await Promise.all([
      change('mergeOrganizations', { from: school, into: college }),
      change('mergeOrganizations', { from: school, into: polytechnic }),
    ]);
    const codes = answers.flatMap(({ userErrors }) =>
      userErrors.map(({ code, field }: { code: string; field: string }) => [code, field]),
    );
    expect(codes).toEqual([['NOT_FOUND', 'from']]);
  });

  it.each([
    [{ into: polytechnic }, 'from', 'INVALID', /two organizations/],
    [{ from: 'kg:organization/no' }, 'from', 'NOT_FOUND', /not one/],
    [{ into: 'kg:document/list' }, 'into', 'NOT_FOUND', /not one/],
    [{ into: hospital }, 'from', 'INVALID', /one kind/],
    [{ expectedFromVersion: 7 }, 'expectedFromVersion', 'CONFLICT', /it has 1/],
    [{ expectedIntoVersion: 7 }, 'expectedIntoVersion', 'CONFLICT', /it has 1/],
    [{ evidence: [{ document: 'kg:document/no' }] }, 'evidence.0.document', 'NOT_FOUND', /no Document/],
    [{ reason: ' ' }, 'reason', 'INVALID', /reason/],
  ])('asked with %j is refused, with the field at fault', async (more, field, code, message) => {
    const before = await state.whole();
    const { userErrors } = await merge(more);
    expect(userErrors).toEqual([
      { field, code, message: expect.stringMatching(message), currentVersion: code === 'CONFLICT' ? 1 : null },
    ]);
    expect(await state.whole()).toEqual(before);
  });

  it('that would make something a part of itself is refused, on the one that goes', async () => {
    await graph.facts.write(
      { relationships: [tie('a', 'AFFILIATION', polytechnic, school), tie('b', 'AFFILIATION', school, college)] },
      { actor: 'test', reason: 'parts' },
    );
    expect((await merge()).userErrors).toEqual([
      { field: 'from', code: 'INVALID', message: expect.stringContaining('part of itself'), currentVersion: null },
    ]);
  });
});
