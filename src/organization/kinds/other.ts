import { ObjectType } from 'type-graphql';
import { Organization } from '../organization.type.js';

@ObjectType({ implements: Organization, description: 'An organization that its source does not let us place.' })
export class OtherOrganization extends Organization {}
