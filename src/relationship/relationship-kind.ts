import type { ClassType } from 'type-graphql';
import { OrganizationKind } from '../organization/organization.type.js';
import type { Relationship, RelationshipKind } from './relationship.type.js';

/** The languages that sentences are written in; Traditional Chinese is converted from Simplified. */
export type SentenceLanguage = 'en' | 'zh-Hans';

/** How to say a tie in one clause, given the names of its two ends; dates and grade are added to every kind alike. */
type Clause<Tie> = (tie: Tie, source: string, target: string) => string;

/** What there is to know of a kind of relationship. */
export interface RelationshipKindDefinition<Tie extends Relationship = Relationship> {
  readonly kind: RelationshipKind;
  /** The type of its relationships in Neo4j. */
  readonly neo4jType: string;
  readonly type: ClassType<Tie>;
  /** The kinds of organization it may start and end at. */
  readonly source: readonly OrganizationKind[];
  readonly target: readonly OrganizationKind[];
  /** It has no direction: stored from the smaller id to the larger, read as BOTH. */
  readonly undirected?: true;
  /** Its own columns beside those of every tie. */
  readonly columns: readonly string[];
  readonly clause: Readonly<Record<SentenceLanguage, Clause<Tie>>>;
}

export const anyOrganization = Object.keys(OrganizationKind) as readonly OrganizationKind[];

export function anyOrganizationBut(kind: OrganizationKind): readonly OrganizationKind[] {
  return anyOrganization.filter((other) => other !== kind);
}
