import type { Name, OrganizationFact, RelationshipFact } from '../../fact/fact.js';
import { toSimplified } from '../../name/script.js';
import type { OrganizationKind } from '../../organization/organization.type.js';
import { documentId, type Pass, type Plan, type Reading, type Statement } from '../format.js';
import type { InputFile } from '../input/input-file.js';
import { jsonRows } from '../input/rows.js';
import { namesAndProblems, websiteOf } from '../particulars.js';
import { regionsOf } from '../place/regions.js';
import { faultOfRorRecord, isRorRecord, type RorRecord, type RorRelationship } from './ror-record.js';

const source = 'ror';

/** The dump of the Research Organization Registry, schema version 2. */
export function rorPlan(file: InputFile): Plan {
  const document = documentId(source, file);
  const withdrawn: Set<string> = new Set();
  const fact = {
    id: document,
    title: file.name,
    publisher: 'Research Organization Registry',
    url: 'https://ror.org',
    licence: 'CC0 1.0',
  };
  const passes: readonly Pass[] = [
    { file, label: 'organizations', statements: (reading) => organizations(file, document, withdrawn, reading) },
    { file, label: 'ties', statements: (reading) => ties(file, document, withdrawn, reading) },
  ];
  return { source, documents: [{ file, fact }], passes };
}

async function* organizations(
  file: InputFile,
  document: string,
  withdrawn: Set<string>,
  reading: Reading,
): AsyncGenerator<Statement> {
  // They lead to others, which may stand further down.
  const later: Statement[] = [];
  for await (const { line, value } of jsonRows(file, reading.read)) {
    reading.counted();
    if (!isRorRecord(value)) {
      const column = faultOfRorRecord(value) ?? '';
      const reason = 'The record is not as the schema of ROR, version 2, has it; it is left out.';
      reading.refuse({ line, column, value: shownIn(value, column), reason });
      continue;
    }
    const fact = organizationOf(value, line, document, reading);
    if (fact === undefined) continue;
    for (const region of regionsOf(placeOf(value))) yield { line, noun: 'regions', fact: region };
    if (value.status === 'withdrawn') {
      withdrawn.add(fact.id);
      const successors = value.relationships.filter(({ type }) => type === 'successor');
      const [to] = successors;
      if (to !== undefined && successors.length === 1) {
        later.push({ line, noun: 'redirects', fact: { id: fact.id, to: curie(to.id), otherwise: fact } });
        continue;
      }
    }
    yield { line, noun: 'organizations', fact };
  }
  yield* later;
}

async function* ties(
  file: InputFile,
  document: string,
  withdrawn: ReadonlySet<string>,
  reading: Reading,
): AsyncGenerator<Statement> {
  for await (const { line, value } of jsonRows(file, reading.read)) {
    reading.again();
    if (!isRorRecord(value)) continue;
    const id = curie(value.id);
    for (const relationship of value.relationships) {
      const fact = tieOf(id, relationship, line, document);
      if (fact === undefined) {
        const reason = 'Expected parent, child, related, predecessor or successor.';
        reading.refuse({ line, column: 'relationships.type', value: relationship.type, reason });
        continue;
      }
      // What was withdrawn has no ties any more but to what came after it, which a redirect says already.
      if (withdrawn.has(fact.source) || withdrawn.has(fact.target)) continue;
      yield { line, column: 'relationships.id', noun: 'relationships', fact };
    }
  }
}

function shownIn(value: unknown, column: string): string {
  const part = (value as Readonly<Record<string, unknown>> | null)?.[column];
  return (JSON.stringify(part === undefined ? value : part) ?? '').slice(0, 200);
}

/** `https://ror.org/04mb6s476` as `ror:04mb6s476`. */
function curie(url: string): string {
  return `ror:${url.replace(/^.*\//, '').toLowerCase()}`;
}

const statuses = { active: 'ACTIVE', inactive: 'INACTIVE', withdrawn: 'WITHDRAWN' } as const;

const kinds: readonly (readonly [type: string, kind: OrganizationKind])[] = [
  ['education', 'SCHOOL'],
  ['healthcare', 'HOSPITAL'],
  ['government', 'GOVERNMENT_BODY'],
  ['company', 'ENTERPRISE'],
  ['facility', 'RESEARCH_INSTITUTE'],
];

