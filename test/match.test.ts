import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts, Name, OrganizationFact } from '../src/fact/fact.js';
import { isCreditCode } from '../src/match/credit-code.js';
import { type AskedGraph, openGraph } from './ask.js';

const evidence = [{ document: 'kg:document/gazette' }];

function organization(slug: string, kind: OrganizationFact['kind'], names: readonly (string | Name)[], own = {}) {
  const values = names.map((name) => (typeof name === 'string' ? { value: name } : name));
  return { id: `kg:organization/${slug}`, kind, names: values, evidence, ...own } satisfies OrganizationFact;
}

const facts: Partial<Facts> = {
  documents: [{ id: 'kg:document/gazette', title: 'Gazette' }],
  regions: [
    { id: 'gb2260:000000', names: [{ value: '中国' }, { value: 'China' }], level: 0 },
    { id: 'gb2260:500000', names: [{ value: '重庆市' }, { value: 'Chongqing' }], level: 1, parent: 'gb2260:000000' },
    { id: 'gb2260:440300', names: [{ value: '深圳市' }, { value: 'Shenzhen' }], level: 2, parent: 'gb2260:000000' },
    { id: 'geonames:US', names: [{ value: 'United States' }], level: 0 },
    { id: 'geonames:PA', names: [{ value: 'Pennsylvania' }], level: 1, parent: 'geonames:US' },
    { id: 'geonames:4560349', names: [{ value: 'Philadelphia' }], level: 2, parent: 'geonames:PA' },
    { id: 'geonames:GB', names: [{ value: 'United Kingdom' }], level: 0 },
    { id: 'geonames:2641673', names: [{ value: 'Newcastle upon Tyne' }], level: 2, parent: 'geonames:GB' },
    { id: 'geonames:AU', names: [{ value: 'Australia' }], level: 0 },
    { id: 'geonames:2155472', names: [{ value: 'Newcastle' }], level: 2, parent: 'geonames:AU' },
  ],
  organizations: [
    organization(
      'cqyz',
      'SCHOOL',
      [
        { value: '重庆医药高等专科学校', language: 'zh-Hans' },
        { value: 'Chongqing Medical and Pharmaceutical College', language: 'en' },
        { value: 'CQMPC', type: 'ACRONYM' },
      ],
      {
        region: 'gb2260:500000',
        website: 'https://www.cqyygz.example/',
        identifiers: [{ scheme: 'moe', value: '4150012215' }],
      },
    ),
    organization('cqmu', 'SCHOOL', ['重庆医科大学', 'Chongqing Medical University'], { region: 'gb2260:500000' }),
    organization('first-hospital', 'HOSPITAL', ['重庆市第一人民医院'], { region: 'gb2260:500000' }),
    organization('cell', 'ENTERPRISE', ['深圳细胞谷（集团）有限公司', 'Shenzhen Cell Valley Group Co., Ltd.'], {
      region: 'gb2260:440300',
      identifiers: [{ scheme: 'uscc', value: '91350100M000100Y43' }],
    }),
    organization('penn', 'SCHOOL', ['University of Pennsylvania', { value: 'UPenn', type: 'SHORT' }], {
      region: 'geonames:4560349',
      identifiers: [{ scheme: 'ror', value: '00b30xv10' }],
    }),
    organization('newcastle-uk', 'SCHOOL', ['Newcastle University'], { region: 'geonames:2641673' }),
    organization(
      'newcastle-au',
      'SCHOOL',
      ['University of Newcastle', { value: 'Newcastle University', type: 'ALIAS' }],
      {
        region: 'geonames:2155472',
      },
    ),
    organization('health-uk', 'GOVERNMENT_BODY', ['Ministry of Health'], { region: 'geonames:GB' }),
    organization('health-au', 'GOVERNMENT_BODY', ['Ministry of Health'], { region: 'geonames:AU' }),
  ],
};

let graph: AskedGraph;

beforeAll(async () => {
  graph = await openGraph(facts);
  await graph.driver.executeQuery('CALL db.awaitIndexes(60)');
});
afterAll(() => graph.close());

interface Query {
  readonly text: string;
  readonly [other: string]: unknown;
}

