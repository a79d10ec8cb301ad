import type { Random } from './random.js';

/** Nothing in the network is said of later years, whenever it is generated. */
export const lastYear = 2025;

/** A partial date within the years, as precise as sources are: a year, a month or a day. */
export function dateWithin(random: Random, from: number, to: number): string {
  const precision = { year: 4, month: 7, day: 10 }[random.weighted({ year: 3, month: 2, day: 5 })];
  return dayWithin(random, from, to).slice(0, precision);
}

function dayWithin(random: Random, from: number, to: number): string {
  const [month, day] = [random.integer(1, 12), random.integer(1, 28)].map((part) => String(part).padStart(2, '0'));
  return `${random.integer(from, to)}-${month}-${day}`;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

export function isDay(date: string | undefined): date is string {
  return date?.length === 10;
}
