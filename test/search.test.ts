import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts, Name, OrganizationFact } from '../src/fact/fact.js';
import { type AskedGraph, openGraph } from './ask.js';

const evidence = [{ document: 'kg:document/gazette' }];

function organization(
  slug: string,
  kind: OrganizationFact['kind'],
  names: readonly Name[],
  own = {},
): OrganizationFact {
  return { id: `kg:organization/${slug}`, kind, names, evidence, ...own };
}

const facts: Partial<Facts> = {
  documents: [{ id: 'kg:document/gazette', title: 'Gazette of the Yangtze' }],
  regions: [
    { id: 'gb2260:500000', names: [{ value: '重庆市' }], level: 1 },
    { id: 'gb2260:500113', names: [{ value: '巴南区' }], level: 3, parent: 'gb2260:500000' },
    { id: 'gb2260:310000', names: [{ value: '上海市' }], level: 1 },
  ],
  organizations: [
    organization(
      'donghua',
      'SCHOOL',
      [
        { value: '东华大学', language: 'zh-Hans' },
        { value: 'Donghua University', language: 'en' },
        { value: 'DHU', language: 'en', type: 'ACRONYM' },
      ],
      { region: 'gb2260:310000', identifiers: [{ scheme: 'ror', value: '035PSFH38' }] },
    ),
    organization('donghua-hospital', 'HOSPITAL', [{ value: '重慶東華醫院', language: 'zh-Hant' }], {
      region: 'gb2260:500113',
    }),
    organization('cell', 'ENTERPRISE', [
      { value: '深圳细胞谷（集团）', language: 'zh-Hans' },
      { value: 'Shenzhen Cell Valley' },
    ]),
    organization('green', 'ENTERPRISE', [{ value: '吕梁绿色产业', language: 'zh-Hans' }], { region: 'gb2260:500000' }),
    organization('leeds', 'SCHOOL', [
      { value: 'University of Leeds' },
      { value: 'Université de Leeds', language: 'fr' },
    ]),
    organization('it', 'ENTERPRISE', [{ value: 'IT' }]),
    organization('oneill', 'SCHOOL', [{ value: 'O\'Neill (Arts & Crafts) "College" \\ C++' }]),
    organization('gone', 'SCHOOL', [{ value: '东华大学旧校' }], { status: 'WITHDRAWN' }),
    ...Array.from({ length: 30 }, (_, index) =>
      organization(`mill-${String(index).padStart(2, '0')}`, 'ENTERPRISE', [{ value: 'Water Mill' }]),
    ),
  ],
  people: [{ id: 'kg:person/zeng', names: [{ value: '曾東華', language: 'zh-Hant' }], evidence }],
  events: [
    { id: 'kg:event/fair', type: 'FORUM', names: [{ value: '巴南细胞论坛' }], region: 'gb2260:500113', evidence },
  ],
  policies: [{ id: 'kg:policy/plan', names: [{ value: 'Plan for Cells' }], evidence }],
};

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(facts);
});
afterAll(() => graph.close());

interface Found {
  readonly node: { readonly id: string };
  readonly score: number;
  readonly matched: { readonly value: string } | null;
}

async function edges(args: Record<string, unknown>): Promise<readonly Found[]> {
  const { data, errors } = await graph.ask(
    `query ($text: String!, $types: [SearchType!], $kinds: [OrganizationKind!], $region: ID) {
      search(text: $text, types: $types, kinds: $kinds, region: $region) {
        edges { node { id } score matched { value } }
      }
    }`,
    args,
  );
  expect(errors).toBeUndefined();
  return data.search.edges;
}

