import type { OrganizationFact } from '../fact/fact.js';
import type { OrganizationKind } from '../organization/organization.type.js';
import type { Text } from './draft.js';
import { counties, type Place, prefectures, province } from './places.js';
import type { Random } from './random.js';
import { fields, hospitals, ordinals } from './words.js';

/** An organization as its kind makes it, before it gets what all have. */
export interface Model {
  readonly kind: OrganizationKind;
  readonly name: Text;
  /** Where it stands; nowhere in particular when left out. */
  readonly place?: Place;
  readonly field?: Text;
  /** What it is a part of. */
  readonly whole?: Model;
  readonly own?: Partial<OrganizationFact>;
}

type Maker = (place: Place, field: Text, round: number) => Omit<Model, 'kind' | 'place' | 'field'>;

/** So many of a kind, one after another over the places, each time round with another field. */
function spread(kind: OrganizationKind, count: number, places: readonly Place[], make: Maker): Model[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / places.length);
    const place = cyclic(places, index);
    const field = cyclic(fields, round + 3 * (index % places.length));
    return { kind, place, field, ...make(place, field, round) };
  });
}

function cyclic<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item;
}

const below = [...prefectures, ...counties];

export function schools(): Model[] {
  return [
    ...spread('SCHOOL', 48, prefectures, ({ name: { zh, en } }, field) => ({
      name: { zh: `${zh}${field.zh}大学`, en: `${en} University of ${field.en}` },
      own: { schoolLevel: 'UNIVERSITY' },
    })),
    ...spread('SCHOOL', 120, prefectures, ({ name: { zh, en } }, field) => ({
      name: { zh: `${zh}${field.zh}职业技术学院`, en: `${en} Vocational College of ${field.en}` },
      own: { schoolLevel: 'VOCATIONAL_COLLEGE' },
    })),
    ...spread('SCHOOL', 80, prefectures, ({ name: { zh, en } }, field) => ({
      name: { zh: `${zh}${field.zh}技师学院`, en: `${en} Technician College of ${field.en}` },
      own: { schoolLevel: 'TECHNICAL_COLLEGE' },
    })),
    ...spread('SCHOOL', 160, counties, ({ name: { zh, en } }, _field, round) => {
      const ordinal = cyclic(ordinals, round);
      return {
        name: { zh: `${zh}${ordinal.zh}中等职业学校`, en: `${ordinal.en} Secondary Vocational School of ${en}` },
        own: { schoolLevel: 'SECONDARY_VOCATIONAL' },
      };
    }),
    ...spread('SCHOOL', 128, counties, ({ name: { zh, en } }, _field, round) => {
      const ordinal = cyclic(ordinals, round);
      return {
        name: { zh: `${zh}${ordinal.zh}中学`, en: `${ordinal.en} Middle School of ${en}` },
        own: { schoolLevel: 'PRIMARY_SECONDARY' },
      };
    }),
  ];
}

export function alliances(): Model[] {
  const named = (allianceScope: string, zh: string, en: string) => ({ name: { zh, en }, own: { allianceScope } });
  return [
    ...spread('ALLIANCE', 16, [province], ({ name: { zh, en } }, field) =>
      named('INDUSTRY', `${zh}${field.zh}行业产教融合共同体`, `${en} ${field.en} Industry-Education Community`),
    ),
    ...spread('ALLIANCE', 4, [province], (_place, field) =>
      named(
        'NATIONAL',
        `演示国${field.zh}产教融合共同体`,
        `Demonstration National ${field.en} Industry-Education Community`,
      ),
    ),
    ...spread('ALLIANCE', 32, prefectures, ({ name: { zh, en } }, field) =>
      named('MUNICIPAL', `${zh}${field.zh}产教联合体`, `${en} ${field.en} Industry-Education Consortium`),
    ),
    ...spread('ALLIANCE', 32, counties, ({ name: { zh, en } }) =>
      named('DISTRICT', `${zh}产教联盟`, `${en} Industry-Education Alliance`),
    ),
    // Of small hospitals and schools, none of which hosts interns.
    ...spread('ALLIANCE', 6, counties, ({ name: { zh, en } }) =>
      named('DISTRICT', `${zh}基层卫生产教联盟`, `${en} Primary Care Industry-Education Alliance`),
    ),
  ];
}

export function others(random: Random): Model[] {
  return [
    ...spread('PARK', 80, below, ({ name: { zh, en } }, field) => ({
      name: { zh: `${zh}${field.zh}产业园`, en: `${en} ${field.en} Industrial Park` },
      own: random.sometimes(0.8, () => ({ parkLevel: random.weighted({ 国家级: 1, 省级: 3, 市级: 4 }) })),
    })),
    ...spread('HOSPITAL', 200, below, (place, _field, round) => {
      const { zh, en } = place.name;
      const hospital = cyclic(hospitals, round);
      const grades = prefectures.includes(place)
        ? { 三级甲等: 3, 三级乙等: 2 }
        : { 二级甲等: 3, 二级乙等: 2, 一级甲等: 1 };
      return {
        name: { zh: `${zh}${hospital.zh}`, en: `${en} ${hospital.en}` },
        own: random.sometimes(0.9, () => ({ hospitalGrade: random.weighted<string>(grades) })),
      };
    }),
    ...spread('ASSOCIATION', 128, prefectures, ({ name: { zh, en } }, field) => ({
      name: { zh: `${zh}${field.zh}行业协会`, en: `${en} ${field.en} Trade Association` },
    })),
    ...spread('RESEARCH_INSTITUTE', 110, below, ({ name: { zh, en } }, field) => ({
      name: { zh: `${zh}${field.zh}研究院`, en: `${en} Research Institute of ${field.en}` },
    })),
    ...spread('INNOVATION_PLATFORM', 120, below, ({ name: { zh, en } }, field) => ({
      name: { zh: `${zh}${field.zh}公共实训基地`, en: `${en} Shared Training Base for ${field.en}` },
    })),
    ...spread('OTHER', 32, counties, ({ name: { zh, en } }) => ({
      name: { zh: `${zh}校企合作服务站`, en: `${en} School-Enterprise Service Point` },
    })),
  ];
}
