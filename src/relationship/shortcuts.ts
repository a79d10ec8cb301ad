import { Affiliation } from './kinds/affiliation.js';
import { Cooperation } from './kinds/cooperation.js';
import { Guidance } from './kinds/guidance.js';
import { Internship } from './kinds/internship.js';
import { Membership } from './kinds/membership.js';
import { Succession } from './kinds/succession.js';
import { Tenancy } from './kinds/tenancy.js';
import { argsOfKind } from './relationship.args.js';
import { connectionOfKind } from './relationship.connection.js';
import { filterOfKind } from './relationship.filter.js';

/** The arguments and the connection of the shortcuts to each kind of tie: one type each, wherever it stands. */
export const MembershipArgs = argsOfKind(filterOfKind('Membership'));
export const MembershipConnection = connectionOfKind(Membership, 'memberships');
export type MembershipConnection = InstanceType<typeof MembershipConnection>;

export const CooperationArgs = argsOfKind(filterOfKind('Cooperation'));
export const CooperationConnection = connectionOfKind(Cooperation, 'cooperations');
export type CooperationConnection = InstanceType<typeof CooperationConnection>;

export const InternshipArgs = argsOfKind(filterOfKind('Internship'));
export const InternshipConnection = connectionOfKind(Internship, 'internships');
export type InternshipConnection = InstanceType<typeof InternshipConnection>;

export const GuidanceArgs = argsOfKind(filterOfKind('Guidance'));
export const GuidanceConnection = connectionOfKind(Guidance, 'guidances');
export type GuidanceConnection = InstanceType<typeof GuidanceConnection>;

export const AffiliationArgs = argsOfKind(filterOfKind('Affiliation'));
export const AffiliationConnection = connectionOfKind(Affiliation, 'affiliations');
export type AffiliationConnection = InstanceType<typeof AffiliationConnection>;

export const TenancyArgs = argsOfKind(filterOfKind('Tenancy'));
export const TenancyConnection = connectionOfKind(Tenancy, 'tenancies');
export type TenancyConnection = InstanceType<typeof TenancyConnection>;

export const SuccessionArgs = argsOfKind(filterOfKind('Succession'));
export const SuccessionConnection = connectionOfKind(Succession, 'successions');
export type SuccessionConnection = InstanceType<typeof SuccessionConnection>;
