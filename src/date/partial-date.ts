/** `2024`, `2024-05` or `2024-05-16` (EDTF level 0): the interval of its days, as precise as it was said. */
export type PartialDate = string;

/** The bound that stands for an open beginning or end. */
export const openStart = '0000-01-01';
export const openEnd = '9999-12-31';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a partial date of a real day, month or year from 0001 on. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? [];
  if (year === undefined || year === '0000') return false;
  if (month === undefined) return true;
  if (month < '01' || month > '12') return false;
  return day === undefined || (day >= '01' && Number(day) <= daysIn(Number(year), Number(month)));
}

/** The first day of it. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10).padEnd(10, '-01');
}

/** The last day of it. */
export function lastDay(date: PartialDate): string {
  if (date.length === 10) return date;
  const [year = '', month = '12'] = date.split('-');
  return `${year}-${month}-${daysIn(Number(year), Number(month))}`;
}

function daysIn(year: number, month: number): number {
  // Two-digit years of Date.UTC mean 19xx; 400 years later the calendar is the same.
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}
