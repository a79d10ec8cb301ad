import type { Problems } from './problems.js';
import type { Outcome } from './reconcile.js';
import type { ImportSummary, Progress } from './run-import.js';

const BAR = 24;

export function progressText({ label, bytes, size, rows }: Progress): string {
  const part = size === 0 ? 1 : Math.min(1, bytes / size);
  const full = Math.round(part * BAR);
  return `${label} ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(part * 100)} %, ${rows.toLocaleString('en')} rows`;
}

const outcomes: readonly Outcome[] = ['created', 'changed', 'unchanged', 'merged', 'kept', 'refused'];

/** What came of an import, for people to read. */
export function summaryText(
  { read, rows, refused, tally, retracted, stopped }: ImportSummary,
  problems: Pick<Problems, 'first' | 'notes'>,
  { dryRun, report }: { readonly dryRun: boolean; readonly report?: string },
): string {
  const number = (value: number): string => value.toLocaleString('en');
  const lines = [
    `${dryRun ? 'Nothing was written; this is what would change. ' : ''}${number(read)} rows read`,
    ['', ...outcomes].map((word, column) => word.padStart(column === 0 ? 14 : 11)).join(''),
    ['rows'.padStart(14), ...outcomes.map((outcome) => number(rows[outcome]).padStart(11))].join(''),
    ...Object.entries(tally).map(([noun, counts]) =>
      [noun.padStart(14), ...outcomes.map((outcome) => number(counts[outcome]).padStart(11))].join(''),
    ),
    ...(retracted === 0 ? [] : [`${number(retracted)} facts of earlier files taken back, which these no longer state`]),
    ...(rows.leftOut === 0 ? [] : [`${number(rows.leftOut)} rows left out whole without being at fault`]),
    ...(problems.notes === 0 ? [] : [`${number(problems.notes)} things left out without being at fault`]),
    ...(refused === 0
      ? []
      : [`${number(refused)} refused${report === undefined ? ', the first of them:' : `: ${report}`}`]),
    ...(refused === 0 || report !== undefined
      ? []
      : problems.first.map(({ file, line, column, value, reason }) =>
          [`  ${file}:${line}`, column, JSON.stringify(value.slice(0, 80)), reason].filter(Boolean).join(' '),
        )),
    ...(stopped ? ['Stopped before the end; run it again to complete it.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}
