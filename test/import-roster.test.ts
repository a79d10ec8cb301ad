import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { OrganizationFact } from '../src/fact/fact.js';
import { ImportRepository } from '../src/import/import.repository.js';
import { Problems } from '../src/import/problems.js';
import { NameMatcher } from '../src/import/roster/name-matcher.js';
import { type RosterOptions, runRoster } from '../src/import/roster/run-roster.js';
import { MatchRepository } from '../src/match/match.repository.js';
import { type AskedGraph, openGraph } from './ask.js';
import { cleanDatabase } from './database.js';
import { GraphState } from './graph-state.js';

let folder: string;
let graph: AskedGraph;
let state: GraphState;

const organization = (slug: string, kind: OrganizationFact['kind'], name: string): OrganizationFact => ({
  id: `kg:organization/${slug}`,
  kind,
  names: [{ value: name }],
  evidence: [{ document: 'kg:document/d', locator: 'p1' }],
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-roster-'));
  graph = await openGraph();
  state = new GraphState(graph.driver);
});
beforeEach(async () => {
  await (await cleanDatabase()).close();
  await graph.facts.write(
    {
      documents: [{ id: 'kg:document/d', title: 'D' }],
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
          target: 'kg:organization/alliance',
          status: 'SIGNED',
          evidence: [{ document: 'kg:document/d', locator: 'p2' }],
        },
      ],
    },
    { actor: 'seed', reason: 'read it' },
  );
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

const alliance = 'kg:organization/alliance';

async function roster(text: string, options: Partial<RosterOptions> = {}) {
  const file = join(folder, 'members.txt');
  await writeFile(file, text);
  const problems = await Problems.open(undefined);
  const given = { alliance, commit: false, ...options };
  const repositories = [graph.facts, new ImportRepository(graph.graph)] as const;
  const summary = await runRoster(
    file,
    given,
    problems,
    ...repositories,
    new NameMatcher(new MatchRepository(graph.graph)),
  );
  const lines = summary.lines.map(({ line, verdict, id, kind }) => [line, verdict, id ?? kind]);
  return { ...summary, lines, refused: problems.first.map(({ line, column }) => [line, column]) };
}

it('says of each line whom it means, and writes nothing while one is ambiguous', async () => {
  const before = await state.whole();
  const text = '1. 江河醫藥學院\t理事长单位\n2、双子药业有限公司\n\n（3）新生物科技公司\t成员单位\n';
  const { lines, written, refused } = await roster(text, { commit: true, review: join(folder, 'review.csv') });
  expect({ lines, written, refused }).toEqual({
    lines: [
      [1, 'MATCHED', 'kg:organization/college'],
      [2, 'AMBIGUOUS', 'ENTERPRISE'],
      [4, 'NEW', 'ENTERPRISE'],
    ],
    written: false,
    refused: [],
  });
  expect(await state.whole()).toEqual(before);
  expect(await readFile(join(folder, 'review.csv'), 'utf8')).toBe(
    `\uFEFF${[
      'line,name,role,kind,verdict,id,candidates,reasons',
      '1,江河醫藥學院,理事长单位,SCHOOL,MATCHED,kg:organization/college,kg:organization/college 江河医药学院; kg:organization/hospital 江河医药学院附属医院,its name 江河医药学院 is like it: 100 of 100',
      '2,双子药业有限公司,,ENTERPRISE,AMBIGUOUS,,kg:organization/one 双子药业有限公司北京分公司; kg:organization/two 双子药业有限公司上海分公司,its name 双子药业有限公司北京分公司 is like it: 86 of 100',
      '4,新生物科技公司,成员单位,ENTERPRISE,NEW,NEW,,nothing in the graph has this name',
      '',
    ].join('\r\n')}`,
  );
});

it('writes all members of a decided list at once, each citing its line of the notice', async () => {
  const table = `line,name,role,id
1,江河醫藥學院,理事长单位、发起单位,
2,双子药业有限公司,,kg:organization/two
4,新生物科技公司,成员单位,NEW
5,江河医药学院附属医院,副理事长单位,
`;
  const options = { commit: true, title: 'Notice', publisher: 'The alliance', publishedOn: '2025-03' };
  const { lines, written, created, changed } = await roster(table, options);
  expect({ lines, written, created, changed }).toEqual({
    lines: [
      [1, 'MATCHED', 'kg:organization/college'],
      [2, 'MATCHED', 'kg:organization/two'],
      [4, 'NEW', 'ENTERPRISE'],
      [5, 'MATCHED', 'kg:organization/hospital'],
    ],
    written: true,
    created: 5,
    changed: 1,
  });
  const { data } = await graph.ask(`{ organization(id: "${alliance}") { ... on Alliance {
    members(orderBy: {field: PARTNER_NAME}) { nodes {
      id status roles member { __typename name } evidence { locator asWritten document { title publishedOn } }
    } }
  } } }`);
  const notice = (locator: string, ...asWritten: string[]) => ({
    locator,
    asWritten,
    document: { title: 'Notice', publishedOn: '2025-03' },
  });
  const byName = (one: { member: { name: string } }, other: { member: { name: string } }) =>
    one.member.name < other.member.name ? -1 : 1;
  expect(data.organization.members.nodes.toSorted(byName)).toEqual(
    [
      {
        id: 'kg:membership/college-alliance',
        status: 'OPERATING',
        roles: ['CHAIR', 'FOUNDER'],
        member: { __typename: 'School', name: '江河医药学院' },
        evidence: [notice('row 1', '江河醫藥學院', '理事长单位、发起单位')],
      },
      {
        id: 'kg:membership/two-alliance',
        status: 'OPERATING',
        roles: ['MEMBER'],
        member: { __typename: 'Enterprise', name: '双子药业有限公司上海分公司' },
        evidence: [notice('row 2', '双子药业有限公司')],
      },
      {
        id: expect.stringMatching(/^kg:membership\/xin-sheng-wu-ke-ji-gong-si-[0-9a-f]{8}-alliance$/),
        status: 'OPERATING',
        roles: ['MEMBER'],
        member: { __typename: 'Enterprise', name: '新生物科技公司' },
        evidence: [notice('row 4', '新生物科技公司', '成员单位')],
      },
      {
        id: 'kg:membership/before',
        status: 'SIGNED',
        roles: ['VICE_CHAIR'],
        member: { __typename: 'Hospital', name: '江河医药学院附属医院' },
        evidence: [
          { locator: 'p2', asWritten: [], document: { title: 'D', publishedOn: null } },
          notice('row 5', '江河医药学院附属医院', '副理事长单位'),
        ],
      },
    ].toSorted(byName),
  );
  const before = await state.contents();
  const again = await roster(table.replace('NEW', ''), options);
  expect([again.written, again.created, again.lines[2]?.[1]]).toEqual([true, 1, 'MATCHED']);
  expect((await state.contents()).length).toBeGreaterThan(before.length);
});

it('refuses roles and ids that it does not know, and then writes nothing', async () => {
  const before = await state.whole();
  const { written, refused } = await roster(
    'name,role,id\n江河医药学院,吉祥物,\n甲公司,,kg:organization/nobody\n,,\n',
    {
      commit: true,
    },
  );
  expect({ written, refused }).toEqual({
    written: false,
    refused: [
      [4, 'name'],
      [2, 'role'],
      [3, 'id'],
    ],
  });
  expect(await state.whole()).toEqual(before);
});

it('wants an alliance that is there', async () => {
  await expect(roster('甲\n', { alliance: 'kg:organization/nobody' })).rejects.toThrow(
    'The graph has no organization kg:organization/nobody',
  );
});
