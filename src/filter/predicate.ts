import type { Scope } from './scope.js';

/** Cypher predicates are two-valued here: unknown is false, so that NOT means "all the others". */
export type Predicate = string;

/** A filter input whose fields mean AND, beside the three connectives. */
export interface Combinable<Self> {
  AND?: Self[] | null;
  OR?: Self[] | null;
  NOT?: Self | null;
}

/** What of a filter must hold together: its own fields, and each filter under its AND. */
export function partsOf<Filter extends Combinable<Filter>>(filter: Filter | null | undefined): readonly Filter[] {
  if (filter === null || filter === undefined) return [];
  return [{ ...filter, AND: null }, ...(filter.AND ?? [])];
}

/** For each field of a filter, the predicate its value means. Its order is the order of the text. */
export type PredicatesOf<Filter, Subject> = {
  readonly [Field in Exclude<keyof Filter, 'AND' | 'OR' | 'NOT'>]-?: (
    value: NonNullable<Filter[Field]>,
    subject: Subject,
    scope: Scope,
  ) => Predicate;
};

export function conjunction(predicates: readonly Predicate[]): Predicate {
  return predicates.length === 0 ? 'true' : predicates.map((predicate) => `(${predicate})`).join(' AND ');
}

export function disjunction(predicates: readonly Predicate[]): Predicate {
  return predicates.length === 0 ? 'false' : predicates.map((predicate) => `(${predicate})`).join(' OR ');
}

/** The predicate that a whole filter means; no filter at all is true, an empty OR false. */
export function predicateOf<Filter extends Combinable<Filter>, Subject>(
  filter: Filter | null | undefined,
  predicates: PredicatesOf<Filter, Subject>,
  subject: Subject,
  scope: Scope,
): Predicate {
  if (filter === null || filter === undefined) return 'true';
  const nested = (inner: Filter): Predicate => predicateOf(inner, predicates, subject, scope);
  const fields = Object.keys(predicates) as Exclude<keyof Filter, 'AND' | 'OR' | 'NOT'>[];
  return conjunction([
    ...fields.flatMap((field) => {
      const value = filter[field];
      return value === null || value === undefined ? [] : [predicates[field](value, subject, scope)];
    }),
    ...(filter.AND ?? []).map(nested),
    ...(filter.OR ? [disjunction(filter.OR.map(nested))] : []),
    ...(filter.NOT ? [`NOT (${nested(filter.NOT)})`] : []),
  ]);
}
