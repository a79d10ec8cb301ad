import table from 'china-area-data';
import type { RegionFact } from '../../fact/fact.js';
import { readings } from '../../name/pinyin.js';
import { once } from '../../once.js';

/** A division by its six digits, as GB/T 2260 has it. */
interface Division {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
}

const china = '000000';

/** Parts of a division of the table that are no places: what a municipality or province keeps directly below itself. */
const artefacts = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
  '城区',
  '郊县',
  '重庆城区',
  '重庆郊县',
]);

/** Provinces by ISO 3166-2, with their English names; those of Hong Kong, Macao and Taiwan by ISO 3166-1 too. */
const provinces: Readonly<Record<string, readonly [code: string, english: string]>> = {
  BJ: ['110000', 'Beijing'],
  TJ: ['120000', 'Tianjin'],
  HE: ['130000', 'Hebei'],
  SX: ['140000', 'Shanxi'],
  NM: ['150000', 'Inner Mongolia'],
  LN: ['210000', 'Liaoning'],
  JL: ['220000', 'Jilin'],
  HL: ['230000', 'Heilongjiang'],
  SH: ['310000', 'Shanghai'],
  JS: ['320000', 'Jiangsu'],
  ZJ: ['330000', 'Zhejiang'],
  AH: ['340000', 'Anhui'],
  FJ: ['350000', 'Fujian'],
  JX: ['360000', 'Jiangxi'],
  SD: ['370000', 'Shandong'],
  HA: ['410000', 'Henan'],
  HB: ['420000', 'Hubei'],
  HN: ['430000', 'Hunan'],
  GD: ['440000', 'Guangdong'],
  GX: ['450000', 'Guangxi'],
  HI: ['460000', 'Hainan'],
  CQ: ['500000', 'Chongqing'],
  SC: ['510000', 'Sichuan'],
  GZ: ['520000', 'Guizhou'],
  YN: ['530000', 'Yunnan'],
  XZ: ['540000', 'Tibet'],
  SN: ['610000', 'Shaanxi'],
  GS: ['620000', 'Gansu'],
  QH: ['630000', 'Qinghai'],
  NX: ['640000', 'Ningxia'],
  XJ: ['650000', 'Xinjiang'],
  TW: ['710000', 'Taiwan'],
  HK: ['810000', 'Hong Kong'],
  MO: ['820000', 'Macao'],
};

/** Places whose name in Latin letters is not the pinyin of the Chinese one. */
const otherwiseSpelled: Readonly<Record<string, string>> = {
  hohhot: '150100',
  ordos: '150600',
  hulunbuir: '150700',
  bayannur: '150800',
  ulanqab: '150900',
  harbin: '230100',
  qiqihar: '230200',
  lhasa: '540100',
  shigatse: '540200',
  xigaze: '540200',
  qamdo: '540300',
  nyingchi: '540400',
  lhoka: '540500',
  shannan: '540500',
  nagqu: '540600',
  urumqi: '650100',
  karamay: '650200',
  turpan: '650400',
  kumul: '650500',
  korla: '652801',
  aksu: '652900',
  kashgar: '653100',
  kashi: '653100',
  hotan: '653200',
  ghulja: '654002',
  xian: '610100',
};

/** Of places that are spelled alike: where each is, roughly. */
const positions: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  320500: [31.3, 120.6],
  341300: [33.64, 116.97],
  331000: [28.65, 121.42],
  321200: [32.46, 119.92],
  350100: [26.07, 119.3],
  361000: [27.95, 116.36],
  230700: [47.73, 128.84],
  360900: [27.81, 114.42],
  610800: [38.29, 109.73],
  450900: [22.65, 110.18],
};

const nameOf: Readonly<Record<string, string>> = {
  710000: '台湾省',
  810000: '香港特别行政区',
  820000: '澳门特别行政区',
};
const provinceOf = new Map(Object.values(provinces).map(([code, english]) => [code, english]));

const divisions = once((): ReadonlyMap<string, Division> => {
  const all = Object.values(table).flatMap((below) => Object.entries(below));
  const rows = [...all, ...Object.entries(nameOf)].filter(([, name]) => !artefacts.has(name));
  const codes = new Set(rows.map(([code]) => code));
  return new Map(rows.map(([code, name]) => [code, { code, name, parent: aboveIn(codes, code) }]));
});

function aboveIn(codes: ReadonlySet<string>, code: string): string {
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((each) => each !== code && codes.has(each));
  return above ?? china;
}

/** Cities and provinces by their name in Latin letters, counties where nothing above has it. */
const byPinyin = once((): ReadonlyMap<string, readonly Division[]> => {
  const index = new Map<string, Division[]>();
  for (const division of divisions().values()) {
    for (const key of new Set([
      latin(division.name),
      latin(division.name.replace(/(?<=..)(市|县|区|省|地区|盟)$/u, '')),
    ])) {
      index.set(key, [...(index.get(key) ?? []), division]);
    }
  }
  return index;
});

