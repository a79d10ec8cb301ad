import { connectionOf } from '../paging/connection.js';
import { Organization } from './organization.type.js';

export const OrganizationConnection = connectionOf<Organization>('Organization', () => Organization, 'organizations');
export type OrganizationConnection = InstanceType<typeof OrganizationConnection>;
