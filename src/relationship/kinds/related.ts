import { ObjectType } from 'type-graphql';
import { Relationship } from '../relationship.type.js';
import { anyOrganization, type RelationshipKindDefinition } from '../relationship-kind.js';

@ObjectType({
  implements: Relationship,
  description: 'Two organizations are tied, and the source says no more; without direction.',
})
export class Related extends Relationship {}

export const related: RelationshipKindDefinition<Related> = {
  kind: 'RELATED',
  neo4jType: 'RELATED_TO',
  type: Related,
  source: anyOrganization,
  target: anyOrganization,
  undirected: true,
  columns: [],
  clause: {
    en: (_tie, source, target) => `${source} and ${target} are related`,
    'zh-Hans': (_tie, source, target) => `${source}与${target}有关联`,
  },
};
