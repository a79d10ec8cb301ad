import { firstDay, lastDay } from '../date/partial-date.js';
import type { Citation, Name, OrganizationFact, RegionFact } from '../fact/fact.js';
import type { Noun } from '../fact/noun.js';
import { isCreditCode } from '../match/credit-code.js';
import { checkName } from '../name/check-name.js';
import type { UserErrorCode } from './payload.type.js';

export interface Problem {
  readonly field: string | null;
  readonly message: string;
  readonly code: UserErrorCode;
  readonly currentVersion?: number;
}

/** Any fact, as far as what it says can be checked by itself. */
interface Checked {
  readonly kind?: string;
  readonly names?: readonly Name[];
  readonly evidence?: readonly Citation[];
  readonly identifiers?: OrganizationFact['identifiers'];
  readonly description?: Readonly<Record<string, string>>;
  readonly website?: string;
  readonly url?: string;
  readonly title?: string;
  readonly since?: string;
  readonly until?: string;
  readonly founded?: string;
  readonly dissolved?: string;
  readonly amount?: number;
  readonly placesPerYear?: number;
  readonly organization?: string;
  readonly person?: string;
  readonly min?: number;
  readonly max?: number;
  readonly count?: number;
  readonly year?: number;
  readonly period?: string;
  readonly due?: string;
  readonly activity?: Readonly<Record<string, string>>;
  readonly unit?: Readonly<Record<string, string>> | string;
  readonly label?: Readonly<Record<string, string>>;
  readonly project?: { readonly id: string };
}

/** All that is wrong with a fact, each with its field; whether what it names is there is seen when it is written. */
export function problemsOf(noun: Noun, fact: Checked): readonly Problem[] {
  return [
    ...missingProblems(noun, fact),
    ...amountProblem('amount', fact.amount),
    ...amountProblem('placesPerYear', fact.placesPerYear),
    ...amountProblem('min', fact.min),
    ...amountProblem('max', fact.max),
    ...amountProblem('count', fact.count),
    ...commitmentProblems(noun, fact),
    ...(noun === 'regions' ? regionProblems(fact as unknown as RegionFact) : []),
    ...(fact.project === undefined ? [] : textProblem('project.id', checkName(fact.project.id))),
    ...kindProblems(fact),
    ...nameProblems(fact.names),
    ...(fact.title !== undefined ? textProblem('title', checkName(fact.title)) : []),
    ...identifierProblems(fact.identifiers),
    ...addressProblem('website', fact.website),
    ...addressProblem('url', fact.url),
    ...orderProblem('until', fact.since, fact.until),
    ...orderProblem('dissolved', fact.founded, fact.dissolved),
    ...Object.keys(fact.description ?? {}).flatMap((tag) => languageProblem('description', tag)),
    ...lineProblems('activity', fact.activity),
    ...lineProblems('label', fact.label),
    ...(typeof fact.unit === 'object' ? lineProblems('unit', fact.unit) : []),
    ...(fact.evidence?.length === 0
      ? invalid('evidence', 'Expected one piece of evidence at least: nothing stands here that no document states.')
      : []),
  ];
}

/** What a fact cannot be without, however it is changed; names and evidence are looked at by themselves. */
const needed: Readonly<Partial<Record<Noun, readonly string[]>>> = {
  documents: ['title'],
  organizations: ['kind'],
  relationships: ['kind', 'source', 'target', 'status'],
  positions: ['person', 'organization', 'title', 'tier'],
  events: ['type'],
  participations: ['event', 'role'],
  policyCitations: ['policy', 'by'],
  commitments: ['by', 'activity', 'period'],
  declaredMembers: ['alliance', 'kind', 'label', 'basis'],
  regions: ['level'],
};

function missingProblems(noun: Noun, fact: Checked): readonly Problem[] {
  const missing = (needed[noun] ?? []).filter((field) => !(field in fact));
  const nobody = noun === 'participations' && fact.organization === undefined && fact.person === undefined;
  return [
    ...missing.flatMap((field) => invalid(field, `Expected ${field}, which this cannot be without; got null.`)),
    ...(nobody ? invalid('organization', 'Expected an organization, a person, or both.') : []),
  ];
}

function amountProblem(field: string, amount: number | undefined): readonly Problem[] {
  return amount === undefined || amount >= 0 ? [] : invalid(field, `Expected 0 or more; got ${amount}.`);
}

/** What is said of one kind alone. */
const ofKind: Readonly<Record<string, string>> = {
  schoolLevel: 'SCHOOL',
  industries: 'ENTERPRISE',
  parkLevel: 'PARK',
  hospitalGrade: 'HOSPITAL',
  governmentLevel: 'GOVERNMENT_BODY',
  allianceScope: 'ALLIANCE',
  roles: 'MEMBERSHIP',
  forms: 'COOPERATION',
  sourceRole: 'COOPERATION',
  targetRole: 'COOPERATION',
  amount: 'COOPERATION',
  currency: 'COOPERATION',
  base: 'INTERNSHIP',
  unit: 'INTERNSHIP',
  placesPerYear: 'INTERNSHIP',
  project: 'COOPERATION',
  schoolLevels: 'SCHOOL',
};

