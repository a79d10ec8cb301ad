import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isPartialDate } from './partial-date.js';

function parsed(value: unknown): string {
  if (typeof value === 'string' && isPartialDate(value)) return value;
  throw new GraphQLError(
    `Expected a year, month or day such as "2024", "2024-05" or "2024-05-16"; got ${JSON.stringify(value)}.`,
  );
}

export const PartialDateScalar = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description:
    'EDTF level 0: `2024`, `2024-05` or `2024-05-16`. A partial date is the interval of its days; it stays as precise as the source has it.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => value as string,
  parseValue: parsed,
  parseLiteral: (node) => parsed(node.kind === Kind.STRING ? node.value : undefined),
});
