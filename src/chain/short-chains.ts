import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { ChainPattern, type Chains, inTime, organizationAt, type Slots, tieOf, upTo } from './chain-pattern.js';
import { isOne } from './chain-start.js';

/** The steps that lead chains to what they have been through, and to what of it: an organization or a tie. */
type Again = Readonly<Record<number, string>>;

/**
 * Chains of at most three steps, counted as numbers that flow along the ties: each step adds up, for each organization,
 * the chains that come to it, whatever they have been through. That counts those that come to something again, too;
 * they are counted by themselves and taken off, and what was taken off twice is put back (inclusion and exclusion).
 * So the work follows the number of ties, not of chains.
 */
export class ShortChains extends ChainPattern {
  /** A start that is one organization costs nothing to remember: no chain need ever come back to it. */
  private readonly remembered: readonly string[];

  constructor(chains: Chains, scope: Scope) {
    super(chains, scope);
    this.remembered = !chains.allowCycles && isOne(chains.start) ? [organizationAt(0)] : [];
  }

  static follow({ steps }: Chains): boolean {
    return steps.length <= 3;
  }

  /**
   * Branches whose `chainCount` add up to the chains that end at each place; what is taken off first, so that what time
   * cuts off can only make the counts too small. Rings (see RingChains) are still among them.
   */
  ends(): readonly Slots[] {
    const repeats = this.chains.allowCycles ? this.repeatedTies() : this.repeatedOrganizations();
    return [...repeats, { factor: 1, again: {} }].map(({ factor, again }) => ({
      factor: `${factor}`,
      steps: upTo(this.length)
        .map((step) => this.followed(step, again))
        .join('\n'),
      end: this.end,
    }));
  }

  /** Whether chains may end where they started and still be counted by `ends`. */
  get hasRings(): boolean {
    const { allowCycles } = this.chains;
    return this.length === 3 && !allowCycles && this.remembered.length === 0 && this.positions.mayMeet(0, 3);
  }

  /** Neighbours in a chain always differ, so that the second step may lead to the start, the third to the first step. */
  private repeatedOrganizations() {
    const [toStart, toFirst] = [organizationAt(0), organizationAt(1)];
    const may = (step: number) => step <= this.length && this.positions.mayMeet(step - 2, step);
    const second = may(2) && this.remembered.length === 0;
    return [
      ...(second ? [{ factor: -1, again: { 2: toStart } }] : []),
      ...(may(3) ? [{ factor: -1, again: { 3: toFirst } }] : []),
      ...(second && may(3) ? [{ factor: 1, again: { 2: toStart, 3: toFirst } }] : []),
    ];
  }

  /** The third step may follow the tie of the first only when the second has led back to the start. */
  private repeatedTies() {
    const may = (one: number, other: number) => other <= this.length && this.positions.mayRepeat(one, other);
    const [first, second] = [tieOf(1), tieOf(2)];
    return [
      ...(may(1, 2) ? [{ factor: -1, again: { 2: first } }] : []),
      ...(may(2, 3) ? [{ factor: -1, again: { 3: second } }] : []),
      ...(may(1, 3) ? [{ factor: -1, again: { 2: organizationAt(0), 3: first } }] : []),
      ...(may(1, 2) && may(2, 3) && may(1, 3) ? [{ factor: 2, again: { 2: first, 3: first } }] : []),
    ];
  }

  private followed(step: number, again: Again): string {
    const past = again[step];
    if (past !== undefined && this.isMirrored(step, again)) return this.mirrored(step, past, again);
    const match = [
      ...(past === undefined ? [] : [this.bound(step, past, again)]),
      `MATCH ${this.along(step)}`,
      `WHERE ${conjunction([this.tied(step), ...(past === undefined ? this.leavesStart(step) : [])])}`,
    ];
    // The last step's chains are added up for all branches together.
    if (step === this.length) return match.join('\n');
    if (this.isThereAndBack(step, again)) {
      return [
        'CALL (*) {',
        ...match,
        `WITH ${organizationAt(step)}, count(*) AS parallel`,
        `WHERE ${this.fits(step)}`,
        'RETURN sum(parallel * parallel) AS waysBack',
        '}',
      ].join('\n');
    }
    const fits = `WHERE ${conjunction([this.fits(step), inTime])}`;
    const parallel = this.isMirrored(step + 1, again) ? ', count(*) AS parallel' : '';
    return [...match, `WITH ${this.kept(step, again).join(', ')}, sum(chainCount) AS chainCount${parallel}`, fits].join(
      '\n',
    );
  }

  /** Back along the ties of the step before: as many as were counted for that one. */
  private mirrored(step: number, past: string, again: Again): string {
    const ways = this.isThereAndBack(step - 1, again) ? 'waysBack' : 'parallel';
    const [here = '', ...others] = this.kept(step, again);
    const back = `${past} AS ${here}`;
    if (step === this.length) return `WITH ${back}, chainCount * ${ways} AS chainCount`;
    const parallel = this.isMirrored(step + 1, again) ? ['parallel'] : [];
    return [
      `WITH ${[back, ...others, ...parallel].join(', ')}, sum(chainCount * ${ways}) AS chainCount`,
      `WHERE ${conjunction([this.fits(step), inTime])}`,
    ].join('\n');
  }

  /** Whether all that is asked of a step is how many ways lead along it and back along the same ties. */
  private isThereAndBack(step: number, again: Again): boolean {
    const visited = organizationAt(step);
    const [here, next] = [this.isMirrored(step, again), this.isMirrored(step + 1, again)];
    return next && !here && !this.kept(step + 1, again).includes(visited);
  }

  /** What a step comes to again takes the name that it has in that step's pattern. */
  private bound(step: number, past: string, again: Again): string {
    const name = past.startsWith('tie') ? tieOf(step) : organizationAt(step);
    const kept = this.kept(step - 1, again).filter((each) => each !== past || this.kept(step, again).includes(each));
    return `WITH ${[...kept, `${past} AS ${name}`, 'chainCount'].join(', ')}`;
  }

  /** Where chains stand after a step, first, and what of their past later steps come to again. */
  private kept(step: number, again: Again): string[] {
    const known = [0, ...upTo(step)].flatMap((each) => [organizationAt(each), tieOf(each)]);
    const later = Object.entries(again).filter(([each]) => Number(each) > step);
    const past = later.map(([, variable]) => variable).filter((each) => known.includes(each));
    return [...new Set([organizationAt(step), ...this.remembered, ...past])];
  }

  /** Whether a step leads back along the very ties of the step before it. */
  private isMirrored(step: number, again: Again): boolean {
    const isBack = step > 1 && again[step] === organizationAt(step - 2);
    return isBack && !this.chains.allowCycles && this.mirrors(step);
  }

  private leavesStart(step: number): Predicate[] {
    return this.remembered
      .filter(() => step > 1 && this.positions.mayMeet(0, step))
      .map((start) => `${start} <> ${organizationAt(step)}`);
  }
}
