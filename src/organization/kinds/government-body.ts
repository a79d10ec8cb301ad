import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../../schema/enum-type.js';
import { Organization } from '../organization.type.js';

export const GovernmentLevel = enumType('GovernmentLevel', 'At which level of government a body works.', {
  NATIONAL: 'The country.',
  PROVINCIAL: 'A province, autonomous region or municipality under the central government.',
  MUNICIPAL: 'A city or prefecture.',
  DISTRICT: 'A district or county.',
});

@ObjectType({ implements: Organization, description: 'A government, commission, ministry or party committee.' })
export class GovernmentBody extends Organization {
  @Field(() => GovernmentLevel, { nullable: true, description: 'At which level of government it works.' })
  governmentLevel!: keyof typeof GovernmentLevel | null;
}
