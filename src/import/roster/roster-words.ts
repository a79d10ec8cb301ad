import { simplifiedForComparing } from '../../name/han.js';
import type { OrganizationKind } from '../../organization/organization.type.js';
import { MembershipRole } from '../../relationship/kinds/membership.js';

/** How lists of members say roles; the longer words first, since they contain the shorter. */
const roleWords: readonly (readonly [pattern: RegExp, role: string])[] = [
  [/常务副(理事长|会长|主席|秘书长)/u, 'STANDING_VICE_CHAIR'],
  [/副秘书长/u, 'DEPUTY_SECRETARY_GENERAL'],
  [/秘书长|秘书处/u, 'SECRETARY_GENERAL'],
  [/副(理事长|会长|主席)/u, 'VICE_CHAIR'],
  [/理事长|会长|主席/u, 'CHAIR'],
  [/常务理事|常务理事单位/u, 'EXECUTIVE_DIRECTOR'],
  [/牵头/u, 'LEAD'],
  [/发起|创始/u, 'FOUNDER'],
  [/理事/u, 'COUNCIL_MEMBER'],
  [/成员|会员|单位/u, 'MEMBER'],
];

/** The roles that a text says; undefined where it says none that is known. */
export function rolesIn(text: string): readonly string[] | undefined {
  const roles = text.split(/[、,，;；/]/u).map((part) => {
    const word = simplifiedForComparing(part.trim());
    const own = word.toUpperCase().replace(/[\s-]+/g, '_');
    return own in MembershipRole ? own : roleWords.find(([pattern]) => pattern.test(word))?.[1];
  });
  return roles.includes(undefined) ? undefined : [...new Set(roles as string[])];
}

const kindWords: readonly (readonly [pattern: RegExp, kind: OrganizationKind])[] = [
  [/(产教融合|产业|行业)?.*(联合体|共同体|联盟)$|\b(alliance|consortium)\b/iu, 'ALLIANCE'],
  [/(协会|学会|商会|促进会|联合会)$|\b(association|society|chamber)\b/iu, 'ASSOCIATION'],
  [/(公司|集团|企业|厂)$|\b(co|ltd|inc|corp|gmbh|group|company)\b\.?/iu, 'ENTERPRISE'],
  [/(医院|卫生院|保健院|诊所)([(（].*)?$|\b(hospital|clinic)\b/iu, 'HOSPITAL'],
  [/(研究院|研究所|实验室|研究中心)$|\b(institute|laborator(y|ies))\b/iu, 'RESEARCH_INSTITUTE'],
  [/(大学|学院|学校|中学|小学|职教中心|技校)([(（].*)?$|\b(university|college|school|academy)\b/iu, 'SCHOOL'],
  [/(政府|委员会|局|厅|部|委)$|\b(government|ministry|bureau|commission)\b/iu, 'GOVERNMENT_BODY'],
  [/(园区|开发区|高新区|产业园|科技园|园)$|\bpark\b/iu, 'PARK'],
];

/** What an organization is by the words of its name; OTHER where they do not tell. */
export function kindByName(name: string): OrganizationKind {
  const simplified = simplifiedForComparing(name);
  return kindWords.find(([pattern]) => pattern.test(simplified))?.[1] ?? 'OTHER';
}
