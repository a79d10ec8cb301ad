import { rowMaker, valuesOf } from '../neo4j/columns.js';
import { relationshipDefinitions, relationshipOfRow } from './kinds/index.js';
import type { Relationship, RelationshipRow } from './relationship.type.js';

const common = ['id', 'sourceId', 'targetId', 'since', 'until', 'status', 'recordedAt', 'version'];
const columns = [...common, ...new Set(relationshipDefinitions.flatMap(({ columns }) => columns))];
const positions = new Map(columns.map((column, position) => [column, position]));

/**
 * The columns of ties of all kinds, and the type, without their names, which would travel with every row and take the
 * larger part of the time that rows take.
 */
export type RelationshipValues = readonly unknown[] & { readonly _of?: RelationshipRow };

/** What a statement returns of the tie that a variable holds. */
export function tieProjection(tie: string): string {
  return `${valuesOf(tie, columns)} + [type(${tie})]`;
}

/** For each type the columns of every tie and those of its own kind, and where they stand. */
const rowMakers = new Map(
  relationshipDefinitions.map(({ neo4jType, columns: own }) => {
    const names = [...common, ...own];
    const places = [...names.map((column) => positions.get(column) as number), columns.length];
    return [neo4jType, { rowOf: rowMaker([...names, 'type']), places }];
  }),
);

export function relationshipRow(values: RelationshipValues): RelationshipRow {
  const type = values[columns.length] as string;
  const maker = rowMakers.get(type);
  if (maker === undefined) throw new Error(`No kind of relationship has the Neo4j type "${type}".`);
  return maker.rowOf((column) => values[maker.places[column] as number]) as unknown as RelationshipRow;
}

export function relationshipOf(values: RelationshipValues): Relationship {
  return relationshipOfRow(relationshipRow(values));
}
