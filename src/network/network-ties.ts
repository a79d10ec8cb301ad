import { Scope } from '../filter/scope.js';
import { ArgumentLoaders } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Relationship } from '../relationship/relationship.type.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
import { traversedTypes } from '../traversal/traversal.filter.js';
import { inScopePredicate, type NetworkScope, tieInScopePredicate } from './network-scope.js';

const tiesOfMembers = statement<
  { ids: readonly string[]; limit: number },
  { id: string; ties: readonly RelationshipValues[] }
>('network/ties-of-members').with({ tie: tieProjection('tie') });

/** The ties behind the figures of organizations of a network; for one request. */
export class NetworkTies {
  constructor(private readonly graph: Graph) {}

  private readonly ties = new ArgumentLoaders(
    (ids, { network, first }: { network: NetworkScope; first: number }) => {
      const scope = new Scope();
      const slots = {
        types: traversedTypes(network),
        followed: tieInScopePredicate(network, 'tie', scope),
        filter: inScopePredicate(network, 'partner', scope),
      };
      const statement = tiesOfMembers.with({ ...slots, prelude: scope.preludes });
      return this.graph.readEach(statement, 'ids', ids, { ...scope.parameters, limit: first }, ({ id }) => id);
    },
    ([row]): readonly Relationship[] => row?.ties.map(relationshipOf) ?? [],
  );

  /** Its first ties to others of the network, by id. */
  of(id: string, network: NetworkScope, first: number): Promise<readonly Relationship[]> {
    return this.ties.load(id, { network, first });
  }
}
