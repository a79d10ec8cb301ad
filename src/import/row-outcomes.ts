import type { Noun } from '../fact/noun.js';
import type { Outcome } from './reconcile.js';

/** What became of a row. */
export type RowOutcome = Outcome | 'leftOut';

/**
 * The more telling the later: a row whose organization is refused may have brought a region all the same, or said what
 * another row has said (`again`, which changes nothing).
 */
const ranks = [
  'leftOut',
  'regions unchanged',
  'regions kept',
  'regions merged',
  'regions changed',
  'regions created',
  'again',
  'refused',
  'unchanged',
  'kept',
  'merged',
  'changed',
  'created',
] as const;
const rankOf = new Map<string, number>(ranks.map((rank, index) => [rank, index]));

/** What each row of a file came to, in a byte a row: whatever several facts of it came to, it counts once. */
export class RowOutcomes {
  private readonly files = new Map<object, Uint8Array>();

  add(file: object, line: number, outcome: Outcome | 'again', noun?: Noun | 'redirects'): void {
    const rank = rankOf.get(noun === 'regions' ? `regions ${outcome}` : outcome) ?? rankOf.get(outcome) ?? 0;
    let rows = this.files.get(file) ?? new Uint8Array(1024);
    if (line >= rows.length) {
      const longer = new Uint8Array(Math.max(line + 1, rows.length * 2));
      longer.set(rows);
      rows = longer;
    }
    this.files.set(file, rows);
    rows[line] = Math.max(rows[line] ?? 0, rank);
  }

  /** @param read how many rows there were: those that nothing came of were left out on purpose. */
  tally(read: number): Readonly<Record<RowOutcome, number>> {
    const tally = { created: 0, changed: 0, unchanged: 0, merged: 0, kept: 0, refused: 0, leftOut: read };
    for (const rows of this.files.values()) {
      for (const rank of rows) {
        if (rank === 0) continue;
        tally[outcomeOf(rank)] += 1;
        tally.leftOut -= 1;
      }
    }
    return tally;
  }
}

function outcomeOf(rank: number): Outcome {
  const name = (ranks[rank] ?? 'unchanged').replace('regions ', '');
  return name === 'again' ? 'unchanged' : (name as Outcome);
}
