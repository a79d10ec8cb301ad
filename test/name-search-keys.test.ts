import { describe, expect, it } from '@jest/globals';
import { queryKeys } from '../src/name/query-keys.js';
import { searchKeys } from '../src/name/search-keys.js';

describe('what is stored so that a name is found', () => {
  it('is the key of each name, labels first, and its readings from every syllable on', () => {
    const names = [
      { value: '渝大', type: 'SHORT' },
      { value: '重慶大學' },
      { value: '重庆大学' },
      { value: 'Université de Chongqing', language: 'fr' },
      { value: 'Chongqing University' },
    ] as const;
    expect(searchKeys(names)).toEqual({
      nameText: '\n重庆大学\nuniversité de chongqing\nchongqing university\n渝大\n',
      searchNames: ['重庆大学', 'université de chongqing', 'chongqing university', '渝大'],
      searchPinyin: ['chongqingdaxue qingdaxue daxue xue', 'yuda da', 'universite de chongqing'],
      searchInitials: ['cqdx qdx dx x', 'yd d'],
    });
  });

  it('has ü as it is typed, as it looks and as it stands in passports', () => {
    expect(searchKeys([{ value: '中国绿色' }]).searchPinyin).toEqual([
      'zhongguolvse guolvse lvse se',
      'zhongguoluse guoluse luse se',
      'zhongguolyuse guolyuse lyuse se',
    ]);
  });

  it('has a short name read as a family name too', () => {
    expect(searchKeys([{ value: '单田芳' }]).searchPinyin).toEqual([
      'dantianfang tianfang fang',
      'shantianfang tianfang fang',
    ]);
  });

  it('fits an index however many names there are: what has no room left is not in nameText', () => {
    const labels = Array.from({ length: 40 }, (_, index) => ({ value: `${index}${'院'.repeat(400)}` }));
    const { nameText } = searchKeys([{ value: 'former', type: 'FORMER' }, ...labels]);
    const kept = nameText.split('\n').filter((key) => key !== '');
    expect([Buffer.byteLength(nameText) <= 30_000, kept.length, kept.at(-1)]).toEqual([true, 25, 'former']);
  });

  it('stays small for the longest of names', () => {
    const { searchPinyin, searchInitials } = searchKeys([{ value: '装'.repeat(1_000) }]);
    expect([searchPinyin, searchInitials].map((terms) => terms.join().length < 2_000)).toEqual([true, true]);
  });

  it('is empty without names', () => {
    expect(searchKeys([])).toEqual({ nameText: '\n', searchNames: [], searchPinyin: [], searchInitials: [] });
  });
});

describe('what is searched for', () => {
  it('is the key of the whole text and each word, spelled where it has no Han', () => {
    expect(queryKeys(" Xi'an　重慶大學 ＬǙ Zürich ")).toEqual({
      key: "xi'an重庆大学lǚ zürich",
      words: [
        { text: "xi'an", spelled: 'xian' },
        { text: '重庆大学' },
        { text: 'lǚ', spelled: 'lu' },
        { text: 'zürich', spelled: 'zurich' },
      ],
    });
  });

  it.each([[''], ['  \u3000'], ['* && || ( )'], ['\u0000\u202e'], ['+ - / \\ ~ ^']])('has no words in %j', (text) => {
    expect(queryKeys(text).words).toEqual([]);
  });
});
