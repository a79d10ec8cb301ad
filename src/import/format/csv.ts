import { isPartialDate } from '../../date/partial-date.js';
import { SetupError } from '../../errors.js';
import type { Name, OrganizationFact, RegionFact, RelationshipFact } from '../../fact/fact.js';
import { documentId, type Plan, type Reading, type Statement } from '../format.js';
import type { InputFile } from '../input/input-file.js';
import { type Columns, csvRows, firstRow } from '../input/rows.js';
import {
  type Cell,
  columnsOf,
  type MappedName,
  type MappedOrganization,
  type MappedRelationship,
  type Mapping,
  mappedProperties,
  readMapping,
} from '../mapping/mapping.js';
import { divisionIn } from '../mapping/place.js';
import { filled } from '../mapping/template.js';
import { namesAndProblems, websiteOf } from '../particulars.js';
import { chineseRegions } from '../place/chinese-divisions.js';

/** Any table, read as a mapping file says. */
export async function csvPlan(file: InputFile, mappingFile: string | undefined): Promise<Plan> {
  if (mappingFile === undefined) {
    throw new SetupError('csv needs --mapping <file>, which says what the columns mean; examples/mappings has some.');
  }
  const mapping = readMapping(mappingFile);
  const there = await firstRow(file);
  const missing = [...columnsOf(mapping)].filter((column) => !there.has(column));
  if (there.size > 0 && missing.length > 0) {
    throw new SetupError(
      `${file.name} has no column ${missing.join(', ')}, which the mapping reads; it has ${[...there].join(', ')}.`,
    );
  }
  const document = documentId(mapping.source, file);
  const fact = { title: file.name, ...mapping.document, id: document };
  // Ties of what was refused are not refused once more.
  const leftOut = new Set<string>();
  const entities = {
    file,
    label: file.name,
    statements: (reading: Reading) => entitiesOf(file, mapping, document, leftOut, reading),
  };
  const ties = {
    file,
    label: `ties of ${file.name}`,
    statements: (reading: Reading) => tiesOf(file, mapping, document, leftOut, reading),
  };
  return {
    source: mapping.source,
    documents: [{ file, fact }],
    passes: mapping.relationships === undefined ? [entities] : [entities, ties],
  };
}

const saidAlready = 'Another row has stated this already.';

async function* entitiesOf(
  file: InputFile,
  mapping: Mapping,
  document: string,
  leftOut: Set<string>,
  reading: Reading,
): AsyncGenerator<Statement> {
  const known = new Set<string>(['000000']);
  const unreadable = (line: number, reason: string, value: string): void => {
    reading.counted();
    reading.refuse({ line, column: '', value, reason });
  };
  for await (const { line, value: row } of csvRows(file, reading.read, unreadable)) {
    reading.counted();
    const skipped = skipReason(row, mapping);
    if (skipped !== undefined) {
      reading.refuse({ line, ...skipped, note: true });
      continue;
    }
    if (mapping.regions !== undefined) yield* regionOf(row, line, mapping.regions, known, reading);
    for (const { template, row: one } of organizationsIn(row, mapping)) {
      const stated = organizationOf(one, line, template, document, reading);
      if (stated === undefined) {
        leftOut.add(filled(template.id, one));
        continue;
      }
      for (const region of stated.regions) yield { line, noun: 'regions', fact: region };
      yield {
        line,
        noun: 'organizations',
        fact: stated.fact,
        ...(template.sameName ? { sameName: true } : {}),
        ...(template.each === undefined && template.sameName !== true ? { repeated: saidAlready } : {}),
      };
    }
  }
}

async function* tiesOf(
  file: InputFile,
  mapping: Mapping,
  document: string,
  leftOut: ReadonlySet<string>,
  reading: Reading,
): AsyncGenerator<Statement> {
  for await (const { line, value: row } of csvRows(file, reading.read, () => {})) {
    reading.again();
    if (skipReason(row, mapping) !== undefined) continue;
    const organizations = organizationsIn(row, mapping);
    for (const relationship of mapping.relationships ?? []) {
      for (const source of organizations.filter(({ template }) => template.as === relationship.source)) {
        for (const target of organizations.filter(({ template }) => template.as === relationship.target)) {
          const ends = [filled(source.template.id, source.row), filled(target.template.id, target.row)] as const;
          if (ends.some((id) => leftOut.has(id))) continue;
          const fact = tieOf(ends, { ...row, ...source.row, ...target.row }, line, relationship, mapping, document);
          yield { line, column: relationship.kind, noun: 'relationships', fact };
        }
      }
    }
  }
}

function skipReason(row: Columns, { skip = [] }: Mapping) {
  const rule = skip.find(({ when }) =>
    Object.entries(when).every(([column, pattern]) => new RegExp(pattern, 'u').test(row[column] ?? '')),
  );
  const [column = ''] = Object.keys(rule?.when ?? {}).slice(-1);
  return rule === undefined ? undefined : { column, value: row[column] ?? '', reason: rule.reason };
}

/** The organizations that a row speaks of, each with the columns it is read from. */
function organizationsIn(row: Columns, { organizations = [], derive = [] }: Mapping) {
  const made = new Map(
    derive.map(({ column, from, split, rules = [] }) => {
      const parts = split === undefined ? [row[from] ?? ''] : (row[from] ?? '').split(split);
      const values = parts.map((part) => part.trim()).filter((part) => part !== '');
      return [column, values.map((value) => rewritten(value, rules))] as const;
    }),
  );
  const first = Object.fromEntries([...made].map(([column, values]) => [column, values[0] ?? '']));
  const whole = { ...row, ...first };
  return organizations.flatMap((template) => {
    const { each } = template;
    if (each === undefined) return [{ template, row: whole as Columns }];
    return (made.get(each) ?? []).map((value) => ({ template, row: { ...whole, [each]: value } as Columns }));
  });
}

