import type { DocumentFact, OrganizationFact } from '../src/fact/fact.js';
import type { OrganizationKind } from '../src/organization/organization.type.js';
import { cited } from './documents.js';
import { spelled, written } from './places.js';
import type { Random } from './random.js';

/** How many of a thousand organizations are of each kind. */
const shares: readonly (readonly [OrganizationKind, number, string, string])[] = [
  ['ALLIANCE', 10, '产教联盟', 'Alliance'],
  ['PARK', 20, '产业园', 'Industrial Park'],
  ['GOVERNMENT_BODY', 50, '教育局', 'Education Bureau'],
  ['HOSPITAL', 60, '人民医院', "People's Hospital"],
  ['SCHOOL', 180, '职业技术学院', 'Vocational College'],
  ['ASSOCIATION', 30, '行业协会', 'Trade Association'],
  ['RESEARCH_INSTITUTE', 30, '研究院', 'Research Institute'],
  ['INNOVATION_PLATFORM', 20, '实训基地', 'Training Base'],
  ['OTHER', 10, '机构', 'Organization'],
  ['ENTERPRISE', 590, '科技有限公司', 'Technology Co., Ltd.'],
];

export const trades = ['生物', '电子', '机械', '信息', '农业', '交通', '能源', '材料', '医药', '物流'] as const;
export const latinTrades = [
  'Bio',
  'Electronics',
  'Machinery',
  'Information',
  'Agriculture',
  'Transport',
  'Energy',
  'Materials',
  'Pharma',
  'Logistics',
] as const;

/** The number of the first organization of a kind, or of all, in a network of some size, and how many there are. */
export function idsOf(size: number, kind: OrganizationKind | undefined): readonly [number, number] {
  let first = 0;
  for (const [each, share] of shares) {
    const count = countOf(size, share);
    if (each === kind) return [first, count];
    first += count;
  }
  return [0, first];
}

const countOf = (size: number, share: number): number => Math.round((size * share) / 1_000);

/** @param ofKind takes the ids that come to be, by kind. */
export function* organizations(
  size: number,
  random: Random,
  counties: readonly string[],
  documents: readonly DocumentFact[],
  ofKind: Map<OrganizationKind, string[]>,
): Generator<OrganizationFact> {
  let index = 0;
  for (const [kind, share, zh, en] of shares) {
    const ids: string[] = [];
    ofKind.set(kind, ids);
    for (let number = 0; number < countOf(size, share); number++, index++) {
      const id = `kg:organization/bench-${index}`;
      ids.push(id);
      const place = random.between(0, 143);
      const trade = random.between(0, trades.length - 1);
      const county = random.pick(counties);
      yield {
        id,
        kind,
        names: [
          { value: `${written(place)}${trades[trade]}${number}${zh}`, language: 'zh-Hans' },
          { value: `${spelled(place)} ${latinTrades[trade]} ${number} ${en}`, language: 'en' },
        ],
        ...(random.chance(0.95) ? { region: county } : {}),
        ...(random.chance(0.7) ? { founded: String(random.between(1900, 2024)) } : {}),
        ...(random.chance(0.01) ? { status: 'INACTIVE' as const } : {}),
        ...(kind === 'SCHOOL' ? { schoolLevel: 'VOCATIONAL_COLLEGE' } : {}),
        ...(kind === 'ENTERPRISE' ? { industries: [trades[trade] ?? ''] } : {}),
        evidence: cited(random, documents, index),
      };
    }
  }
}
