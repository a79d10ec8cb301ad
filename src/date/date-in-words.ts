import type { PartialDate } from './partial-date.js';

interface Period {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}

/** A date as Chinese writes it: 2024年5月16日, as precise as it is. */
export function dateInChinese(date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** Since when and until when, as far as is known; empty where neither is. */
export const periodIn = {
  en: ({ since, until }: Period): string => {
    if (since && until) return `from ${since} to ${until}`;
    if (since) return `since ${since}`;
    return until ? `until ${until}` : '';
  },
  'zh-Hans': ({ since, until }: Period): string => {
    if (since && until) return `${dateInChinese(since)}至${dateInChinese(until)}`;
    if (since) return `自${dateInChinese(since)}起`;
    return until ? `至${dateInChinese(until)}` : '';
  },
};
