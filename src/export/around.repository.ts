import { ClientError } from '../errors.js';
import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { relationshipTypesOf } from '../relationship/kinds/index.js';
import { someOrganizationIds } from '../traversal/organization-ids.js';
import { followedPredicate, insidePredicate } from '../traversal/traversal.filter.js';

/** Their ids are held in memory and sent along with each page. */
const mostOrganizations = 20_000;

const around = statement<{ frontierIds: readonly string[]; seenIds: readonly string[]; limit: number }, { id: string }>(
  'export/around',
);

/** Whom a part of the graph around some organizations consists of, whole or not at all. */
export class AroundRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
  ) {}

  /**
   * The ids of organizations at most so many ties away, over ties that are neither ended nor disputed.
   * @throws ClientError BAD_USER_INPUT for what nothing has; QUERY_TOO_COMPLEX for more than are taken at once.
   */
  async idsAround(named: readonly string[], depth: number): Promise<readonly string[]> {
    const seen = new Set(await someOrganizationIds(this.organizations, named, 'around'));
    let frontierIds = [...seen];
    for (let away = 1; away <= depth && frontierIds.length > 0; away++) {
      const scope = new Scope();
      const read = around.with({
        types: relationshipTypesOf(),
        followed: followedPredicate(null, 'tie', scope),
        inside: insidePredicate(null, 'partner', scope),
      });
      const rows = await this.graph.read(read, {
        ...scope.parameters,
        frontierIds,
        seenIds: [...seen],
        limit: mostOrganizations,
      });
      frontierIds = rows.map(({ id }) => id);
      for (const id of frontierIds) seen.add(id);
      if (seen.size >= mostOrganizations) throw tooMany(depth);
    }
    return [...seen];
  }
}

function tooMany(depth: number): ClientError {
  const message = `There are ${mostOrganizations} organizations or more within ${depth} ties; ask for a smaller depth, or for the whole graph with a filter.`;
  return new ClientError('QUERY_TOO_COMPLEX', message);
}
