import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { ClientError } from '../errors.js';
import { type Asked, fieldsOf } from './fields.js';
import { defaultPageSize } from './page-size.js';

export type Arguments = Readonly<Record<string, unknown>>;

const none: Arguments = {};

export type FieldedType = GraphQLObjectType | GraphQLInterfaceType;

/** Throws what is wrong with the arguments of a field, if anything is. */
export type CheckArguments = (field: GraphQLField<unknown, unknown>, parent: FieldedType, args: Arguments) => void;

export interface Cost {
  /** Rows that the operation may read. */
  readonly requested: number;
  /** The first argument that was refused. */
  readonly refusal?: unknown;
}

/** What a list counts that has no page size. */
const unpagedRows = 5;
const evidenceRows = 2;
const totalCountCost = 10;

/** Selections looked at before counting gives up: only fragments on many kinds, made to be hard to count, come so far. */
const patience = 50_000;

/** A selection set stands in an object, or in a page whose lists hold the rows that the page's size has counted. */
type Place = 'object' | 'page';

/**
 * The cost of an operation as the API promises it, and the arguments of every field that would run, looked at on the
 * same way.
 *
 * Not graphql-query-complexity: it counts a page's `totalCount` once a row, and the sum of what different kinds select
 * where each row is of one kind only. A field that reads a number of rows which no `first` tells says so by
 * `extensions.rows`, a function of its arguments.
 */
export function costOf(asked: Asked, operation: OperationDefinitionNode, check: CheckArguments): Cost {
  const root = asked.schema.getRootType(operation.operation);
  if (!root) return { requested: 0 };
  const count = new Count(asked, check);
  const requested = count.below([operation.selectionSet], root, 'object');
  return { requested: Math.min(requested, Number.MAX_SAFE_INTEGER), refusal: count.refusal };
}

class Count {
  refusal: unknown;
  private readonly counted = new Map<string, number>();
  private readonly numbers = new Map<SelectionSetNode, number>();
  private looked = 0;

  constructor(
    private readonly asked: Asked,
    private readonly check: CheckArguments,
  ) {}

  /** What one object of the type costs beyond itself: of an interface or union, its dearest kind. Counted once. */
  below(sets: readonly SelectionSetNode[], type: GraphQLCompositeType, place: Place): number {
    const key = [place, type.name, ...sets.map((set) => this.numberOf(set))].join(' ');
    const known = this.counted.get(key);
    if (known !== undefined) return known;
    const kinds = this.kindsOf(type, sets);
    const cost = Math.max(0, ...kinds.map((kind) => this.belowObject(sets, kind, place)));
    this.counted.set(key, cost);
    return cost;
  }

  /** Fields of an interface cost the same of each of its kinds, so that only fragments make these differ. */
  private kindsOf(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): readonly FieldedType[] {
    if (isUnionType(type)) return this.asked.schema.getPossibleTypes(type);
    const differ = isInterfaceType(type) && !sets.every(({ selections }) => selections.every(isField));
    return differ ? this.asked.schema.getPossibleTypes(type) : [type];
  }

  private belowObject(sets: readonly SelectionSetNode[], type: FieldedType, place: Place): number {
    let cost = 0;
    for (const nodes of fieldsOf(this.asked, sets, type).values()) {
      this.looked += nodes.length;
      if (this.looked > patience) {
        throw new ClientError(
          'QUERY_TOO_COMPLEX',
          'The cost of this operation cannot be counted; use fewer fragments.',
        );
      }
      cost += this.ofField(type, nodes, place);
    }
    return cost;
  }

  private ofField(parent: FieldedType, nodes: readonly FieldNode[], place: Place): number {
    const [node] = nodes;
    const field = node && parent.getFields()[node.name.value];
    if (!field) return 0; // introspection
    const args = this.argumentsOf(field, parent, node);
    const type = getNamedType(field.type);
    if (isLeafType(type)) return 0;

    const composite = type as GraphQLCompositeType;
    const sets = [...new Set(nodes.flatMap(({ selectionSet }) => selectionSet ?? []))];
    const isList = isListType(getNullableType(field.type));
    const standsForRow = parent.name.endsWith('Edge') && field.name === 'node';
    if (standsForRow || (place === 'page' && isList)) return this.below(sets, composite, 'object');
    if (type.name === 'PageInfo') return 0;

    const page = pageSizeOf(field, args);
    if (page !== undefined) {
      const row = this.below(sets, composite, isList ? 'object' : 'page');
      return page * (1 + row) + this.totalCounts(sets, composite);
    }
    const row = this.below(sets, composite, 'object');
    return rowsOf(field, args, isList) * (1 + row);
  }

  private totalCounts(sets: readonly SelectionSetNode[], type: GraphQLCompositeType): number {
    if (!isObjectType(type)) return 0;
    const fields = [...fieldsOf(this.asked, sets, type).values()];
    return totalCountCost * fields.filter(([node]) => node?.name.value === 'totalCount').length;
  }

  private argumentsOf(field: GraphQLField<unknown, unknown>, parent: FieldedType, node: FieldNode): Arguments {
    if (field.args.length === 0) return none;
    let args: Arguments = {};
    try {
      args = getArgumentValues(field, node, this.asked.variables);
      this.check(field, parent, args);
    } catch (error) {
      this.refusal ??=
        error instanceof ClientError ? error : new ClientError('BAD_USER_INPUT', String(Object(error).message));
    }
    return args;
  }

  private numberOf(set: SelectionSetNode): number {
    const number = this.numbers.get(set) ?? this.numbers.size;
    this.numbers.set(set, number);
    return number;
  }
}

const isField = ({ kind }: SelectionNode): boolean => kind === Kind.FIELD;

/** Rows of a page; undefined for a field that answers no page. */
function pageSizeOf(field: GraphQLField<unknown, unknown>, args: Arguments): number | undefined {
  const { rows } = field.extensions;
  if (typeof rows === 'function') return Number(rows(args));
  const first = field.args.find(({ name }) => name === 'first');
  if (!first && !getNamedType(field.type).name.endsWith('Connection')) return undefined;
  return Math.max(0, Number(args.first ?? args.last ?? first?.defaultValue ?? defaultPageSize));
}

function rowsOf(field: GraphQLField<unknown, unknown>, { ids }: Arguments, isList: boolean): number {
  if (!isList) return 1;
  if (Array.isArray(ids)) return ids.length;
  return field.name === 'evidence' ? evidenceRows : unpagedRows;
}
