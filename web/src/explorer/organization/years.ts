/** From when to when something lasted, as far as it is known. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Axis {
  readonly first: number;
  /** The year after the last. */
  readonly end: number;
  /** The years that are named. */
  readonly named: readonly number[];
}

/** The moment a partial date begins, in years. */
export function startOfDate(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

/** The moment a partial date is over, in years. */
function endOfDate(date: string): number {
  return startOfDate(date) + ({ 4: 1, 7: 1 / 12 }[date.length] ?? 1 / 365);
}

/** The years that some spans need, up to this one; undefined where none has a date. */
export function axisOf(spans: readonly Span[], thisYear: number): Axis | undefined {
  const years = spans.flatMap(({ from, to }) => [from, to]).flatMap((date) => (date ? Number(date.slice(0, 4)) : []));
  if (years.length === 0) return undefined;
  const first = years.reduce((least, year) => Math.min(least, year));
  const end = years.reduce((most, year) => Math.max(most, year), thisYear) + 1;
  const step = [1, 2, 5, 10, 20, 50].find((each) => (end - first) / each <= 10) ?? 100;
  const named = [];
  for (let year = Math.ceil(first / step) * step; year < end; year += step) named.push(year);
  return { first, end, named };
}

/** Where on the axis a span lies, in per cent; what has no beginning or end reaches its edge. */
export function placeOf({ from, to }: Span, { first, end }: Axis): { readonly left: number; readonly width: number } {
  const [start, stop] = [from ? startOfDate(from) : first, to ? endOfDate(to) : end];
  const share = 100 / (end - first);
  return { left: (start - first) * share, width: Math.max(stop - start, 0) * share };
}

/** Whether it held at some time of that partial date, as the API's asOf has it: an unknown end is open. */
export function held({ from, to }: Span, asOf: string): boolean {
  return (!from || startOfDate(from) < endOfDate(asOf)) && (!to || endOfDate(to) > startOfDate(asOf));
}