/** The ids that are matched, for each query. */
async function matched(...queries: readonly (string | Query)[]): Promise<string[][]> {
  const asked = queries.map((query) => (typeof query === 'string' ? { text: query } : query));
  const { data, errors } = await graph.ask(
    'query ($queries: [MatchQuery!]!) { matchOrganizations(queries: $queries) { candidates { score match matchedName matchedText organization { id } features { name weight } } } }',
    { queries: asked },
  );
  expect(errors).toBeUndefined();
  return data.matchOrganizations.map(
    ({ candidates }: { candidates: { match: boolean; organization: { id: string } }[] }) =>
      candidates.filter(({ match }) => match).map(({ organization: { id } }) => id.split('/')[1]),
  );
}

it.each([
  ['in Simplified', '重庆医药高等专科学校'],
  ['in Traditional', '重慶醫藥高等專科學校'],
  ['shortened', '重庆医专'],
  ['shortened, in Traditional', '重慶醫專'],
  ['in English', 'Chongqing Medical and Pharmaceutical College'],
  ['with an ampersand', 'Chongqing Medical & Pharmaceutical College'],
  ['with an entity', 'Chongqing Medical &amp; Pharmaceutical College'],
  ['abbreviated', 'Chongqing Med. & Pharmaceut. Coll.'],
  ['with its place', 'Chongqing Medical and Pharmaceutical College, Chongqing, China'],
  ['by a code', 'moe:4150012215'],
])('a school is matched by its name %s', async (_, text) => {
  expect(await matched(text)).toEqual([['cqyz']]);
});

it.each([
  ['深圳细胞谷集团有限公司'],
  ['深圳细胞谷(集团)有限公司'],
  ['深圳市细胞谷（集团）'],
  ['深圳細胞谷【集團】有限公司'],
  ['Shenzhen Cell Valley Group'],
  ['SHENZHEN CELL VALLEY GROUP CO LTD'],
  ['91350100M000100Y43'],
  ['uscc:91350100m000100y43'],
])('a company is matched whatever its brackets, place and legal form: %s', async (text) => {
  expect(await matched(text)).toEqual([['cell']]);
});

it('takes no city out of a name that needs it', async () => {
  expect(await matched('重庆第一人民医院', '第一人民医院', '深圳市第一人民医院')).toEqual([['first-hospital'], [], []]);
});

it('leaves what several are called unmatched until a place says which', async () => {
  expect(
    await matched(
      'Newcastle University',
      'Newcastle University, UK',
      { text: 'Newcastle University', country: 'AU' },
      { text: 'Newcastle University', region: 'geonames:GB' },
      'Ministry of Health',
      { text: 'Ministry of Health', country: 'Australia' },
    ),
  ).toEqual([[], ['newcastle-uk'], ['newcastle-au'], ['newcastle-uk'], [], ['health-au']]);
});

it.each([
  ['Perelman School of Medicine, University of Pennsylvania, Philadelphia, PA, USA', ['penn']],
  ['Dept. of Biology, Univ. of Pennsylvania, Philadelphia, Pennsylvania 19104', ['penn']],
  ['School of Mechanical Engineering, Newcastle University, Newcastle-Upon-Tyne, UK', ['newcastle-uk']],
  ['Faculty of Nursing, Chongqing Medical &#x0026; Pharmaceutical College, Chongqing, China', ['cqyz']],
  ['重庆医药高等专科学校护理学院', ['cqyz']],
  ['Department of Physics, Faculty of Science', []],
  ['University of Chicago, Chicago, IL, USA', []],
])('finds the organization in an affiliation: %s', async (text, expected) => {
  expect(await matched({ text, affiliation: true })).toEqual([expected]);
});

describe('the check character of a Unified Social Credit Code', () => {
  it.each([
    ['91350100M000100Y43', true],
    ['91350100m000100y43', true],
    ['91350100M000100Y44', false],
    ['91350100M000100Y4', false],
    ['91350100I000100Y43', false],
  ])('of %s is right: %s', (code, right) => {
    expect(isCreditCode(code)).toBe(right);
  });
});

it('tells why, and answers the same the second time', async () => {
  const question =
    '{ matchOrganizations(queries: [{text: "重慶醫專", limit: 1}, {text: "Penn", limit: 2}]) { text problems candidates { score match matchedName matchedText organization { id } features { name value weight } } } }';
  const [first, second] = [await graph.ask(question), await graph.ask(question)];
  expect(first).toEqual({
    data: {
      matchOrganizations: [
        {
          text: '重慶醫專',
          problems: [],
          candidates: [
            {
              score: 86,
              match: true,
              matchedName: '重庆医药高等专科学校',
              matchedText: '重庆医专',
              organization: { id: 'kg:organization/cqyz' },
              features: [{ name: 'nameAbbreviated', value: 1, weight: 86 }],
            },
          ],
        },
        { text: 'Penn', problems: [], candidates: [] },
      ],
    },
    errors: undefined,
    statements: ['match/candidates', 'match/organizations', 'organization/by-ids'],
  });
  expect(second).toEqual(first);
});

