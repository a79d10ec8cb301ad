import { stringify } from 'csv-stringify/sync';
import type { Noun } from '../fact/noun.js';
import { visible } from './cell.js';
import { type Column, columnsOf } from './columns.js';
import type { ToldFact } from './export.repository.js';
import type { ExportSource } from './export-source.js';

type Value = string | number | undefined;
type Row = readonly Value[];

/** A table of facts as CSV that spreadsheets open as it is. */
export interface Table {
  readonly file: string;
  readonly says: string;
  readonly header: readonly string[];
  readonly nouns: readonly Noun[];
  rows(page: readonly ToldFact[], source: ExportSource): Promise<readonly Row[]> | readonly Row[];
}

/** Nouns whose facts have a name, which stands beside their id. */
const withName: ReadonlySet<Noun> = new Set(['organizations', 'people', 'events', 'policies', 'regions']);

const says: Readonly<Record<Noun, string>> = {
  documents: 'what everything rests on, with licence and attribution',
  regions: 'places, each in the one above it',
  organizations: 'organizations',
  people: 'people',
  events: 'events',
  policies: 'policies',
  relationships: 'ties between organizations',
  positions: 'who holds which position where',
  participations: 'who took part in which event',
  policyCitations: 'who cites or carries out which policy',
  commitments: 'what was undertaken, by whom, for whom',
  declaredMembers: 'numbers of members as published',
};

export const tables: readonly Table[] = [
  ...(Object.keys(columnsOf) as Noun[]).map(tableOf),
  longTable('names', 'all names of things, a name a row', ['id', 'noun', 'name', 'language', 'type', 'origin'], {
    nouns: ['regions', 'organizations', 'people', 'events', 'policies'],
    rows: ({ noun, fact }) =>
      'names' in fact
        ? fact.names.map(({ value, language, type, origin }) => [
            fact.id,
            noun,
            value,
            language,
            type ?? 'LABEL',
            origin ?? 'DOCUMENT',
          ])
        : [],
  }),
  longTable('identifiers', 'identifiers in public registers, one a row', ['organization', 'scheme', 'value'], {
    nouns: ['organizations'],
    rows: ({ fact }) =>
      'identifiers' in fact ? (fact.identifiers ?? []).map(({ scheme, value }) => [fact.id, scheme, value]) : [],
  }),
  longTable('evidence', 'what each fact rests on, one a row', ['fact', 'noun', 'document', 'locator', 'as_written'], {
    nouns: (Object.keys(columnsOf) as Noun[]).filter((noun) => noun !== 'documents' && noun !== 'regions'),
    rows: ({ noun, fact }) =>
      'evidence' in fact
        ? fact.evidence.map(({ document, locator, asWritten }) => [
            fact.id,
            noun,
            document,
            locator,
            asWritten?.join(' | '),
          ])
        : [],
  }),
];

function tableOf(noun: Noun): Table {
  const columns = columnsOf[noun] as readonly Column<ToldFact['fact']>[];
  const named = columns.filter((column) => column.named !== undefined);
  return {
    file: `${noun.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}.csv`,
    says: says[noun],
    nouns: [noun],
    header: [
      'id',
      ...(withName.has(noun) ? ['name'] : []),
      ...columns.flatMap((column) => (column.named === undefined ? [column.name] : [column.name, column.named])),
    ],
    rows: async (page, source) => {
      const referred = page.flatMap(({ fact }) => named.map((column) => column.cell(fact) as string | undefined));
      const names = await source.namesOf(referred);
      return page.map((told) => [
        told.fact.id,
        ...(withName.has(noun) ? [source.nameOf(told)] : []),
        ...columns.flatMap((column) => {
          const cell = column.cell(told.fact);
          return column.named === undefined ? [cell] : [cell, names.get(String(cell))];
        }),
      ]);
    },
  };
}

function longTable(
  name: string,
  what: string,
  header: readonly string[],
  { nouns, rows }: { nouns: readonly Noun[]; rows: (told: ToldFact) => readonly Row[] },
): Table {
  return { file: `${name}.csv`, says: what, header, nouns, rows: (page) => page.flatMap(rows) };
}

/**
 * The lines of a table: UTF-8 with the mark by which Excel knows it, CRLF, and a ' before what a spreadsheet would
 * take for a formula.
 */
export async function* writeTable(table: Table, source: ExportSource): AsyncGenerator<string> {
  yield csv([table.header], true);
  for await (const page of source.pages(table.nouns)) yield csv(await table.rows(page, source));
}

function csv(rows: readonly Row[], first = false): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? visible(cell) : cell))),
    { bom: first, record_delimiter: 'windows', escape_formulas: true },
  );
}
