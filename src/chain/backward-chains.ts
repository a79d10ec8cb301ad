import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import { ChainPattern, type Chains, inTime, organizationAt, tieOf, upTo } from './chain-pattern.js';

/** Chains followed from their end, to be shown. Those who come back know where the first half of the way leads. */
export class BackwardChains extends ChainPattern {
  private readonly halfWay: number;

  constructor(chains: Chains, scope: Scope) {
    super(chains, scope);
    this.halfWay = isSelective(chains.start) ? Math.floor(this.length / 2) : 0;
  }

  /** What chains come to after their first steps, to be known to those who come back; the empty text for no such steps. */
  half(): string {
    if (this.halfWay === 0) return '';
    const steps = upTo(this.halfWay).map((step) =>
      [
        `MATCH ${this.along(step)}`,
        `WHERE ${this.tied(step)}`,
        `WITH DISTINCT ${organizationAt(step)}`,
        `WHERE ${conjunction([this.fits(step), inTime])}`,
      ].join('\n'),
    );
    return [
      'CALL (*) {',
      `MATCH (${organizationAt(0)}:Organization)`,
      `WHERE ${this.start()}`,
      `RETURN collect(${organizationAt(0)}) AS starts`,
      '}',
      'CALL (*) {',
      `UNWIND starts AS ${organizationAt(0)}`,
      ...steps,
      `RETURN collect(${organizationAt(this.halfWay)}) AS half`,
      '}',
    ].join('\n');
  }

  /** From the end back to `organization0`, one chain at a time, so that no more are followed than are shown. */
  steps(): string {
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
          `MATCH ${this.along(step)}`,
          `WHERE ${conjunction(conditions)}`,
          `RETURN ${organization}, ${tie}`,
          `ORDER BY ${organization}.id, ${tie}.id`,
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
    if (this.halfWay === 0 || position === 0) return [];
    const organization = organizationAt(position);
    const isStart = !this.chains.allowCycles && this.positions.mayMeet(0, position);
    return [
      ...(isStart ? [`size(starts) <> 1 OR ${organization} <> starts[0]`] : []),
      ...(position === this.halfWay ? [`${organization} IN half`] : []),
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

/** Whether few organizations fit, as far as a filter shows: to come back to them, one must know the way. */
function isSelective(filter: OrganizationFilter): boolean {
  const { kind: _kind, status: _status, AND, OR: _or, NOT: _not, ...others } = filter;
  return Object.values(others).some((value) => value !== null && value !== undefined) || (AND ?? []).some(isSelective);
}
