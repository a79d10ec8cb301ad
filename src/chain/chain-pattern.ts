import { canonicalJson } from '../canonical-json.js';
import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { listedOrganizationPredicate } from '../organization/organization.predicate.js';
import { isUndirected, relationshipTypesOf } from '../relationship/kinds/index.js';
import { relationshipPredicate } from '../relationship/relationship.predicate.js';
import type { ChainStep, ChainsArgs } from './chain.args.js';
import { ChainPositions } from './chain-positions.js';

/** The parts of a statement, or of one branch of it, by the names of their slots. */
export type Slots = Readonly<Record<string, string>>;

export type Chains = Pick<ChainsArgs, 'start' | 'steps' | 'allowCycles'>;

/** Asked once for each chain that goes on; the clock of the statement itself stands still. */
export const isBefore = (deadline: string): Predicate => `datetime.realtime().epochMillis < ${deadline}`;
export const inTime = isBefore('deadline');
/** The same, kept where it stands: Neo4j asks what depends on nothing of a row once, before it follows anything. */
export const inTimeAt = (variable: string): Predicate => `[${variable}, datetime.realtime().epochMillis][1] < deadline`;

export const organizationAt = (position: number): string => `organization${position}`;
export const tieOf = (step: number): string => `tie${step}`;

const opposite = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;

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

  start(): Predicate {
    // An index that begins with regions holds only those that have these, as all have.
    const indexed = ['sortName', 'id'].map((property) => `${organizationAt(0)}.${property} IS NOT NULL`);
    return conjunction([...indexed, this.fits(0), inTime]);
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

  /** Whether what a step follows, seen from where it leads to, is just what the step before it follows. */
  protected mirrors(step: number): boolean {
    const [before, here] = [this.at(step - 1), this.at(step)];
    const [types, others] = [relationshipTypesOf(before.kinds), relationshipTypesOf(here.kinds)];
    const [where, other] = [before, here].map((each) => canonicalJson(each.where ?? {}));
    const isUnseen = before.kinds.every(isUndirected);
    const isOpposite = opposite[before.direction ?? 'BOTH'] === (here.direction ?? 'BOTH');
    // These are seen from an end, and so change with it.
    const changes = /"(direction|partner)":/.test(where ?? '');
    return types === others && where === other && !changes && (isUnseen || isOpposite);
  }

  private variables(step: number) {
    return { tie: tieOf(step), organization: organizationAt(step - 1), partner: organizationAt(step) };
  }

  protected fits(position: number, organization = organizationAt(position)): Predicate {
    const filter = position === 0 ? this.chains.start : this.at(position).to;
    return listedOrganizationPredicate(filter, organization, this.scope);
  }

  /** What the ends of chains must be, in statements that call an end `organization`. */
  get endFits(): Predicate {
    return this.fits(this.length, 'organization');
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
