import { Field, InputType } from 'type-graphql';
import { nameKey } from '../name/name-key.js';
import { conjunction, disjunction, type Predicate } from './predicate.js';
import type { Scope } from './scope.js';

@InputType({
  description:
    'A condition on text. Compared in NFKC, lower case and Simplified Chinese; fields side by side mean AND.',
})
export class StringFilter {
  @Field(() => String, { nullable: true, description: 'The whole text.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Any of these whole texts.' })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A part of the text.' })
  contains?: string | null;

  @Field(() => String, { nullable: true, description: 'The beginning of the text.' })
  startsWith?: string | null;
}

/**
 * A condition on a property that holds every key on a line of its own, `\n…\n…\n`, so that one TEXT index answers
 * all four forms; see src/name/search-keys.ts.
 */
export function linesPredicate(filter: StringFilter, property: string, scope: Scope): Predicate {
  const contains = (text: string): Predicate => `${property} CONTAINS ${scope.parameter(text)}`;
  const { eq, in: oneOf, contains: part, startsWith } = filter;
  return conjunction([
    ...(typeof eq === 'string' ? [contains(`\n${nameKey(eq)}\n`)] : []),
    ...(oneOf ? [disjunction(oneOf.map((text) => contains(`\n${nameKey(text)}\n`)))] : []),
    ...(typeof part === 'string' ? [contains(nameKey(part))] : []),
    ...(typeof startsWith === 'string' ? [contains(`\n${nameKey(startsWith)}`)] : []),
  ]);
}
