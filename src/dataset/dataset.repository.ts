import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Edition } from '../network/projector.js';
import type { OrganizationKind } from '../organization/organization.type.js';
import { definitionOfType } from '../relationship/kinds/index.js';
import type { Dataset, OrganizationKindCount, RelationshipKindCount } from './dataset.type.js';

const summary = statement<object, Omit<Dataset, 'lastChangeAt'> & { lastChangeAt: string | null }>('dataset/summary');
const edition = statement<object, Edition>('dataset/revision');
const organizationsByKind = statement<object, Record<OrganizationKind, number>>('dataset/organizations-by-kind');
const tiesByType = statement<object, Record<string, number>>('dataset/ties-by-type');

/** The graph as a whole. */
export class DatasetRepository {
  constructor(private readonly graph: Graph) {}

  async summary(): Promise<Dataset> {
    const [row] = await this.graph.read(summary, {});
    if (row === undefined) throw new Error('cypher/dataset/summary.cypher answered no row.');
    return { ...row, lastChangeAt: row.lastChangeAt === null ? null : new Date(row.lastChangeAt) };
  }

  /** How far the writes have come. */
  async revision(): Promise<number> {
    return (await this.edition()).revision;
  }

  /** Which contents the graph has. */
  async edition(): Promise<Edition> {
    const [row] = await this.graph.read(edition, {});
    return row ?? { revision: 0, changedAt: null };
  }

  async organizationsByKind(): Promise<readonly OrganizationKindCount[]> {
    const [row] = await this.graph.read(organizationsByKind, {});
    return Object.entries(row ?? {})
      .map(([kind, count]) => ({ kind: kind as OrganizationKind, count }))
      .sort((one, other) => other.count - one.count);
  }

  async relationshipsByKind(): Promise<readonly RelationshipKindCount[]> {
    const [row] = await this.graph.read(tiesByType, {});
    return Object.entries(row ?? {})
      .map(([type, count]) => ({ kind: definitionOfType(type).kind, count }))
      .sort((one, other) => other.count - one.count);
  }
}
