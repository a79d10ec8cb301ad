import type { Model } from './organization-kinds.js';
import { counties, prefectures } from './places.js';
import type { Random } from './random.js';
import { brands, fields } from './words.js';

/** Enterprises, each with a name of its own; more of them where the list of places begins. */
export function enterprises(random: Random, count: number): Model[] {
  const byName = new Map<string, Model>();
  while (byName.size < count) {
    const model = enterprise(random);
    if (!byName.has(model.name.zh)) byName.set(model.name.zh, model);
  }
  return [...byName.values()];
}

function enterprise(random: Random): Model {
  const place = random.pickHeavy([...prefectures, ...counties]);
  const field = random.pick(fields);
  const brand = random.pick(brands);
  const [zh, en] = random.chance(0.08) ? ['集团有限公司', 'Group'] : ['有限公司', 'Co., Ltd.'];
  const further = random.pick(fields).zh;
  const industries = random.chance(0.25) && further !== field.zh ? [field.zh, further] : [field.zh];
  return {
    kind: 'ENTERPRISE',
    place,
    field,
    name: {
      zh: `${place.name.zh}${brand.zh}${field.zh}${zh}`,
      en: `${place.name.en} ${brand.en} ${field.en} ${en}`,
    },
    own: random.sometimes(0.9, () => ({ industries })),
  };
}
