import { createHash } from 'node:crypto';

/**
 * Chance that comes out the same on every machine. Each stream has its own numbers, so that what one generator draws
 * never changes what another makes.
 */
export class Random {
  private state: number;

  constructor(stream: string) {
    this.state = createHash('sha256').update(stream).digest().readUInt32LE();
  }

  /** From 0 up to, but not including, 1: mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** From the least to the greatest, both included. */
  integer(least: number, greatest: number): number {
    return least + Math.floor(this.next() * (greatest - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** To be spread into a fact that often lacks something. */
  sometimes<Part extends object>(probability: number, make: () => Part): Partial<Part> {
    return this.chance(probability) ? make() : {};
  }

  pick<Item>(items: readonly Item[]): Item {
    return at(items, Math.floor(this.next() * items.length));
  }

  /** The first far more often than the last, which gives networks the few hubs and many leaves that real ones have. */
  pickHeavy<Item>(items: readonly Item[]): Item {
    return at(items, Math.floor(this.next() ** 2.5 * items.length));
  }

  /** A key, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const entries = Object.entries<number>(weights) as [Key, number][];
    let rest = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      rest -= weight;
      if (rest < 0) return key;
    }
    throw new Error('There is nothing to pick where no key has weight.');
  }

  /** In an order by chance. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, rank: this.next() }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ item }) => item);
  }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error('There is nothing to pick from an empty list.');
  return item;
}
