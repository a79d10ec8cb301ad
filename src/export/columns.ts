import type { Citation, Facts, Name } from '../fact/fact.js';
import type { Noun } from '../fact/noun.js';
import { type Cell, documentsOf, evidenceInWords, several, textInLanguages } from './cell.js';

/** One value of each fact of a noun, as tables and the attributes of graphs show it. */
export interface Column<Fact> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double';
  readonly cell: (fact: Fact) => Cell;
  /** It is the id of something that has a name, which stands in the column of this name. */
  readonly named?: string;
}

type Told<Each extends Noun> = Facts[Each][number];

const text = <Fact>(name: string, cell: (fact: Fact) => Cell): Column<Fact> => ({ name, type: 'string', cell });
const integer = <Fact>(name: string, cell: (fact: Fact) => Cell): Column<Fact> => ({ name, type: 'integer', cell });
const double = <Fact>(name: string, cell: (fact: Fact) => Cell): Column<Fact> => ({ name, type: 'double', cell });
const reference = <Fact>(name: string, cell: (fact: Fact) => Cell, named = `${name}_name`): Column<Fact> => ({
  name,
  type: 'string',
  cell,
  named,
});

const firstIn = (names: readonly Name[], language: string): Cell =>
  names.find((name) => name.language === language && name.type === undefined)?.value;

const named: readonly Column<{ readonly names: readonly Name[] }>[] = [
  text('name_en', ({ names }) => firstIn(names, 'en')),
  text('name_zh_hans', ({ names }) => firstIn(names, 'zh-Hans')),
  text('name_zh_hant', ({ names }) => firstIn(names, 'zh-Hant')),
  text('all_names', ({ names }) => several(names.map(({ value }) => value))),
];

const cited: readonly Column<{ readonly evidence: readonly Citation[] }>[] = [
  text('documents', ({ evidence }) => documentsOf(evidence)),
  text('evidence', ({ evidence }) => evidenceInWords(evidence)),
];

/** What is shown of each noun, after its id; names of things come from the graph (`named`). */
export const columnsOf: { readonly [Each in Noun]: readonly Column<Told<Each>>[] } = {
  documents: [
    text('title', ({ title }) => title),
    text('publisher', ({ publisher }) => publisher),
    text('republished_by', ({ republishedBy }) => republishedBy),
    text('authors', ({ authors }) => several(authors)),
    text('published_on', ({ publishedOn }) => publishedOn),
    text('language', ({ language }) => language),
    text('url', ({ url }) => url),
    text('licence', ({ licence }) => licence),
    text('attribution', ({ attribution }) => attribution),
  ],
  regions: [
    text('code', ({ code }) => code),
    ...named,
    reference('parent', ({ parent }) => parent),
    integer('level', ({ level }) => level),
    double('latitude', ({ latitude }) => latitude),
    double('longitude', ({ longitude }) => longitude),
  ],
  organizations: [
    text('kind', ({ kind }) => kind),
    ...named,
    text('identifiers', ({ identifiers }) => several(identifiers?.map(({ scheme, value }) => `${scheme}:${value}`))),
    reference('region', ({ region }) => region),
    text('status', ({ status }) => status ?? 'ACTIVE'),
    text('founded', ({ founded }) => founded),
    text('dissolved', ({ dissolved }) => dissolved),
    text('website', ({ website }) => website),
    text('description', ({ description }) => textInLanguages(description)),
    text('school_level', ({ schoolLevel }) => schoolLevel),
    text('industries', ({ industries }) => several(industries)),
    text('park_level', ({ parkLevel }) => parkLevel),
    text('hospital_grade', ({ hospitalGrade }) => hospitalGrade),
    text('government_level', ({ governmentLevel }) => governmentLevel),
    text('alliance_scope', ({ allianceScope }) => allianceScope),
    ...cited,
  ],
  people: [...named, ...cited],
  events: [
    text('type', ({ type }) => type),
    ...named,
    text('date', ({ date }) => date),
    text('date_as_written', ({ dateAsWritten }) => dateAsWritten),
    text('place', ({ place }) => place),
    reference('region', ({ region }) => region),
    ...cited,
  ],
  policies: [
    ...named,
    reference('issuer', ({ issuer }) => issuer),
    integer('year', ({ year }) => year),
    text('period', ({ period }) => period),
    ...cited,
  ],
  relationships: [
    text('kind', ({ kind }) => kind),
    reference('source', ({ source }) => source),
    reference('target', ({ target }) => target),
    text('since', ({ since }) => since),
    text('until', ({ until }) => until),
    text('status', ({ status }) => status),
    reference('started_by', ({ startedBy }) => startedBy),
    text('roles', ({ roles, kind }) => several(roles ?? (kind === 'MEMBERSHIP' ? ['MEMBER'] : []))),
    text('forms', ({ forms }) => several(forms)),
    text('project', ({ project }) => project?.id),
    text('project_acronym', ({ project }) => project?.acronym),
    text('project_title', ({ project }) => project?.title),
    text('source_role', ({ sourceRole }) => sourceRole),
    text('target_role', ({ targetRole }) => targetRole),
    double('amount', ({ amount }) => amount),
    text('currency', ({ currency }) => currency),
    text('base', ({ base }) => base),
    text('unit', ({ unit }) => unit),
    double('places_per_year', ({ placesPerYear }) => placesPerYear),
    ...cited,
  ],
  positions: [
    reference('person', ({ person }) => person),
    reference('organization', ({ organization }) => organization),
    text('title', ({ title }) => title),
    text('tier', ({ tier }) => tier),
    text('since', ({ since }) => since),
    text('until', ({ until }) => until),
    text('status', ({ status }) => status ?? 'STATED'),
    ...cited,
  ],
  participations: [
    reference('event', ({ event }) => event),
    text('role', ({ role }) => role),
    reference('organization', ({ organization }) => organization),
    reference('person', ({ person }) => person),
    text('title_as_written', ({ titleAsWritten }) => titleAsWritten),
    ...cited,
  ],
  policyCitations: [reference('policy', ({ policy }) => policy), reference('by', ({ by }) => by), ...cited],
  commitments: [
    reference('by', ({ by }) => by),
    reference('concerning', ({ concerning }) => concerning),
    text('activity', ({ activity }) => textInLanguages(activity)),
    double('min', ({ min }) => min),
    double('max', ({ max }) => max),
    text('unit', ({ unit }) => textInLanguages(unit)),
    text('period', ({ period }) => period),
    text('due', ({ due }) => due),
    ...cited,
  ],
  declaredMembers: [
    reference('alliance', ({ alliance }) => alliance),
    text('kind', ({ kind }) => kind),
    text('members', ({ label }) => textInLanguages(label)),
    text('school_levels', ({ schoolLevels }) => several(schoolLevels)),
    integer('count', ({ count }) => count),
    text('basis', ({ basis }) => basis),
    ...cited,
  ],
};
