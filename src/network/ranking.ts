import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { Organization } from '../organization/organization.type.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import type { ConnectionSource, Positioned } from '../paging/connection.js';
import { keyset, type SortKey } from '../paging/keyset.js';
import type { ListRow } from '../paging/list.js';
import type { ForwardPageArgs } from '../paging/page.args.js';
import { pageOf } from '../paging/page.js';
import { type Measure, sampledSources } from './measure.js';
import type { NetworkReader } from './network.repository.js';
import type { NetworkScope } from './network-scope.js';
import type { Projection } from './projection-store.js';

interface FigureRow extends ListRow {
  readonly organization: OrganizationValues;
  readonly figure: number;
  readonly node: number;
}

/** Where an organization has its figure. */
export interface Ranked {
  /** The part of the graph that was measured. */
  readonly scope: NetworkScope;
  /** Its number in the projection. */
  readonly node: number;
}

const figures = statement<{ name: string; property: Measure; limit: number }, FigureRow>('network/figures').with({
  organization: organizationProjection('organization'),
});
const countFigures = statement<{ name: string; property: Measure }, { total: number }>('network/count-figures');

const largestFirst: readonly SortKey[] = [
  { expression: 'figure', descending: true },
  { expression: 'organization.id', descending: false },
];

/** Organizations of a network in the order of one of its figures, read a page at a time. */
export class Rankings {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
  ) {}

  /** @param toNode makes of an organization, its figure, and where it has it what the connection shows. */
  by<Node>(
    measure: Measure,
    network: NetworkReader,
    list: string,
    args: ForwardPageArgs,
    toNode: (organization: Organization, figure: number, ranked: Ranked) => Node,
  ): ConnectionSource<Positioned<Node>> {
    const scope = { list, args };
    const page = pageOf(args, scope);
    return {
      page,
      scope,
      rows: () =>
        network.read(async ({ projection, scope: measured, fits }) => {
          const names = new Scope();
          const filter = fits('organization', names);
          const { condition, order, keys } = keyset(largestFirst, page, names);
          const statement = figures.with({ prelude: names.preludes, filter, page: condition, order, keys });
          const { name } = projection;
          const parameters = { ...names.parameters, name, property: measure, limit: page.size + 1 };
          const rows = await this.graph.read(statement, parameters);
          return rows.map(({ organization, figure, node, place }) => ({
            node: toNode(this.organizations.met(organization), estimated(figure, measure, projection), {
              scope: measured,
              node,
            }),
            place,
          }));
        }, []),
      count: () =>
        network.read(async ({ projection, fits }) => {
          const names = new Scope();
          const filter = fits('organization', names);
          const statement = countFigures.with({ prelude: names.preludes, filter });
          const parameters = { ...names.parameters, name: projection.name, property: measure };
          const [row] = await this.graph.read(statement, parameters);
          return row?.total ?? 0;
        }, 0),
    };
  }
}

/**
 * From ways that begin at some sources, what it would be from all of them. The library draws sources by their degree,
 * so never one without a partner, from which no way would begin.
 */
function estimated(figure: number, measure: Measure, { sampled, measured }: Projection): number {
  if (!sampled || measure !== 'betweenness') return figure;
  return (figure * (measured.degree?.positive ?? 0)) / sampledSources;
}
