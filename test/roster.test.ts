import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OrganizationFact } from '../src/fact/fact.js';
import { type AskedGraph, openGraph } from './ask.js';
import { changing } from './changing.js';
import { GraphState } from './graph-state.js';

const evidence = [{ document: 'kg:document/list', locator: 'p1' }];
const organization = (slug: string, kind: OrganizationFact['kind'], name: string): OrganizationFact => ({
  id: `kg:organization/${slug}`,
  kind,
  names: [{ value: name }],
  evidence,
});
const alliance = 'kg:organization/alliance';

let graph: AskedGraph;
let state: GraphState;
let change: ReturnType<typeof changing>;
beforeEach(async () => {
  await graph?.close();
  graph = await openGraph({
    documents: [
      { id: 'kg:document/list', title: 'List' },
      { id: 'kg:document/notice', title: 'Notice' },
    ],
    organizations: [
      organization('alliance', 'ALLIANCE', '细胞谷产教联合体'),
      organization('college', 'SCHOOL', '江河医药学院'),
      organization('hospital', 'HOSPITAL', '江河医药学院附属医院'),
      organization('one', 'ENTERPRISE', '双子药业有限公司北京分公司'),
      organization('two', 'ENTERPRISE', '双子药业有限公司上海分公司'),
    ],
    relationships: [
      {
        id: 'kg:membership/before',
        kind: 'MEMBERSHIP',
        source: 'kg:organization/hospital',
        target: alliance,
        status: 'SIGNED',
        evidence,
      },
    ],
  });
  state = new GraphState(graph.driver);
  change = changing(graph);
});
afterAll(() => graph?.close());

const [college, twins, newcomer, hospital] = [
  { name: '江河醫藥學院', role: '理事长单位、发起单位' },
  { name: '双子药业有限公司' },
  { name: '新生物科技公司', role: '成员单位', line: 4 },
  { name: '江河医药学院附属医院', role: '副理事长单位', line: 5 },
];
const undecided = [college, twins, newcomer, hospital];
const decided = [college, { ...twins, means: 'kg:organization/two' }, newcomer, hospital];

const verdicts = `lines { line name roles kind verdict reasons organization { id } candidates { id reasons organization { name } } }`;
const apply = (lines: readonly object[], more: object = {}, selection = verdicts) =>
  change('applyRoster', { alliance, document: 'kg:document/notice', lines, ...more }, selection);

const like = (name: string) => [`its name ${name} is like it: 100 of 100`];

