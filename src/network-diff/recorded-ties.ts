import { lastDay } from '../date/partial-date.js';
import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import type { Positioned } from '../paging/connection.js';
import { byProperty, keyset } from '../paging/keyset.js';
import type { ListRow } from '../paging/list.js';
import type { Page } from '../paging/page.js';
import type { RelationshipKind } from '../relationship/relationship.type.js';
import { recordedGrades, recordedPredicate } from './diff-scope.js';
import type { Difference } from './diff-sentence.js';
import type { NetworkDiffArgs } from './network-diff.args.js';
import type { Figures } from './network-diff.type.js';
import { TieChange } from './tie-change.type.js';
import { TieState } from './tie-state.js';

interface Moments {
  readonly fromEnd: string;
  readonly toEnd: string;
  readonly today: string;
}

interface RecordedRow extends ListRow {
  readonly change: {
    readonly recordedAt: string;
    readonly revision: number;
    readonly actor: string;
    readonly reason: string;
    /** The tie as JSON; null: taken back. */
    readonly after: string | null;
  };
  readonly former: string | null;
  readonly source: OrganizationValues | null;
  readonly target: OrganizationValues | null;
}

interface RecordedCount {
  readonly kind: RelationshipKind;
  readonly added: number;
  readonly ended: number;
  readonly changed: number;
}

const recorded = statement<Moments & { limit: number; difference: Difference }, RecordedRow>(
  'network-diff/recorded',
).with({ source: organizationProjection('source'), target: organizationProjection('target') });
const countRecorded = statement<Moments, RecordedCount>('network-diff/count-recorded');

/** An index holds this order. */
const latestFirst = [byProperty('change.recordedAt', true), byProperty('change.entityId', true)];

/** Ties by what the graph said of them and when, read for one request. */
export class RecordedTies {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
    private readonly args: NetworkDiffArgs,
  ) {}

  async page(difference: Difference, page: Page): Promise<Positioned<TieChange>[]> {
    const scope = new Scope();
    const filter = recordedPredicate(this.args.scope, scope);
    const grades = recordedGrades(this.args.scope, scope);
    const { condition, order, keys } = keyset(latestFirst, page, scope);
    const text = recorded.with({ filter, grades, page: condition, order, keys, prelude: scope.preludes });
    const limit = page.size + 1;
    const rows = await this.graph.read(text, { ...scope.parameters, ...this.moments, difference, limit });
    return rows.map((row) => ({ node: this.changeOf(difference, row), place: row.place }));
  }

  async figures(): Promise<Figures> {
    const scope = new Scope();
    const filter = recordedPredicate(this.args.scope, scope);
    const grades = recordedGrades(this.args.scope, scope);
    const text = countRecorded.with({ filter, grades, prelude: scope.preludes });
    const rows = await this.graph.read(text, { ...scope.parameters, ...this.moments });
    const counts = rows.map((row) => ({ ...row, before: null, after: null }));
    return { counts: counts.sort((one, other) => (one.kind < other.kind ? -1 : 1)), undated: 0, imprecise: 0 };
  }

  private changeOf(difference: Difference, { change, former, source, target }: RecordedRow): TieChange {
    const met = (row: OrganizationValues | null) => (row === null ? null : this.organizations.met(row));
    const ends = { source: met(source), target: met(target) };
    const { after, recordedAt, ...entry } = change;
    return new TieChange({
      difference,
      basis: 'RECORDED_TIME',
      before: former === null ? null : TieState.ofHistory(former, ends),
      after: after === null ? null : TieState.ofHistory(after, ends),
      ends,
      recording: { ...entry, recordedAt: new Date(recordedAt) },
    });
  }

  private get moments(): Moments {
    const { from, to } = this.args;
    const endOf = (day: string): string => `${day}T23:59:59.999Z`;
    return { fromEnd: endOf(lastDay(from)), toEnd: endOf(lastDay(to)), today: lastDay(to) };
  }
}
