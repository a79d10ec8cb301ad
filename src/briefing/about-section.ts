import { languageOf } from '../name/language.js';
import { type Name, namesOf } from '../name/name.type.js';
import type { Identifier } from '../organization/identifier.type.js';
import type { AllianceScope } from '../organization/kinds/alliance.js';
import type { GovernmentLevel } from '../organization/kinds/government-body.js';
import type { SchoolLevel } from '../organization/kinds/school.js';
import type { Organization } from '../organization/organization.type.js';
import type { Region } from '../region/region.type.js';
import { inert, joined, linkTo, type Markdown } from './markdown.js';
import type { Page } from './page.js';
import type { PageLanguage } from './page-language.js';
import type { Label } from './phrases.js';
import {
  allianceScopeWords,
  governmentLevelWords,
  kindWords,
  languageWords,
  nameTypeWords,
  schoolLevelWords,
  statusWords,
} from './words.js';

/** What an organization is, as a list under the title. */
export function writeAbout(page: Page, organization: Organization, places: readonly Region[]): void {
  const { language } = page;
  const { row, names, identifiers } = organization;
  const line = (label: Label, value: Markdown | null): void => {
    if (value !== null && value !== '') page.item(language.labelled(language.say(label), value), [organization.id]);
  };
  line('kind', kindOf(organization, language));
  line('names', language.inSeries(names.map((name) => describedName(name, language))));
  line('place', placeOf(places, language));
  line('founded', row.founded === null ? null : language.date(row.founded));
  line('dissolved', row.dissolved === null ? null : language.date(row.dissolved));
  line('status', row.status === 'ACTIVE' ? null : language.word(statusWords[row.status]));
  line('industries', language.inSeries((row.industries ?? []).map(inert)));
  line('level', row.parkLevel === null ? null : inert(row.parkLevel));
  line('hospitalGrade', row.hospitalGrade === null ? null : inert(row.hospitalGrade));
  line('identifiers', language.inSeries(identifiers.map(describedIdentifier)));
  line('website', row.website === null ? null : linkTo(row.website));
  line('description', language.text(row.descriptionTexts, row.descriptionLanguages));
}

/** The same in one line. */
export function writeInShort(page: Page, organization: Organization, places: readonly Region[]): void {
  const { language } = page;
  const { id, row } = organization;
  const told = [
    kindOf(organization, language),
    ...(places.length > 0 ? [placeOf(places, language)] : []),
    ...(row.founded === null ? [] : [language.say('foundedIn', { date: language.date(row.founded) })]),
    ...(row.status === 'ACTIVE' ? [] : [language.word(statusWords[row.status])]),
  ];
  page.item(language.labelled(language.named(organization), language.inSeries(told)), [id]);
}

function kindOf({ row }: Organization, language: PageLanguage): Markdown {
  const levels = [
    row.schoolLevel && schoolLevelWords[row.schoolLevel as keyof typeof SchoolLevel],
    row.governmentLevel && governmentLevelWords[row.governmentLevel as keyof typeof GovernmentLevel],
    row.allianceScope && allianceScopeWords[row.allianceScope as keyof typeof AllianceScope],
  ];
  const told = levels.flatMap((level) => (level ? [language.word(level)] : []));
  return joined([language.word(kindWords[row.kind]), language.aside(told)]);
}

function placeOf(places: readonly Region[], language: PageLanguage): Markdown {
  return language.placeOf(places.map(({ row }) => language.nameAmong(namesOf(row), row.displayName)));
}

function describedName({ value, language: tag, type, origin }: Name, language: PageLanguage): Markdown {
  return joined([
    inert(value),
    language.aside([
      ...(tag === null ? [] : [languageNamed(tag, language)]),
      ...(type === 'LABEL' ? [] : [language.word(nameTypeWords[type])]),
      ...(origin === 'PUBLIC_KNOWLEDGE' ? [language.say('publicKnowledge')] : []),
    ]),
  ]);
}

/** In words for the languages that most names are in, for others by its tag. */
export function languageNamed(tag: string, language: PageLanguage): Markdown {
  const known = languageOf(tag);
  if (known?.base === 'en') return language.word(languageWords.en);
  if (known?.base !== 'zh') return inert(tag);
  if (!known.scriptKnown) return language.word(languageWords.zh);
  return language.word(languageWords[known.script === 'Hant' ? 'zh-Hant' : 'zh-Hans']);
}

function describedIdentifier({ scheme, value, url }: Identifier): Markdown {
  const identifier = inert(`${scheme}:${value}`);
  return url === null ? identifier : joined([identifier, linkTo(url)], ' ');
}
