import { registerEnumType } from 'type-graphql';

/**
 * Registers a GraphQL enum whose values are their own names.
 * @param values each value with the description a researcher reads.
 */
export function enumType<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [Name in Value]: Name } {
  const names = Object.keys(values) as Value[];
  const members = Object.fromEntries(names.map((value) => [value, value])) as { [Name in Value]: Name };
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(names.map((value) => [value, { description: values[value] }])) as {
      [Name in Value]: { description: string };
    },
  });
  return members;
}
