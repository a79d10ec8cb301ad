import { Scope } from '../filter/scope.js';
import { statement } from '../neo4j/statement.js';
import { traversedTypes } from '../traversal/traversal.filter.js';
import { inScopePredicate, type NetworkScope, tieInScopePredicate } from './network-scope.js';
import type { Edition, Size, Wanted } from './projector.js';

const project = statement<{ name: string }, Size>('network/project');

/** What is held, whatever time it may take. */
type Contents = Omit<Wanted, 'timeout' | 'configuration'>;

/** Some organizations, and the pairs of them that ties of the scope join. */
export function projectionOfScope(network: NetworkScope, edition: Edition, ids: readonly string[]): Contents {
  const { kinds, status, asOf } = network;
  const scope = new Scope();
  return {
    sort: 'scope',
    contents: { ids: [...ids].sort(), kinds, status, asOf },
    edition,
    statement: project.with({ types: traversedTypes(network), followed: tieInScopePredicate(network, 'tie', scope) }),
    parameters: { ...scope.parameters, ids },
  };
}

/** All organizations but the WITHDRAWN, and the pairs of them that are tied. */
export function projectionOfAll(edition: Edition): Contents {
  const scope = new Scope();
  return {
    sort: 'whole',
    contents: {},
    edition,
    statement: project.with({
      types: traversedTypes(null),
      source: inScopePredicate(null, 'source', scope),
      target: inScopePredicate(null, 'target', scope),
      followed: tieInScopePredicate(null, 'tie', scope),
    }),
    parameters: scope.parameters,
  };
}
