import { ObjectType } from 'type-graphql';
import { Organization } from '../organization.type.js';

@ObjectType({ implements: Organization, description: 'A shared technical platform, training base or R&D base.' })
export class InnovationPlatform extends Organization {}
