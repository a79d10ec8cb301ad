import type { RelationshipKind } from '../relationship/relationship.type.js';
import { type Circle, ofKinds, ofLevels } from './circle.js';
import { numbered } from './draft.js';
import type { Organization } from './organizations.js';
import { distinctPairs, type Pair, undirected } from './pairs.js';
import { Random } from './random.js';
import { settled, termsOf } from './terms.js';

/** What guides, contains, houses and succeeds what, and what is tied in ways not said. */
export function structure(everyone: Circle) {
  return [
    ...ties('GUIDANCE', guided(everyone)),
    ...ties('AFFILIATION', parts(everyone)),
    ...ties('TENANCY', tenants(everyone)),
    ...ties('RELATED', related(everyone)),
    ...successions(everyone),
  ];
}

function ties(kind: RelationshipKind, pairs: readonly Pair[]) {
  const random = new Random(`terms of ${kind}`);
  const drafts = pairs.map(([source, target]) => ({
    kind,
    source: source.id,
    target: target.id,
    ...termsOf(random, [source, target], settled),
  }));
  return numbered(kind.toLowerCase(), drafts);
}

function guided(everyone: Circle): Pair[] {
  const random = new Random('guidance');
  const bodies = everyone.where(ofKinds('GOVERNMENT_BODY'));
  const guided = everyone.where(
    ofKinds('ALLIANCE', 'SCHOOL', 'PARK', 'ASSOCIATION', 'INNOVATION_PLATFORM', 'HOSPITAL'),
  );
  const alliances = guided.members.filter(ofKinds('ALLIANCE')).map((each): Pair => [bodies.near(random, each), each]);
  const draw = (): Pair => {
    const each = random.pick(guided.members);
    return [bodies.near(random, each), each];
  };
  return distinctPairs(600, () => alliances.pop() ?? draw());
}

/** Departments and faculties in what they belong to; subsidiaries in groups, platforms and hospitals in universities. */
function parts(everyone: Circle): Pair[] {
  const random = new Random('affiliation');
  const byId = new Map(everyone.members.map((each) => [each.id, each]));
  const wholes = everyone.members.flatMap((part): Pair[] => {
    const whole = byId.get(part.wholeId ?? '');
    return whole === undefined ? [] : [[part, whole]];
  });
  const isGroup = ({ name }: Organization): boolean => name.zh.includes('集团');
  const groups = everyone.where(isGroup);
  const universities = everyone.where(ofLevels('UNIVERSITY'));
  const owned = everyone.where(ofKinds('HOSPITAL', 'RESEARCH_INSTITUTE', 'INNOVATION_PLATFORM')).members;
  const subsidiaries = everyone.where((each) => ofKinds('ENTERPRISE')(each) && !isGroup(each)).members;
  return [
    ...wholes,
    ...random
      .shuffled(owned)
      .slice(0, 150)
      .map((part): Pair => [part, universities.near(random, part)]),
    ...random
      .shuffled(subsidiaries)
      .slice(0, 250)
      .map((part): Pair => [part, groups.near(random, part)]),
  ];
}

function tenants(everyone: Circle): Pair[] {
  const random = new Random('tenancy');
  const parks = everyone.where(ofKinds('PARK'));
  const able = everyone.members.filter(ofKinds('ENTERPRISE', 'RESEARCH_INSTITUTE', 'INNOVATION_PLATFORM'));
  return random
    .shuffled(able)
    .slice(0, 950)
    .map((tenant): Pair => [tenant, parks.near(random, tenant)]);
}

function related(everyone: Circle): Pair[] {
  const random = new Random('related');
  return distinctPairs(300, () => {
    const one = everyone.any(random);
    return undirected([one, everyone.near(random, one)]);
  });
}

/** Some of the dissolved went into another like them, two now and then into the same. */
function successions(everyone: Circle) {
  const random = new Random('succession');
  const lasting = everyone.where(({ fact }) => fact.status === undefined);
  const dissolved = everyone.members.filter(({ fact }) => fact.dissolved !== undefined);
  const drafts = dissolved.slice(0, 40).map((predecessor) => {
    const { kind, schoolLevel, dissolved: since } = predecessor.fact;
    const alike = lasting.where(({ fact }) => fact.kind === kind && fact.schoolLevel === schoolLevel);
    return {
      kind: 'SUCCESSION' as const,
      source: predecessor.id,
      target: alike.near(random, predecessor).id,
      status: 'OPERATING' as const,
      ...(since === undefined ? {} : { since }),
    };
  });
  return numbered('succession', drafts);
}
