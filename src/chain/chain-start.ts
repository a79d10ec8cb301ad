import { valuesLeft } from '../filter/value.filter.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';

/** Whether one organization fits at the most, as far as a filter shows. */
export function isOne({ id, AND }: OrganizationFilter): boolean {
  const ids = id ? valuesLeft(id) : undefined;
  return (ids !== undefined && ids.length < 2) || (AND ?? []).some(isOne);
}

/** Whether few organizations fit, as far as a filter shows: to come back to them, one must know the way. */
export function isSelective(filter: OrganizationFilter): boolean {
  const { kind: _kind, status: _status, AND, OR: _or, NOT: _not, ...others } = filter;
  return Object.values(others).some((value) => value !== null && value !== undefined) || (AND ?? []).some(isSelective);
}
