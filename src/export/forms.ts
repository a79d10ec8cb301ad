import { writeCsvZip } from './csv-zip.js';
import type { ExportSource } from './export-source.js';
import { writeGexf } from './gexf.js';
import { writeGraphml } from './graphml.js';
import { writeJsonld } from './jsonld.js';
import { writeNdjson } from './ndjson.js';
import { type Table, tables, writeTable } from './table.js';

/** A form that facts go out in. */
export interface ExportForm {
  readonly mediaType: string;
  /** It is compressed by itself. */
  readonly compressed?: true;
  write(source: ExportSource): AsyncGenerator<string | Buffer>;
}

/** The forms of a whole graph, by the ending of their files. */
export const forms = {
  ndjson: { mediaType: 'application/x-ndjson; charset=utf-8', write: writeNdjson },
  'csv.zip': { mediaType: 'application/zip', compressed: true, write: writeCsvZip },
  graphml: { mediaType: 'application/graphml+xml; charset=utf-8', write: writeGraphml },
  gexf: { mediaType: 'application/gexf+xml; charset=utf-8', write: writeGexf },
  jsonld: { mediaType: 'application/ld+json; charset=utf-8', write: writeJsonld },
} as const satisfies Readonly<Record<string, ExportForm>>;

export const formNames = Object.keys(forms) as readonly (keyof typeof forms)[];

/** One table by itself, for a spreadsheet that links to it. */
function tableForm(table: Table): ExportForm {
  return {
    mediaType: 'text/csv; charset=utf-8; header=present',
    write: (source) => writeTable(table, source),
  };
}

/** The form of a file of this name and ending, such as `graph` and `gexf`, or `organizations` and `csv`. */
export function formOf(name: string, ending: string): ExportForm | undefined {
  if (ending === 'csv') {
    const table = tables.find(({ file }) => file === `${name}.csv`);
    return table && tableForm(table);
  }
  return Object.hasOwn(forms, ending) ? forms[ending as keyof typeof forms] : undefined;
}

export const tableNames = tables.map(({ file }) => file.replace('.csv', ''));
