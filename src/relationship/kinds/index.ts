import { Relationship, type RelationshipKind, type RelationshipRow } from '../relationship.type.js';
import type { RelationshipKindDefinition } from '../relationship-kind.js';
import { affiliation } from './affiliation.js';
import { cooperation } from './cooperation.js';
import { guidance } from './guidance.js';
import { internship } from './internship.js';
import { membership } from './membership.js';
import { related } from './related.js';
import { succession } from './succession.js';
import { tenancy } from './tenancy.js';

/** THE list of kinds of relationship. */
export const relationshipKinds = {
  MEMBERSHIP: membership,
  COOPERATION: cooperation,
  INTERNSHIP: internship,
  GUIDANCE: guidance,
  AFFILIATION: affiliation,
  TENANCY: tenancy,
  SUCCESSION: succession,
  RELATED: related,
} as const satisfies Readonly<Record<RelationshipKind, unknown>>;

export const relationshipDefinitions = Object.values(
  relationshipKinds,
) as unknown as readonly RelationshipKindDefinition[];

const ofType = new Map(relationshipDefinitions.map((definition) => [definition.neo4jType, definition]));

/** The types of some kinds, of all when none are given, as they stand in a pattern: sorted, so that equal sets give equal text. */
export function relationshipTypesOf(kinds?: readonly RelationshipKind[] | null): string {
  const wanted = kinds ?? (Object.keys(relationshipKinds) as RelationshipKind[]);
  return [...new Set(wanted.map((kind) => relationshipKinds[kind].neo4jType))].sort().join('|');
}

export const undirectedTypes = relationshipDefinitions
  .filter(({ undirected }) => undirected)
  .map(({ neo4jType }) => neo4jType);

export function isUndirected(kind: RelationshipKind): boolean {
  return 'undirected' in relationshipKinds[kind];
}

/** What is known of the kind with this type in Neo4j. */
export function definitionOfType(neo4jType: string): RelationshipKindDefinition {
  const definition = ofType.get(neo4jType);
  if (definition === undefined) throw new Error(`No kind of relationship has the Neo4j type "${neo4jType}".`);
  return definition;
}

export function relationshipOfRow(row: RelationshipRow): Relationship {
  const { type, kind } = definitionOfType(row.type);
  return Relationship.from(type as new () => Relationship, kind, row);
}
