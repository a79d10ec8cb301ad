import { ObjectType } from 'type-graphql';
import { Organization } from '../organization.type.js';

@ObjectType({ implements: Organization, description: 'A trade association, chamber of commerce or society.' })
export class Association extends Organization {}
