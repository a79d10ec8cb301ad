import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../../schema/enum-type.js';
import { Organization } from '../organization.type.js';

export const AllianceScope = enumType('AllianceScope', 'What an alliance gathers its members by.', {
  MUNICIPAL: 'A city (市域产教联合体).',
  INDUSTRY: 'An industry (行业产教融合共同体).',
  NATIONAL: 'The whole country.',
  DISTRICT: 'A district or county.',
});

@ObjectType({
  implements: Organization,
  description:
    'A consortium, community or alliance that organizations are members of (产教联合体, 产教融合共同体, 产教联盟).',
})
export class Alliance extends Organization {
  @Field(() => AllianceScope, { nullable: true, description: 'What it gathers its members by.' })
  allianceScope!: keyof typeof AllianceScope | null;
}
