/** A small random number generator that gives the same numbers for the same seed, on every machine (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }

  /** Heavy-tailed: mostly near `least`, now and then near `most` (a bounded Pareto of exponent 1). */
  heavyTailed(least: number, most: number): number {
    return Math.floor(least / (1 - this.next() * (1 - least / most)));
  }

  /** An index below `size`, the small ones far more often: whom others tie to is tied to again. */
  preferential(size: number): number {
    return Math.floor(size * this.next() ** 3);
  }
}
