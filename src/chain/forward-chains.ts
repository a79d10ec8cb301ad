import { conjunction, type Predicate } from '../filter/predicate.js';
import { ChainPattern, inTimeAt, organizationAt, type Slots, upTo } from './chain-pattern.js';

/**
 * Chains of any length followed from the start, to be counted. Each step counts the chains that come to the same place
 * with the same past, as far as the past matters for what is to come (see ChainPositions), so that most questions never
 * follow chains one by one. Chains of few steps are counted without any past (see ShortChains).
 */
export class ForwardChains extends ChainPattern {
  readonly hasRings = false;

  /**
   * Branches whose `chainCount` add up to the chains that end at each place. The last step, which has most of the
   * ties to follow, forgets all of the past and so counts too many: those that come to something again. They are
   * taken off, and that first, so that what time cuts off can only make the counts too small.
   */
  ends(): readonly Slots[] {
    const last = this.length;
    const repeated = this.past(last).map((each) => {
      const [past, again] = [this.variableOf(each), this.variableOf(last)];
      return [
        this.walk(last - 1, last - 1, [past]),
        `WITH ${organizationAt(last - 1)}, ${past} AS ${again}, -chainCount AS chainCount`,
        `MATCH ${this.along(last)}`,
        `WHERE ${this.tied(last)}`,
      ];
    });
    const all = [this.walk(last - 1, last - 1), `MATCH ${this.along(last)}`, `WHERE ${this.tied(last)}`];
    return [...repeated, all].map((lines) => ({ steps: lines.join('\n'), end: this.end }));
  }

  /** The slots that tell what a step leaves of what its ties lead to. */
  obstacles(step: number): Slots {
    const [from, to] = [organizationAt(step - 1), organizationAt(step)];
    return {
      steps: this.walk(step - 1, step),
      along: `${this.along(step)} WHERE ${this.runs(step)}`,
      from,
      to,
      where: this.fitsWhere(step),
      fits: this.fits(step),
      new: this.isNew(step),
      number: `${step}`,
    };
  }

  /** The first steps, each chain with what it must remember: for the steps until one, and by name. */
  private walk(length: number, until: number, named: readonly string[] = []): string {
    const remembered = (step: number) => this.remembered(step, until, named);
    return upTo(length)
      .map((step) => {
        const [before, after] = [remembered(step - 1), remembered(step)];
        const forgets = before.some((variable) => !after.includes(variable));
        const fits = this.fits(step);
        // Asked once of each organization rather than of each tie, where nothing else is remembered.
        const once = after.length === 1;
        return [
          `MATCH ${this.along(step)}`,
          `WHERE ${conjunction([this.tied(step), this.isNew(step), ...(once ? [] : [fits])])}`,
          `WITH ${[...after, forgets ? 'sum(chainCount) AS chainCount' : 'chainCount'].join(', ')}`,
          `WHERE ${conjunction([...(once ? [fits] : []), inTimeAt(organizationAt(step))])}`,
        ].join('\n');
      })
      .join('\n');
  }

  /** Where a chain stands after a step, first, and what of its past it must not come to again. */
  private remembered(step: number, until: number, named: readonly string[]): string[] {
    const later = upTo(until).filter((each) => each > step);
    const past = this.behind(step).filter(
      (each) => named.includes(this.variableOf(each)) || later.some((next) => this.past(next).includes(each)),
    );
    return [organizationAt(step), ...past.map(this.variableOf)];
  }

  private isNew(step: number): Predicate {
    return conjunction(this.past(step).map((each) => `${this.variableOf(each)} <> ${this.variableOf(step)}`));
  }
}
