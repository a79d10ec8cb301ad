import { conjunction, type Predicate } from '../filter/predicate.js';
import { ChainPattern, isBefore, organizationAt, type Slots, upTo } from './chain-pattern.js';

/**
 * Rings: chains of three steps that end where they started. Few places have them, but to count them everywhere takes
 * longer than all the rest, so that they are counted only where a page may end.
 */
export class RingChains extends ChainPattern {
  /** Whether chains start at an `organization`. */
  get isStart(): Predicate {
    return this.fits(0, 'organization');
  }

  /** The slots that tell how many of the chains that start at an `organization` come back to it. */
  slots(): Slots {
    return { isStart: this.isStart, back: this.along(this.length), ring: this.ring() };
  }

  /** Whom the last step comes from is known as `before`, so that ways that do not come back are left at once. */
  private ring(): string {
    return upTo(this.length)
      .map((step) => {
        const comesBack = step === this.length - 1 ? [`${organizationAt(step)} IN before`] : [];
        const match = [`MATCH ${this.along(step)}`, `WHERE ${conjunction([...comesBack, this.tied(step)])}`];
        if (step === this.length) return match.join('\n');
        return [
          ...match,
          `WITH ${organizationAt(step)}, ${step === 1 ? 'count(*)' : 'sum(chainCount)'} AS chainCount`,
          `WHERE ${conjunction([this.fits(step), isBefore('later')])}`,
        ].join('\n');
      })
      .join('\n');
  }
}
