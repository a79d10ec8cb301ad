import type { Text } from './draft.js';
import type { Model } from './organization-kinds.js';
import { counties, type Place, prefectures, province } from './places.js';

const ofProvince: readonly Text[] = [
  { zh: '教育厅', en: 'Department of Education' },
  { zh: '工业和信息化厅', en: 'Department of Industry and Information Technology' },
  { zh: '卫生健康委员会', en: 'Health Commission' },
  { zh: '人力资源和社会保障厅', en: 'Department of Human Resources and Social Security' },
  { zh: '科学技术厅', en: 'Department of Science and Technology' },
];

const ofPrefecture: readonly Text[] = [
  { zh: '教育局', en: 'Education Bureau' },
  { zh: '工业和信息化局', en: 'Industry and Information Technology Bureau' },
  { zh: '卫生健康委员会', en: 'Health Commission' },
  { zh: '人力资源和社会保障局', en: 'Human Resources and Social Security Bureau' },
];

/** A government at each place, with its departments. */
export function governmentBodies(): Model[] {
  const national: Model = {
    kind: 'GOVERNMENT_BODY',
    name: { zh: '演示国教育总署', en: 'Demonstration National Education Administration' },
    own: { governmentLevel: 'NATIONAL' },
  };
  return [
    national,
    ...governmentWith(province, 'PROVINCIAL', ofProvince),
    ...prefectures.flatMap((place) => governmentWith(place, 'MUNICIPAL', ofPrefecture)),
    ...counties.flatMap((place) => governmentWith(place, 'DISTRICT', ofPrefecture.slice(0, 1))),
  ];
}

function governmentWith(place: Place, governmentLevel: string, departments: readonly Text[]): Model[] {
  const { zh, en } = place.name;
  const bodyOf = (name: Text): Model => ({ kind: 'GOVERNMENT_BODY', place, name, own: { governmentLevel } });
  const government = bodyOf({ zh: `${zh}人民政府`, en: `People's Government of ${en}` });
  const parts = departments.map((department) => ({
    ...bodyOf({ zh: zh + department.zh, en: `${en} ${department.en}` }),
    whole: government,
  }));
  return [government, ...parts];
}
