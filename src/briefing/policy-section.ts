import { namesOf } from '../name/name.type.js';
import type { Policy } from '../policy/policy.type.js';
import { inert, joined, type Markdown } from './markdown.js';
import type { CitedPolicy } from './organization-reading.js';
import type { Page } from './page.js';
import type { PageLanguage } from './page-language.js';
import type { Shown } from './shown.js';
import type { Mentioned } from './sources.js';

/** What an organization cites or carries out. */
export function writePolicies(page: Page, policies: Shown<CitedPolicy>, mentioned: Mentioned): void {
  if (policies.total === 0) return;
  page.heading(page.language.say('policies'));
  for (const { citation, policy } of policies.items) {
    page.item(described(policy, mentioned, page.language), [citation.id, policy.id]);
  }
  page.rest(policies);
}

function described({ row }: Policy, mentioned: Mentioned, language: PageLanguage): Markdown {
  const issuer = row.issuerId === null ? undefined : mentioned.get(row.issuerId);
  return joined([
    language.nameAmong(namesOf(row), row.displayName),
    language.aside([
      ...(row.year === null ? [] : [language.say('policyYear', { year: row.year })]),
      ...(row.period === null ? [] : [language.say('policyPeriod', { period: inert(row.period) })]),
      ...(issuer === undefined ? [] : [language.say('issuedBy', { issuer: language.named(issuer) })]),
    ]),
  ]);
}
