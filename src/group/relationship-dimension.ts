import { relationshipDefinitions } from '../relationship/kinds/index.js';
import { enumType } from '../schema/enum-type.js';
import type { Dimension } from './dimension.js';

export const RelationshipDimension = enumType(
  'RelationshipDimension',
  'What ties are counted by. What is not known, or is not said of such a tie, is a group of its own. Of two organizations tied without direction the source is the one with the smaller id.',
  {
    KIND: 'How the two are tied, a value of RelationshipKind.',
    STATUS: 'How real it is, a value of RelationshipStatus.',
    SINCE_YEAR: 'In what year it began.',
    ROLE: 'Roles of a member, values of MembershipRole; a membership counts once in each of its roles.',
    FORM: 'What two do together, values of CooperationForm; a cooperation counts once in each of its forms.',
    SOURCE_KIND: 'What the organization is where it starts, a value of OrganizationKind.',
    TARGET_KIND: 'What the organization is where it ends, a value of OrganizationKind.',
    SOURCE_REGION: 'Where the organization is where it starts: the region as stated, or at regionLevel; an id.',
    TARGET_REGION: 'Where the organization is where it ends: the region as stated, or at regionLevel; an id.',
    DOCUMENT: 'Which document it rests on, an id; counts once in each of its documents.',
    DOCUMENT_COUNT: 'On how many documents it rests.',
  },
);
export type RelationshipDimension = keyof typeof RelationshipDimension;

const kinds = Object.fromEntries(relationshipDefinitions.map(({ neo4jType, kind }) => [neo4jType, kind]));

/** Over the variables of cypher/group/relationships.cypher. */
export const relationshipDimensions: Readonly<Record<RelationshipDimension, Dimension>> = {
  KIND: { value: '$kinds[type(tie)]', parameters: { kinds } },
  STATUS: { value: 'tie.status' },
  SINCE_YEAR: { value: 'left(tie.since, 4)' },
  ROLE: { value: 'tie.roles', list: true },
  FORM: { value: 'tie.forms', list: true },
  SOURCE_KIND: { value: 'source.kind' },
  TARGET_KIND: { value: 'target.kind' },
  SOURCE_REGION: { value: 'source.regionId', of: 'region' },
  TARGET_REGION: { value: 'target.regionId', of: 'region' },
  DOCUMENT: { value: 'tie.documentIds', list: true, of: 'document' },
  DOCUMENT_COUNT: { value: 'toString(size(coalesce(tie.documentIds, [])))' },
};
