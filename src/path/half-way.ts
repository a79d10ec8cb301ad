import { overlapPredicate } from '../filter/partial-date.filter.js';
import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import {
  followedPredicate,
  insidePredicate,
  type TraversalFilter,
  traversedTypes,
} from '../traversal/traversal.filter.js';

/** What may be walked: which ties, through whom, and whether a person who holds positions at both ends will do. */
export interface Walk {
  readonly where: TraversalFilter | null | undefined;
  readonly throughPeople: boolean;
  /** Parameters of the predicates; every half of a statement shares them. */
  readonly scope: Scope;
}

/** Half a way of some steps, from one side to the middle, as cypher/path/ways.cypher joins them. */
export function halfWay(steps: number, side: 'FORWARD' | 'BACKWARD', walk: Walk): string {
  const ids = side === 'FORWARD' ? '$from' : '$to';
  const before = range(steps).map((index) => `x${index}`);
  const links = range(steps).map((index) => `link${index + 1}`);
  return [
    `MATCH (x0:Organization) WHERE x0.id IN ${ids}`,
    ...range(steps).map((index) => step(index, side, walk)),
    `RETURN x${steps} AS middle, '${side}' AS side, [${before.join(', ')}] AS before, [${links.join(', ')}] AS links`,
  ].join('\n  ');
}

/** From x<n> to x<n + 1>, which may be gone through unless it is the middle: that is looked at once, after the join. */
function step(index: number, side: 'FORWARD' | 'BACKWARD', walk: Walk): string {
  const [here, there, link] = [`x${index}`, `x${index + 1}`, `link${index + 1}`];
  const inside = index === 0 ? [] : [insidePredicate(walk.where, here, walk.scope)];
  const fresh = range(index + 1).map((before) => `${there} <> x${before}`);
  const tie = `tie${index + 1}`;
  const followed = conjunction([followedPredicate(walk.where, tie, walk.scope), ...inside, ...fresh]);
  const byTie = `MATCH (${here})-[${tie}:${traversedTypes(walk.where)}]-(${there})\n  WHERE ${followed}`;
  if (!walk.throughPeople) return `${byTie}\n  WITH *, [${tie}] AS ${link}`;
  const imported = range(index + 1).map((before) => `x${before}`);
  return `CALL (${imported.join(', ')}) {
    ${byTie}
    RETURN ${there}, [${tie}] AS ${link}
    UNION ALL
    MATCH (${here})<-[here:HOLDS_POSITION_AT]-(person:Person)-[there:HOLDS_POSITION_AT]->(${there})
    WHERE ${conjunction([...heldTogether(walk), ...inside, ...fresh])}
    WITH ${there}, person, here, there ORDER BY here.id, there.id
    WITH ${there}, person, 'DISPUTED' IN [here.status, there.status] AS disputed,
         collect(DISTINCT here) AS held, collect(DISTINCT there) AS alsoHeld
    WITH ${there}, person, disputed, ${side === 'FORWARD' ? 'held + alsoHeld' : 'alsoHeld + held'} AS positions
    ORDER BY disputed
    WITH ${there}, person, collect(positions) AS best
    RETURN ${there}, [person] + best[0] AS ${link}
  }`;
}

/**
 * Both positions at the same time, as far as dates say, and neither disputed unless disputes are asked for; then a
 * person who links without a dispute does so, whatever else is disputed.
 */
function heldTogether({ where, scope }: Walk): readonly Predicate[] {
  const disputedToo = where?.status?.includes('DISPUTED') ?? false;
  return [
    'here.startsOn <= there.endsOn',
    'there.startsOn <= here.endsOn',
    ...(disputedToo ? [] : ["here.status = 'STATED'", "there.status = 'STATED'"]),
    ...(where?.asOf ? [overlapPredicate(where.asOf, 'here', scope), overlapPredicate(where.asOf, 'there', scope)] : []),
  ];
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
