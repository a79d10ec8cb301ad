import { disjunction, type Predicate, type PredicatesOf, predicateOf } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { valuePredicate } from '../filter/value.filter.js';
import type { ChangeFilter } from './change.filter.js';

const predicates: PredicatesOf<ChangeFilter, string> = {
  noun: (filter, change, scope) => valuePredicate(filter, `${change}.noun`, scope),
  entity: (filter, change, scope) => valuePredicate(filter, `${change}.entityId`, scope),
  organization: (filter, change, scope) =>
    disjunction([
      valuePredicate(filter, `${change}.aboutId`, scope),
      valuePredicate(filter, `${change}.alsoAboutId`, scope),
    ]),
  kind: (filter, change, scope) => valuePredicate(filter, `${change}.kind`, scope),
  actor: (filter, change, scope) => valuePredicate(filter, `${change}.actor`, scope),
  afterRevision: (revision, change, scope) => `${change}.revision > ${scope.parameter(revision)}`,
  recordedAfter: (moment, change, scope) => `${change}.recordedAt > ${scope.parameter(moment.toISOString())}`,
};

/** What the filter means of the entry of the history that the variable holds. */
export function changePredicate(filter: ChangeFilter | null | undefined, change: string, scope: Scope): Predicate {
  return predicateOf(filter, predicates, change, scope);
}