function kindProblems(fact: Checked): readonly Problem[] {
  return Object.keys(fact)
    .filter((field) => fact.kind !== undefined && ofKind[field] !== undefined && ofKind[field] !== fact.kind)
    .flatMap((field) => invalid(field, `${field} is said of ${ofKind[field]}; this is of kind ${fact.kind}.`));
}

function commitmentProblems(noun: Noun, { min, max, period, due }: Checked): readonly Problem[] {
  if (noun !== 'commitments') return [];
  return [
    ...(min !== undefined && max !== undefined && min > max
      ? invalid('max', `Expected max not to be less than min, ${min}; got ${max}.`)
      : []),
    ...(due !== undefined && period !== 'BY_DATE' ? invalid('due', `due is said of BY_DATE; this is ${period}.`) : []),
  ];
}

/** Registers whose ids are those of regions, as `node` tells them from others. */
const regionId = /^(gb2260:\d{6}|geonames:[1-9]\d{0,9}|iso3166:[A-Z]{2}(-[A-Z0-9]{1,3})?)$/;

function regionProblems({ id, code, level, latitude = 0, longitude = 0 }: RegionFact): readonly Problem[] {
  return [
    ...(regionId.test(id)
      ? []
      : invalid('id', `Expected an id such as gb2260:500113, geonames:1814906 or iso3166:CN; got "${id}".`)),
    ...(code === undefined || /^\d{6}$/.test(code) ? [] : invalid('code', `Expected six digits; got "${code}".`)),
    ...(level === undefined || (level >= 0 && level <= 3)
      ? []
      : invalid('level', `Expected a level from 0 to 3; got ${level}.`)),
    ...(Math.abs(latitude) <= 90 ? [] : invalid('latitude', `Expected from -90 to 90; got ${latitude}.`)),
    ...(Math.abs(longitude) <= 180 ? [] : invalid('longitude', `Expected from -180 to 180; got ${longitude}.`)),
  ];
}

/** Texts that are one line in each language. */
function lineProblems(field: string, texts: Readonly<Record<string, string>> | undefined): readonly Problem[] {
  if (texts === undefined) return [];
  if (Object.keys(texts).length === 0) return invalid(field, 'Expected a text in one language at least.');
  return Object.entries(texts).flatMap(([tag, text]) => [
    ...languageProblem(field, tag),
    ...textProblem(field, checkName(text)),
  ]);
}

function nameProblems(names: readonly Name[] | undefined): readonly Problem[] {
  if (names === undefined) return [];
  if (names.length === 0) return invalid('names', 'Expected one name at least.');
  return names.flatMap(({ value, language }, place) => [
    ...textProblem(`names.${place}.value`, checkName(value)),
    ...(language === undefined ? [] : languageProblem(`names.${place}.language`, language)),
  ]);
}

function identifierProblems(identifiers: OrganizationFact['identifiers'] = []): readonly Problem[] {
  return identifiers.flatMap(({ scheme, value }, place) => {
    const field = `identifiers.${place}`;
    if (!/^[a-z][a-z0-9-]{0,29}$/.test(scheme)) {
      return invalid(`${field}.scheme`, `Expected a register such as uscc, ror or wikidata; got "${scheme}".`);
    }
    if (!/^\S{1,200}$/u.test(value)) {
      return invalid(`${field}.value`, 'Expected an identifier of at most 200 characters without spaces.');
    }
    if (scheme === 'uscc' && !isCreditCode(value)) {
      return invalid(
        `${field}.value`,
        `"${value}" is no Unified Social Credit Code: 18 characters whose last follows from the others. Look for a slip.`,
      );
    }
    return [];
  });
}

function addressProblem(field: string, address: string | undefined): readonly Problem[] {
  if (address === undefined || (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))) return [];
  return invalid(field, `Expected an address that begins with http:// or https://; got "${address}".`);
}

function orderProblem(field: string, from: string | undefined, to: string | undefined): readonly Problem[] {
  if (from === undefined || to === undefined || firstDay(from) <= lastDay(to)) return [];
  return invalid(field, `Expected ${field} not to be before ${from}; got ${to}.`);
}

function languageProblem(field: string, tag: string): readonly Problem[] {
  try {
    Intl.getCanonicalLocales(tag);
    return [];
  } catch {
    return invalid(field, `Expected a language as BCP 47 writes it, such as en or zh-Hans; got "${tag}".`);
  }
}

function textProblem(field: string, problem: string | undefined): readonly Problem[] {
  return problem === undefined ? [] : invalid(field, problem);
}

function invalid(field: string, message: string): readonly Problem[] {
  return [{ field, message, code: 'INVALID' }];
}