function rewritten(value: string, rules: readonly { readonly matches: string; readonly becomes: string }[]): string {
  const rule = rules.find(({ matches }) => new RegExp(matches, 'u').test(value));
  return rule === undefined ? value : value.replace(new RegExp(rule.matches, 'u'), rule.becomes);
}

function* regionOf(
  row: Columns,
  line: number,
  { code: template, names: templates }: NonNullable<Mapping['regions']>,
  known: Set<string>,
  { refuse }: Reading,
): Generator<Statement> {
  const text = filled(template, row);
  const code = /^\d{6}/.exec(text)?.[0];
  const { names } = namesAndProblems(namesIn(row, templates));
  if (code === undefined || names.length === 0) {
    refuse({ line, column: template, value: text, reason: 'Expected six digits and a name; the row is left out.' });
    return;
  }
  const level = code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3;
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((one) => one !== code && known.has(one));
  known.add(code);
  for (const region of chineseRegions('000000')) yield { line, noun: 'regions', fact: region };
  const fact: RegionFact = { id: `gb2260:${code}`, code, parent: `gb2260:${above ?? '000000'}`, level, names };
  yield { line, noun: 'regions', fact, repeated: saidAlready };
}

function namesIn(row: Columns, templates: readonly MappedName[]): readonly Name[] {
  return templates
    .map(({ value, language, type }) => ({
      value: filled(value, row),
      ...(language === undefined ? {} : { language }),
      ...(type === undefined ? {} : { type }),
    }))
    .filter(({ value }) => value !== '');
}

const isCurie = (id: string): boolean => /^[a-z][a-z0-9-]*:[^\s:]+$/i.test(id) && !/[/-]$/.test(id);

function organizationOf(
  row: Columns,
  line: number,
  template: MappedOrganization,
  document: string,
  { refuse }: Reading,
): { readonly fact: OrganizationFact; readonly regions: readonly RegionFact[] } | undefined {
  const say = (column: string, value: string, reason: string): undefined =>
    void refuse({ line, column, value, reason });
  const id = filled(template.id, row);
  if (!isCurie(id)) return say(template.id, id, `Expected an id for the ${template.as}; it is left out.`);
  const { names, problems } = namesAndProblems(namesIn(row, template.names));
  for (const { value, reason } of problems) say('names', value, reason);
  if (names.length === 0) return say('names', id, `Expected a name for the ${template.as}; it is left out.`);
  const kind = cellOf(template.kind, row);
  if (kind === undefined)
    return say(columnOf(template.kind), shownOf(template.kind, row), 'The mapping has no kind for this.');
  const division = template.region === undefined ? undefined : divisionIn(template.region, row);
  if (template.region !== undefined && division === undefined) {
    const { named, code, beginning } = template.region;
    const text = named ?? code ?? beginning ?? '';
    say(text, filled(text, row), 'Expected a place in China that is told without doubt; the organization has none.');
  }
  const regions = division === undefined ? [] : chineseRegions(division);
  const region = regions.at(-1)?.id;
  const identifiers = (template.identifiers ?? [])
    .map(({ scheme, value }) => ({ scheme, value: filled(value, row) }))
    .filter(({ value }) => value !== '');
  const fact: OrganizationFact = {
    id,
    kind: kind as OrganizationFact['kind'],
    names,
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(region === undefined ? {} : { region }),
    ...propertiesOf(row, template, say),
    evidence: [{ document, locator: `row ${line}`, asWritten: names.map(({ value }) => value) }],
  };
  return { fact, regions };
}

function propertiesOf(
  row: Columns,
  template: MappedOrganization,
  say: (column: string, value: string, reason: string) => void,
): Partial<OrganizationFact> {
  const entries = mappedProperties.flatMap((property) => {
    const cell = template[property];
    const value = cell === undefined ? undefined : cellOf(cell, row);
    if (cell === undefined || value === undefined || value === '') return [];
    if (property === 'website') {
      const { value: address, problem } = websiteOf(value);
      if (problem !== undefined) say(columnOf(cell), problem.value, problem.reason);
      return address === undefined ? [] : [[property, address]];
    }
    if ((property === 'founded' || property === 'dissolved') && !isPartialDate(value)) {
      say(columnOf(cell), value, 'Expected a date such as 2024, 2024-05 or 2024-05-16; it is left out.');
      return [];
    }
    return [[property, value]];
  });
  return Object.fromEntries(entries);
}

function cellOf(cell: Cell, row: Columns): string | undefined {
  if (typeof cell === 'string') return filled(cell, row);
  return cell.values[row[cell.column]?.trim() ?? ''] ?? cell.otherwise;
}

const columnOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.column);
const shownOf = (cell: Cell, row: Columns): string =>
  typeof cell === 'string' ? filled(cell, row) : (row[cell.column] ?? '');

function tieOf(
  [source, target]: readonly [string, string],
  row: Columns,
  line: number,
  { kind, status = 'OPERATING', since, until }: MappedRelationship,
  mapping: Mapping,
  document: string,
): RelationshipFact {
  const slug = (id: string): string => id.replace(/^.*[:/]/, '');
  const dates = Object.entries({ since, until }).flatMap(([end, template]) => {
    const value = template === undefined ? '' : filled(template, row);
    return isPartialDate(value) ? [[end, value]] : [];
  });
  return {
    id: `kg:${kind.toLowerCase()}/${mapping.source}-${slug(source)}-${slug(target)}`,
    kind,
    source,
    target,
    status,
    ...Object.fromEntries(dates),
    evidence: [{ document, locator: `row ${line}` }],
  };
}
