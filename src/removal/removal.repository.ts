import type { Graph } from '../neo4j/graph.js';
import type { NetworkRepository } from '../network/network.repository.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { someOrganizationIds } from '../traversal/organization-ids.js';
import type { RemovalArgs } from './removal.args.js';
import { RemovalImpact } from './removal.type.js';
import { RemovalReader } from './removal-reader.js';

/** What would be lost with some organizations; for one request. */
export class RemovalRepository {
  constructor(
    private readonly graph: Graph,
    private readonly networks: NetworkRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  async impactOf(args: RemovalArgs): Promise<RemovalImpact> {
    const ids = await someOrganizationIds(this.organizations, args.ids, 'ids');
    const removed = await Promise.all(ids.map((id) => this.organizations.load(id)));
    return new RemovalImpact(
      removed,
      new RemovalReader(this.graph, this.networks, this.organizations, ids, args.scope ?? {}),
    );
  }
}