describe('a list of members', () => {
  it('is told line by line whom it means, with candidates and reasons, and nothing is written', async () => {
    const before = await state.whole();
    const { lines, userErrors, changeId } = await apply(undecided, { dryRun: true });
    expect(await state.whole()).toEqual(before);
    expect(changeId).toBe(null);
    expect(userErrors).toEqual([
      {
        field: 'lines.1',
        code: 'INVALID',
        message: expect.stringContaining('kg:organization/one, kg:organization/two, or none'),
        currentVersion: null,
      },
    ]);
    expect(lines.map(({ candidates, ...line }: { candidates: object[] }) => line)).toEqual([
      {
        line: 1,
        name: '江河醫藥學院',
        roles: ['CHAIR', 'FOUNDER'],
        kind: 'SCHOOL',
        verdict: 'MATCHED',
        reasons: like('江河医药学院'),
        organization: { id: 'kg:organization/college' },
      },
      {
        line: 2,
        name: '双子药业有限公司',
        roles: [],
        kind: 'ENTERPRISE',
        verdict: 'AMBIGUOUS',
        reasons: ['its name 双子药业有限公司北京分公司 is like it: 86 of 100'],
        organization: null,
      },
      {
        line: 4,
        name: '新生物科技公司',
        roles: ['MEMBER'],
        kind: 'ENTERPRISE',
        verdict: 'NEW',
        reasons: ['nothing in the graph has this name'],
        organization: null,
      },
      {
        line: 5,
        name: '江河医药学院附属医院',
        roles: ['VICE_CHAIR'],
        kind: 'HOSPITAL',
        verdict: 'MATCHED',
        reasons: like('江河医药学院附属医院'),
        organization: { id: 'kg:organization/hospital' },
      },
    ]);
    expect(lines[1].candidates).toEqual([
      {
        id: 'kg:organization/one',
        reasons: ['its name 双子药业有限公司北京分公司 is like it: 86 of 100'],
        organization: { name: '双子药业有限公司北京分公司' },
      },
      {
        id: 'kg:organization/two',
        reasons: ['its name 双子药业有限公司上海分公司 is like it: 86 of 100'],
        organization: { name: '双子药业有限公司上海分公司' },
      },
    ]);
  });

  it('is written whole once it is decided, each membership citing its line of the notice', async () => {
    const made = await apply(decided, {}, 'lines { organization { id kind } } changed { noun outcome }');
    expect(made).toEqual({
      id: alliance,
      version: 1,
      changeId: expect.stringMatching(/@1$/),
      lines: [
        { organization: { id: 'kg:organization/college', kind: 'SCHOOL' } },
        { organization: { id: 'kg:organization/two', kind: 'ENTERPRISE' } },
        { organization: { id: expect.stringContaining('kg:organization/'), kind: 'ENTERPRISE' } },
        { organization: { id: 'kg:organization/hospital', kind: 'HOSPITAL' } },
      ],
      changed: [
        ['relationships', 'CHANGED'],
        ['relationships', 'ADDED'],
        ['relationships', 'ADDED'],
        ['relationships', 'ADDED'],
        ['organizations', 'ADDED'],
      ].map(([noun, outcome]) => expect.objectContaining({ noun, outcome: expect.stringMatching(outcome ?? '') })),
      userErrors: [],
    });
    const { data } = await graph.ask(
      `{ organization(id: "${alliance}") { ... on Alliance { members(orderBy: {field: PARTNER_NAME}) { nodes {
        member { name } roles status evidence { locator asWritten document { title } } } } } } }`,
    );
    const cited = (locator: string, ...asWritten: string[]) => ({ locator, asWritten, document: { title: 'Notice' } });
    expect(data.organization.members.nodes).toEqual(
      expect.arrayContaining([
        {
          member: { name: '江河医药学院' },
          roles: ['CHAIR', 'FOUNDER'],
          status: 'OPERATING',
          evidence: [cited('row 1', '江河醫藥學院', '理事长单位、发起单位')],
        },
        {
          member: { name: '双子药业有限公司上海分公司' },
          roles: ['MEMBER'],
          status: 'OPERATING',
          evidence: [cited('row 2', '双子药业有限公司')],
        },
        {
          member: { name: '新生物科技公司' },
          roles: ['MEMBER'],
          status: 'OPERATING',
          evidence: [cited('row 4', '新生物科技公司', '成员单位')],
        },
        {
          member: { name: '江河医药学院附属医院' },
          roles: ['VICE_CHAIR'],
          status: 'SIGNED',
          evidence: [
            { locator: 'p1', asWritten: [], document: { title: 'List' } },
            cited('row 5', '江河医药学院附属医院', '副理事长单位'),
          ],
        },
      ]),
    );
    expect(data.organization.members.nodes).toHaveLength(4);
  });

  it('written again changes nothing, and says so; undone, all of it is gone', async () => {
    const before = await state.present();
    const { changeId } = await apply(decided);
    const written = await state.whole();
    const again = await apply(decided, {}, 'lines { verdict } changed { id }');
    expect(again).toEqual({
      id: alliance,
      version: 1,
      changeId: null,
      lines: Array(4).fill({ verdict: 'MATCHED' }),
      changed: [],
      userErrors: [],
    });
    // Of the second request a receipt is there, and nothing else.
    const now = await state.whole();
    expect(now).toEqual({ ...written, nodes: Number(written?.nodes) + 1 });
    await change('undo', { changeId });
    expect(await state.present()).toEqual(before);
  });

  it('that comes twice at the same time is written once', async () => {
    const revision = await state.revision();
    const [one, other] = await Promise.all([apply(decided, {}, ''), apply(decided, {}, '')]);
    const changes = [one.changeId, other.changeId].filter((id) => id !== null);
    expect([one.userErrors, other.userErrors, changes.length, await state.revision()]).toEqual([
      [],
      [],
      1,
      revision + 1,
    ]);
  });

  it.each([
    [[], {}, 'lines', 'INVALID', /from 1 to 500/],
    [Array(501).fill(college), {}, 'lines', 'INVALID', /got 501/],
    [[college, { name: ' ' }], {}, 'lines.1.name', 'INVALID', /seen/],
    [[college, { ...newcomer, role: '吉祥物' }], {}, 'lines.1.role', 'INVALID', /role/],
    [[{ ...twins, means: 'kg:organization/no' }], {}, 'lines.0.means', 'NOT_FOUND', /id of an organization/],
    [[{ ...twins, means: 'kg:organization/one', isNew: true }], {}, 'lines.0.isNew', 'INVALID', /not both/],
    [[{ ...college, line: 0 }], {}, 'lines.0.line', 'INVALID', /1 or more/],
    [[college], { alliance: 'kg:organization/no' }, 'alliance', 'NOT_FOUND', /no organization/],
    [[college], { alliance: 'kg:organization/college' }, 'alliance', 'INVALID', /is a SCHOOL/],
    [[college], { document: 'kg:document/no' }, 'document', 'NOT_FOUND', /no Document/],
    [[{ ...college, means: alliance }], {}, 'lines', 'INVALID', /to itself/],
  ])('of %j with %j is refused, with the field at fault', async (lines, more, field, code, message) => {
    const before = await state.whole();
    const { userErrors } = await apply(lines, more);
    expect(userErrors.map((error: { field: string; code: string }) => [error.field, error.code])).toContainEqual([
      field,
      code,
    ]);
    expect(userErrors.find((error: { field: string }) => error.field === field).message).toMatch(message);
    expect(await state.whole()).toEqual(before);
  });
});
