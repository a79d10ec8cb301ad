import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { ClientError } from '../errors.js';
import { count } from '../http/charge.js';
import type { Occasion } from '../rate/rates.js';
import { type Caller, type Role, suffices } from './caller.js';

type Resolver = GraphQLFieldResolver<unknown, { readonly caller: Caller }>;

/**
 * A field that not everybody may ask says so by `extensions.role`, and is made here to refuse everybody else, whichever
 * way it is reached. A mutation that says nothing is refused when the schema is built. A field that may be asked only so
 * often says so by `extensions.occasion`, and counts each time.
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  const mutation = schema.getMutationType();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const role = field.extensions.role as Role | 'ANYBODY' | undefined;
      const occasion = field.extensions.occasion as Occasion | undefined;
      if (occasion !== undefined) field.resolve = counted(field.resolve, occasion);
      if (role === undefined && type === mutation) {
        throw new Error(`Mutation.${field.name} must say by extensions.role who may.`);
      }
      if (role !== undefined && role !== 'ANYBODY') field.resolve = guarded(field.resolve, field.name, role);
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

function counted(resolve: Resolver | undefined, occasion: Occasion): Resolver {
  return async (...given) => {
    await count(occasion);
    return resolve?.(...given);
  };
}

function refuseUnless(needed: Role, { role }: Caller, field: string): void {
  if (suffices(role, needed)) return;
  throw new ClientError(
    'FORBIDDEN',
    `${field} takes the role ${needed}; ${role === null ? 'no credential came with the request' : `yours is ${role}`}.`,
  );
}
