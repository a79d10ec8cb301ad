import { Scope } from '../filter/scope.js';
import { statement } from '../neo4j/statement.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import { type RelationshipValues, tieProjection } from '../relationship/relationship-values.js';
import { degreeOf, insidePredicate, traversedTypes } from '../traversal/traversal.filter.js';
import { allowedGrades, gradeOfLink } from './grade.js';
import { halfWay } from './half-way.js';
import type { Way, WaysWanted } from './path.repository.js';

/** What one look searches for: the ways of a length, those of two steps with those of one. */
export interface Sought extends WaysWanted {
  readonly length: number;
  /** With a grade only ways whose worst it is; what is worse is not read. */
  readonly grade: number | null;
  /** How many ways at the most. */
  readonly limit: number;
  /** How many steps are walked from `from`, when the rest is from `to`. */
  readonly forward: number;
}

/** How many walks of two steps begin on either side. */
export type Walks = readonly [from: number, to: number];

interface WaysRow {
  readonly ways: readonly (readonly [
    Way['organizationIds'],
    Way['linkIds'],
    Way['worstGrade'],
    Way['hubness'],
    Way['documents'],
  ])[];
  readonly organizations: readonly OrganizationValues[];
  readonly ties: readonly RelationshipValues[];
  readonly walks: Walks | null;
}

const shortWays = statement<Pick<Sought, 'from' | 'to' | 'grade' | 'limit'> & { few: number }, WaysRow>(
  'path/ways',
).with({
  grade: gradeOfLink,
  degree: degreeOf('organization'),
  organization: organizationProjection('organization'),
  tie: tieProjection('tie'),
});
const longerWays = shortWays.with({ walks: 'null' });

/** The statement for what is sought, and its parameters. */
export function waysStatement({ from, to, where, throughPeople, maxLength, length, grade, limit, forward }: Sought) {
  const scope = new Scope();
  const narrowed = grade === null ? where : { ...where, status: allowedGrades(where, grade) };
  const walk = { where: narrowed, throughPeople, scope };
  const backward = length === 2 ? [0, 1] : [length - forward];
  const ways = length > 2 ? longerWays : shortWays.with({ types: traversedTypes(where) });
  const text = ways.with({
    forward: halfWay(forward, 'FORWARD', walk),
    backward: backward.map((steps) => halfWay(steps, 'BACKWARD', walk)).join('\n  UNION ALL\n  '),
    inside: insidePredicate(where, 'middle', scope),
  });
  const few = maxLength > length ? limit : 0;
  return { text, parameters: { ...scope.parameters, from, to, grade, limit, few } };
}

export const wayOf = ([organizationIds, linkIds, worstGrade, hubness, documents]: WaysRow['ways'][number]): Way => ({
  organizationIds,
  linkIds,
  worstGrade,
  hubness,
  documents,
});
