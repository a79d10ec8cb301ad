import type { SentenceLanguage } from '../relationship/relationship-kind.js';

type Words = Readonly<Record<SentenceLanguage, string>>;

/** How facts other than ties are said, of what they name; Traditional Chinese is converted. */
export const factWords = {
  positions: {
    en: (person: string, title: string, at: string): string => `${person}, ${title}, ${at}`,
    'zh-Hans': (person: string, title: string, at: string): string => `${person}，${at}${title}`,
  },
  participations: {
    en: (who: string, event: string): string => `${who} took part in “${event}”`,
    'zh-Hans': (who: string, event: string): string => `${who}参与“${event}”`,
  },
  policyCitations: {
    en: (who: string, policy: string): string => `${who} cites “${policy}”`,
    'zh-Hans': (who: string, policy: string): string => `${who}引用《${policy}》`,
  },
  saying: {
    en: (who: string, what: string): string => `${who}: ${what}`,
    'zh-Hans': (who: string, what: string): string => `${who}：${what}`,
  },
} as const;

export const otherwise: Readonly<Record<SentenceLanguage, (fields: readonly string[]) => string>> = {
  en: (fields) => `Otherwise now: ${fields.join(', ')}.`,
  'zh-Hans': (fields) => `已变更：${fields.join('、')}。`,
};

export const because: Words = { en: 'Reason: ', 'zh-Hans': '原因：' };

/** What of a fact is otherwise than before; what is not here is left unsaid. */
export const fieldWords: Readonly<Record<string, Words>> = {
  names: { en: 'names', 'zh-Hans': '名称' },
  identifiers: { en: 'identifiers', 'zh-Hans': '标识符' },
  region: { en: 'place', 'zh-Hans': '所在地' },
  status: { en: 'status', 'zh-Hans': '状态' },
  founded: { en: 'founding', 'zh-Hans': '成立时间' },
  dissolved: { en: 'end', 'zh-Hans': '终止时间' },
  website: { en: 'website', 'zh-Hans': '网站' },
  description: { en: 'description', 'zh-Hans': '简介' },
  industries: { en: 'industries', 'zh-Hans': '行业' },
  since: { en: 'beginning', 'zh-Hans': '开始时间' },
  until: { en: 'end', 'zh-Hans': '结束时间' },
  title: { en: 'title', 'zh-Hans': '职务' },
  evidence: { en: 'evidence', 'zh-Hans': '依据' },
  count: { en: 'number', 'zh-Hans': '数量' },
};

export const feedTitles = {
  en: (of: string): string => `What is new about ${of}`,
  'zh-Hans': (of: string): string => `${of}的最新变更`,
} as const;

export const chosen: Words = { en: 'the chosen organizations', 'zh-Hans': '所选机构' };
