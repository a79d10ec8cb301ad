import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context.js';
import { Alliance } from '../../organization/kinds/alliance.js';
import { Organization } from '../../organization/organization.type.js';
import { enumType } from '../../schema/enum-type.js';
import { Relationship } from '../relationship.type.js';
import { anyOrganizationBut, type RelationshipKindDefinition, type SentenceLanguage } from '../relationship-kind.js';

export const MembershipRole = enumType('MembershipRole', 'What a member is in its alliance.', {
  LEAD: 'The lead organization (牵头单位).',
  FOUNDER: 'One of those who founded it.',
  CHAIR: 'Chair of the council (理事长单位).',
  STANDING_VICE_CHAIR: 'Standing vice chair (常务副理事长单位).',
  VICE_CHAIR: 'Vice chair (副理事长单位).',
  EXECUTIVE_DIRECTOR: 'Executive director (常务理事单位).',
  SECRETARY_GENERAL: 'Secretary general (秘书长单位).',
  DEPUTY_SECRETARY_GENERAL: 'Deputy secretary general (副秘书长单位).',
  COUNCIL_MEMBER: 'Member of the council (理事单位).',
  MEMBER: 'Member (成员单位).',
});
export type MembershipRole = keyof typeof MembershipRole;

const inWords: Readonly<Record<MembershipRole, Readonly<Record<SentenceLanguage, string>>>> = {
  LEAD: { en: 'a lead organization', 'zh-Hans': '牵头单位' },
  FOUNDER: { en: 'a founder', 'zh-Hans': '发起单位' },
  CHAIR: { en: 'chair', 'zh-Hans': '理事长单位' },
  STANDING_VICE_CHAIR: { en: 'a standing vice chair', 'zh-Hans': '常务副理事长单位' },
  VICE_CHAIR: { en: 'a vice chair', 'zh-Hans': '副理事长单位' },
  EXECUTIVE_DIRECTOR: { en: 'an executive director', 'zh-Hans': '常务理事单位' },
  SECRETARY_GENERAL: { en: 'secretary general', 'zh-Hans': '秘书长单位' },
  DEPUTY_SECRETARY_GENERAL: { en: 'a deputy secretary general', 'zh-Hans': '副秘书长单位' },
  COUNCIL_MEMBER: { en: 'a council member', 'zh-Hans': '理事单位' },
  MEMBER: { en: 'a member', 'zh-Hans': '成员单位' },
};

@ObjectType({ implements: Relationship, description: 'An organization is a member of an alliance.' })
export class Membership extends Relationship {
  @Field(() => [MembershipRole], { description: 'What it is there; several roles may be held at once.' })
  roles!: MembershipRole[];

  @Field(() => Organization, { description: 'Who is a member.' })
  member(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.sourceId);
  }

  @Field(() => Alliance, { description: 'Of which alliance.' })
  alliance(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.targetId);
  }
}

export const membership: RelationshipKindDefinition<Membership> = {
  kind: 'MEMBERSHIP',
  neo4jType: 'MEMBER_OF',
  type: Membership,
  source: anyOrganizationBut('ALLIANCE'),
  target: ['ALLIANCE'],
  columns: ['roles'],
  clause: {
    en: ({ roles }, member, alliance) =>
      `${member} is ${roles.map((role) => inWords[role].en).join(' and ')} of ${alliance}`,
    'zh-Hans': ({ roles }, member, alliance) =>
      `${member}是${alliance}的${roles.map((role) => inWords[role]['zh-Hans']).join('、')}`,
  },
};
