import type { RegionFact } from '../fact/fact.js';
import { namesOf, type Text } from './draft.js';

export interface Place {
  readonly id: string;
  readonly name: Text;
  /** The id up to the prefecture, equal for all that lie in one. */
  readonly prefecture: string;
}

// No place is called any of these: each says of itself, in both languages, that it is not there.
const table: readonly (readonly [zh: string, en: string, counties: readonly (readonly [zh: string, en: string])[]])[] =
  [
    [
      '乌有市',
      'Nowhere City',
      [
        ['虚构县', 'Fictional County'],
        ['样例区', 'Sample District'],
        ['占位区', 'Placeholder District'],
        ['纸上县', 'Paper-Only County'],
      ],
    ],
    [
      '子虚市',
      'Imaginary City',
      [
        ['空想县', 'Daydream County'],
        ['假设区', 'Hypothesis District'],
        ['设想区', 'Supposition District'],
        ['画饼县', 'Pie-in-the-Sky County'],
      ],
    ],
    [
      '不存在市',
      'Nonexistent City',
      [
        ['无此县', 'No-Such County'],
        ['查无区', 'Not-Found District'],
        ['空白区', 'Blank District'],
        ['无踪县', 'Without-a-Trace County'],
      ],
    ],
    [
      '蜃楼市',
      'Mirage City',
      [
        ['幻影区', 'Phantom District'],
        ['幻景县', 'Illusion County'],
        ['泡影县', 'Burst-Bubble County'],
        ['镜花区', 'Mirror-Flower District'],
      ],
    ],
    [
      '乌托邦市',
      'Utopia City',
      [
        ['童话区', 'Fairy-Tale District'],
        ['寓言县', 'Fable County'],
        ['神话县', 'Myth County'],
        ['传说区', 'Legend District'],
      ],
    ],
    [
      '永无市',
      'Neverland City',
      [
        ['奇境区', 'Wonderland District'],
        ['镜中县', 'Looking-Glass County'],
        ['梦游区', 'Sleepwalk District'],
        ['一梦县', 'Only-a-Dream County'],
      ],
    ],
    [
      '假想市',
      'Make-Believe City',
      [
        ['沙盘区', 'Sandbox District'],
        ['模拟县', 'Simulation County'],
        ['草稿区', 'Draft District'],
        ['测试县', 'Test County'],
      ],
    ],
    [
      '虚空市',
      'Void City',
      [
        ['真空区', 'Vacuum District'],
        ['零点县', 'Zero-Point County'],
        ['虚数区', 'Imaginary-Number District'],
        ['无穷县', 'Infinity County'],
      ],
    ],
  ];

/** The first two digits of its codes, 99, are given to no province. */
export const province: Place = placeOf('990000', '演示省', 'Demonstration Province');
export const prefectures: readonly Place[] = table.map(([zh, en], index) => placeOf(`99${two(index)}00`, zh, en));
export const counties: readonly Place[] = table.flatMap(([, , below], index) =>
  below.map(([zh, en], rank) => placeOf(`99${two(index)}${two(rank)}`, zh, en)),
);

/** A tree of its own, apart from the real country, so that what is within China stays real. */
export function demoRegions(): RegionFact[] {
  return [
    region(province, 1),
    ...prefectures.map((place) => region(place, 2, province.id)),
    ...counties.map((place) => region(place, 3, `${place.prefecture}00`)),
  ];
}

function region({ id, name }: Place, level: number, parent?: string): RegionFact {
  const code = id.replace('gb2260:', '');
  return { id, code, names: namesOf(name), level, ...(parent === undefined ? {} : { parent }) };
}

function placeOf(code: string, zh: string, en: string): Place {
  return { id: `gb2260:${code}`, name: { zh, en }, prefecture: `gb2260:${code.slice(0, 4)}` };
}

function two(index: number): string {
  return String(index + 1).padStart(2, '0');
}
