import { execute, type GraphQLSchema, parse } from 'graphql';
import type { Context } from '../context.js';
import { ChangePayload } from '../curation/payload.type.js';

/** Makes a change by the mutation that is there for it, as the caller of the context, and with all its checks. */
export async function perform(
  schema: GraphQLSchema,
  contextValue: Context,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
): Promise<ChangePayload> {
  const field = schema.getMutationType()?.getFields()[mutation];
  const type = field?.args[0]?.type;
  if (type === undefined) return outdated(`There is no mutation ${mutation} any more`);
  const selection = '{ id version changeId userErrors { field message code currentVersion } }';
  const document = parse(`mutation ($input: ${type}) { change: ${mutation}(input: $input) ${selection} }`);
  const { data, errors } = await execute({ schema, document, contextValue, variableValues: { input } });
  const [error] = errors ?? [];
  // What has no place in the answer was refused before anything ran.
  if (error !== undefined && error.path === undefined) return outdated(error.message);
  if (error !== undefined) throw error.originalError ?? error;
  return Object.assign(new ChangePayload(), data?.change);
}

function outdated(why: string): ChangePayload {
  const message = `${why}; the change must be proposed anew.`;
  const userErrors = [{ field: null, message, code: 'INVALID' as const, currentVersion: null }];
  return Object.assign(new ChangePayload(), { id: null, version: null, changeId: null, userErrors });
}
