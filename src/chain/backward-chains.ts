import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { ChainPattern, type Chains, inTime, organizationAt, tieOf, upTo } from './chain-pattern.js';
import { isOne, isSelective } from './chain-start.js';

/** Chains followed from their end, to be shown. Those who come back to few know where the first steps lead. */
export class BackwardChains extends ChainPattern {
  private readonly known: number;

  constructor(chains: Chains, scope: Scope) {
    super(chains, scope);
    const half = this.length / 2;
    this.known =
      isSelective(chains.start) && this.length > 1 ? (isOne(chains.start) ? Math.ceil(half) : Math.floor(half)) : 0;
  }

  /** What chains come to after each of their first steps, to be known to those who come back: `reached1`, `reached2`, … */
  reached(): string {
    return upTo(this.known)
      .map((step) =>
        [
          'CALL (*) {',
          `UNWIND ${reachedAt(step - 1)} AS ${organizationAt(step - 1)}`,
          `MATCH ${this.along(step)}`,
          `WHERE ${this.tied(step)}`,
          `WITH DISTINCT ${organizationAt(step)}`,
          `WHERE ${conjunction([this.fits(step), inTime])}`,
          `RETURN collect(${organizationAt(step)}) AS ${reachedAt(step)}`,
          '}',
        ].join('\n'),
      )
      .join('\n');
  }

  /** From the end back to `organization0`, one chain at a time, so that no more are followed than are shown. */
  steps(): string {
    return this.back((step) => `ORDER BY ${organizationAt(step - 1)}.id, ${tieOf(step)}.id`);
  }

  /** The same in any order, to know whether there is a chain at all. */
  anySteps(): string {
    return this.back(() => '');
  }

  private back(order: (step: number) => string): string {
    return upTo(this.length)
      .toReversed()
      .map((step) => {
        const [organization, tie] = [organizationAt(step - 1), tieOf(step)];
        const conditions = [
          `${organization}:Organization`,
          this.tied(step),
          this.fits(step - 1),
          this.isNewBackwards(step),
          ...this.leadsToStart(step - 1),
          inTime,
        ];
        return [
          'CALL (*) {',
          // Where both are given, Neo4j looks from the one with fewer ties.
          ...(step === 1 && isOne(this.chains.start) ? [`UNWIND starts AS ${organization}`] : []),
          `MATCH ${this.along(step)}`,
          `WHERE ${conjunction(conditions)}`,
          `RETURN ${organization}, ${tie}`,
          order(step),
          '}',
        ].join('\n');
      })
      .join('\n');
  }

  get organizations(): string {
    return `[${[0, ...upTo(this.length)].map(organizationAt).join(', ')}]`;
  }

  get ties(): string {
    return `[${upTo(this.length).map(tieOf).join(', ')}]`;
  }

  /** Conditions that lead those who come back the right way, before they have gone it to its end in vain. */
  private leadsToStart(position: number): readonly Predicate[] {
    if (this.known === 0 || position === 0) return [];
    const organization = organizationAt(position);
    const isStart = !this.chains.allowCycles && this.positions.mayMeet(0, position);
    return [
      ...(isStart ? [`size(starts) <> 1 OR ${organization} <> starts[0]`] : []),
      ...(position <= this.known ? [`${organization} IN ${reachedAt(position)}`] : []),
    ];
  }

  /** The same for a step that is followed back: the chain knows what comes after it. */
  private isNewBackwards(step: number): Predicate {
    const known = this.chains.allowCycles ? step : step - 1;
    return conjunction(
      upTo(this.length)
        .filter((each) => this.past(each).includes(known))
        .map((each) => `${this.variableOf(known)} <> ${this.variableOf(each)}`),
    );
  }
}

const reachedAt = (step: number): string => (step === 0 ? 'starts' : `reached${step}`);
