import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

const languages = ['en', 'zh-Hans', 'zh-Hant'];

/** What a field of the thing with this id answers in English, Simplified and Traditional Chinese. */
async function inThree(id: string, type: string, field: string): Promise<unknown> {
  const { data, errors } = await graph.ask(
    `query ($id: ID!) { node(id: $id) { ... on ${type} {
      ${languages.map((language, index) => `_${index}: ${field}(language: "${language}")`).join(' ')}
    } } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return languages.map((_language, index) => data.node[`_${index}`]);
}

describe('in English, Simplified and Traditional Chinese', () => {
  it.each([
    ['kg:organization/college', 'Organization', 'name', ['River College', '江河学院', '江河學院']],
    // A former name is no answer, though it is the only one in Traditional.
    ['kg:organization/university', 'Organization', 'name', ['Mountain University', '山城大学', '山城大學']],
    ['kg:organization/park', 'Organization', 'description', ['A park of the bio industry', '生物产业园', '生物產業園']],
    ['kg:organization/college', 'Organization', 'description', [null, null, null]],
    ['kg:person/liu', 'Person', 'name', ['劉永生', '刘永生', '劉永生']],
    ['kg:person/wu', 'Person', 'name', ['Wu Yan', 'Wu Yan', 'Wu Yan']],
    [
      'kg:event/founding',
      'Event',
      'title',
      ['Founding of the River Alliance', '江河产教联合体成立大会', '江河產教聯合體成立大會'],
    ],
    ['kg:policy/plan', 'Policy', 'title', ['Plan for Rivers', 'Plan for Rivers', 'Plan for Rivers']],
    ['gb2260:440000', 'Region', 'name', ['Guangdong', '广东省', '廣東省']],
    ['kg:commitment/forums', 'Commitment', 'activity', ['forums', '论坛', '論壇']],
    ['kg:commitment/forums', 'Commitment', 'unit', ['forums', '次', '次']],
    ['kg:declared-members/hospitals', 'DeclaredMembers', 'label', ['hospitals', 'hospitals', 'hospitals']],
  ])('%s answers as %s its %s', async (id, type, field, answers) => {
    expect(await inThree(id, type, field)).toEqual(answers);
  });
});

describe('a tie is said in one sentence', () => {
  it.each([
    [
      'kg:membership/college-alliance',
      [
        'River College is a founder and a vice chair of River Alliance, since 2024-05-16.',
        '江河学院是江河产教联合体的发起单位、副理事长单位（自2024年5月16日起）。',
        '江河學院是江河產教聯合體的發起單位、副理事長單位（自2024年5月16日起）。',
      ],
    ],
    [
      'kg:membership/maker-alliance',
      [
        'Delta Maker is a member of River Alliance, from 2024 to 2024, ended.',
        '三角洲制造是江河产教联合体的成员单位（2024年至2024年，已结束）。',
        '三角洲製造是江河產教聯合體的成員單位（2024年至2024年，已結束）。',
      ],
    ],
    [
      'kg:membership/hospital-alliance',
      [
        'River Hospital is a member of River Alliance, since 2024-05.',
        '江河医院是江河产教联合体的成员单位（自2024年5月起）。',
        '江河醫院是江河產教聯合體的成員單位（自2024年5月起）。',
      ],
    ],
    [
      'kg:cooperation/college-maker',
      [
        'River College and Delta Maker work together (teaching materials, teaching), since 2023, signed.',
        '江河学院与三角洲制造合作（教材编写、教学）（自2023年起，已签约）。',
        '江河學院與三角洲製造合作（教材編寫、教學）（自2023年起，已簽約）。',
      ],
    ],
    [
      'kg:internship/hospital-college',
      [
        'River Hospital hosts interns from River College (Faculty of Rivers), since 2024-12-03.',
        '江河医院接收江河学院（Faculty of Rivers）的实习生（自2024年12月3日起）。',
        '江河醫院接收江河學院（Faculty of Rivers）的實習生（自2024年12月3日起）。',
      ],
    ],
    [
      'kg:internship/maker-university',
      [
        'Delta Maker hosts interns from Mountain University, since 2021, disputed.',
        '三角洲制造接收山城大学的实习生（自2021年起，有争议）。',
        '三角洲製造接收山城大學的實習生（自2021年起，有爭議）。',
      ],
    ],
    [
      'kg:guidance/commission-alliance',
      [
        'Education Commission guides River Alliance.',
        '教育委员会指导江河产教联合体。',
        '教育委員會指導江河產教聯合體。',
      ],
    ],
    [
      'kg:affiliation/faculty-college',
      ['Faculty of Rivers is part of River College.', '江河系隶属于江河学院。', '江河系隸屬於江河學院。'],
    ],
    [
      'kg:tenancy/institute-park',
      ['Immunology Institute is based in Bio Park.', '免疫研究院位于生物城。', '免疫研究院位於生物城。'],
    ],
    [
      'kg:succession/ghost-college',
      [
        'Ghost School was succeeded by River College, since 1999.',
        '幽灵学校由江河学院承继（自1999年起）。',
        '幽靈學校由江河學院承繼（自1999年起）。',
      ],
    ],
    [
      'kg:related/platform-press',
      [
        'Test Platform and River Press are related, announced.',
        '检测平台与江河报有关联（已宣布）。',
        '檢測平臺與江河報有關聯（已宣佈）。',
      ],
    ],
  ])('%s', async (id, sentences) => {
    expect(await inThree(id, 'Relationship', 'sentence')).toEqual(sentences);
  });
});

describe('the languages of the request', () => {
  const names = async (language: string | null, accepted: readonly string[]): Promise<unknown> => {
    const { data } = await graph.ask(
      `query ($language: String) {
        organization(id: "kg:organization/college") { name(language: $language) }
        node(id: "kg:guidance/commission-alliance") { ... on Relationship { sentence(language: $language) } }
      }`,
      { language },
      accepted,
    );
    return [data.organization.name, data.node.sentence];
  };

  it('are answered in where the field asks for none, or for one that is not there', async () => {
    const inChinese = ['江河学院', '教育委员会指导江河产教联合体。'];
    expect([await names(null, ['zh-CN', 'en']), await names('fr', ['zh-CN', 'en'])]).toEqual([inChinese, inChinese]);
  });

  it('come after the one that the field asks for', async () => {
    expect(await names('en-GB', ['zh-CN'])).toEqual(['River College', 'Education Commission guides River Alliance.']);
  });

  it('leave the display name and an English sentence where nothing is in any of them', async () => {
    const inEnglish = ['River College', 'Education Commission guides River Alliance.'];
    expect([await names('fr', ['de']), await names('no tag at all', []), await names(null, [])]).toEqual([
      inEnglish,
      inEnglish,
      inEnglish,
    ]);
  });

  it('cost no statement more', async () => {
    const query = '{ organizations { nodes { name region { name } } } }';
    const one = await graph.ask(query, {}, ['en']);
    const other = await graph.ask(query, {}, ['zh-TW', 'fr', 'en']);
    expect([one.statements, other.statements]).toEqual([
      ['organization/page', 'region/by-ids'],
      ['organization/page', 'region/by-ids'],
    ]);
  });
});

describe('a tie to a name that ends in a full stop', () => {
  it('is said in a sentence with one full stop', async () => {
    const evidence = [{ document: 'kg:document/one' }];
    const works = 'kg:organization/works';
    const laboratory = 'kg:organization/laboratory';
    const own = await openGraph({
      documents: [{ id: 'kg:document/one', title: 'One' }],
      organizations: [
        { id: works, kind: 'ENTERPRISE', names: [{ value: 'River Works Co., Ltd.' }], evidence },
        { id: laboratory, kind: 'RESEARCH_INSTITUTE', names: [{ value: 'River Laboratory' }], evidence },
      ],
      relationships: ['', '2024'].map((since) => ({
        id: `kg:affiliation/laboratory-${since}`,
        kind: 'AFFILIATION',
        source: laboratory,
        target: works,
        status: 'OPERATING',
        ...(since ? { since } : {}),
        evidence,
      })),
    });
    const { data } = await own.ask('{ relationships(orderBy: {field: SINCE}) { nodes { sentence } } }');
    await own.close();

    expect(data.relationships.nodes).toEqual([
      { sentence: 'River Laboratory is part of River Works Co., Ltd., since 2024.' },
      { sentence: 'River Laboratory is part of River Works Co., Ltd.' },
    ]);
  });
});
