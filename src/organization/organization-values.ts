import { rowMaker, valuesOf } from '../neo4j/columns.js';
import type { OrganizationRow } from './organization.type.js';

const columns = [
  'id',
  'kind',
  'displayName',
  'nameValues',
  'nameLanguages',
  'nameTypes',
  'nameOrigins',
  'identifiers',
  'regionId',
  'status',
  'founded',
  'dissolved',
  'website',
  'descriptionTexts',
  'descriptionLanguages',
  'version',
  'schoolLevel',
  'industries',
  'parkLevel',
  'hospitalGrade',
  'governmentLevel',
  'allianceScope',
] as const satisfies readonly (keyof OrganizationRow)[];

/**
 * The columns of an OrganizationRow without their names, which would travel with every row and take the larger part of
 * the time that rows take.
 */
export type OrganizationValues = readonly unknown[] & { readonly _of?: OrganizationRow };

/** What a statement returns of the organization that a variable holds. */
export function organizationProjection(variable: string): string {
  return valuesOf(variable, columns);
}

export function idOf(values: OrganizationValues): string {
  return values[0] as string;
}

const rowOf = rowMaker(columns);

export function organizationRow(values: OrganizationValues): OrganizationRow {
  return rowOf((column) => values[column]) as unknown as OrganizationRow;
}
