import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, gzipSync, crc32 as zlibCrc } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readMapping } from '../src/import/mapping/mapping.js';
import { Problems } from '../src/import/problems.js';
import { type AskedGraph, openGraph } from './ask.js';
import { cleanDatabase } from './database.js';
import { GraphState } from './graph-state.js';
import { imported } from './imported.js';

const data = fileURLToPath(new URL('../../shared/data/china/', import.meta.url));
const mappings = fileURLToPath(new URL('../examples/mappings/', import.meta.url));

let folder: string;
let graph: AskedGraph;
let state: GraphState;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-tables-'));
  graph = await openGraph();
  state = new GraphState(graph.driver);
});
beforeEach(async () => (await cleanDatabase()).close());
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

async function written(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const counts = (own: object) => ({ created: 0, changed: 0, unchanged: 0, merged: 0, kept: 0, refused: 0, ...own });

const rows = (own: object) => ({ ...counts({ leftOut: 0 }), ...own });

const schools = `序号,name,code,department,level,site
1,江河大学,4150000001,重庆市,本科,www.river.example
2,双子职业学院,4150000002,重庆市教委,专科,
3,医药学院,4150000003,"重庆市\\n国家卫生部",专科,mailto:x@y
4,,4150000004,重庆市,本科,
5,断线学院,4150000005
6,江河大学,4150000001,重庆市,本科,
7,第七学院,4150000007,重庆市,中专,
`;
const mapping = `
source: test-schools
document: { title: Schools, publisher: Us }
derive:
  - column: body
    from: department
    split: '\\n'
    rules: [{ matches: '^(.+(?:省|市))$', becomes: '$1人民政府' }]
organizations:
  - as: body
    each: body
    id: 'kg:organization/{body|pinyin}'
    sameName: true
    kind: GOVERNMENT_BODY
    names: [{ value: '{body}', language: zh-Hans }]
    region: { beginning: '{body}', otherwise: '000000' }
  - as: school
    id: 'moe:{code}'
    kind: SCHOOL
    names: [{ value: '{name}', language: zh-Hans }]
    identifiers: [{ scheme: moe, value: '{code}' }]
    region: { named: '{body}', beginning: '{body}' }
    schoolLevel: { column: level, values: { 本科: UNIVERSITY, 专科: VOCATIONAL_COLLEGE } }
    website: '{site}'
relationships:
  - { kind: GUIDANCE, source: body, target: school }
`;

describe('a table with a mapping', () => {
  it('brings what its rows say, and says what is wrong with the others', async () => {
    const file = await written('schools.csv', schools);
    const options = { mapping: await written('schools.yaml', mapping) };
    const { problems, ...summary } = await imported(graph.graph, 'csv', [file], options);
    expect(summary).toEqual({
      read: 7,
      rows: rows({ created: 4, unchanged: 1, refused: 2 }),
      refused: 3,
      retracted: 0,
      stopped: false,
      tally: {
        regions: counts({ created: 2 }),
        organizations: counts({ created: 7 }),
        relationships: counts({ created: 5 }),
      },
    });
    expect(problems.map(({ line, column, value, note = false }) => [line, column, value, note])).toEqual([
      [4, '{site}', 'mailto:x@y', false],
      [5, 'names', 'moe:4150000004', false],
      [6, '', '5 | 断线学院 | 4150000005', false],
      [7, '', 'moe:4150000001', true],
    ]);
    const { data } = await graph.ask(`{ organizations(where: {kind: {eq: SCHOOL}}) { nodes {
      id name region { id } website ... on School { schoolLevel }
      guidedBy { nodes { id body { id name region { id } } evidence { locator document { title } } } }
    } } }`);
    const government = (locator: string, code: string) => ({
      id: `kg:guidance/test-schools-chong-qing-shi-ren-min-zheng-fu-${code}`,
      body: {
        id: 'kg:organization/chong-qing-shi-ren-min-zheng-fu',
        name: '重庆市人民政府',
        region: { id: 'gb2260:500000' },
      },
      evidence: [{ locator, document: { title: 'Schools' } }],
    });
    const region = { id: 'gb2260:500000' };
    const byName = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(data.organizations.nodes.toSorted(byName)).toEqual([
      {
        id: 'moe:4150000001',
        name: '江河大学',
        region,
        website: 'http://www.river.example',
        schoolLevel: 'UNIVERSITY',
        guidedBy: { nodes: [government('row 2', '4150000001')] },
      },
      {
        id: 'moe:4150000002',
        name: '双子职业学院',
        region,
        website: null,
        schoolLevel: 'VOCATIONAL_COLLEGE',
        guidedBy: {
          nodes: [
            {
              id: 'kg:guidance/test-schools-chong-qing-shi-jiao-wei-4150000002',
              body: { id: 'kg:organization/chong-qing-shi-jiao-wei', name: '重庆市教委', region },
              evidence: [{ locator: 'row 3', document: { title: 'Schools' } }],
            },
          ],
        },
      },
      {
        id: 'moe:4150000003',
        name: '医药学院',
        region,
        website: null,
        schoolLevel: 'VOCATIONAL_COLLEGE',
        guidedBy: {
          nodes: expect.arrayContaining([
            government('row 4', '4150000003'),
            expect.objectContaining({ id: 'kg:guidance/test-schools-guo-jia-wei-sheng-bu-4150000003' }),
          ]),
        },
      },
      {
        id: 'moe:4150000007',
        name: '第七学院',
        region,
        website: null,
        schoolLevel: null,
        guidedBy: { nodes: [government('row 8', '4150000007')] },
      },
    ]);
  });

  it('takes an organization of the same kind and name that is there already', async () => {
    const evidence = [{ document: 'kg:document/d', locator: 'p1' }];
    const body = {
      id: 'kg:organization/b',
      kind: 'GOVERNMENT_BODY',
      names: [{ value: '重慶市教委' }],
      evidence,
    } as const;
    const documents = [{ id: 'kg:document/d', title: 'D' }];
    await graph.facts.write({ documents, organizations: [body] }, { actor: 'seed', reason: 'read it' });
    const options = { mapping: await written('schools.yaml', mapping) };
    const file = await written('schools.csv', schools);
    const first = await imported(graph.graph, 'csv', [file], options);
    const again = await imported(graph.graph, 'csv', [file], options);
    expect([first.tally.organizations, again.tally.organizations]).toEqual([
      counts({ created: 6, merged: 1 }),
      counts({ unchanged: 7 }),
    ]);
    const { data } = await graph.ask('{ organization(id: "moe:4150000002") { guidedBy { nodes { body { id } } } } }');
    expect(data.organization.guidedBy.nodes).toEqual([{ body: { id: 'kg:organization/b' } }]);
  });

  it.each([
    ['with a byte-order mark', 'bom.csv', Buffer.from(`\uFEFF${schools}`)],
    ['in GB18030, as an older Excel writes', 'gb.csv', inGb18030(schools)],
    ['packed by gzip', 'schools.csv.gz', gzipSync(schools)],
    ['packed by zip beside a note', 'schools.zip', zipped({ 'readme.md': 'A note.', 'schools.csv': schools })],
    [
      'with semicolons and line ends of Windows',
      'semicolon.csv',
      Buffer.from(schools.replaceAll(',', ';').replaceAll('\n', '\r\n')),
    ],
  ])('is read the same %s', async (_, name, content) => {
    const options = { mapping: await written('schools.yaml', mapping) };
    await imported(graph.graph, 'csv', [await written('plain.csv', schools)], options);
    const { tally } = await imported(graph.graph, 'csv', [await written(name, content)], options);
    expect(tally).toEqual({
      regions: counts({ unchanged: 2 }),
      organizations: counts({ unchanged: 7 }),
      relationships: counts({ unchanged: 5 }),
    });
  });

  it('is refused where a column is missing or the mapping is not one', async () => {
    const file = await written('short.csv', 'name,code\na,1\n');
    const good = await written('schools.yaml', mapping);
    await expect(imported(graph.graph, 'csv', [file])).rejects.toThrow('csv needs --mapping <file>');
    await expect(imported(graph.graph, 'csv', [file], { mapping: good })).rejects.toThrow(
      'short.csv has no column site, level, department, which the mapping reads; it has name, code.',
    );
    const wrong = await written('wrong.yaml', mapping.replace('kind: SCHOOL', 'kind: COLLEGE'));
    await expect(imported(graph.graph, 'csv', [file], { mapping: wrong })).rejects.toThrow(
      /^wrong\.yaml: \.organizations\[1\]\.kind must be one of .*, not "COLLEGE"$/,
    );
    await expect(imported(graph.graph, 'csv', [join(folder, 'nothing.csv')], { mapping: good })).rejects.toThrow(
      'There is no file',
    );
  });

  it('writes a report that a spreadsheet opens without running it', async () => {
    const report = join(folder, 'report.csv');
    const problems = await Problems.open(report);
    problems.add({ file: 'a.csv', line: 2, column: 'name', value: '=1+1', reason: 'Said "no", twice.' });
    problems.add({ file: 'a.csv', line: 3, column: 'sum', value: '-5', reason: '负数' });
    await problems.close();
    expect(await readFile(report, 'utf8')).toBe(
      '\uFEFFfile,line,column,value,reason\r\na.csv,2,name,\'=1+1,"Said ""no"", twice."\r\na.csv,3,sum,\'-5,负数\r\n',
    );
  });
});

const organisations = `organisationID,vatNumber,name,shortName,SME,activityType,street,postCode,city,country,nutsCode,geolocation,organizationURL
1,GB1,LEAD UNIVERSITY,LU,False,HES,,,LONDON,UK,,,www.lead.example
2,,MAKER LTD,MAKER LTD,True,PRC,,,ATHENS,EL,,,
3,,INSTITUTE,,False,REC,,,CHENGDU,CN,,,
x,,BROKEN,,False,REC,,,PARIS,FR,,,
`;
const participations = `projectID,projectAcronym,organisationID,name,activityType,country,city,role,ecContribution,endOfParticipation
77,ACRO,1,LEAD UNIVERSITY,HES,UK,LONDON,coordinator,100.5,False
77,ACRO,2,MAKER LTD,PRC,EL,ATHENS,participant,"50,25",True
77,ACRO,3,INSTITUTE,REC,CN,CHENGDU,thirdParty,none,False
88,OTHER,3,INSTITUTE,REC,CN,CHENGDU,participant,1,False
`;

describe('files of CORDIS', () => {
  const files = async () => [
    await written('participations.csv', participations),
    await written('organisations.csv', organisations),
  ];

  it('tie participants to the coordinator, with project, roles and money', async () => {
    const { problems, tally } = await imported(graph.graph, 'cordis', await files());
    expect(tally).toEqual({
      regions: counts({ created: 5 }),
      organizations: counts({ created: 3 }),
      relationships: counts({ created: 2 }),
    });
    expect(problems.map(({ file, line, column, value, note = false }) => [file, line, column, value, note])).toEqual([
      ['organisations.csv', 5, 'organisationID', 'x', false],
      ['participations.csv', 4, 'ecContribution', 'none', false],
      ['participations.csv', 5, 'projectID', '88', true],
    ]);
    const { data } = await graph.ask(`{ organization(id: "pic:1") {
      __typename name region { id name } website
      cooperations(orderBy: {field: PARTNER_NAME}) { nodes {
        id status forms project { id acronym } amount currency organizations { role organization { id __typename region { id } } }
        evidence { locator document { title licence } }
      } }
    } }`);
    const lead = {
      role: 'coordinator',
      organization: { id: 'pic:1', __typename: 'School', region: { id: 'iso3166:GB' } },
    };
    expect(data.organization).toEqual({
      __typename: 'School',
      name: 'LEAD UNIVERSITY',
      region: { id: 'iso3166:GB', name: 'United Kingdom' },
      website: null,
      cooperations: {
        nodes: [
          {
            id: 'kg:cooperation/cordis-77-1-3',
            status: 'OPERATING',
            forms: ['PROJECT'],
            project: { id: '77', acronym: 'ACRO' },
            amount: null,
            currency: null,
            organizations: [
              lead,
              {
                role: 'thirdParty',
                organization: { id: 'pic:3', __typename: 'ResearchInstitute', region: { id: 'gb2260:510100' } },
              },
            ],
            evidence: [{ locator: 'row 4', document: { title: 'participations.csv', licence: 'CC BY 4.0' } }],
          },
          {
            id: 'kg:cooperation/cordis-77-1-2',
            status: 'ENDED',
            forms: ['PROJECT'],
            project: { id: '77', acronym: 'ACRO' },
            amount: 50.25,
            currency: 'EUR',
            organizations: [
              lead,
              {
                role: 'participant',
                organization: { id: 'pic:2', __typename: 'Enterprise', region: { id: 'iso3166:GR' } },
              },
            ],
            evidence: [{ locator: 'row 3', document: { title: 'participations.csv', licence: 'CC BY 4.0' } }],
          },
        ],
      },
    });
  });

  it('say what became of every row, also of those that name an organization in a project again', async () => {
    const again = `${participations}77,ACRO,2,MAKER LTD,PRC,EL,ATHENS,thirdParty,7,False\n77,"ACRO\uFFFD",9,X,PRC,EL,ATHENS,participant,7,False\n`;
    const reached = new Map<string, number>();
    const {
      problems,
      read,
      rows: became,
    } = await imported(graph.graph, 'cordis', [await written('again.csv', again)], {
      progress: ({ label, rows }) => void reached.set(label, rows),
    });
    expect({ read, became, reached: [...reached] }).toEqual({
      read: 6,
      became: rows({ created: 3, unchanged: 2, refused: 1 }),
      reached: [
        ['organizations of again.csv', 6],
        ['ties of again.csv', 5],
      ],
    });
    expect(problems.filter(({ line }) => line === 6).map(({ column, value, note }) => [column, value, note])).toEqual([
      ['organisationID', 'kg:cooperation/cordis-77-1-2', true],
    ]);
  });

  it('tie all participants to each other on demand, and change nothing the second time', async () => {
    const first = await imported(graph.graph, 'cordis', await files(), { clique: true });
    const before = await state.contents();
    const again = await imported(graph.graph, 'cordis', await files(), { clique: true });
    expect([first.tally.relationships, again.tally.relationships]).toEqual([
      counts({ created: 3 }),
      counts({ unchanged: 3 }),
    ]);
    expect(await state.contents()).toEqual(before);
  });
});

describe('the mappings among the examples', () => {
  it.each(readdirSync(mappings))('%s is one', (file) => {
    expect(readMapping(join(mappings, file)).source).toMatch(/^cn-/);
  });

  const ifThere = existsSync(data) ? it : it.skip;
  if (!existsSync(data)) console.info(`Skipped the real tables of China: there is no ${data}.`);

  ifThere(
    'read the real tables, every row of which is taken or reported',
    async () => {
      const read = async (name: string) => {
        const mapping = `${mappings}${name}.yaml`;
        const { read, rows, refused, problems, tally } = await imported(graph.graph, 'csv', [`${data}${name}.csv`], {
          mapping,
        });
        const { created, merged } = tally.organizations ?? counts({});
        expect(Object.values(rows).reduce((sum, count) => sum + count, 0)).toBe(read);
        return { read, refused, notes: problems.length - refused, organizations: created + merged };
      };
      expect([await read('regions'), await read('development-zones'), await read('schools')]).toEqual([
        { read: 3_639, refused: 0, notes: 48, organizations: 0 },
        { read: 232, refused: 0, notes: 0, organizations: 232 },
        { read: 2_631, refused: 0, notes: 0, organizations: 2_714 },
      ]);
      const { data: answer } = await graph.ask(`{
        school: organization(id: "moe:4111010001") { region { id } guidedBy { nodes { body { name region { id } } } } }
        zones: organizations(where: {kind: {eq: PARK}, region: {within: "gb2260:500000"}}) { totalCount }
        artefact: node(id: "gb2260:500100") { id }
      }`);
      expect(answer).toEqual({
        school: {
          region: { id: 'gb2260:110000' },
          guidedBy: { nodes: [{ body: { name: '教育部', region: { id: 'gb2260:000000' } } }] },
        },
        zones: { totalCount: 4 },
        artefact: null,
      });
    },
    120_000,
  );
});

/** Text in GB18030, letter by letter from what decodes it. */
function inGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      if (second !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Buffer.from(
    [...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : [...(bytes.get(letter) ?? [])])),
  );
}

/** An archive of these files, each deflated. */
function zipped(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(zlibCrc(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
