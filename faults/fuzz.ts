import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { Random } from '../bench/random.js';
import { valueFor } from './broken-values.js';

export interface Request {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const deepest = 4;

/** Requests of the shape of the schema with values that often are not: equal for equal seeds. */
export class Fuzz {
  private readonly random: Random;
  private variables: { name: string; type: string; value: unknown }[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    seed: number,
  ) {
    this.random = new Random(seed);
  }

  /** @param mutations only what changes something, tried and not done; otherwise only questions. */
  next(mutations: boolean): Request {
    const root = mutations ? this.schema.getMutationType() : this.schema.getQueryType();
    if (!root) throw new Error('The schema has no such operations.');
    this.variables = [];
    const fields = Object.values(root.getFields());
    const selections = Array.from({ length: this.random.chance(0.1) ? 2 : 1 }, (_, index) =>
      this.field(this.random.pick(fields), 0, `f${index}: `),
    );
    const declared = this.variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    return {
      query: `${mutations ? 'mutation' : 'query'} Fuzz${declared === '' ? '' : `(${declared})`} { ${selections.join(' ')} }`,
      variables: Object.fromEntries(this.variables.map(({ name, value }) => [name, value])),
    };
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number, alias = ''): string {
    const given = field.args
      .filter(({ type }) => isNonNullType(type) || this.random.chance(depth === 0 ? 0.5 : 0.2))
      .map((argument) => {
        const value = tryOnly(argument.name, valueFor(argument.type, this.random));
        if (this.random.chance(0.3)) return `${argument.name}: ${literal(value)}`;
        const name = `v${this.variables.length}`;
        this.variables.push({ name, type: String(argument.type), value });
        return `${argument.name}: $${name}`;
      });
    const args = given.length === 0 ? '' : `(${given.join(', ')})`;
    return `${alias}${field.name}${args}${this.selection(getNamedType(field.type) as GraphQLObjectType, depth)}`;
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    if (isLeafType(type)) return '';
    if (isAbstractType(type)) {
      const one = this.random.pick(this.schema.getPossibleTypes(type));
      return ` { __typename ... on ${one.name}${this.selection(one, depth)} }`;
    }
    if (!isObjectType(type)) return '';
    const fields = Object.values(type.getFields());
    const leaves = fields.filter(({ type: inner, args }) => isLeafType(getNamedType(inner)) && args.length === 0);
    const others = fields.filter((field) => !leaves.includes(field));
    const chosen = [...leaves.filter(() => this.random.chance(0.3)).slice(0, 6)].map(({ name }) => name);
    if (depth < deepest && others.length > 0) {
      const count = this.random.between(0, 2);
      for (let one = 0; one < count; one += 1) {
        chosen.push(this.field(this.random.pick(others), depth + 1, `a${depth}${one}: `));
      }
    }
    return ` { __typename ${chosen.join(' ')} }`;
  }
}

/** Nothing of it is to stay. */
function tryOnly(name: string, value: unknown): unknown {
  const isInput = name === 'input' && typeof value === 'object' && value !== null && !Array.isArray(value);
  return isInput ? { ...value, dryRun: true } : value;
}

/** A value as GraphQL writes it; names of enums stand without quotes. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}: ${literal(inner)}`)
      .join(', ')}}`;
  }
  if (typeof value === 'string' && /^[A-Z][A-Z_]+$/.test(value)) return value;
  return JSON.stringify(value);
}
