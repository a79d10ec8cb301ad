import { definitionOfType, relationshipDefinitions, relationshipOfRow } from './kinds/index.js';
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
  return `[${columns.map((column) => `${tie}.${column}`).join(', ')}, type(${tie})]`;
}

/** The columns of every tie, and those of its own kind. */
export function relationshipRow(values: RelationshipValues): RelationshipRow {
  const type = values[columns.length] as string;
  const row: Record<string, unknown> = { type };
  for (const column of [...common, ...definitionOfType(type).columns]) {
    row[column] = values[positions.get(column) as number];
  }
  return row as unknown as RelationshipRow;
}

export function relationshipOf(values: RelationshipValues): Relationship {
  return relationshipOfRow(relationshipRow(values));
}