it('costs as many statements for many texts as for one', async () => {
  const queries = Array.from({ length: 50 }, (_, index) => ({
    text: `University of Pennsylvania ${index}`,
    affiliation: true,
  }));
  const question =
    'query ($queries: [MatchQuery!]!) { matchOrganizations(queries: $queries) { candidates { score } } }';
  const { statements, errors } = await graph.ask(question, { queries });
  expect({ statements, errors }).toEqual({
    statements: ['match/candidates', 'match/organizations'],
    errors: undefined,
  });
});

it('takes an identifier before a name, and leaves a false one aside', async () => {
  const { data } = await graph.ask(
    `{ matchOrganizations(queries: [
      {text: "Somebody Else", identifiers: ["ror:00b30xv10"]},
      {text: "https://ror.org/00b30xv10"},
      {text: "深圳细胞谷集团有限公司", identifiers: ["uscc:91350100M000100Y44"]},
      {text: "深圳细胞谷集团有限公司", identifiers: ["uscc:91440300708461136T"]}
    ]) { problems candidates { match organization { id } } } }`,
  );
  const one = (slug: string, match: boolean) => [{ match, organization: { id: `kg:organization/${slug}` } }];
  expect(data.matchOrganizations).toEqual([
    { problems: [], candidates: one('penn', true) },
    { problems: [], candidates: one('penn', true) },
    { problems: [expect.stringContaining('91350100M000100Y44')], candidates: one('cell', true) },
    { problems: [], candidates: one('cell', false) },
  ]);
});

it('matches nobody whose web site, region or kind is another', async () => {
  const text = '重庆医药高等专科学校';
  expect(
    await matched(
      { text, website: 'http://cqyygz.example/about' },
      { text, website: 'https://other.example' },
      { text, region: 'gb2260:440300' },
      { text, kinds: ['HOSPITAL'] },
      { text, country: 'DE' },
    ),
  ).toEqual([['cqyz'], [], [], [], []]);
});

it('is not led astray by what looks like syntax, nor by texts without words', async () => {
  expect(
    await matched(
      'searchNames:"University of Pennsylvania',
      '*:*',
      '\\',
      '"',
      '??? --- ,,,',
      '&amp;',
      '<b></b>',
      'AND OR NOT',
    ),
  ).toEqual([[], [], [], [], [], [], [], []]);
});

describe('likely doubles', () => {
  const question = '{ duplicates { totalCount nodes { score reasons { type value } organizations { id } } } }';

  it('are those with an identifier, a name or a web site alike, with the reasons', async () => {
    const doubles = await openGraph({
      documents: [{ id: 'kg:document/gazette', title: 'Gazette' }],
      regions: [{ id: 'gb2260:500000', names: [{ value: '重庆市' }], level: 1 }],
      organizations: [
        organization('one', 'SCHOOL', ['重庆大学'], { region: 'gb2260:500000', website: 'https://www.cqu.example/' }),
        organization('two', 'SCHOOL', ['重慶大學'], { region: 'gb2260:500000' }),
        organization('three', 'PARK', ['Another'], { website: 'https://www.cqu.example/' }),
        organization('four', 'PARK', ['Park', { value: 'ABC', type: 'ACRONYM' }]),
        organization('five', 'PARK', ['Garden', { value: 'ABC', type: 'ACRONYM' }]),
      ],
    });
    try {
      const { data, errors } = await doubles.ask(question);
      expect({ data, errors }).toEqual({
        data: {
          duplicates: {
            totalCount: 1,
            nodes: [
              {
                score: 65,
                reasons: [
                  { type: 'NAME', value: '重庆大学' },
                  { type: 'REGION', value: 'gb2260:500000' },
                  { type: 'KIND', value: 'SCHOOL' },
                ],
                organizations: [{ id: 'kg:organization/one' }, { id: 'kg:organization/two' }],
              },
            ],
          },
        },
        errors: undefined,
      });
    } finally {
      await doubles.close();
    }
  });
});
