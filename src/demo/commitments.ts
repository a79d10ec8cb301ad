import { type Circle, ofKinds } from './circle.js';
import { lastYear } from './dates.js';
import { numbered, type Text, type Unnumbered } from './draft.js';
import type { Organization } from './organizations.js';
import { Random } from './random.js';

const activities: readonly (readonly [activity: Text, unit: Text])[] = [
  [
    { zh: '培训技能人才', en: 'Train skilled people' },
    { zh: '人', en: 'people' },
  ],
  [
    { zh: '建设实践基地', en: 'Build practice bases' },
    { zh: '个', en: 'practice bases' },
  ],
  [
    { zh: '举办技能大赛', en: 'Hold skills competitions' },
    { zh: '次', en: 'competitions' },
  ],
  [
    { zh: '合编教材', en: 'Write teaching materials together' },
    { zh: '部', en: 'textbooks' },
  ],
  [
    { zh: '接收实习生', en: 'Take interns' },
    { zh: '人', en: 'interns' },
  ],
  [
    { zh: '发布产教供需清单', en: 'Publish what is needed and offered' },
    { zh: '份', en: 'lists' },
  ],
];

/** What alliances and enterprises undertake, and governments for the alliances in their place. */
export function commitments(everyone: Circle) {
  const random = new Random('commitments');
  const able = everyone.where(ofKinds('ALLIANCE', 'ENTERPRISE', 'GOVERNMENT_BODY'));
  const alliances = everyone.where(ofKinds('ALLIANCE'));
  const drafts = Array.from({ length: 90 }, () => {
    const by = able.any(random);
    const concerning = ofKinds('ALLIANCE')(by) ? undefined : alliances.near(random, by);
    return commitment(random, by, concerning);
  });
  return numbered('commitment', drafts);
}

function commitment(random: Random, by: Organization, concerning?: Organization): Unnumbered<'commitments'> {
  const [activity, unit] = random.pick(activities);
  const period = random.pick(['PER_YEAR', 'BY_DATE', 'ONGOING'] as const);
  const min = random.integer(1, 20);
  const number = { min, ...random.sometimes(0.7, () => ({ max: min + random.integer(0, 10) })), unit: spoken(unit) };
  return {
    by: by.id,
    activity: spoken(activity),
    period,
    ...(concerning === undefined ? {} : { concerning: concerning.id }),
    ...(period === 'ONGOING' ? {} : number),
    ...(period === 'BY_DATE' ? { due: String(random.integer(lastYear, lastYear + 5)) } : {}),
  };
}

function spoken({ zh, en }: Text) {
  return { 'zh-Hans': zh, en };
}
