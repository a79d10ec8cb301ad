import { Circle, ofLevels } from './circle.js';
import type { Organization } from './organizations.js';
import { Random } from './random.js';

/** Everyone, those first whom most will be tied to: by chance, in which the large ones have the better one. */
export function byProminence(organizations: readonly Organization[]): Circle {
  const random = new Random('prominence');
  const ranked = organizations.map((organization) => ({
    organization,
    rank: random.next() * (isLarge(organization) ? 1 : 5),
  }));
  return new Circle(ranked.sort((one, other) => one.rank - other.rank).map(({ organization }) => organization));
}

function isLarge(organization: Organization): boolean {
  const { fact, name } = organization;
  return (
    ofLevels('UNIVERSITY', 'VOCATIONAL_COLLEGE')(organization) ||
    name.zh.includes('集团') ||
    fact.hospitalGrade?.startsWith('三') === true ||
    fact.allianceScope === 'NATIONAL' ||
    fact.allianceScope === 'INDUSTRY'
  );
}
