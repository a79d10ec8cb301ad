import type { Point } from './picture.js';

/** A pin as it stands in the address. */
export const pinOf = (id: string, { x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)},${id}`;

export function pinsOf(texts: readonly string[]): ReadonlyMap<string, Point> {
  const pins = new Map<string, Point>();
  for (const text of texts) {
    const [, x, y, id] = /^(-?[\d.]+),(-?[\d.]+),(.+)$/.exec(text) ?? [];
    if (id && Number.isFinite(Number(x)) && Number.isFinite(Number(y))) pins.set(id, { x: Number(x), y: Number(y) });
  }
  return pins;
}