function latin(name: string): string {
  return readings(name)
    .map(({ spelled }) => spelled)
    .join('')
    .replace(/[^a-z]/g, '');
}

export interface PlaceInChina {
  readonly country: string;
  readonly subdivision?: string | null | undefined;
  readonly city?: string | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

/** The division that a source names in Latin letters: as far down as its name tells without doubt. */
export function divisionOf(place: PlaceInChina): string {
  const province = provinces[place.country === 'CN' ? (place.subdivision ?? '') : place.country]?.[0];
  const found = byName(place, province);
  return found ?? province ?? china;
}

function byName({ city, latitude, longitude }: PlaceInChina, province: string | undefined): string | undefined {
  if (city === undefined) return undefined;
  const plain = city.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const keys = [plain, plain.replace(/[\s-]*(city|shi|qu|district|xian|county|sheng|province)$/, '')].map((text) =>
    text.replace(/[^a-z]/g, ''),
  );
  for (const key of keys) {
    const inProvince = ({ code }: { code: string }): boolean =>
      province === undefined || code.slice(0, 2) === province.slice(0, 2);
    const exception = otherwiseSpelled[key];
    if (exception !== undefined && inProvince({ code: exception })) return exception;
    const named = (byPinyin().get(key) ?? []).filter(inProvince);
    const english = [...provinceOf].find(([, name]) => name.toLowerCase() === key)?.[0];
    if (english !== undefined && inProvince({ code: english })) return english;
    const above = named.filter(({ code }) => code.endsWith('00'));
    const fitting = above.length > 0 ? above : named;
    if (fitting.length === 1) return fitting[0]?.code;
    const near = nearest(fitting, latitude, longitude);
    if (near !== undefined) return near;
  }
  return undefined;
}

function nearest(
  found: readonly Division[],
  latitude: number | undefined,
  longitude: number | undefined,
): string | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  const distances = found.flatMap(({ code }) => {
    const at = positions[code];
    return at === undefined ? [] : [{ code, distance: Math.hypot(at[0] - latitude, at[1] - longitude) }];
  });
  if (distances.length < found.length) return undefined;
  return distances.toSorted((one, other) => one.distance - other.distance)[0]?.code;
}

/** The division with these six digits, or the nearest above it that is a place; undefined where they are of none. */
export function nearestDivision(code: string): string | undefined {
  const known = divisions();
  const candidates = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return code === china ? china : candidates.find((each) => known.has(each));
}

/** The one division of that Chinese name, with or without the word for what it is, below another where one is given. */
export function divisionNamed(name: string, within = china): string | undefined {
  const prefix = within.replace(/(00)+$/, '');
  const fitting = [...divisions().values()].filter(
    ({ code, name: full }) => code.startsWith(prefix) && (full === name || shortOf(full) === name),
  );
  const ranked = fitting.toSorted((one, other) => rankOf(one.code) - rankOf(other.code));
  const [first, second] = ranked;
  if (first === undefined || (second !== undefined && rankOf(second.code) === rankOf(first.code))) return undefined;
  return first.code;
}

/** The province whose name a text begins with, in full or short. */
export function divisionAtStart(text: string): string | undefined {
  const found = [...divisions().values()].filter(({ code }) => code.endsWith('0000'));
  return found.find(({ name }) => text.startsWith(name) || text.startsWith(shortOf(name)))?.code;
}

function shortOf(name: string): string {
  return name.replace(/(壮族|回族|维吾尔)?(自治区|特别行政区)$/u, '').replace(/(?<=..)(省|市|地区|区|县|盟)$/u, '');
}

function rankOf(code: string): number {
  return code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3;
}

/** The division as a region, and those above it, from the country down. */
export function chineseRegions(code: string): readonly RegionFact[] {
  if (code === china) return [chinaRegion];
  const division = divisions().get(code);
  if (division === undefined) return [];
  const english = provinceOf.get(code);
  const region: RegionFact = {
    id: `gb2260:${code}`,
    code,
    parent: `gb2260:${division.parent}`,
    level: rankOf(code),
    names: [
      { value: division.name, language: 'zh-Hans', origin: 'PUBLIC_KNOWLEDGE' },
      ...(english === undefined ? [] : [{ value: english, language: 'en', origin: 'PUBLIC_KNOWLEDGE' } as const]),
    ],
  };
  return [...chineseRegions(division.parent), region];
}

const chinaRegion: RegionFact = {
  id: `gb2260:${china}`,
  code: china,
  level: 0,
  names: [
    { value: 'China', language: 'en', origin: 'PUBLIC_KNOWLEDGE' },
    { value: '中国', language: 'zh-Hans', origin: 'PUBLIC_KNOWLEDGE' },
  ],
};
