import { Field, InputType } from 'type-graphql';
import { firstDay, lastDay } from '../date/partial-date.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { conjunction, type Predicate } from './predicate.js';
import type { Scope } from './scope.js';

@InputType({ description: 'A condition on a partial date; an unknown date fits only known: false.' })
export class PartialDateFilter {
  @Field(() => PartialDateScalar, { nullable: true, description: 'The same text: "2024" is not "2024-05".' })
  eq?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'It ends before this begins.' })
  before?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'It begins after this ends.' })
  after?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a date is known at all.' })
  known?: boolean | null;
}

/**
 * A condition on a partial date as it is stored. Comparing it with the other bound cut to its own length is
 * comparing the intervals: `2024-05` is after `2023` and not before `2024-05-16`.
 */
export function partialDatePredicate(filter: PartialDateFilter, property: string, scope: Scope): Predicate {
  const { eq, before, after, known } = filter;
  const compared = (comparison: '<' | '>', day: string): Predicate =>
    `${property} IS NOT NULL AND ${property} ${comparison} left(${scope.parameter(day)}, size(${property}))`;
  return conjunction([
    ...(eq ? [`${property} IS NOT NULL AND ${property} = ${scope.parameter(eq)}`] : []),
    ...(before ? [compared('<', firstDay(before))] : []),
    ...(after ? [compared('>', lastDay(after))] : []),
    ...(typeof known === 'boolean' ? [`${property} IS ${known ? 'NOT NULL' : 'NULL'}`] : []),
  ]);
}

/** Whether the stored extent (`startsOn`–`endsOn`, open ends at the outer bounds) overlaps the interval of a date. */
export function overlapPredicate(asOf: string, variable: string, scope: Scope): Predicate {
  const end = scope.parameter(lastDay(asOf));
  return `${variable}.startsOn <= ${end} AND ${variable}.endsOn >= ${scope.parameter(firstDay(asOf))}`;
}
