import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import { listedOrganizationPredicate } from '../organization/organization.predicate.js';
import { relationshipKinds, relationshipTypesOf } from '../relationship/kinds/index.js';
import { relationshipPredicate } from '../relationship/relationship.predicate.js';
import type { ChainStep, ChainsArgs } from './chain.args.js';
import { ChainPositions } from './chain-positions.js';

const organizationAt = (position: number): string => `organization${position}`;
const tieOf = (step: number): string => `tie${step}`;

type Slots = Readonly<Record<string, string>>;

/** Asked once for each chain that goes on; the clock of the statement itself stands still. */
const inTime = 'datetime.realtime().epochMillis < deadline';

/**
 * Chains as Cypher: `organization0`, `tie1`, `organization1`, `tie2`, … Its parts fill the slots of cypher/chain.
 *
 * Forwards, each step counts the chains that come to the same place with the same past, as far as the past matters
 * for what is to come (see ChainPositions), so that most questions never follow chains one by one.
 */
export class ChainPattern {
  private readonly positions: ChainPositions;
  private readonly halfWay: number;
  private readonly length: number;

  constructor(
    private readonly chains: Pick<ChainsArgs, 'start' | 'steps' | 'allowCycles'>,
    private readonly scope: Scope,
  ) {
    this.positions = new ChainPositions(chains);
    this.length = chains.steps.length;
    this.halfWay = isSelective(chains.start) ? Math.floor(this.length / 2) : 0;
  }

  get end(): string {
    return organizationAt(this.length);
  }

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
        `WHERE ${conjunction([this.tied(last), this.fits(last)])}`,
        `WITH ${this.end}, sum(chainCount) AS chainCount`,
      ];
    });
    const all = [
      this.walk(last - 1, last - 1),
      `MATCH ${this.along(last)}`,
      `WHERE ${this.tied(last)}`,
      `WITH ${this.end}, sum(chainCount) AS chainCount`,
      `WHERE ${this.fits(last)}`,
    ];
    return [...repeated, all].map((lines) => ({ start: this.start(), steps: lines.join('\n'), end: this.end }));
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
  backwards(): string {
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

  /** The slots that tell what a step leaves of what its ties lead to. */
  obstacles(step: number): Slots {
    const [from, to] = [organizationAt(step - 1), organizationAt(step)];
    return {
      start: this.start(),
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

  get organizations(): string {
    return `[${[0, ...upTo(this.length)].map(organizationAt).join(', ')}]`;
  }

  get ties(): string {
    return `[${upTo(this.length).map(tieOf).join(', ')}]`;
  }

  private start(): Predicate {
    return conjunction([this.fits(0), inTime]);
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
          `WHERE ${conjunction([...(once ? [fits] : []), inTime])}`,
        ].join('\n');
      })
      .join('\n');
  }

  private at(step: number): ChainStep {
    const found = this.chains.steps[step - 1];
    if (found === undefined) throw new Error(`A chain of ${this.length} steps has no step ${step}.`);
    return found;
  }

  private along(step: number): string {
    const { kinds, direction } = this.at(step);
    const directed = kinds.every((kind) => !('undirected' in relationshipKinds[kind]));
    const [left, right] = [directed && direction === 'IN' ? '<-' : '-', directed && direction === 'OUT' ? '->' : '-'];
    return `(${organizationAt(step - 1)})${left}[${tieOf(step)}:${relationshipTypesOf(kinds)}]${right}(${organizationAt(step)})`;
  }

  private tied(step: number): Predicate {
    return conjunction([this.runs(step), this.fitsWhere(step)]);
  }

  private runs(step: number): Predicate {
    const { direction } = this.at(step);
    return relationshipPredicate(direction ? { direction } : null, this.variables(step), this.scope);
  }

  private fitsWhere(step: number): Predicate {
    return relationshipPredicate(this.at(step).where, this.variables(step), this.scope);
  }

  private variables(step: number) {
    return { tie: tieOf(step), organization: organizationAt(step - 1), partner: organizationAt(step) };
  }

  private fits(position: number): Predicate {
    const filter = position === 0 ? this.chains.start : this.at(position).to;
    return listedOrganizationPredicate(filter, organizationAt(position), this.scope);
  }

  /** Where a chain stands after a step, first, and what of its past it must not come to again. */
  private remembered(step: number, until: number, named: readonly string[]): string[] {
    const later = upTo(until).filter((each) => each > step);
    const past = this.behind(step).filter(
      (each) => named.includes(this.variableOf(each)) || later.some((next) => this.past(next).includes(each)),
    );
    return [organizationAt(step), ...past.map(this.variableOf)];
  }

  /** What a chain must not come to twice: its ties where cycles are allowed, else its organizations. */
  private readonly variableOf = (index: number): string =>
    this.chains.allowCycles ? tieOf(index) : organizationAt(index);

  private behind(step: number): readonly number[] {
    return this.chains.allowCycles ? upTo(step) : [0, ...upTo(step - 1)].filter((each) => each < step);
  }

  /** What a step could come to again; no tie leads back to where it starts. */
  private past(step: number): readonly number[] {
    return this.behind(step - 1).filter((each) =>
      this.chains.allowCycles ? this.positions.mayRepeat(each, step) : this.positions.mayMeet(each, step),
    );
  }

  private isNew(step: number): Predicate {
    return conjunction(this.past(step).map((each) => `${this.variableOf(each)} <> ${this.variableOf(step)}`));
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

function upTo(last: number): number[] {
  return Array.from({ length: Math.max(0, last) }, (_, index) => index + 1);
}

/** Whether few organizations fit, as far as a filter shows: to come back to them, one must know the way. */
function isSelective(filter: OrganizationFilter): boolean {
  const { kind: _kind, status: _status, AND, OR: _or, NOT: _not, ...others } = filter;
  return Object.values(others).some((value) => value !== null && value !== undefined) || (AND ?? []).some(isSelective);
}
