import { ObjectType } from 'type-graphql';
import { Organization } from '../organization.type.js';

@ObjectType({ implements: Organization, description: 'A research institute, laboratory or R&D centre.' })
export class ResearchInstitute extends Organization {}
