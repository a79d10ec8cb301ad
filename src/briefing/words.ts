import type { DeclarationBasis } from '../alliance/declared-members.type.js';
import type { CommitmentPeriod } from '../commitment/commitment.type.js';
import type { EventType } from '../event/event.type.js';
import type { ParticipationRole } from '../event/participation.type.js';
import type { NameType } from '../name/name.type.js';
import type { AllianceScope } from '../organization/kinds/alliance.js';
import type { GovernmentLevel } from '../organization/kinds/government-body.js';
import type { SchoolLevel } from '../organization/kinds/school.js';
import type { OrganizationKind, OrganizationStatus } from '../organization/organization.type.js';
import type { RelationshipKind } from '../relationship/relationship.type.js';
import type { SentenceLanguage } from '../relationship/relationship-kind.js';

/** Words for the values of enums, as they stand in a page; Traditional Chinese is converted. */
type Words<Value extends string> = Readonly<Record<Value, Readonly<Record<SentenceLanguage, string>>>>;

export const kindWords: Words<OrganizationKind> = {
  SCHOOL: { en: 'school', 'zh-Hans': '学校' },
  ENTERPRISE: { en: 'enterprise', 'zh-Hans': '企业' },
  PARK: { en: 'park', 'zh-Hans': '园区' },
  HOSPITAL: { en: 'hospital', 'zh-Hans': '医院' },
  GOVERNMENT_BODY: { en: 'government body', 'zh-Hans': '政府部门' },
  ALLIANCE: { en: 'alliance', 'zh-Hans': '产教联合体、共同体或联盟' },
  ASSOCIATION: { en: 'association', 'zh-Hans': '协会、商会或学会' },
  RESEARCH_INSTITUTE: { en: 'research institute', 'zh-Hans': '科研院所' },
  INNOVATION_PLATFORM: { en: 'innovation platform', 'zh-Hans': '创新平台' },
  OTHER: { en: 'other organization', 'zh-Hans': '其他机构' },
};

export const kindHeadings: Words<OrganizationKind> = {
  SCHOOL: { en: 'schools', 'zh-Hans': '学校' },
  ENTERPRISE: { en: 'enterprises', 'zh-Hans': '企业' },
  PARK: { en: 'parks', 'zh-Hans': '园区' },
  HOSPITAL: { en: 'hospitals', 'zh-Hans': '医院' },
  GOVERNMENT_BODY: { en: 'government bodies', 'zh-Hans': '政府部门' },
  ALLIANCE: { en: 'alliances', 'zh-Hans': '产教联合体、共同体和联盟' },
  ASSOCIATION: { en: 'associations', 'zh-Hans': '协会、商会和学会' },
  RESEARCH_INSTITUTE: { en: 'research institutes', 'zh-Hans': '科研院所' },
  INNOVATION_PLATFORM: { en: 'innovation platforms', 'zh-Hans': '创新平台' },
  OTHER: { en: 'other organizations', 'zh-Hans': '其他机构' },
};

export const tieHeadings: Words<RelationshipKind> = {
  MEMBERSHIP: { en: 'memberships', 'zh-Hans': '成员关系' },
  COOPERATION: { en: 'cooperation', 'zh-Hans': '合作' },
  INTERNSHIP: { en: 'internships', 'zh-Hans': '实习' },
  GUIDANCE: { en: 'guidance', 'zh-Hans': '指导' },
  AFFILIATION: { en: 'parts and subsidiaries', 'zh-Hans': '隶属' },
  TENANCY: { en: 'based in parks', 'zh-Hans': '入驻园区' },
  SUCCESSION: { en: 'succession', 'zh-Hans': '承继' },
  RELATED: { en: 'other ties', 'zh-Hans': '其他关联' },
};

export const schoolLevelWords: Words<keyof typeof SchoolLevel> = {
  PRIMARY_SECONDARY: { en: 'primary or general secondary', 'zh-Hans': '中小学' },
  SECONDARY_VOCATIONAL: { en: 'secondary vocational', 'zh-Hans': '中等职业学校' },
  TECHNICAL_COLLEGE: { en: 'technical college', 'zh-Hans': '技工院校' },
  VOCATIONAL_COLLEGE: { en: 'vocational college', 'zh-Hans': '高职高专' },
  UNIVERSITY: { en: 'university', 'zh-Hans': '本科院校' },
  FACULTY: { en: 'faculty of a university', 'zh-Hans': '二级学院或院系' },
};

