import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { inScopePredicate, type NetworkScope } from '../network/network-scope.js';
import { speaksOfStatus } from '../organization/organization.predicate.js';
import { relationshipTypesOf } from '../relationship/kinds/index.js';

type Asked = NetworkScope | null | undefined;

/** The types that a pattern of ties in scope visits, and which way, so that each is met from an end that fits. */
export function patternSlots(asked: Asked): { types: string; direction: string } {
  return {
    types: relationshipTypesOf(asked?.kinds?.length ? asked.kinds : undefined),
    direction: asked?.where ? '-' : '->',
  };
}

/** Whether the tie that a variable holds counts, if its ends do: of all grades but DISPUTED when none is named. */
export function countsPredicate(asked: Asked, tie: string, scope: Scope): Predicate {
  const { kinds, status } = asked ?? {};
  return conjunction([
    ...(kinds?.length === 0 ? ['false'] : []),
    status ? `${tie}.status IN ${scope.parameter(status)}` : `${tie}.status <> 'DISPUTED'`,
  ]);
}

/** Whether `tie`, met from `organization` with `partner` at its other end, is in scope. */
export function heldPredicate(asked: Asked, scope: Scope): Predicate {
  const where = asked?.where;
  return conjunction([
    inScopePredicate({ where: where ?? null }, 'organization', scope),
    // An index begins with the region and goes on with these two, which every organization has.
    ...(where ? ['organization.sortName IS NOT NULL AND organization.id IS NOT NULL'] : []),
    ...(speaksOfStatus(where) ? [] : ["partner.status <> 'WITHDRAWN'"]),
    countsPredicate(asked, 'tie', scope),
  ]);
}

/** Whether the tie that an entry of the history, `change`, is about is in scope, whatever its grade. */
export function recordedPredicate(asked: Asked, scope: Scope): Predicate {
  const { where, kinds } = asked ?? {};
  const end = (variable: string, fits: Predicate): Predicate =>
    `EXISTS { MATCH (${variable}:Organization) WHERE ${variable}.id IN [change.sourceId, change.targetId] AND ${fits} }`;
  return conjunction([
    ...(kinds ? [`change.kind IN ${scope.parameter(kinds)}`] : []),
    ...(where ? [end('organization', inScopePredicate({ where }, 'organization', scope))] : []),
    ...(speaksOfStatus(where) ? [] : [`NOT ${end('withdrawn', "withdrawn.status = 'WITHDRAWN'")}`]),
  ]);
}

/** Whether its grade counts, in the entry `change` or in the one before it, `former`, if there is one. */
export function recordedGrades(asked: Asked, scope: Scope): Predicate {
  if (!asked?.status) return 'true';
  const grades = scope.parameter(asked.status);
  return conjunction([`change.status IN ${grades} OR former.status IN ${grades}`]);
}
