import type { EventFact } from '../fact/fact.js';
import type { OrganizationKind } from '../organization/organization.type.js';
import { type Circle, ofKinds } from './circle.js';
import { dateWithin, lastYear, yearOf } from './dates.js';
import { namesOf, type Text } from './draft.js';
import { type Occasion, placeOf } from './occasion.js';
import type { Person } from './people.js';
import { Random } from './random.js';

interface Gathering extends Text {
  readonly type: EventFact['type'];
  readonly hosts: readonly OrganizationKind[];
}

const gatherings: readonly Gathering[] = [
  { type: 'VISIT', zh: '来访交流', en: 'Visit', hosts: ['ENTERPRISE', 'SCHOOL', 'PARK'] },
  { type: 'MEETING', zh: '工作会议', en: 'Meeting', hosts: ['GOVERNMENT_BODY', 'PARK', 'ASSOCIATION'] },
  { type: 'COUNCIL_MEETING', zh: '理事会会议', en: 'Council Meeting', hosts: ['ALLIANCE'] },
  { type: 'COMPETITION', zh: '技能大赛', en: 'Skills Competition', hosts: ['SCHOOL', 'ALLIANCE'] },
  { type: 'FORUM', zh: '产教融合论坛', en: 'Industry-Education Forum', hosts: ['ASSOCIATION', 'ALLIANCE', 'SCHOOL'] },
  { type: 'RECRUITMENT', zh: '校园招聘会', en: 'Campus Recruitment', hosts: ['SCHOOL'] },
  { type: 'TRAINING', zh: '师资培训班', en: 'Teacher Training', hosts: ['INNOVATION_PLATFORM', 'ENTERPRISE'] },
];

/** Events that started nothing. */
export function otherEvents(everyone: Circle, people: readonly Person[]): Occasion[] {
  const random = new Random('gatherings');
  return gatherings.flatMap((gathering) => {
    const hosts = everyone.where(ofKinds(...gathering.hosts));
    return Array.from({ length: 30 }, () => held(random, gathering, hosts, everyone, people));
  });
}

function held(
  random: Random,
  { type, zh, en }: Gathering,
  hosts: Circle,
  everyone: Circle,
  people: readonly Person[],
): Occasion {
  const host = hosts.any(random);
  const date = dateWithin(random, 2022, lastYear - 1);
  const year = yearOf(date);
  const guests = everyone.several(random, host, random.integer(1, 6)).filter((guest) => guest !== host);
  const day = random.integer(20, 28);
  return {
    event: {
      type,
      names: namesOf({ zh: `${host.name.zh}${year}年${zh}`, en: `${host.name.en} ${en} ${year}` }),
      ...(random.chance(0.9) ? { date } : { dateAsWritten: random.pick([`${day}日`, `${day}th`]) }),
      ...random.sometimes(0.9, () => placeOf(host)),
    },
    organizations: [
      ['HOST', host],
      ...guests.map((guest) => [type === 'VISIT' ? 'GUEST' : 'PARTICIPANT', guest] as const),
    ],
    people: people
      .filter(({ employer }) => guests.includes(employer))
      .slice(0, 3)
      .map((person) => [type === 'VISIT' ? 'GUEST' : 'SPEAKER', person]),
    starts: [],
  };
}