function organizationOf(
  record: RorRecord,
  line: number,
  document: string,
  { refuse }: Reading,
): OrganizationFact | undefined {
  const id = curie(record.id);
  const { names, problems } = namesAndProblems(namesOf(record));
  for (const { value, reason } of problems) refuse({ line, column: 'names.value', value, reason });
  if (names.length === 0) {
    refuse({
      line,
      column: 'names',
      value: record.id,
      reason: 'Expected a name; it has none. The record is left out.',
    });
    return undefined;
  }
  const website = websiteOf(record.links.find(({ type }) => type === 'website')?.value);
  if (website.problem !== undefined) {
    refuse({ line, column: 'links.value', value: website.problem.value, reason: website.problem.reason });
  }
  const region = regionsOf(placeOf(record)).at(-1)?.id;
  return {
    id,
    kind: kinds.find(([type]) => record.types.includes(type))?.[1] ?? 'OTHER',
    names,
    identifiers: identifiersOf(record),
    ...(region === undefined ? {} : { region }),
    status: statuses[record.status],
    ...(record.established ? { founded: String(record.established).padStart(4, '0') } : {}),
    ...(website.value === undefined ? {} : { website: website.value }),
    evidence: [{ document, locator: `row ${line}`, asWritten: [...record.types].sort() }],
  };
}

/** The name that ROR shows first, then the rest in the order of the record, each once. */
function namesOf({ names }: RorRecord): readonly Name[] {
  const shown = names.filter(({ types }) => types.includes('ror_display'));
  const rest = names.filter(({ types }) => !types.includes('ror_display'));
  return [...shown, ...rest].map(({ value, lang, types }) => ({
    value: value.trim(),
    ...(lang ? { language: languageOf(lang, value) } : {}),
    ...(types.includes('label') || types.includes('ror_display')
      ? {}
      : { type: types.includes('acronym') ? 'ACRONYM' : 'ALIAS' }),
  }));
}

/** ROR says `zh` of both scripts. */
function languageOf(language: string, value: string): string {
  if (language !== 'zh') return language;
  return toSimplified(value) === value ? 'zh-Hans' : 'zh-Hant';
}

function identifiersOf({ id, external_ids }: RorRecord) {
  const others = external_ids.flatMap(({ type, preferred, all }) =>
    [...new Set([...(preferred === null ? [] : [preferred]), ...all])].map((value) => ({
      scheme: type,
      // An ISNI is printed in groups of four.
      value: type === 'isni' ? value.replaceAll(' ', '') : value,
    })),
  );
  return [{ scheme: 'ror', value: curie(id).slice(4) }, ...others];
}

function placeOf({ locations }: RorRecord) {
  const [location] = locations;
  if (location === undefined) return { country: '' };
  const details = location.geonames_details;
  return {
    country: details.country_code,
    countryName: details.country_name,
    subdivision: details.country_subdivision_code,
    subdivisionName: details.country_subdivision_name,
    city: details.name,
    geonames: location.geonames_id,
    latitude: details.lat,
    longitude: details.lng,
  };
}

/** A tie has the same id whichever of its ends states it. */
function tieOf(
  id: string,
  { type, id: url }: RorRelationship,
  line: number,
  document: string,
): RelationshipFact | undefined {
  const other = curie(url);
  const slug = (one: string, two: string): string => `ror-${one.slice(4)}-${two.slice(4)}`;
  const rest = {
    status: 'OPERATING',
    evidence: [{ document, locator: `row ${line}`, asWritten: [type] }],
  } as const;
  const directed = (kind: 'AFFILIATION' | 'SUCCESSION', source: string, target: string): RelationshipFact => ({
    id: `kg:${kind.toLowerCase()}/${slug(source, target)}`,
    kind,
    source,
    target,
    ...rest,
  });
  switch (type) {
    case 'parent':
      return directed('AFFILIATION', id, other);
    case 'child':
      return directed('AFFILIATION', other, id);
    case 'successor':
      return directed('SUCCESSION', id, other);
    case 'predecessor':
      return directed('SUCCESSION', other, id);
    case 'related': {
      const [source, target] = id < other ? [id, other] : [other, id];
      return { id: `kg:related/${slug(source, target)}`, kind: 'RELATED', source, target, ...rest };
    }
    default:
      return undefined;
  }
}
