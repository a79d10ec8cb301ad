import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { labelOf } from '../organization/kinds/index.js';
import { regionPredicate } from '../region/region-match.filter.js';
import type { SearchArgs } from './search.args.js';
import type { SearchType } from './search.type.js';

const labels: Readonly<Record<SearchType, string>> = {
  ORGANIZATION: 'Organization',
  PERSON: 'Person',
  EVENT: 'Event',
  POLICY: 'Policy',
  DOCUMENT: 'Document',
};

/** What a search leaves of `node`; never what was withdrawn. */
export function searchPredicate({ types, kinds, region }: SearchArgs, scope: Scope): Predicate {
  return conjunction([
    "coalesce(node.status, '') <> 'WITHDRAWN'",
    ...(types ? [anyLabel(types.map((type) => labels[type]))] : []),
    ...(kinds ? [anyLabel(kinds.map(labelOf))] : []),
    ...(region ? [regionPredicate({ within: region }, 'node.regionId', scope)] : []),
  ]);
}

/** What a node with these labels, which is no organization, was found as. */
export function searchTypeOf(labelsOfNode: readonly string[]): Exclude<SearchType, 'ORGANIZATION'> {
  const found = Object.entries(labels).find(([, label]) => labelsOfNode.includes(label));
  if (found === undefined) throw new Error(`A named node is of no searchable noun: ${labelsOfNode.join(', ')}.`);
  return found[0] as Exclude<SearchType, 'ORGANIZATION'>;
}

function anyLabel(wanted: readonly string[]): Predicate {
  return wanted.length === 0 ? 'false' : `node:${[...new Set(wanted)].sort().join('|')}`;
}
