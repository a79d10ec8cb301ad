const shades = 4;

/** Which of the four shades a count has, 0 for none: each shade spans an equal ratio, so that one giant does not blank out the rest. */
export function shadeOf(count: number, most: number): number {
  if (count <= 0) return 0;
  const first = boundsOf(most).findIndex(([, last]) => count <= last);
  return first < 0 ? shades : first + 1;
}

/** The first and last count of each shade; shades that no count can have are left out. */
export function boundsOf(most: number): readonly (readonly [first: number, last: number])[] {
  const lasts = [...new Set(Array.from({ length: shades }, (_, index) => Math.round(most ** ((index + 1) / shades))))];
  return lasts.map((last, index) => [(lasts[index - 1] ?? 0) + 1, last] as const);
}
