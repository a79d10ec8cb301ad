import { enumType } from '../schema/enum-type.js';
import type { Dimension } from './dimension.js';

export const OrganizationDimension = enumType(
  'OrganizationDimension',
  'What organizations are counted by. What is not known, or is not said of such an organization, is a group of its own.',
  {
    KIND: 'What it is, a value of OrganizationKind.',
    REGION: 'Where it is: the region as stated, or at regionLevel; an id.',
    STATUS: 'Whether it still works, a value of OrganizationStatus.',
    FOUNDED_YEAR: 'In what year it was founded.',
    SCHOOL_LEVEL: 'What level of education it gives, a value of SchoolLevel; known of schools only.',
    INDUSTRY: 'What it makes or does, in the words of its sources; counts once in each of its industries.',
    DOCUMENT: 'Which document it rests on, an id; counts once in each of its documents.',
    DOCUMENT_COUNT: 'On how many documents it rests.',
  },
);
export type OrganizationDimension = keyof typeof OrganizationDimension;

/** Over the variables of cypher/group/organizations.cypher. */
export const organizationDimensions: Readonly<Record<OrganizationDimension, Dimension>> = {
  KIND: { value: 'organization.kind' },
  REGION: { value: 'organization.regionId', of: 'region' },
  STATUS: { value: 'organization.status' },
  FOUNDED_YEAR: { value: 'left(organization.founded, 4)' },
  SCHOOL_LEVEL: { value: 'organization.schoolLevel' },
  INDUSTRY: { value: 'organization.industries', list: true },
  DOCUMENT: { value: 'organization.documentIds', list: true, of: 'document' },
  DOCUMENT_COUNT: { value: 'toString(size(coalesce(organization.documentIds, [])))' },
};