/** What is found, without its noun (`donghua`), in its order. */
async function found(args: Record<string, unknown>): Promise<readonly string[]> {
  return (await edges(args)).map(({ node }) => node.id.replace(/^.*\//, ''));
}

describe('a search finds', () => {
  it.each([
    ['a whole name', '东华大学', ['donghua']],
    ['Traditional by Simplified, and people with them', '东华', ['donghua', 'zeng', 'donghua-hospital']],
    ['Simplified by Traditional', '東華大學', ['donghua']],
    ['words apart from each other', '細胞 集團', ['cell']],
    ['full width by half width and the reverse', 'ＬＥＥＤＳ', ['leeds']],
    ['brackets of any kind', '细胞谷(集团)', ['cell']],
    ['pinyin', 'donghuadaxue', ['donghua']],
    ['pinyin in words', 'donghua daxue', ['donghua']],
    ['pinyin in syllables, with tones', 'dōng huá dà xué', ['donghua']],
    ['pinyin from the middle of a name', 'xibaogu', ['cell']],
    ['pinyin with ü as it looks and as it is typed', 'lvliang lüse', ['green']],
    ['initials', 'dhdx', ['donghua']],
    ['initials from the middle of a name', 'XBG', ['cell']],
    ['a family name as such', 'zengdonghua', ['zeng']],
    ['the beginning of a word', 'shenzh cel', ['cell']],
    ['a word without its diacritics', 'universite de leeds', ['leeds']],
    ['one character', '吕', ['green']],
    ['words that are too common for the index', 'it', ['it']],
    ['the same between others', 'the university of leeds', ['leeds']],
    ['events', '论坛', ['fair']],
    ['policies', 'plan cells', ['plan']],
    ['documents', 'gazette', ['gazette']],
    ['an id', 'kg:person/zeng', ['zeng']],
    ['an identifier', 'ROR:035psfh38', ['donghua']],
    ['an identifier without its register', '035psfh38', ['donghua']],
    ['an identifier as the address of its page', 'https://ror.org/035psfh38', ['donghua']],
    ['nothing where a word is misspelt', 'donghuo unversity', []],
    ['nothing where nothing has all the words', 'leeds donghua', []],
  ])('%s: %s', async (_what, text, ids) => {
    expect(await found({ text })).toEqual(ids);
  });

  it('nothing that was withdrawn', async () => {
    expect(await found({ text: '东华大学旧校' })).toEqual([]);
  });
});

describe('what a search found', () => {
  it('comes best first: the whole name, then what fits less, with the name that fits', async () => {
    const answer = (await edges({ text: '东华' })).map(({ matched, score }) => [
      matched?.value,
      score > 0.5 ? 'beginning' : 'words',
    ]);
    expect([answer, (await edges({ text: 'dhu' }))[0]]).toEqual([
      [
        ['东华大学', 'beginning'],
        ['曾東華', 'words'],
        ['重慶東華醫院', 'words'],
      ],
      { node: { id: 'kg:organization/donghua' }, score: 1, matched: { value: 'DHU' } },
    ]);
  });

  it('says that no name fits where an identifier does', async () => {
    expect(await edges({ text: '035psfh38' })).toEqual([
      { node: { id: 'kg:organization/donghua' }, score: 1, matched: null },
    ]);
  });

  it('names the name that pinyin or a word fits', async () => {
    const matched = async (text: string) => (await edges({ text }))[0]?.matched?.value;
    expect([await matched('dhdx'), await matched('donghua university'), await matched('université')]).toEqual([
      '东华大学',
      'Donghua University',
      'Université de Leeds',
    ]);
  });

  it.each([
    [{ types: ['PERSON'] }, ['zeng']],
    [{ types: ['PERSON', 'ORGANIZATION'] }, ['donghua', 'zeng', 'donghua-hospital']],
    [{ types: [] }, []],
    [{ kinds: ['HOSPITAL', 'PARK'] }, ['donghua-hospital']],
    [{ kinds: ['HOSPITAL'], types: ['PERSON'] }, []],
    [{ region: 'gb2260:500000' }, ['donghua-hospital']],
    [{ region: 'gb2260:310000', kinds: ['SCHOOL'] }, ['donghua']],
    [{ region: 'gb2260:999999' }, []],
    [{ types: null, kinds: null, region: null }, ['donghua', 'zeng', 'donghua-hospital']],
  ])('is narrowed by %j', async (narrowed, ids) => {
    expect(await found({ text: '东华', ...narrowed })).toEqual(ids);
  });

  it('includes events in a region', async () => {
    expect(await found({ text: '细胞', region: 'gb2260:500000' })).toEqual(['fair']);
  });

  it('is paged without gaps and repetition where all fit equally, at one statement a page', async () => {
    const query = `query ($after: String) {
      search(text: "mill", first: 7, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } }
    }`;
    const ids: string[] = [];
    const pages: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const { data, statements } = await graph.ask(query, { after });
      const { nodes, pageInfo } = data.search;
      ids.push(...nodes.map(({ id }: { id: string }) => id));
      pages.push([nodes.length, pageInfo.hasPreviousPage, statements]);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const read = ['search/page'];
    expect([ids, pages]).toEqual([
      facts.organizations?.map(({ id }) => id).filter((id) => id.includes('mill')),
      [
        [7, false, read],
        [7, true, read],
        [7, true, read],
        [7, true, read],
        [2, true, read],
      ],
    ]);
  });

  it('is counted exactly, in one statement, and only when asked for', async () => {
    const { data, statements } = await graph.ask('{ search(text: "mill", first: 1) { totalCount } }');
    expect([data, statements]).toEqual([{ search: { totalCount: 30 } }, ['search/count']]);
  });

  it('refuses a cursor of another text', async () => {
    const { data } = await graph.ask('{ search(text: "mill", first: 1) { pageInfo { endCursor } } }');
    const { errors } = await graph.ask(
      `{ search(text: "water", after: "${data.search.pageInfo.endCursor}") { totalCount } }`,
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a text is never syntax', () => {
  const signs = String.raw`AND OR NOT TO && || ! " ' ( ) * ? *:* + - -- +- % \ \\" /.*/ mill~0.1 searchNames:* _exists_:id $ids \u0027`;
  it.each([
    ...signs.split(' '),
    ...["'}) DETACH DELETE n//", '`\\u0060`', '[water TO mill2]', '\u202e', '\u200b', ' ', '', '🙂', '𠮷', '\u0301'],
  ])('%j finds nothing and breaks nothing', async (text) => {
    const { data, errors } = await graph.ask(
      'query ($text: String!) { search(text: $text) { totalCount nodes { id } } }',
      { text },
    );
    expect([errors, data]).toEqual([undefined, { search: { totalCount: 0, nodes: [] } }]);
  });

  it.each([
    ['O\'Neill (Arts & Crafts) "College" \\ C++', ['oneill']],
    ['"college"', ['oneill']],
    ['arts && crafts', ['oneill']],
    ['(leeds) AND [university]', ['leeds']],
    ['[the TO leeds]', ['leeds']],
    ['/(crafts+)+$/', ['oneill']],
    ['gazett~', ['gazette']],
    ['leeds*', ['leeds']],
    ['wat~ mil?', expect.arrayContaining(['mill-00', 'mill-19'])],
  ])('%s is looked for as it stands', async (text, ids) => {
    expect(await found({ text })).toEqual(ids);
  });

  it('of 32 words and 256 characters is answered', async () => {
    const words = Array.from({ length: 32 }, (_, index) => `water${index}`.slice(0, 7)).join(' ');
    expect([await found({ text: words }), await found({ text: '重'.repeat(256) })]).toEqual([[], []]);
  });
});
