import {
  type GraphQLField,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLNonNull,
  GraphQLScalarType,
  GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isObjectType,
} from 'graphql';

/** The change that a proposal holds: its one field is named for the mutation. */
export type ProposedChange = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const name = 'ProposedChange';

/** Stands in the classes for an input that is made from the mutations, once they are all known. */
export const ProposedChangeType = new GraphQLScalarType<ProposedChange>({ name });

const neededOfInput = ['reason', 'idempotencyKey', 'dryRun'];
const neededOfPayload = ['id', 'version', 'changeId', 'userErrors'];

/** Whether a mutation changes facts, as curators do, so that others may propose to do the same. */
function isProposable({ args, type, extensions }: GraphQLField<unknown, unknown>): boolean {
  const input = args[0] && getNullableType(args[0].type);
  const payload = getNamedType(type);
  return (
    extensions.role === 'CURATOR' &&
    isInputObjectType(input) &&
    isObjectType(payload) &&
    neededOfInput.every((field) => field in input.getFields()) &&
    neededOfPayload.every((field) => field in payload.getFields())
  );
}

/** The schema with an input of proposals that takes what any mutation takes: one that is new needs nothing more. */
export function withProposedChange(schema: GraphQLSchema): GraphQLSchema {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(isProposable);
  const change = new GraphQLInputObjectType({
    name,
    description: 'A change to propose: exactly one of the mutations, with its own input.',
    isOneOf: true,
    fields: Object.fromEntries(
      mutations.map(({ name: field, args, description }) => [
        field,
        { type: getNullableType(args[0]?.type) as GraphQLInputType, description },
      ]),
    ),
  });
  const holder = schema.getType('ProposeChangeInput') as GraphQLInputObjectType;
  const field = holder.getFields().change;
  if (field === undefined) throw new Error('ProposeChangeInput holds no change.');
  field.type = new GraphQLNonNull(change);
  const { types, ...rest } = schema.toConfig();
  return new GraphQLSchema({ ...rest, types: types.filter((type) => type !== ProposedChangeType) });
}
