import type { Circle } from './circle.js';
import { ofKinds, ofLevels } from './circle.js';
import { numbered, type Unnumbered } from './draft.js';
import type { Organization } from './organizations.js';
import { Random } from './random.js';
import { settled, termsOf } from './terms.js';

const largest = 120;
const smallest = 5;

/** Alliances of 5 to 120 members, most of them small. */
export function memberships(everyone: Circle) {
  const random = new Random('memberships');
  const large = everyone.where(
    (each) => !ofKinds('ALLIANCE', 'GOVERNMENT_BODY')(each) && !ofLevels('FACULTY', 'PRIMARY_SECONDARY')(each),
  );
  const small = everyone.where(
    (each) =>
      ofLevels('SECONDARY_VOCATIONAL')(each) ||
      (ofKinds('HOSPITAL')(each) && !each.fact.hospitalGrade?.startsWith('三')),
  );
  const alliances = everyone.members.filter(ofKinds('ALLIANCE'));
  const ties = alliances.flatMap((alliance, rank) => {
    const circle = alliance.name.zh.includes('基层卫生') ? small : large;
    const size = Math.max(smallest, Math.round(largest / (rank + 1) ** 0.7));
    return circle.several(random, alliance, size).map((member, index) => membership(random, member, alliance, index));
  });
  return numbered('membership', ties);
}

function membership(
  random: Random,
  member: Organization,
  alliance: Organization,
  index: number,
): Unnumbered<'relationships'> {
  const roles = rolesOf(random, index);
  const { since, ...terms } = termsOf(random, [member, alliance], settled);
  const founded = roles.includes('FOUNDER') ? alliance.fact.founded : since;
  return {
    kind: 'MEMBERSHIP',
    source: member.id,
    target: alliance.id,
    ...terms,
    ...(founded === undefined ? {} : { since: founded }),
    ...(roles.length === 0 ? {} : { roles }),
  };
}

const offices: readonly (readonly string[])[] = [
  ['LEAD', 'CHAIR', 'FOUNDER'],
  ['FOUNDER', 'STANDING_VICE_CHAIR'],
  ['SECRETARY_GENERAL', 'FOUNDER'],
  ['VICE_CHAIR'],
  ['VICE_CHAIR', 'EXECUTIVE_DIRECTOR'],
  ['DEPUTY_SECRETARY_GENERAL'],
];

/** Those that joined first hold the offices; of some it is not said what they are. */
function rolesOf(random: Random, index: number): readonly string[] {
  const office = offices[index];
  if (office !== undefined) return office;
  if (index < 10) return ['EXECUTIVE_DIRECTOR'];
  return random.chance(0.1) ? [] : [random.weighted({ COUNCIL_MEMBER: 2, MEMBER: 8 })];
}
