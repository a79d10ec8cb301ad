import type { DeclaredMembersFact } from '../fact/fact.js';
import type { OrganizationKind } from '../organization/organization.type.js';
import { type Circle, ofKinds } from './circle.js';
import { type Draft, numbered, type Unnumbered } from './draft.js';
import { Random } from './random.js';

const labels: Partial<Record<OrganizationKind, DeclaredMembersFact['label']>> = {
  SCHOOL: { 'zh-Hans': '院校', en: 'schools and colleges' },
  ENTERPRISE: { 'zh-Hans': '企业', en: 'companies' },
  HOSPITAL: { 'zh-Hans': '医院', en: 'hospitals' },
  PARK: { 'zh-Hans': '产业园区', en: 'industrial parks' },
  ASSOCIATION: { 'zh-Hans': '行业协会', en: 'trade associations' },
  RESEARCH_INSTITUTE: { 'zh-Hans': '科研院所', en: 'research institutes' },
  INNOVATION_PLATFORM: { 'zh-Hans': '实训基地', en: 'training bases' },
};

/** What half of the alliances say of their size: never less than is known by name, and now and then without a number. */
export function declaredMembers(everyone: Circle, memberships: readonly Draft<'relationships'>[]) {
  const random = new Random('declared members');
  const kindOf = new Map(everyone.members.map(({ id, fact }) => [id, fact.kind]));
  const alliances = everyone.members.filter(ofKinds('ALLIANCE')).filter((_, index) => index % 2 === 0);
  const drafts = alliances.flatMap(({ id }) => {
    const basis = random.weighted({ MEMBERS: 5, COUNCIL: 3, ATTENDED: 2 });
    const known = memberships.filter(({ target }) => target === id).map(({ source }) => kindOf.get(source));
    return Object.entries(labels).flatMap(([kind, label]): Unnumbered<'declaredMembers'>[] => {
      const count = known.filter((each) => each === kind).length;
      if (count === 0) return [];
      const declared = random.sometimes(0.9, () => ({ count: count + random.integer(0, count + 2) }));
      return [{ alliance: id, kind: kind as OrganizationKind, label, basis, ...declared }];
    });
  });
  return numbered('declared-members', drafts);
}
