import type { PositionFact } from '../fact/fact.js';
import type { OrganizationKind } from '../organization/organization.type.js';
import { type Circle, ofKinds } from './circle.js';
import { dateWithin, lastYear, yearOf } from './dates.js';
import { type Draft, namesOf, numbered, type Unnumbered } from './draft.js';
import type { Organization } from './organizations.js';
import { peopleNames } from './people-names.js';
import { Random } from './random.js';

type Office = readonly [title: string, tier: PositionFact['tier']];

/** The first office of each kind is that of its head. */
const offices: Readonly<Record<OrganizationKind, readonly Office[]>> = {
  SCHOOL: [
    ['校长', 'LEADER'],
    ['党委书记', 'LEADER'],
    ['副校长', 'SENIOR'],
    ['教务处处长', 'MEMBER'],
  ],
  ENTERPRISE: [
    ['董事长', 'LEADER'],
    ['总经理', 'LEADER'],
    ['副总经理', 'SENIOR'],
    ['人力资源总监', 'MEMBER'],
  ],
  PARK: [
    ['管委会主任', 'LEADER'],
    ['管委会副主任', 'SENIOR'],
  ],
  HOSPITAL: [
    ['院长', 'LEADER'],
    ['副院长', 'SENIOR'],
    ['科教科科长', 'MEMBER'],
  ],
  GOVERNMENT_BODY: [
    ['主要负责人', 'LEADER'],
    ['副职负责人', 'SENIOR'],
    ['职成教处处长', 'MEMBER'],
  ],
  ALLIANCE: [
    ['理事长', 'LEADER'],
    ['常务副理事长', 'SENIOR'],
    ['副理事长', 'SENIOR'],
    ['秘书长', 'SENIOR'],
    ['理事', 'MEMBER'],
  ],
  ASSOCIATION: [
    ['会长', 'LEADER'],
    ['副会长', 'SENIOR'],
    ['理事', 'MEMBER'],
  ],
  RESEARCH_INSTITUTE: [
    ['院长', 'LEADER'],
    ['首席科学家', 'SENIOR'],
    ['研究员', 'MEMBER'],
  ],
  INNOVATION_PLATFORM: [
    ['主任', 'LEADER'],
    ['技术负责人', 'SENIOR'],
  ],
  OTHER: [['负责人', 'LEADER']],
};

export interface Person extends Draft<'people'> {
  readonly employer: Organization;
}

export function demoPeople(everyone: Circle): Person[] {
  const random = new Random('people');
  const employers = everyone.where((each) => !ofKinds('ALLIANCE')(each));
  return numbered(
    'person',
    random.shuffled(peopleNames).map((name) => ({ names: namesOf(name), employer: employers.any(random) })),
  );
}

/** One office with the employer; with some also one in an alliance the employer is in, or in an association nearby. */
export function positions(people: readonly Person[], everyone: Circle, memberships: readonly Draft<'relationships'>[]) {
  const random = new Random('positions');
  const byId = new Map(everyone.members.map((each) => [each.id, each]));
  const associations = everyone.where(ofKinds('ASSOCIATION'));
  const drafts = people.flatMap((person) => {
    const { employer } = person;
    const joined = memberships.filter(({ source }) => source === employer.id);
    const alliance = joined.length === 0 ? undefined : byId.get(random.pick(joined).target);
    return [
      position(random, person, employer),
      ...(alliance !== undefined && random.chance(0.5) ? [position(random, person, alliance)] : []),
      ...(!ofKinds('ASSOCIATION')(employer) && random.chance(0.12)
        ? [position(random, person, associations.near(random, employer))]
        : []),
    ];
  });
  return numbered('position', drafts);
}

function position(random: Random, person: Person, { id, fact }: Organization): Unnumbered<'positions'> {
  const [title, tier] = random.pickHeavy(offices[fact.kind]);
  const last = fact.dissolved === undefined ? lastYear : yearOf(fact.dissolved);
  const since = dateWithin(random, Math.max(2012, yearOf(fact.founded ?? '2012')), last - 1);
  const over = fact.dissolved !== undefined || random.chance(0.15);
  return {
    person: person.id,
    organization: id,
    title,
    tier,
    ...random.sometimes(0.7, () => ({ since })),
    ...(over ? { until: fact.dissolved ?? dateWithin(random, yearOf(since) + 1, last) } : {}),
    ...random.sometimes(0.04, () => ({ status: 'DISPUTED' as const })),
  };
}
