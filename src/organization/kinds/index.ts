import { Organization, type OrganizationKind } from '../organization.type.js';
import { type OrganizationValues, organizationRow } from '../organization-values.js';
import { Alliance } from './alliance.js';
import { Association } from './association.js';
import { Enterprise } from './enterprise.js';
import { GovernmentBody } from './government-body.js';
import { Hospital } from './hospital.js';
import { InnovationPlatform } from './innovation-platform.js';
import { OtherOrganization } from './other.js';
import { Park } from './park.js';
import { ResearchInstitute } from './research-institute.js';
import { School } from './school.js';

/** THE list of kinds of organization. A type's name is also the label of its nodes. */
export const organizationTypes: Readonly<Record<OrganizationKind, new () => Organization>> = {
  SCHOOL: School,
  ENTERPRISE: Enterprise,
  PARK: Park,
  HOSPITAL: Hospital,
  GOVERNMENT_BODY: GovernmentBody,
  ALLIANCE: Alliance,
  ASSOCIATION: Association,
  RESEARCH_INSTITUTE: ResearchInstitute,
  INNOVATION_PLATFORM: InnovationPlatform,
  OTHER: OtherOrganization,
};

export const organizationKinds = Object.keys(organizationTypes) as OrganizationKind[];

/** The label that nodes of a kind carry beside `Organization`. */
export function labelOf(kind: OrganizationKind): string {
  return organizationTypes[kind].name;
}

/** The labels of some kinds as they stand in a pattern: sorted, so that equal sets give equal text. */
export function labelsOf(kinds: readonly OrganizationKind[]): string {
  return [...new Set(kinds.map(labelOf))].sort().join('|');
}

export function organizationOf(values: OrganizationValues): Organization {
  const row = organizationRow(values);
  return Organization.from(organizationTypes[row.kind], row);
}
