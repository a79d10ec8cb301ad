import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { ClientError } from '../errors.js';

/** What was given by name, each any number of times, in an address or on a command line. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** @throws ClientError BAD_USER_INPUT for a name that is none of these. */
export function refuseUnknown(given: Given, known: readonly string[]): void {
  const unknown = [...given.keys()].find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw refused(`Expected the parameters ${known.join(', ')}; got "${unknown.slice(0, 40)}".`);
}

/** The one value of a parameter. @throws ClientError BAD_USER_INPUT where it stands twice. */
export function single(given: Given, name: string): string | undefined {
  const values = given.get(name) ?? [];
  if (values.length > 1) throw refused(`Expected ${name} once; got it ${values.length} times.`);
  return values[0];
}

/** What a text that should be JSON holds. @throws ClientError BAD_USER_INPUT */
export function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refused(`Expected JSON in ${name}; it cannot be read: ${(error as Error).message}`);
  }
}

/**
 * Arguments of a question of the API as variables: those that are objects as JSON, lists as JSON or by giving the
 * parameter several times, everything else as it is. What they may be is checked by GraphQL itself.
 */
export function variablesOf(
  schema: GraphQLSchema,
  question: string,
  given: Given,
): { readonly declared: readonly GraphQLArgument[]; readonly variables: Readonly<Record<string, unknown>> } {
  const args = schema.getQueryType()?.getFields()[question]?.args ?? [];
  const declared = args.filter(({ name }) => given.has(name));
  return {
    declared,
    variables: Object.fromEntries(declared.map(({ name, type }) => [name, argumentOf(name, type, given)])),
  };
}

function argumentOf(name: string, given: GraphQLInputType, all: Given): unknown {
  const type = isNonNullType(given) ? given.ofType : given;
  const values = all.get(name) ?? [];
  if (!isListType(type)) return scalarOf(name, type, single(all, name) ?? '');
  const [only = ''] = values;
  if (values.length === 1 && only.trimStart().startsWith('[')) return parsed(name, only);
  return values.map((value) => scalarOf(name, type.ofType, value));
}

function scalarOf(name: string, given: GraphQLInputType, text: string): unknown {
  const type = getNullableType(given);
  if (isInputObjectType(type)) return parsed(name, text);
  if (['Int', 'Float', 'Boolean'].includes(getNamedType(type).name)) return parsed(name, text);
  return text;
}

export const refused = (message: string): ClientError => new ClientError('BAD_USER_INPUT', message);
