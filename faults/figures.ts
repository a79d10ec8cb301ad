import type { Figures } from './scenario.js';

/** A row of what was found, with what it was to be. */
export interface Row {
  readonly name: string;
  readonly title: string;
  readonly seconds: number;
  /** The scenario itself broke off when it is an error. */
  readonly figures: Figures | Error;
}

const slowestAllowed = 3_000;
const recoveryAllowed = 5_000;

/**
 * What is not as it must be.
 * @param timed whether times are held to their limits, which they are not where it is to be quick, on any machine.
 */
export function missedBy(figures: Figures | Error, timed: boolean): readonly string[] {
  if (figures instanceof Error) return [`broke off: ${figures.message}`];
  const { lost = 0, doubled = 0, falselyFailed = 0, slowestWhileDown = 0, recovery = 0, serverErrors = 0 } = figures;
  return [
    ...(lost > 0 ? [`${lost} lost`] : []),
    ...(doubled > 0 ? [`${doubled} doubled`] : []),
    ...(falselyFailed > 0 ? [`${falselyFailed} falsely failed`] : []),
    ...(timed && slowestWhileDown > slowestAllowed ? [`an answer took ${inSeconds(slowestWhileDown)}`] : []),
    ...(timed && recovery > recoveryAllowed ? [`back only after ${inSeconds(recovery)}`] : []),
    ...(serverErrors > 0 ? [`${serverErrors} answers of 5xx`] : []),
    ...(figures.missed ?? []),
    ...(timed ? (figures.late ?? []) : []),
  ];
}

/** All rows as a Markdown table. */
export function tableOf(rows: readonly Row[], areTimed: boolean): string {
  const head =
    '| What is done | acknowledged | lost | doubled | falsely failed | slowest answer while down | back after | 5xx | | |';
  const lines = rows.map(({ title, figures, seconds }) => {
    const missed = missedBy(figures, areTimed);
    const found: Partial<Figures> = figures instanceof Error ? {} : figures;
    const cells = [
      title,
      ...[found.acknowledged, found.lost, found.doubled, found.falselyFailed].map(counted),
      timed(found.slowestWhileDown),
      timed(found.recovery),
      counted(found.serverErrors),
      found.note ?? '',
      `${missed.length === 0 ? 'as it must be' : `**${missed.join('; ')}**`}, ${seconds} s`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [head, '|---|---|---|---|---|---|---|---|---|---|', ...lines].join('\n');
}

const counted = (count: number | undefined): string => (count === undefined ? '–' : count.toLocaleString('en'));
const timed = (milliseconds: number | undefined): string =>
  milliseconds === undefined ? '–' : inSeconds(milliseconds);
const inSeconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;
