import { isDay } from './dates.js';
import { type Draft, namesOf } from './draft.js';
import { type Occasion, placeOf } from './occasion.js';
import type { Organization } from './organizations.js';
import type { Person } from './people.js';
import { Random } from './random.js';

type Tie = Draft<'relationships'>;

/** The events that ties began with: foundings of alliances, signings of cooperations, unveilings of practice bases. */
export function ceremonies(
  organizations: readonly Organization[],
  ties: readonly Tie[],
  people: readonly Person[],
): Occasion[] {
  const random = new Random('ceremonies');
  const byId = new Map(organizations.map((each) => [each.id, each]));
  const ends = ({ source, target }: Tie) => [byId.get(source), byId.get(target)] as [Organization, Organization];
  const dated = ties.filter(({ kind, since }) => isDay(since) && random.chance(kind === 'COOPERATION' ? 0.2 : 0.12));
  return [
    ...organizations
      .filter(({ fact }) => fact.kind === 'ALLIANCE')
      .map((alliance) => {
        const founding = ties.filter(({ target, roles }) => target === alliance.id && roles?.includes('FOUNDER'));
        return foundingOf(
          alliance,
          founding,
          founding.map((tie) => ends(tie)[0]),
          people,
        );
      }),
    ...dated.filter(({ kind }) => kind === 'COOPERATION').map((tie) => signingOf(tie, ...ends(tie), people)),
    ...dated.filter(({ kind }) => kind === 'INTERNSHIP').map((tie) => unveilingOf(tie, ...ends(tie), people)),
  ];
}

function foundingOf(
  alliance: Organization,
  ties: readonly Tie[],
  founders: readonly Organization[],
  people: readonly Person[],
): Occasion {
  const { name, fact } = alliance;
  return {
    event: {
      type: 'FOUNDING',
      names: namesOf({ zh: `${name.zh}成立大会`, en: `Founding of the ${name.en}` }),
      ...(fact.founded === undefined ? {} : { date: fact.founded }),
      ...placeOf(alliance),
    },
    organizations: [['ORGANIZER', alliance], ...founders.map((founder) => ['PARTICIPANT', founder] as const)],
    people: from(founders, people).map((person) => ['SPEAKER', person]),
    starts: ties.map(({ id }) => id),
  };
}

function signingOf({ id, since }: Tie, one: Organization, other: Organization, people: readonly Person[]): Occasion {
  return {
    event: {
      type: 'SIGNING',
      names: namesOf({
        zh: `${one.name.zh}与${other.name.zh}合作签约仪式`,
        en: `Signing between ${one.name.en} and ${other.name.en}`,
      }),
      ...(since === undefined ? {} : { date: since }),
      ...placeOf(one),
    },
    organizations: [
      ['HOST', one],
      ['GUEST', other],
    ],
    people: from([one, other], people).map((person) => ['SPEAKER', person]),
    starts: [id],
  };
}

function unveilingOf(
  { id, since }: Tie,
  host: Organization,
  school: Organization,
  people: readonly Person[],
): Occasion {
  return {
    event: {
      type: 'UNVEILING',
      names: namesOf({
        zh: `${host.name.zh}实习实践基地揭牌仪式`,
        en: `Unveiling of the practice base at ${host.name.en}`,
      }),
      ...(since === undefined ? {} : { date: since }),
      ...placeOf(host),
    },
    organizations: [
      ['HOST', host],
      ['GUEST', school],
    ],
    people: from([host], people).map((person) => ['GUIDE', person]),
    starts: [id],
  };
}

/** Two at most of those who work for the organizations. */
function from(organizations: readonly Organization[], people: readonly Person[]): readonly Person[] {
  return people.filter(({ employer }) => organizations.includes(employer)).slice(0, 2);
}
