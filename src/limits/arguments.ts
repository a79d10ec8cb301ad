import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { ClientError } from '../errors.js';
import type { Arguments, FieldedType } from './cost.js';
import { maximumPageSize } from './page-size.js';

/** Values in a list that a client gives, such as ids. */
export const maximumListLength = 250;

/** Arguments of these names are whole numbers between these, wherever they stand. */
const ranges = {
  first: [1, maximumPageSize],
  last: [1, maximumPageSize],
  maxLength: [1, 6],
  depth: [1, 3],
  limit: [1, 2_000],
  atLeast: [1, maximumListLength],
  regionLevel: [0, 3],
} as const;

const maximumTextLength = 256;
export const maximumMatchQueries = 50;
export const maximumMatchText = 2_000;
const maximumMatchCandidates = 20;
const maximumTerms = 32;
const maximumPredicates = 60;
const maximumFilters = 8;
const maximumQuantifiers = 3;
const maximumSteps = 6;

/** U+0000, which the database refuses, and halves of surrogate pairs, which no UTF-8 can hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this one is what it looks for.
const unstorable = /\u0000|\p{Surrogate}/u;

/** Refuses, before anything is read, what no field may be asked. @throws ClientError */
export function checkArguments(field: GraphQLField<unknown, unknown>, parent: FieldedType, args: Arguments): void {
  const where = `${parent.name}.${field.name}`;
  for (const [name, [least, most]] of Object.entries(ranges)) {
    const value = args[name];
    if (typeof value === 'number' && (value < least || value > most)) {
      throw refused(`Expected ${name} of ${where} to be from ${least} to ${most}; got ${value}.`);
    }
  }
  if (isGiven(args.first) && isGiven(args.last)) {
    throw refused(`Expected first or last of ${where}, not both: first pages forward, last backward.`);
  }
  if (field.name === 'search') checkSearchText(args.text);
  if (Array.isArray(args.steps)) checkSteps(args.steps);
  if (Array.isArray(args.queries)) checkMatchQueries(args.queries);
  for (const { name, type } of field.args) {
    new ArgumentCheck(`${name} of ${where}`, parent.name !== 'Mutation').value(args[name], type, {
      filters: 0,
      quantifiers: 0,
    });
  }
}

function checkSearchText(text: unknown): void {
  if (typeof text !== 'string') return;
  const length = [...text].length;
  const terms = text.split(/\s+/u).filter((term) => term !== '').length;
  if (terms === 0) throw refused('Expected a text to search for; got none.');
  if (length > maximumTextLength) {
    throw refused(`Expected a text of at most ${maximumTextLength} characters to search for; got ${length}.`);
  }
  if (terms > maximumTerms) throw refused(`Expected at most ${maximumTerms} words to search for; got ${terms}.`);
}

function checkSteps(steps: readonly { readonly kinds: readonly unknown[] }[]): void {
  if (steps.length < 1 || steps.length > maximumSteps) {
    throw refused(`Expected from 1 to ${maximumSteps} steps of chains; got ${steps.length}.`);
  }
  const without = steps.findIndex(({ kinds }) => kinds.length === 0);
  if (without >= 0)
    throw refused(`Expected one kind of tie at least for each step of chains; step ${without + 1} has none.`);
}

function checkMatchQueries(queries: readonly { readonly text: string; readonly limit?: number | null }[]): void {
  if (queries.length < 1 || queries.length > maximumMatchQueries) {
    throw refused(`Expected from 1 to ${maximumMatchQueries} queries to match; got ${queries.length}.`);
  }
  for (const { text, limit } of queries) {
    if (text.trim() === '') throw refused('Expected a text in each query to match; got none.');
    const length = [...text].length;
    if (length > maximumMatchText) {
      throw refused(`Expected a text of at most ${maximumMatchText} characters to match; got ${length}.`);
    }
    if (isGiven(limit) && (Number(limit) < 1 || Number(limit) > maximumMatchCandidates)) {
      throw refused(`Expected limit of a query to match to be from 1 to ${maximumMatchCandidates}; got ${limit}.`);
    }
  }
}

/** How deep a value stands inside its argument. */
interface Depth {
  /** Filters around it, itself included: those of the argument, of AND, OR and NOT, and of other ends. */
  readonly filters: number;
  /** Relationships (`some`, `none`, `all`) on the way to it. */
  readonly quantifiers: number;
}

class ArgumentCheck {
  private predicates = 0;

  constructor(
    private readonly argument: string,
    /** What is to be written is no condition. */
    private readonly isQuestion: boolean,
  ) {}

  value(value: unknown, type: GraphQLInputType, depth: Depth): void {
    if (!isGiven(value)) return;
    const named = getNullableType(type);
    if (isListType(named) && Array.isArray(value)) this.list(value, named.ofType, depth);
    else if (isInputObjectType(named)) this.object(value as Arguments, named, depth);
    else if (typeof value === 'string' && unstorable.test(value)) {
      throw refused(`Expected text without U+0000 and unpaired surrogates in ${this.argument}.`);
    }
  }

  private list(values: readonly unknown[], type: GraphQLInputType, depth: Depth): void {
    const ofObjects = isInputObjectType(getNullableType(type));
    if (!ofObjects && values.length > maximumListLength) {
      throw refused(
        `Expected at most ${maximumListLength} values in a list in ${this.argument}; got ${values.length}.`,
      );
    }
    for (const value of values) this.value(value, type, depth);
  }

  private object(value: Arguments, type: GraphQLInputObjectType, outer: Depth): void {
    const fields = type.getFields();
    const depth = {
      filters: outer.filters + Number('AND' in fields),
      quantifiers: outer.quantifiers + Number(type.name.endsWith('Quantifier')),
    };
    if (depth.filters > maximumFilters)
      throw tooComplex(`filters nested at most ${maximumFilters} deep`, this.argument);
    if (depth.quantifiers > maximumQuantifiers) {
      throw tooComplex(`relationships nested at most ${maximumQuantifiers} deep`, this.argument);
    }
    for (const [name, { type: inner }] of Object.entries(fields)) {
      if (this.isQuestion && isGiven(value[name]) && !holdsObjects(inner)) this.predicates += 1;
      if (this.predicates > maximumPredicates)
        throw tooComplex(`at most ${maximumPredicates} conditions`, this.argument);
      this.value(value[name], inner, depth);
    }
  }
}

function holdsObjects(type: GraphQLInputType): boolean {
  const named = getNullableType(type);
  return isListType(named) ? holdsObjects(named.ofType) : isInputObjectType(named);
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

const refused = (message: string): ClientError => new ClientError('BAD_USER_INPUT', message);

const tooComplex = (expected: string, argument: string): ClientError =>
  new ClientError('QUERY_TOO_COMPLEX', `Expected ${expected} in ${argument}; ask for less at once.`);
