import { describe, expect, it } from '@jest/globals';
import type { Name } from '../src/fact/fact.js';
import { acceptedLanguages } from '../src/name/accepted-languages.js';
import { nameIn, textIn } from '../src/name/name-in-language.js';

const university: readonly Name[] = [
  { value: '深大', language: 'zh-Hans', type: 'SHORT' },
  { value: 'SZU', language: 'en', type: 'ACRONYM' },
  { value: '深圳大学', language: 'zh-Hans' },
  { value: 'University of Shenzhen', language: 'en', type: 'ALIAS' },
  { value: 'Shenzhen University', language: 'en', type: 'LABEL' },
];

describe('a name in a language', () => {
  it.each([
    ['en', 'Shenzhen University'],
    ['en-GB', 'Shenzhen University'],
    ['EN', 'Shenzhen University'],
    ['zh', '深圳大学'],
    ['zh-CN', '深圳大学'],
    ['zh-SG', '深圳大学'],
    ['zh-Hans-HK', '深圳大学'],
    ['zh-TW', '深圳大學'],
    ['zh-MO', '深圳大學'],
    ['zh-Hant', '深圳大學'],
    ['cmn-Hant', '深圳大學'],
  ])('for %s is %s', (language, name) => {
    expect(nameIn(university, [language], 'display')).toBe(name);
  });

  it.each([['ja'], ['yue'], ['und'], ['*'], ['zh_CN'], ['__proto__'], ["' OR 1=1"], ['']])(
    'for %j is the display name: nothing is translated',
    (language) => {
      expect(nameIn(university, [language], 'Shenzhen University')).toBe('Shenzhen University');
    },
  );

  it('is in the first of the languages that it has one in', () => {
    expect(nameIn(university, ['de', 'fr', 'zh-TW', 'en'], 'display')).toBe('深圳大學');
  });

  it('is converted only where the other script is all there is', () => {
    const both = [
      { value: '台湾大学', language: 'zh-Hans' },
      { value: '國立臺灣大學', language: 'zh-Hant' },
    ];
    expect(['zh-CN', 'zh-HK'].map((language) => nameIn(both, [language], ''))).toEqual(['台湾大学', '國立臺灣大學']);
  });

  it('follows the words and the region when it is converted', () => {
    const one = [{ value: '头发与发展在台湾里面', language: 'zh-CN' }];
    expect(['zh-TW', 'zh-HK', 'zh-SG'].map((language) => nameIn(one, [language], ''))).toEqual([
      '頭髮與發展在臺灣裡面',
      '頭髮與發展在台灣裏面',
      '头发与发展在台湾里面',
    ]);
  });

  it('that is Chinese of no known script is brought into the asked one, whichever it is in', () => {
    const names = (value: string) => [{ value, language: 'zh' }];
    expect([
      nameIn(names('臺灣大學'), ['zh-Hans'], ''),
      nameIn(names('臺灣大學'), ['zh-Hant'], ''),
      nameIn(names('乾县中学'), ['zh-Hans'], ''),
    ]).toEqual(['台湾大学', '臺灣大學', '乾县中学']);
  });

  it('is the label before an alias, a short name or an acronym, and never a former one', () => {
    const former = { value: 'Shenzhen College', language: 'en', type: 'FORMER' } as const;
    const remaining = [former, ...university].filter(({ value }) => value !== 'Shenzhen University');
    expect([
      nameIn(remaining, ['en'], ''),
      nameIn(
        remaining.filter(({ type }) => type !== 'ALIAS'),
        ['en'],
        '',
      ),
      nameIn([former], ['en'], '深圳大学'),
    ]).toEqual(['University of Shenzhen', 'SZU', '深圳大学']);
  });

  it('does not depend on the script alone where a language has two', () => {
    const names = [
      { value: 'Универзитет', language: 'sr' },
      { value: 'Univerzitet', language: 'sr-Latn' },
    ];
    expect(['sr-Latn', 'sr', 'sr-Cyrl-RS'].map((language) => nameIn(names, [language], ''))).toEqual([
      'Univerzitet',
      'Универзитет',
      'Универзитет',
    ]);
  });

  it('is the display name where its language is not known', () => {
    expect(nameIn([{ value: 'Nanhai', language: null }], ['en'], 'display')).toBe('display');
  });
});

describe('a text in a language', () => {
  const activity = { en: 'skills competition', 'zh-Hans': '技能竞赛' };

  it.each([
    [['en-US'], 'skills competition'],
    [['zh-TW'], '技能競賽'],
    [['de', 'zh'], '技能竞赛'],
    [['de'], 'skills competition'],
    [[], 'skills competition'],
  ])('for %j is %s', (languages, text) => {
    expect(textIn(activity, languages)).toBe(text);
  });

  it('is null where there is none', () => {
    expect(textIn({}, ['en'])).toBeNull();
  });
});

describe('the languages of a request', () => {
  const accepted = (header?: string) => acceptedLanguages({ 'accept-language': header });

  it.each([
    ['zh-TW,zh;q=0.9,en-US;q=0.8,*;q=0.1', ['zh-TW', 'zh', 'en-US']],
    ['en;q=0.1,zh', ['zh', 'en']],
    ['en;q=0', []],
    ['*', []],
    [undefined, []],
    ['}) DETACH DELETE n//, ;;q=x, en', ['}) DETACH DELETE n//', 'en']],
  ])('of %j are %j', (header, languages) => {
    expect(accepted(header)).toEqual(languages);
  });

  it('are ten at the most', () => {
    expect(accepted(Array.from({ length: 500 }, (_, index) => `x-${index}`).join(','))).toHaveLength(10);
  });
});
