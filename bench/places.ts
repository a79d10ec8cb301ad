import type { RegionFact } from '../src/fact/fact.js';

const [provinces, prefecturesEach, countiesEach] = [31, 11, 9];
const syllables = [
  ['安', 'an'],
  ['宁', 'ning'],
  ['江', 'jiang'],
  ['河', 'he'],
  ['平', 'ping'],
  ['阳', 'yang'],
  ['山', 'shan'],
  ['海', 'hai'],
  ['华', 'hua'],
  ['清', 'qing'],
  ['永', 'yong'],
  ['德', 'de'],
] as const;

/** The first four digits of the codes of all prefectures, and of the counties in each. */
export const prefectures: readonly string[] = Array.from({ length: provinces * prefecturesEach }, (_, index) => {
  const province = Math.floor(index / prefecturesEach) + 11;
  return `${province}${String((index % prefecturesEach) + 1).padStart(2, '0')}`;
});

/** A country of invented places: provinces, prefectures, counties, with codes in the form of GB/T 2260. */
export function places(): RegionFact[] {
  const country: RegionFact = { id: 'gb2260:000000', code: '000000', level: 0, names: [named(0, '国')] };
  const below = (parent: string, level: number, number: number, code: string, zh: string, en: string): RegionFact => ({
    id: `gb2260:${code}`,
    code,
    level,
    parent,
    names: [named(number, zh), { value: `${spelled(number)} ${en}`, language: 'en' }],
  });
  const all = [country];
  for (let province = 0; province < provinces; province++) {
    const p = String(province + 11);
    all.push(below(country.id, 1, province, `${p}0000`, '省', 'Province'));
    for (let prefecture = 1; prefecture <= prefecturesEach; prefecture++) {
      const q = `${p}${String(prefecture).padStart(2, '0')}`;
      all.push(below(`gb2260:${p}0000`, 2, province * 13 + prefecture, `${q}00`, '市', 'City'));
      for (let county = 1; county <= countiesEach; county++) {
        const code = `${q}${String(county).padStart(2, '0')}`;
        all.push(below(`gb2260:${q}00`, 3, province * 97 + prefecture * 11 + county, code, '区', 'District'));
      }
    }
  }
  return all;
}

function named(number: number, zh: string): { value: string; language: string } {
  return { value: `${written(number)}${zh}`, language: 'zh-Hans' };
}

const digits = (number: number): readonly (readonly [string, string])[] => {
  const [one, two] = [
    syllables[number % syllables.length],
    syllables[Math.floor(number / syllables.length) % syllables.length],
  ];
  return one === undefined || two === undefined ? [] : [two, one];
};

/** The invented place name of a number, in Han. */
export function written(number: number): string {
  return digits(number)
    .map(([han]) => han)
    .join('');
}

/** The same in Latin letters. */
export function spelled(number: number): string {
  const text = digits(number)
    .map(([, latin]) => latin)
    .join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
