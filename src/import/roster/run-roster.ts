import { writeFile } from 'node:fs/promises';
import { isPartialDate } from '../../date/partial-date.js';
import { SetupError } from '../../errors.js';
import type { DocumentFact } from '../../fact/fact.js';
import type { FactRepository } from '../../fact/fact.repository.js';
import { documentId } from '../format.js';
import type { ImportRepository } from '../import.repository.js';
import type { Encoding } from '../input/encoding.js';
import { type InputFile, lookThrough } from '../input/input-file.js';
import { csvLines, type Problems } from '../problems.js';
import { commitRoster } from './commit.js';
import type { Matcher } from './matcher.js';
import { type ReviewedLine, review } from './review.js';
import { type RosterLine, rosterLines } from './roster-lines.js';

export interface RosterOptions {
  readonly alliance?: string;
  /** Writes the members; otherwise they are only looked up. */
  readonly commit: boolean;
  /** Where to write what each line means, to be decided in and imported in turn. */
  readonly review?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedOn?: string;
  readonly url?: string;
  readonly encoding?: Encoding;
}

export interface RosterSummary {
  readonly lines: readonly ReviewedLine[];
  readonly written: boolean;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

const source = 'roster';

/** Looks up the members that a notice lists, and brings all of them into the graph or none. */
export async function runRoster(
  path: string,
  options: RosterOptions,
  problems: Problems,
  facts: FactRepository,
  imports: ImportRepository,
  matcher: Matcher,
): Promise<RosterSummary> {
  const file = await lookThrough(path, ['.csv', '.tsv', '.txt'], options.encoding);
  const alliance = await allianceOf(options, imports);
  const refuse = (problem: Parameters<Problems['add']>[0] | Omit<Parameters<Problems['add']>[0], 'file'>): void =>
    problems.add({ file: file.name, ...problem });
  const given: RosterLine[] = [];
  for await (const line of rosterLines(file, refuse)) {
    if (line.name !== '') given.push(line);
    else refuse({ line: line.line, column: 'name', value: '', reason: 'Expected a name.' });
  }
  const lines = await review(given, matcher, imports, refuse);
  if (options.review !== undefined) await writeFile(options.review, reviewTable(lines));
  const open = lines.some(({ verdict }) => verdict === 'AMBIGUOUS') || problems.refused > 0 || lines.length === 0;
  if (!options.commit || open) return { lines, written: false, created: 0, changed: 0, unchanged: 0 };
  const document = documentOf(file, options);
  const summary = await commitRoster(facts, {
    alliance,
    document,
    lines,
    memberships: await imports.memberships(alliance),
  });
  return { lines, written: true, ...summary };
}

async function allianceOf({ alliance }: RosterOptions, imports: ImportRepository): Promise<string> {
  if (alliance === undefined)
    throw new SetupError('roster needs --alliance <id>, the alliance whose members it lists.');
  const found = (await imports.resolve([{ id: alliance, keys: [] }])).get(alliance);
  const id = found?.there ? alliance : found?.leadsTo;
  if (id) return id;
  throw new SetupError(`The graph has no organization ${alliance}; look its id up in the playground.`);
}

function documentOf(file: InputFile, { title, publisher, publishedOn, url }: RosterOptions): DocumentFact {
  if (publishedOn !== undefined && !isPartialDate(publishedOn)) {
    throw new SetupError(`--published-on takes 2024, 2024-05 or 2024-05-16, not ${publishedOn}.`);
  }
  return {
    id: documentId(source, file),
    title: title ?? file.name,
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(url === undefined ? {} : { url }),
  };
}

/** What each line means, as a table that can be decided in: an id or NEW in its column `id`. */
function reviewTable(lines: readonly ReviewedLine[]): string {
  const rows = lines.map(({ line, name, role = '', kind, verdict, id, candidates, reasons }) => [
    String(line),
    name,
    role,
    kind,
    verdict,
    id ?? (verdict === 'NEW' ? 'NEW' : ''),
    candidates.map((candidate) => `${candidate.id} ${candidate.name}`).join('; '),
    reasons.join('; '),
  ]);
  const head = ['line', 'name', 'role', 'kind', 'verdict', 'id', 'candidates', 'reasons'];
  return `\uFEFF${csvLines([head, ...rows])}`;
}

export function rosterText({ lines, written, created, changed, unchanged }: RosterSummary, commit: boolean): string {
  const shown = lines.flatMap(({ line, name, verdict, id, kind, candidates, reasons }) => [
    `${String(line).padStart(5)} ${verdict.padEnd(9)} ${name}${id === undefined ? '' : ` = ${id}`}${verdict === 'NEW' ? ` (${kind})` : ''}: ${reasons.join('; ')}`,
    ...(verdict === 'AMBIGUOUS'
      ? candidates.map((candidate) => `${' '.repeat(16)}${candidate.id} ${candidate.name}`)
      : []),
  ]);
  const open = lines.filter(({ verdict }) => verdict === 'AMBIGUOUS').length;
  const end = written
    ? `Written: ${created} created, ${changed} changed, ${unchanged} unchanged.`
    : commit
      ? `Nothing is written: ${open} lines are ambiguous, or some were refused. Write --review <file>, decide in its column id, and import that.`
      : 'Nothing is written yet; --commit writes all of it.';
  return `${[...shown, end].join('\n')}\n`;
}
