import type { OrganizationKind } from '../organization/organization.type.js';
import { CooperationForm } from '../relationship/kinds/cooperation.js';
import { type Circle, ofKinds, ofLevels } from './circle.js';
import { numbered, type Unnumbered } from './draft.js';
import { distinctPairs, type Pair, undirected } from './pairs.js';
import { Random } from './random.js';
import { agreed, termsOf } from './terms.js';

const forms = Object.keys(CooperationForm).filter((form) => form !== 'PROJECT');

/** Who works with whom, and how often. */
const between: Readonly<Record<string, number>> = {
  'SCHOOL ENTERPRISE': 56,
  'SCHOOL HOSPITAL': 10,
  'SCHOOL PARK': 7,
  'SCHOOL RESEARCH_INSTITUTE': 5,
  'SCHOOL ASSOCIATION': 4,
  'SCHOOL INNOVATION_PLATFORM': 4,
  'ENTERPRISE RESEARCH_INSTITUTE': 6,
  'ENTERPRISE ENTERPRISE': 5,
  'SCHOOL SCHOOL': 3,
};

export function cooperations(everyone: Circle) {
  const random = new Random('cooperations');
  const able = everyone.where((each) => !ofLevels('PRIMARY_SECONDARY', 'FACULTY')(each));
  const circles = new Map<string, Circle>();
  const circleOf = (kind: string): Circle => {
    const circle = circles.get(kind) ?? able.where(ofKinds(kind as OrganizationKind));
    circles.set(kind, circle);
    return circle;
  };
  const pairs = distinctPairs(3_300, () => {
    const [one = '', other = ''] = random.weighted(between).split(' ');
    const first = circleOf(one).any(random);
    return [first, circleOf(other).near(random, first)];
  });
  return numbered(
    'cooperation',
    pairs.map((pair) => cooperation(random, undirected(pair))),
  );
}

function cooperation(random: Random, [source, target]: Pair): Unnumbered<'relationships'> {
  const some = random.shuffled(forms).slice(0, random.integer(0, 3));
  return {
    kind: 'COOPERATION',
    source: source.id,
    target: target.id,
    ...termsOf(random, [source, target], agreed),
    ...(some.length === 0 ? {} : { forms: some }),
    ...random.sometimes(0.05, () => ({ amount: random.integer(1, 90) * 100_000, currency: 'CNY' })),
  };
}
