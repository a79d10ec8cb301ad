import type { Problem } from './check-fact.js';

/** What a fact says cannot be so. */
export class Unfit extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('A fact is not as it must be');
  }
}
