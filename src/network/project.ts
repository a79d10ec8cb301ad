import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.js';
import { Scope } from '../filter/scope.js';
import { statement } from '../neo4j/statement.js';
import { traversedTypes } from '../traversal/traversal.filter.js';
import { inScopePredicate, type NetworkScope, tieInScopePredicate } from './network-scope.js';
import type { Size, Wanted } from './projection-store.js';

const project = statement<{ name: string }, Size>('network/project');

type Contents = Omit<Wanted, 'timeout' | 'configuration'>;

/** Some organizations, and the pairs of them that ties of the scope join. */
export function projectionOfScope(network: NetworkScope, revision: number, ids: readonly string[]): Contents {
  const { kinds, status, asOf } = network;
  const digest = createHash('sha256').update(canonicalJson({ ids: [...ids].sort(), kinds, status, asOf }));
  const scope = new Scope();
  return {
    sort: 'scope',
    digest: digest.digest('hex').slice(0, 32),
    revision,
    statement: project.with({ types: traversedTypes(network), followed: tieInScopePredicate(network, 'tie', scope) }),
    parameters: { ...scope.parameters, ids },
  };
}

/** All organizations but the WITHDRAWN, and the pairs of them that are tied. */
export function projectionOfAll(revision: number): Contents {
  const scope = new Scope();
  return {
    sort: 'whole',
    digest: 'graph',
    revision,
    statement: project.with({
      types: traversedTypes(null),
      source: inScopePredicate(null, 'source', scope),
      target: inScopePredicate(null, 'target', scope),
      followed: tieInScopePredicate(null, 'tie', scope),
    }),
    parameters: scope.parameters,
  };
}
