import { type Circle, ofKinds, ofLevels } from './circle.js';
import { namesOf, numbered, type Text, type Unnumbered } from './draft.js';
import { distinctPairs } from './pairs.js';
import { Random } from './random.js';

const titles: readonly (readonly [
  name: Text,
  when: { readonly year: number } | { readonly period: string } | object,
])[] = [
  [
    { zh: '演示省产教融合促进办法', en: 'Demonstration Province Measures for Industry-Education Integration' },
    { year: 2019 },
  ],
  [
    { zh: '演示省职业教育发展规划', en: 'Demonstration Province Plan for Vocational Education' },
    { period: '2021–2025' },
  ],
  [{ zh: '演示省学生实习管理规定', en: 'Demonstration Province Rules for Student Internships' }, { year: 2022 }],
  [
    { zh: '演示省市域产教联合体建设方案', en: 'Demonstration Province Programme for Municipal Consortia' },
    { year: 2023 },
  ],
  [
    { zh: '演示省技能人才行动计划', en: 'Demonstration Province Action Plan for Skilled People' },
    { period: '2022–2024' },
  ],
  [{ zh: '演示省教材建设指导意见', en: 'Demonstration Province Guidelines for Teaching Materials' }, {}],
  [
    { zh: '演示省公共实训基地管理办法', en: 'Demonstration Province Measures for Shared Training Bases' },
    { year: 2020 },
  ],
  [
    { zh: '演示国现代职业教育纲要', en: 'Demonstration National Outline for Vocational Education' },
    { period: '2020–2030' },
  ],
];

export function demoPolicies(everyone: Circle) {
  const random = new Random('policies');
  const issuers = everyone.where(
    ({ fact }) => fact.governmentLevel === 'PROVINCIAL' || fact.governmentLevel === 'NATIONAL',
  );
  const drafts = titles.map(
    ([name, when]): Unnumbered<'policies'> => ({
      names: namesOf(name),
      ...when,
      ...random.sometimes(0.8, () => ({ issuer: random.pick(issuers.members).id })),
    }),
  );
  return numbered('policy', drafts);
}

/** Who cites a policy or carries it out: organizations, and events held under it. */
export function policyCitations(
  policies: readonly { readonly id: string }[],
  events: readonly { readonly id: string }[],
  everyone: Circle,
) {
  const random = new Random('policy citations');
  const organizations = everyone.where(
    (each) => ofKinds('ALLIANCE', 'GOVERNMENT_BODY')(each) || ofLevels('VOCATIONAL_COLLEGE', 'TECHNICAL_COLLEGE')(each),
  );
  const pairs = distinctPairs(220, () => [
    random.chance(0.2) ? random.pick(events) : organizations.any(random),
    random.pick(policies),
  ]);
  return numbered(
    'policy-citation',
    pairs.map(([by, policy]) => ({ by: by.id, policy: policy.id })),
  );
}
