import { OrganizationKind } from '../../organization/organization.type.js';
import { type InputFile, textOf } from '../input/input-file.js';
import { type Columns, csvRows } from '../input/rows.js';
import type { Problem } from '../problems.js';

/** One member of a list, as it is written there. */
export interface RosterLine {
  readonly line: number;
  readonly name: string;
  readonly role?: string;
  /** What was decided of it beforehand: an id, or NEW. */
  readonly decision?: string;
  readonly kind?: OrganizationKind;
}

type Refuse = (problem: Omit<Problem, 'file'>) => void;

const nameColumns = ['name', '名称', '单位名称', '成员单位', '单位'];
const roleColumns = ['role', '角色', '职务', '身份'];

/** The lines of a list: a table that has a column for names, or a text with a name a line and a tab before its role. */
export async function* rosterLines(file: InputFile, refuse: Refuse): AsyncGenerator<RosterLine> {
  const head = await firstLine(file);
  const cells = head.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ''));
  if (nameColumns.some((column) => cells.includes(column))) {
    const unreadable = (line: number, reason: string, value: string) => refuse({ line, column: '', value, reason });
    for await (const { line, value } of csvRows(file, () => {}, unreadable)) yield lineOf(line, value, refuse);
    return;
  }
  let line = 0;
  for (const text of (await whole(file)).split(/\r?\n/)) {
    line += 1;
    const [name = '', role = ''] = text.split('\t');
    // Numbers and dots that lists begin with: `1.`, `（12）`, `3、`, `- `.
    const bare = name
      .replace(/^\s*(?:[(（]?\d{1,4}[)）]?\s*[.、．)）]?\s+|[(（]?\d{1,4}[)）.、．]\s*|[-•·*]\s+)/u, '')
      .trim();
    if (bare !== '') yield { line, name: bare, ...(role.trim() === '' ? {} : { role: role.trim() }) };
  }
}

function lineOf(line: number, row: Columns, refuse: Refuse): RosterLine {
  const cell = (columns: readonly string[]): string =>
    columns.map((column) => row[column]?.trim()).find((value) => value) ?? '';
  const [role, decision, kind] = [cell(roleColumns), cell(['id', 'decision']), cell(['kind'])];
  const isKind = kind in OrganizationKind;
  if (kind !== '' && !isKind) {
    const reason = `Expected one of ${Object.keys(OrganizationKind).join(', ')}, or nothing.`;
    refuse({ line, column: 'kind', value: kind, reason });
  }
  return {
    // A table of a review says which line of the notice it was.
    line: /^\d+$/.test(row.line ?? '') ? Number(row.line) : line,
    name: cell(nameColumns),
    ...(role === '' ? {} : { role }),
    ...(decision === '' ? {} : { decision }),
    ...(isKind ? { kind: kind as OrganizationKind } : {}),
  };
}

async function firstLine(file: InputFile): Promise<string> {
  return (await whole(file)).split(/\r?\n/, 1)[0] ?? '';
}

/** A list of members is read by people before it is imported, so it is of a size that fits. */
async function whole(file: InputFile): Promise<string> {
  let all = '';
  for await (const text of textOf(file, () => {})) all += text;
  return all;
}
