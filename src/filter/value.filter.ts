import { type ClassType, Field, ID, InputType } from 'type-graphql';
import { conjunction, type Predicate } from './predicate.js';
import type { Scope } from './scope.js';

/** A condition on a single value: this one, or any of these. */
export interface ValueFilter<Value> {
  eq?: Value | null;
  in?: Value[] | null;
}

@InputType({ description: 'A condition on an id.' })
export class IDFilter implements ValueFilter<string> {
  @Field(() => ID, { nullable: true, description: 'This id.' })
  eq?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Any of these ids, 250 at the most.' })
  in?: string[] | null;
}

/** The input type `<name>Filter` over an enum. */
export function enumFilter<Value extends string>(
  name: string,
  enumObject: Readonly<Record<Value, Value>>,
): ClassType<ValueFilter<Value>> {
  @InputType(`${name}Filter`, { description: `A condition on a value of ${name}.` })
  class EnumFilter implements ValueFilter<Value> {
    @Field(() => enumObject, { nullable: true, description: 'This value.' })
    eq?: Value | null;

    @Field(() => [enumObject], { nullable: true, description: 'Any of these values.' })
    in?: Value[] | null;
  }
  return EnumFilter;
}

/** The values that a filter leaves; undefined: all of them. */
export function valuesLeft<Value>({ eq, in: oneOf }: ValueFilter<Value>): readonly Value[] | undefined {
  const single = eq === null || eq === undefined ? undefined : [eq];
  if (!oneOf) return single;
  return single === undefined ? oneOf : single.filter((value) => oneOf.includes(value));
}

/** A condition on a property with one value, null never fitting. */
export function valuePredicate<Value>(filter: ValueFilter<Value>, property: string, scope: Scope): Predicate {
  return conjunction([
    ...(filter.eq === null || filter.eq === undefined
      ? []
      : [`${property} IS NOT NULL AND ${property} = ${scope.parameter(filter.eq)}`]),
    ...(filter.in ? [`${property} IS NOT NULL AND ${property} IN ${scope.parameter(filter.in)}`] : []),
  ]);
}

/** A condition on a property that is never null and has no index: one text for one value and for several. */
export function memberPredicate<Value>(filter: ValueFilter<Value>, property: string, scope: Scope): Predicate {
  const values = valuesLeft(filter);
  if (values === undefined) return 'true';
  // Neo4j plans lists of one anew.
  return `${property} IN ${scope.parameter(values.length === 1 ? [...values, ...values] : values)}`;
}

/** A condition on a property that is a list: one of its values must fit. */
export function listPredicate<Value>(filter: ValueFilter<Value>, property: string, scope: Scope): Predicate {
  const wanted = valuesLeft(filter);
  if (wanted === undefined) return 'true';
  return `${property} IS NOT NULL AND any(value IN ${property} WHERE value IN ${scope.parameter(wanted)})`;
}
