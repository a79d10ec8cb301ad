import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkName } from '../src/name/check-name.js';
import { nameKey } from '../src/name/name-key.js';
import { readings } from '../src/name/pinyin.js';
import { toTraditional } from '../src/name/script.js';
import { sortKey } from '../src/name/sort-key.js';

describe('the key that names are compared by', () => {
  it.each([
    ['Simplified and Traditional', '重庆医药大学', '重慶醫藥大學'],
    ['the Traditional of Hong Kong', '卫生署', '衞生署'],
    ['a Traditional word that Simplified keeps in part', '乾县', '乾縣'],
    ['full and half width', 'ＡＢＣ（深圳）１２３', 'abc(深圳)123'],
    ['case', 'SHENZHEN Cell Valley', 'shenzhen cell valley'],
    ['kinds of brackets', '清华大学【深圳】', '清华大学〔深圳〕'],
    ['kinds of dashes', '中国——东盟', '中国-东盟'],
    ['kinds of apostrophes', 'Xi’an', "Xi'an"],
    ['kinds of middle dots', '阿里・巴巴', '阿里·巴巴'],
    ['runs of white space and line breaks', ' Donghua \t\r\n\u3000University ', 'donghua university'],
    ['spaces beside Han and brackets', '清华 大学 (深圳)', '清华大学（深圳）'],
    ['what cannot be seen', 'Dong\u200bhua\u202e\u0000\ufeff', 'donghua'],
    ['ligatures and compatibility characters', 'ﬁeld ㈱', 'field (株)'],
  ])('is the same for %s', (_what, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('is different for different names', () => {
    const names = ['Université', 'Universite', '东华大学', '华东大学', 'A-B', 'A B', '第一医院', '第1医院'];
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
  });

  it('of a part of a name is a part of the key of the name, whatever stands beside it', () => {
    expect(nameKey('乾隆')).toContain(nameKey('乾'));
    expect(nameKey('一目瞭然')).toContain(nameKey('瞭'));
    expect(nameKey('Sun Yat-sen University (Shenzhen)')).toContain(nameKey('（Shenzhen'));
  });

  it('of a key is the key itself, for every character and for random texts', () => {
    const characters = Array.from({ length: 0x110000 }, (_, code) => `x${String.fromCodePoint(code)} y`);
    const random = mulberry32(20241203);
    const texts = Array.from({ length: 20_000 }, () =>
      Array.from({ length: 8 }, () => String.fromCharCode(random() * 0x10000)).join(''),
    );
    const wrong = [...characters, ...texts].filter((text) => !isKey(nameKey(text)));
    expect(wrong).toEqual([]);
  });

  const schools = '../shared/data/china/schools.csv';
  (existsSync(schools) ? it : it.skip)(
    `of a key is the key itself, for the names in ${schools} in both scripts${existsSync(schools) ? '' : ' (not there)'}`,
    () => {
      const names = readFileSync(schools, 'utf8')
        .split('\n')
        .map((line) => line.split(',')[1] ?? '');
      const wrong = names.filter((name) => !isKey(nameKey(name)) || nameKey(toTraditional(name)) !== nameKey(name));
      expect(wrong).toEqual([]);
    },
  );
});

describe('names in Latin letters', () => {
  it.each([
    ['重庆', 'chong qing'],
    ['重慶', 'chong qing'],
    ['长沙', 'chang sha'],
    ['厦门', 'xia men'],
    ['重要', 'zhong yao'],
    ['银行', 'yin hang'],
    ['会计学院', 'kuai ji xue yuan'],
    ['乾县', 'qian xian'],
    ['女子绿色', 'nv zi lv se'],
    ['西安ABC公司', 'xi an abc gong si'],
    ['Universität Łódź', 'universitat lodz'],
    ['Ｔsinghua (2024)', 'tsinghua 2024'],
  ])('%s is spelled %s', (name, spelled) => {
    expect(
      readings(name)
        .map((reading) => reading.spelled)
        .join(' '),
    ).toBe(spelled);
  });

  it('have the first letters of Han and whole other words as initials', () => {
    expect(readings('TCL重庆集团').map(({ initial }) => initial)).toEqual(['tcl', 'c', 'q', 'j', 't']);
  });

  it('begin with a family name read as one only where asked', () => {
    const spelled = (surname: boolean) => readings('曾重', { surname }).map((reading) => reading.spelled);
    expect([spelled(false), spelled(true)]).toEqual([
      ['ceng', 'zhong'],
      ['zeng', 'zhong'],
    ]);
  });
});

describe('the key that names are sorted by', () => {
  it('puts Han among Latin letters by pinyin, and the same reading together by text', () => {
    const sorted = ['Zhuhai', '重庆大学', 'Chongqing', 'chongqing Zoo', '重庆', '東京', 'École', '虫情', 'Eton'];
    expect(sorted.toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))).toEqual([
      'Chongqing',
      '虫情',
      '重庆',
      'chongqing Zoo',
      '重庆大学',
      '東京',
      'École',
      'Eton',
      'Zhuhai',
    ]);
  });

  it('is the same for both scripts and never empty', () => {
    expect([sortKey('重慶'), sortKey('🙂')]).toEqual([sortKey('重庆'), '\t🙂']);
  });

  it('has at most 200 characters, none of them half of one', () => {
    const keys = ['长'.repeat(1_000), '𠮷'.repeat(1_000), `a${'𠮷'.repeat(1_000)}`, 'x '.repeat(1_000)].map(sortKey);
    expect(keys.map((key) => key.length <= 200 && !/\p{Surrogate}/u.test(key))).toEqual([true, true, true, true]);
  });
});

describe('a name that comes in', () => {
  it.each([['Shenzhen Cell Valley'], ['شركة \u200fعربية'], ['x'.repeat(1_000)], ["}) DETACH DELETE n // ' ` \\u0060"]])(
    'is taken as it is: %s',
    (name) => {
      expect(checkName(name)).toBeUndefined();
    },
  );

  it.each([
    ['', 'A name has at least one character that can be seen; it had none.'],
    ['\u200b \u3000', 'A name has at least one character that can be seen; it had none.'],
    ['x'.repeat(1_001), 'A name has at most 1,000 characters; it had 1001. Shorten it.'],
    ['a\u0000b', 'A name has no control characters and no halves of characters; it had U+0000. Take it out.'],
    ['two\nlines', 'A name has no control characters and no halves of characters; it had U+000A. Take it out.'],
    ['half \ud842', 'A name has no control characters and no halves of characters; it had U+D842. Take it out.'],
  ])('is refused with what to do: %j', (name, complaint) => {
    expect(checkName(name)).toBe(complaint);
  });
});

function isKey(key: string): boolean {
  return nameKey(key) === key && !/[\p{Cc}\p{Cs}]/u.test(key) && key.trim() === key;
}

/** Random numbers that are the same in every run. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