export const governmentLevelWords: Words<keyof typeof GovernmentLevel> = {
  NATIONAL: { en: 'national', 'zh-Hans': '国家级' },
  PROVINCIAL: { en: 'provincial', 'zh-Hans': '省级' },
  MUNICIPAL: { en: 'municipal', 'zh-Hans': '地市级' },
  DISTRICT: { en: 'district', 'zh-Hans': '区县级' },
};

export const allianceScopeWords: Words<keyof typeof AllianceScope> = {
  MUNICIPAL: { en: 'of a city', 'zh-Hans': '市域' },
  INDUSTRY: { en: 'of an industry', 'zh-Hans': '行业' },
  NATIONAL: { en: 'national', 'zh-Hans': '全国' },
  DISTRICT: { en: 'of a district', 'zh-Hans': '区县' },
};

export const statusWords: Words<Exclude<OrganizationStatus, 'ACTIVE'>> = {
  INACTIVE: { en: 'it has ceased to work', 'zh-Hans': '已停止运作' },
  WITHDRAWN: { en: 'its record was withdrawn by the source', 'zh-Hans': '来源已撤回其记录' },
};

export const nameTypeWords: Words<Exclude<keyof typeof NameType, 'LABEL'>> = {
  ALIAS: { en: 'another name', 'zh-Hans': '别名' },
  SHORT: { en: 'short name', 'zh-Hans': '简称' },
  ACRONYM: { en: 'acronym', 'zh-Hans': '缩写' },
  FORMER: { en: 'former name', 'zh-Hans': '曾用名' },
};

export const languageWords: Words<'en' | 'zh' | 'zh-Hans' | 'zh-Hant'> = {
  en: { en: 'English', 'zh-Hans': '英文' },
  zh: { en: 'Chinese', 'zh-Hans': '中文' },
  'zh-Hans': { en: 'Simplified Chinese', 'zh-Hans': '简体中文' },
  'zh-Hant': { en: 'Traditional Chinese', 'zh-Hans': '繁体中文' },
};

export const eventWords: Words<EventType> = {
  FOUNDING: { en: 'founding', 'zh-Hans': '成立' },
  SIGNING: { en: 'signing', 'zh-Hans': '签约' },
  UNVEILING: { en: 'unveiling', 'zh-Hans': '揭牌' },
  VISIT: { en: 'visit', 'zh-Hans': '访问' },
  MEETING: { en: 'meeting', 'zh-Hans': '会议' },
  COUNCIL_MEETING: { en: 'council meeting', 'zh-Hans': '理事会会议' },
  COMPETITION: { en: 'competition', 'zh-Hans': '竞赛' },
  FORUM: { en: 'forum', 'zh-Hans': '论坛' },
  RECRUITMENT: { en: 'recruitment', 'zh-Hans': '招聘' },
  TRAINING: { en: 'training', 'zh-Hans': '培训' },
};

export const roleWords: Words<keyof typeof ParticipationRole> = {
  HOST: { en: 'host', 'zh-Hans': '接待方' },
  GUEST: { en: 'guest', 'zh-Hans': '来访者' },
  ORGANIZER: { en: 'organizer', 'zh-Hans': '主办方' },
  SPEAKER: { en: 'speaker', 'zh-Hans': '发言者' },
  GUIDE: { en: 'guide', 'zh-Hans': '讲解引导者' },
  PARTICIPANT: { en: 'participant', 'zh-Hans': '参加者' },
};

export const basisWords: Words<DeclarationBasis> = {
  MEMBERS: { en: 'members', 'zh-Hans': '成员' },
  COUNCIL: { en: 'members of the council', 'zh-Hans': '理事会成员' },
  ATTENDED: { en: 'those whose people came to the founding meeting', 'zh-Hans': '派人出席成立大会者' },
};

/** When a commitment is to be kept; `due` stands where the day does. */
export const periodWords: Words<CommitmentPeriod> = {
  PER_YEAR: { en: 'every year', 'zh-Hans': '每年' },
  BY_DATE: { en: 'by {due}', 'zh-Hans': '截至{due}' },
  ONGOING: { en: 'ongoing', 'zh-Hans': '持续进行' },
};
