import { overlapPredicate } from '../filter/partial-date.filter.js';
import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { inScopePredicate } from '../network/network-scope.js';
import type { OrganizationKind } from '../organization/organization.type.js';
import { sectorOfKind } from '../organization/sector.js';
import { List, type ListRow } from '../paging/list.js';
import type { PersonRepository } from '../person/person.repository.js';
import type { PersonRow } from '../person/person.type.js';
import { Position, type PositionRow } from '../person/position.type.js';
import type { InterlockBasis, InterlockScope, InterlocksArgs } from './interlock.args.js';
import { Interlock, InterlockConnection } from './interlock.type.js';

interface InterlockRow extends ListRow {
  readonly person: PersonRow;
  readonly positions: readonly PositionRow[];
  readonly positionCount: number;
  readonly kinds: readonly OrganizationKind[];
  readonly since: readonly (string | null)[];
  readonly until: readonly (string | null)[];
}

const page = statement<{ limit: number }, InterlockRow>('interlock/page');
const count = statement<object, { total: number }>('interlock/count');

/** People in several places at once, read for one request. */
export class InterlockRepository {
  constructor(
    private readonly graph: Graph,
    private readonly people: PersonRepository,
  ) {}

  list(args: InterlocksArgs): InterlockConnection {
    return new InterlockConnection(this.interlocks.all(args));
  }

  private readonly interlocks = new List(this.graph, {
    name: 'Query.interlocks',
    page: ({ across }: InterlocksArgs) => page.with({ value: values[across] }),
    count: ({ across }) => count.with({ value: values[across] }),
    filter: ({ scope: looked }, scope) => countsPredicate(looked, scope),
    sortKeys: () => mostValuesFirst,
    item: ({ person, positions, positionCount, kinds, since, until, place }) => ({
      node: new Interlock(this.people.met(person), positions.map(Position.from), {
        positionCount,
        kinds,
        since: since[0] ?? null,
        until: until[0] ?? null,
      }),
      place,
    }),
  });
}

const mostValuesFirst = [
  { expression: 'valueCount', descending: true },
  { expression: 'positionCount', descending: true },
  { expression: 'person.sortName', descending: false },
  { expression: 'person.id', descending: false },
];

const sectors = Object.entries(sectorOfKind).map(([kind, sector]) => `WHEN '${kind}' THEN '${sector}'`);

/** What the organizations of two positions must differ in; null for those that have none. */
const values: Readonly<Record<InterlockBasis, string>> = {
  SECTOR: `CASE organization.kind ${sectors.join(' ')} END`,
  KIND: 'organization.kind',
  ORGANIZATION: 'organization.id',
};

function countsPredicate(looked: InterlockScope | null | undefined, scope: Scope): Predicate {
  const { where, tiers, status, asOf } = looked ?? {};
  return conjunction([
    `position.status IN ${scope.parameter(status ?? ['STATED'])}`,
    ...(tiers ? [`position.tier IN ${scope.parameter(tiers)}`] : []),
    ...(asOf ? [overlapPredicate(asOf, 'position', scope)] : []),
    inScopePredicate({ where: where ?? null, asOf: asOf ?? null }, 'organization', scope),
  ]);
}
