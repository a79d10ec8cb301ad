import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { ClientError } from '../errors.js';
import { type Caller, type Role, suffices } from './caller.js';

type Resolver = GraphQLFieldResolver<unknown, { readonly caller: Caller }>;

/**
 * A field that not everybody may ask says so by `extensions.role`, and is made here to refuse everybody else, whichever
 * way it is reached. A mutation that says nothing is refused when the schema is built.
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  const mutation = schema.getMutationType();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const role = field.extensions.role as Role | undefined;
      if (role !== undefined) field.resolve = guarded(field.resolve, field.name, role);
      else if (type === mutation) throw new Error(`Mutation.${field.name} must say by extensions.role who may.`);
    }
  }
  return schema;
}

function guarded(resolve: Resolver | undefined, name: string, role: Role): Resolver {
  return (source, args, context, info) => {
    refuseUnless(role, context.caller, name);
    return resolve === undefined ? (source as Record<string, unknown>)[name] : resolve(source, args, context, info);
  };
}

function refuseUnless(needed: Role, { role }: Caller, field: string): void {
  if (suffices(role, needed)) return;
  throw new ClientError(
    'FORBIDDEN',
    `${field} takes the role ${needed}; ${role === null ? 'no credential came with the request' : `yours is ${role}`}.`,
  );
}
