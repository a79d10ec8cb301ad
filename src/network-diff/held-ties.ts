import { firstDay, lastDay } from '../date/partial-date.js';
import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { type Statement, statement } from '../neo4j/statement.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import type { Positioned } from '../paging/connection.js';
import { keyset, type SortKey } from '../paging/keyset.js';
import type { ListRow } from '../paging/list.js';
import type { Page } from '../paging/page.js';
import { definitionOfType } from '../relationship/kinds/index.js';
import { type RelationshipValues, tieProjection } from '../relationship/relationship-values.js';
import { countsPredicate, heldPredicate, patternSlots } from './diff-scope.js';
import type { Difference } from './diff-sentence.js';
import type { NetworkDiffArgs } from './network-diff.args.js';
import type { Figures } from './network-diff.type.js';
import { TieChange } from './tie-change.type.js';
import { TieState } from './tie-state.js';

interface Times {
  readonly fromStart: string;
  readonly fromEnd: string;
  readonly toStart: string;
  readonly toEnd: string;
}

interface HeldRow extends ListRow {
  readonly before?: RelationshipValues;
  readonly beforeDocumentIds?: readonly string[];
  readonly after?: RelationshipValues;
  readonly afterDocumentIds?: readonly string[];
  readonly source: OrganizationValues;
  readonly target: OrganizationValues;
}

interface HeldCount {
  readonly type: string;
  readonly before: number;
  readonly after: number;
  readonly both: number;
  readonly undated: number;
  readonly imprecise: number;
  readonly changed: number;
}

type Rough = Readonly<Record<'roughSince' | 'roughStartsOn' | 'roughUntil' | 'roughEndsOn', readonly string[]>>;
type Pages = Statement<Times & { limit: number }, HeldRow>;

const tie = tieProjection('tie');
const ends = { source: organizationProjection('source'), target: organizationProjection('target') };

const added: Pages = statement<Times & { limit: number }, HeldRow>('network-diff/added').with({ tie, ...ends });
const ended: Pages = statement<Times & { limit: number }, HeldRow>('network-diff/ended').with({ tie, ...ends });
const changed: Pages = statement<Times & { limit: number }, HeldRow>('network-diff/changed').with({
  tie,
  follower: tieProjection('follower'),
  ...ends,
});
const countHeld = statement<Times & Rough, HeldCount>('network-diff/count-held');

/** How each list is read, and by which day and then which id it is ordered. */
const lists: Readonly<Record<Difference, { page: Pages; order: readonly [day: string, id: string] }>> = {
  ADDED: { page: added, order: ['tie.startsOn', 'tie.id'] },
  ENDED: { page: ended, order: ['tie.endsOn', 'tie.id'] },
  CHANGED: { page: changed, order: ['follower.startsOn', 'follower.id'] },
};

/** Ties by the time in which they held, read for one request. */
export class HeldTies {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
    private readonly args: NetworkDiffArgs,
  ) {}

  async page(difference: Difference, page: Page): Promise<Positioned<TieChange>[]> {
    const scope = new Scope();
    const list = lists[difference];
    const slots = this.slots(scope);
    const { condition, order, keys } = keyset(list.order.map(descending), page, scope);
    const text = list.page.with({ ...slots, page: condition, order, keys, prelude: scope.preludes });
    const rows = await this.graph.read(text, { ...scope.parameters, ...this.times, limit: page.size + 1 });
    return rows.map((row) => ({ node: this.changeOf(difference, row), place: row.place }));
  }

  async figures(): Promise<Figures> {
    const held = await this.countHeld();
    const counts = held.map(({ type, before, after, both, changed }) => {
      const { kind } = definitionOfType(type);
      return { kind, before, after, added: after - both - changed, ended: before - both - changed, changed };
    });
    return {
      counts: counts.sort((one, other) => (one.kind < other.kind ? -1 : 1)),
      undated: held.reduce((sum, { undated }) => sum + undated, 0),
      imprecise: held.reduce((sum, { imprecise }) => sum + imprecise, 0),
    };
  }

  private changeOf(difference: Difference, row: HeldRow): TieChange {
    const ends = { source: this.organizations.met(row.source), target: this.organizations.met(row.target) };
    const state = (tie: RelationshipValues | undefined, documentIds: readonly string[] = []) =>
      tie === undefined ? null : TieState.ofValues(tie, documentIds, ends);
    return new TieChange({
      difference,
      basis: 'VALID_TIME',
      before: state(row.before, row.beforeDocumentIds),
      after: state(row.after, row.afterDocumentIds),
      ends,
      recording: null,
    });
  }

  private countHeld(): Promise<readonly HeldCount[]> {
    const scope = new Scope();
    const slots = this.slots(scope);
    // Each tie is met from one end only where all ends fit.
    const once = slots.direction === '->' ? '' : 'DISTINCT';
    const text = countHeld.with({ ...slots, once, prelude: scope.preludes });
    const { fromStart, fromEnd, toStart, toEnd } = this.times;
    const roughSince = [...goingOnAfter(fromEnd), ...goingOnAfter(toEnd)];
    const roughUntil = [...begunBefore(fromStart), ...begunBefore(toStart)];
    const days = { roughStartsOn: roughSince.map(firstDay), roughEndsOn: roughUntil.map(lastDay) };
    return this.graph.read(text, { ...scope.parameters, ...this.times, roughSince, roughUntil, ...days });
  }

  private slots(scope: Scope) {
    const { scope: asked } = this.args;
    const filter = heldPredicate(asked, scope);
    return { ...patternSlots(asked), filter, beside: countsPredicate(asked, 'beside', scope) };
  }

  private get times(): Times {
    const { from, to } = this.args;
    return { fromStart: firstDay(from), fromEnd: lastDay(from), toStart: firstDay(to), toEnd: lastDay(to) };
  }
}

const descending = (expression: string): SortKey => ({ expression, descending: true });

const yearAndMonth = (day: string): readonly string[] => [day.slice(0, 4), day.slice(0, 7)];

/** The year and the month of a day, as far as they go on after it. */
const goingOnAfter = (day: string): readonly string[] => yearAndMonth(day).filter((date) => lastDay(date) > day);

/** The year and the month of a day, as far as they began before it. */
const begunBefore = (day: string): readonly string[] => yearAndMonth(day).filter((date) => firstDay(date) < day);
