import type { Name, OrganizationFact } from '../fact/fact.js';
import { dateWithin } from './dates.js';
import { type Draft, fourDigits, namesOf, type Text } from './draft.js';
import { enterprises } from './enterprises.js';
import { governmentBodies } from './government.js';
import { alliances, type Model, others, schools } from './organization-kinds.js';
import type { Place } from './places.js';
import { Random } from './random.js';
import { fields } from './words.js';

/** An organization, and what its ties depend on whether or not the fact says it. */
export interface Organization {
  readonly id: string;
  readonly name: Text;
  readonly fact: Draft<'organizations'>;
  readonly place: Place | undefined;
  readonly field: Text | undefined;
  readonly wholeId: string | undefined;
}

export function demoOrganizations(): Organization[] {
  const random = new Random('organizations');
  const schoolModels = schools();
  const models = [
    ...governmentBodies(),
    ...schoolModels,
    ...faculties(schoolModels.filter(({ own }) => own?.schoolLevel === 'UNIVERSITY')),
    ...enterprises(random, 1_330),
    ...others(random),
    ...alliances(),
  ];
  const ids = new Map<Model, string>();
  for (const kind of new Set(models.map((model) => model.kind))) {
    const slug = kind.toLowerCase().replaceAll('_', '-');
    const ofKind = models.filter((model) => model.kind === kind);
    for (const [index, model] of ofKind.entries()) ids.set(model, `kg:organization/demo-${slug}-${fourDigits(index)}`);
  }
  return models.map((model) => organizationOf(random, model, ids));
}

function faculties(universities: readonly Model[]): Model[] {
  return universities.flatMap((whole, index) =>
    Array.from({ length: 4 + (index % 4) }, (_, rank): Model => {
      const field = fields[(index + 5 * rank) % fields.length] as Text;
      const { name, place } = whole;
      return {
        kind: 'SCHOOL',
        whole,
        field,
        ...(place === undefined ? {} : { place }),
        name: { zh: `${name.zh}${field.zh}学院`, en: `School of ${field.en}, ${name.en}` },
        own: { schoolLevel: 'FACULTY' },
      };
    }),
  );
}

function organizationOf(random: Random, model: Model, ids: ReadonlyMap<Model, string>): Organization {
  const { kind, name, place, field, whole, own } = model;
  const id = ids.get(model) as string;
  const founded = kind === 'ALLIANCE' ? dateWithin(random, 2020, 2023) : dateWithin(random, 1950, 2019);
  const fact = {
    id,
    kind,
    names: [...namesOf(name).slice(0, random.chance(0.9) ? 2 : 1), ...furtherNames(random, name)],
    ...(place === undefined ? {} : random.sometimes(0.96, () => ({ region: place.id }))),
    ...random.sometimes(0.85, () => ({ founded })),
    ...(kind === 'ALLIANCE' ? {} : random.sometimes(0.04, () => end(random))),
    ...random.sometimes(0.3, () => ({ website: `https://${id.replace('kg:organization/', '')}.example/` })),
    ...random.sometimes(0.3, () => ({ identifiers: [{ scheme: 'demo', value: id.replace(/^.*demo-/, '') }] })),
    ...random.sometimes(0.3, () => ({ description })),
    ...own,
  };
  return { id, name, fact, place, field, wholeId: whole === undefined ? undefined : ids.get(whole) };
}

const description = {
  'zh-Hans': '为演示而虚构的机构，现实中并不存在。',
  en: 'Invented for the demonstration; there is no such organization.',
};

const shortForms: readonly (readonly [long: string, short: string])[] = [
  ['集团有限公司', '集团'],
  ['职业技术学院', '职院'],
  ['中等职业学校', '中职'],
  ['妇幼保健院', '妇幼'],
  ['公共实训基地', '基地'],
  ['行业协会', '协会'],
];

function furtherNames(random: Random, { zh, en }: Text): Name[] {
  const [long, short] = shortForms.find(([ending]) => zh.endsWith(ending)) ?? ['', ''];
  const initials = en.replace(/[^A-Z]/g, '');
  return [
    ...(long === '' ? [] : [{ value: zh.replace(long, short), language: 'zh-Hans', type: 'SHORT' as const }]),
    ...(random.chance(0.05) ? [{ value: `演示省${zh}`, language: 'zh-Hans', type: 'ALIAS' as const }] : []),
    ...(random.chance(0.05) ? [{ value: `${zh}筹备处`, language: 'zh-Hans', type: 'FORMER' as const }] : []),
    ...(random.chance(0.1) ? [{ value: `${initials} (demo)`, language: 'en', type: 'ACRONYM' as const }] : []),
  ];
}

function end(random: Random): Pick<OrganizationFact, 'status' | 'dissolved'> {
  return random.chance(0.25)
    ? { status: 'WITHDRAWN' }
    : { status: 'INACTIVE', dissolved: dateWithin(random, 2024, 2024) };
}
