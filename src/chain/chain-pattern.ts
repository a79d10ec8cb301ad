import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { listedOrganizationPredicate } from '../organization/organization.predicate.js';
import { isUndirected, relationshipTypesOf } from '../relationship/kinds/index.js';
import { relationshipPredicate } from '../relationship/relationship.predicate.js';
import type { ChainStep, ChainsArgs } from './chain.args.js';
import { ChainPositions } from './chain-positions.js';

export type Chains = Pick<ChainsArgs, 'start' | 'steps' | 'allowCycles'>;

/** Asked once for each chain that goes on; the clock of the statement itself stands still. */
export const inTime = 'datetime.realtime().epochMillis < deadline';

export const organizationAt = (position: number): string => `organization${position}`;
export const tieOf = (step: number): string => `tie${step}`;

/**
 * Chains as Cypher: `organization0`, `tie1`, `organization1`, `tie2`, … Whichever way they are followed, these are the
 * conditions on each of their places and steps.
 */
export abstract class ChainPattern {
  protected readonly length: number;
  protected readonly positions: ChainPositions;

  constructor(
    protected readonly chains: Chains,
    private readonly scope: Scope,
  ) {
    this.length = chains.steps.length;
    this.positions = new ChainPositions(chains);
  }

  get end(): string {
    return organizationAt(this.length);
  }

  protected start(): Predicate {
    return conjunction([this.fits(0), inTime]);
  }

  private at(step: number): ChainStep {
    const found = this.chains.steps[step - 1];
    if (found === undefined) throw new Error(`A chain of ${this.length} steps has no step ${step}.`);
    return found;
  }

  protected along(step: number): string {
    const { kinds, direction } = this.at(step);
    const directed = !kinds.some(isUndirected);
    const [left, right] = [directed && direction === 'IN' ? '<-' : '-', directed && direction === 'OUT' ? '->' : '-'];
    return `(${organizationAt(step - 1)})${left}[${tieOf(step)}:${relationshipTypesOf(kinds)}]${right}(${organizationAt(step)})`;
  }

  protected tied(step: number): Predicate {
    return conjunction([this.runs(step), this.fitsWhere(step)]);
  }

  protected runs(step: number): Predicate {
    const { direction } = this.at(step);
    return relationshipPredicate(direction ? { direction } : null, this.variables(step), this.scope);
  }

  protected fitsWhere(step: number): Predicate {
    return relationshipPredicate(this.at(step).where, this.variables(step), this.scope);
  }

  private variables(step: number) {
    return { tie: tieOf(step), organization: organizationAt(step - 1), partner: organizationAt(step) };
  }

  protected fits(position: number): Predicate {
    const filter = position === 0 ? this.chains.start : this.at(position).to;
    return listedOrganizationPredicate(filter, organizationAt(position), this.scope);
  }

  /** What a chain must not come to twice: its ties where cycles are allowed, else its organizations. */
  protected readonly variableOf = (index: number): string =>
    this.chains.allowCycles ? tieOf(index) : organizationAt(index);

  /** What of a chain is behind it after a step, of what it must not come to twice. */
  protected behind(step: number): readonly number[] {
    return this.chains.allowCycles ? upTo(step) : [0, ...upTo(step - 1)].filter((each) => each < step);
  }

  /** What a step could come to again; no tie leads back to where it starts. */
  protected past(step: number): readonly number[] {
    return this.behind(step - 1).filter((each) =>
      this.chains.allowCycles ? this.positions.mayRepeat(each, step) : this.positions.mayMeet(each, step),
    );
  }
}

/** 1, 2, … up to a step, that one included. */
export function upTo(last: number): number[] {
  return Array.from({ length: Math.max(0, last) }, (_, index) => index + 1);
}
