import { canonicalJson } from '../canonical-json.js';
import type { Facts } from '../fact/fact.js';
import type { Noun } from '../fact/noun.js';
import { overlapPredicate } from '../filter/partial-date.filter.js';
import { conjunction, type Predicate } from '../filter/predicate.js';
import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Place } from '../paging/cursor.js';
import { keyset } from '../paging/keyset.js';
import { ahead } from './ahead.js';
import { type Part, partsOf } from './part.js';
import type { About, Selection } from './selection.js';
import { slices } from './slices.js';
import { type Telling, tellings } from './told-fact.js';

/** A fact on its way out. */
export type ToldFact = { [Each in Noun]: { readonly noun: Each; readonly fact: Facts[Each][number] } }[Noun];

/** An id that leads to the organization that something was merged into. */
export interface Redirect {
  readonly id: string;
  readonly to: string;
}

interface FactRow {
  readonly columns: readonly unknown[];
  readonly place: Place;
  readonly evidence: readonly (readonly [
    document: string,
    locator: string | null,
    asWritten: readonly string[] | null,
  ])[];
}

/** What a thing is called, as a row. */
export interface NameRow {
  readonly id: string;
  readonly displayName: string;
  readonly nameValues: readonly string[];
  readonly nameLanguages: readonly string[];
  readonly nameTypes: readonly string[];
}

const nodes = statement<{ limit: number }, FactRow>('export/nodes');
const ties = statement<{ limit: number }, FactRow>('export/ties');
const redirects = statement<{ after: string; afterTo: string; limit: number }, Redirect>('export/redirects');
const redirectsOf = statement<{ ids: readonly string[] }, Redirect>('export/redirects-of');
const names = statement<{ ids: readonly string[] }, NameRow>('export/names');

/** Facts of one statement: so many are in memory three times over at the most. */
const pageSize = 500;

/** Ids that ties are looked for at, in one statement. */
const endsAtATime = 200;

const timeout = 60_000;

/** Reads facts as they stand, page after page, and never more than is asked for next. */
export class ExportRepository {
  constructor(private readonly graph: Graph) {}

  /** The selected facts of these nouns, in an order that is always the same. */
  async *pages(selection: Selection, nouns: readonly Noun[]): AsyncGenerator<readonly ToldFact[]> {
    for (const part of nouns.flatMap(partsOf)) yield* ahead(this.pagesOf(part, selection));
  }

  /** All ids that lead elsewhere; a part of the graph has none. */
  async *redirects(selection: Selection): AsyncGenerator<readonly Redirect[]> {
    if (!selection.whole) return;
    for (let last: Redirect = { id: '', to: '' }; ; ) {
      const rows = await this.graph.read(redirects, { after: last.id, afterTo: last.to, limit: pageSize }, { timeout });
      if (rows.length > 0) yield rows;
      if (rows.length < pageSize) return;
      last = rows.at(-1) ?? last;
    }
  }

  /** As canonical JSON, what the graph says now where it says something under these ids. */
  async factsById(facts: Partial<Facts>): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const [noun, some] of Object.entries(facts) as [Noun, readonly { readonly id: string }[]][]) {
      const ids = some.map(({ id }) => id);
      for (const part of partsOf(noun)) {
        for await (const page of this.byIds(part, ids)) {
          for (const { fact } of page) found.set(fact.id, canonicalJson(fact));
        }
      }
    }
    return found;
  }

  /** Which of these lead there already, as `id to`. */
  async leadTo(some: readonly Redirect[]): Promise<ReadonlySet<string>> {
    const rows = await this.graph.read(redirectsOf, { ids: some.map(({ id }) => id) });
    return new Set(rows.map(({ id, to }) => `${id} ${to}`));
  }

  /** What the things of these ids are called. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, NameRow>> {
    const rows = ids.length === 0 ? [] : await this.graph.read(names, { ids: [...new Set(ids)] }, { timeout });
    return new Map(rows.map((row) => [row.id, row]));
  }

  private pagesOf(part: Part, selection: Selection): AsyncGenerator<readonly ToldFact[]> {
    if (selection.whole) return this.read(part, () => 'true');
    if (part.label === undefined && 'among' in selection) return this.tiesAmong(part, selection);
    return this.byIds(part, selection.ids[part.noun] ?? []);
  }

  private async *byIds(part: Part, ids: readonly string[]): AsyncGenerator<readonly ToldFact[]> {
    for (const slice of slices(ids, pageSize))
      yield* this.read(part, (scope) => `fact.id IN ${scope.parameter(slice)}`);
  }

  /** Ties both of whose ends are selected, found from one end, since that is one seek each. */
  private async *tiesAmong(
    part: Part,
    { ids, among: { organizations, asOf } }: About,
  ): AsyncGenerator<readonly ToldFact[]> {
    const [end, starts] = endsOf(part, ids);
    const policies = new Set(ids.policies);
    const dated = asOf !== undefined && part.noun !== 'policyCitations';
    for (const slice of slices(starts, endsAtATime)) {
      const filter = (scope: Scope) =>
        conjunction([`${end} IN ${scope.parameter(slice)}`, ...(dated ? [overlapPredicate(asOf, 'fact', scope)] : [])]);
      for await (const page of this.read(part, filter)) {
        const fitting = page.filter(({ noun, fact }) => {
          if (noun === 'relationships') return organizations.has(fact.target);
          return noun !== 'policyCitations' || policies.has(fact.policy);
        });
        if (fitting.length > 0) yield fitting;
      }
    }
  }

  private async *read(part: Part, filterOf: (scope: Scope) => Predicate): AsyncGenerator<readonly ToldFact[]> {
    const telling = tellings[part.noun] as Telling<unknown>;
    const columns = `[${telling.columns.map((column) => `fact.${column}`).join(', ')}]`;
    let after: Place | undefined;
    for (;;) {
      const scope = new Scope();
      const filter = filterOf(scope);
      const page = { size: pageSize, backward: false, ...(after === undefined ? {} : { after }) };
      const { condition, order, keys } = keyset(part.sortKeys, page, scope);
      const read = partly(part, nodes, ties).with({ filter, page: condition, order, keys, columns });
      const rows = await this.graph.read(read, { ...scope.parameters, limit: pageSize }, { timeout });
      if (rows.length > 0) yield rows.map((row) => told(part, telling, row));
      if (rows.length < pageSize) return;
      after = rows.at(-1)?.place;
    }
  }
}

/** The end of a tie that selected ones are looked for at, and which those are. */
function endsOf({ noun }: Part, ids: About['ids']): readonly [end: string, ids: readonly string[]] {
  const { organizations = [], events = [] } = ids;
  if (noun === 'relationships') return ['source:Organization AND source.id', organizations];
  if (noun === 'positions') return ['target:Organization AND target.id', organizations];
  return ['source:Named AND source.id', [...organizations, ...events].sort()];
}

function partly<Parameters, Row>(
  { label, type = '' }: Part,
  ofNodes: ReturnType<typeof statement<Parameters, Row>>,
  ofTies: ReturnType<typeof statement<Parameters, Row>>,
) {
  return label === undefined ? ofTies.with({ type }) : ofNodes.with({ label });
}

function told({ noun, kind }: Part, { columns, fact }: Telling<unknown>, row: FactRow): ToldFact {
  const stored: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index++) stored[columns[index] as string] = row.columns[index];
  const evidence = row.evidence.map(([document, locator, asWritten]) => ({
    document,
    ...(locator === null ? {} : { locator }),
    ...(asWritten?.length ? { asWritten } : {}),
  }));
  return { noun, fact: fact(stored, evidence, kind) } as ToldFact;
}
