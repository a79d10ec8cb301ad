import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import { keyset } from '../paging/keyset.js';
import type { ListRow } from '../paging/list.js';
import type { Page } from '../paging/page.js';
import { BackwardChains } from './backward-chains.js';
import type { Chains } from './chain-pattern.js';
import { ForwardChains } from './forward-chains.js';
import { RingChains } from './ring-chains.js';
import { ShortChains } from './short-chains.js';

interface EndRow extends ListRow {
  readonly organization: OrganizationValues;
  readonly chainCount: number;
}

export interface Ends {
  readonly ends: readonly EndRow[];
  /** Whether time ended the search. */
  readonly stopped: boolean;
}

interface EndsWithoutRings extends Ends {
  readonly ends: readonly (EndRow & { readonly ringCount: number })[];
  /** Whether there are ends for which rings were not counted; they have at most as many chains as `least`. */
  readonly areMore: boolean;
  readonly least: number | null;
}

export interface EndCount {
  readonly total: number;
  readonly stopped: boolean;
}

export interface InTime {
  milliseconds: number;
}

/** For more ends than these no rings are counted. */
const manyEnds = 10_000;

const organization = organizationProjection('organization');
const ends = statement<InTime & { limit: number }, Ends>('chain/ends').with({ organization });
const countEnds = statement<InTime, EndCount>('chain/count-ends');
const countEndsWithoutRings = statement<InTime, EndCount>('chain/count-ends-without-rings');
const endsWithoutRings = statement<
  InTime & { ringMilliseconds: number; candidates: number; earlier: number; limit: number },
  EndsWithoutRings
>('chain/ends-without-rings').with({ organization });

const mostChainsFirst = [
  { expression: 'chainCount', descending: true },
  { expression: 'organization.sortName', descending: false },
  { expression: 'organization.id', descending: false },
];

/** Where chains end, counted by the database. */
export class ChainEnds {
  /** @param milliseconds so long one statement follows chains. */
  constructor(
    private readonly graph: Graph,
    private readonly milliseconds: number,
  ) {}

  async page(chains: Chains, page: Page): Promise<Ends> {
    const scope = new Scope();
    const pattern = counted(chains, scope);
    if (pattern.hasRings) return this.pageWithoutRings(chains, page);
    const { condition, order, keys } = keyset(mostChainsFirst, page, scope);
    const text = ends
      .union('branch', pattern.ends())
      .with({ start: pattern.start(), fits: pattern.endFits, page: condition, order, keys })
      .with({ prelude: scope.preludes });
    const { milliseconds } = this;
    const [row] = await this.graph.read(text, { ...scope.parameters, milliseconds, limit: page.size + 1 });
    return row ?? nothing;
  }

  async count(chains: Chains): Promise<EndCount> {
    const scope = new Scope();
    const pattern = counted(chains, scope);
    const text = pattern.hasRings ? countEndsWithoutRings.with(elsewhere(chains, scope)) : countEnds;
    const whole = text
      .union('branch', pattern.ends())
      .with({ start: pattern.start(), fits: pattern.endFits })
      .with({ prelude: scope.preludes });
    const [row] = await this.graph.read(whole, { ...scope.parameters, milliseconds: this.milliseconds });
    return row ?? { total: 0, stopped: false };
  }

  /**
   * Rings are counted for a few more ends than are shown. Should it move others to the front to take them off, they are
   * counted for as many as time allows.
   */
  private async pageWithoutRings(chains: Chains, page: Page): Promise<Ends> {
    const startedAt = performance.now();
    const few = await this.endsOf(chains, page, page.size + 26, this.milliseconds);
    if (few.stopped || isCertain(few, page)) return few;
    const left = this.milliseconds - (performance.now() - startedAt);
    const more = await this.endsOf(chains, page, manyEnds, Math.max(left, 1_000));
    return { ...more, stopped: more.stopped || !isCertain(more, page) };
  }

  private async endsOf(chains: Chains, page: Page, candidates: number, time: number) {
    const scope = new Scope();
    const pattern = new ShortChains(chains, scope);
    const { condition, order, keys } = keyset(mostChainsFirst, page, scope);
    const text = endsWithoutRings
      .union('branch', pattern.ends())
      .with({
        ...new RingChains(chains, scope).slots(),
        start: pattern.start(),
        fits: pattern.endFits,
        page: condition,
        order,
        keys,
      })
      .with({ prelude: scope.preludes });
    const forRings = Math.round(time / 4);
    const [row] = await this.graph.read(text, {
      ...scope.parameters,
      milliseconds: Math.round(time) - forRings,
      ringMilliseconds: forRings,
      candidates,
      earlier: page.after === undefined ? 0 : manyEnds,
      limit: page.size + 1,
    });
    return row ?? nothing;
  }
}

const nothing: EndsWithoutRings = { ends: [], stopped: false, areMore: false, least: null };

function counted(chains: Chains, scope: Scope): ShortChains | ForwardChains {
  return ShortChains.follow(chains) ? new ShortChains(chains, scope) : new ForwardChains(chains, scope);
}

/** The slots that find a chain that does not end where it started. */
function elsewhere(chains: Chains, scope: Scope) {
  const back = new BackwardChains(chains, scope);
  const { isStart } = new RingChains(chains, scope);
  return { isStart, reached: back.reached(), from: back.end, anySteps: back.anySteps() };
}

/** Whether no end that was not a candidate can belong on the page: at the most it has as many chains as the last one. */
function isCertain({ ends, areMore, least }: EndsWithoutRings, page: Page): boolean {
  if (!areMore || least === null) return true;
  const last = ends[page.size];
  if (last === undefined) return false;
  return last.chainCount > least || (last.chainCount === least && last.ringCount === 0);
}
