import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { SetupError } from '../../errors.js';
import type { DocumentFact, Name, OrganizationFact, RelationshipFact } from '../../fact/fact.js';
import { OrganizationKind } from '../../organization/organization.type.js';
import { RelationshipKind } from '../../relationship/relationship.type.js';
import { anyOf, listOf, mapOf, oneOf, record, type Shape, text } from '../../shape.js';

/** A text with columns in braces (`moe:{code}`), or what the values of a column stand for. */
export type Cell =
  | string
  | { readonly column: string; readonly values: Readonly<Record<string, string>>; readonly otherwise?: string };

export interface MappedName {
  readonly value: string;
  readonly language?: string;
  readonly type?: Name['type'];
}

/** Where something is in China: by its six digits, by its Chinese name, or by the name that a text begins with. */
export interface MappedRegion {
  readonly code?: string;
  readonly named?: string;
  readonly beginning?: string;
  /** By Chinese name: what `named` is looked for below. */
  readonly within?: string;
  /** Six digits, where none of that tells. */
  readonly otherwise?: string;
}

/** Properties of an organization that a mapping sets by name. */
export const mappedProperties = [
  'status',
  'founded',
  'dissolved',
  'website',
  'schoolLevel',
  'parkLevel',
  'hospitalGrade',
  'governmentLevel',
  'allianceScope',
] as const satisfies readonly (keyof OrganizationFact)[];

export interface MappedOrganization extends Partial<Readonly<Record<(typeof mappedProperties)[number], Cell>>> {
  /** What relationships of this mapping call it. */
  readonly as: string;
  readonly id: string;
  readonly kind: Cell;
  readonly names: readonly MappedName[];
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[];
  readonly region?: MappedRegion;
  /** One for each value of this derived column. */
  readonly each?: string;
  /** Where the graph has just one organization of this kind and name, it is that one. */
  readonly sameName?: boolean;
}

export interface MappedRelationship {
  readonly kind: RelationshipFact['kind'];
  readonly source: string;
  readonly target: string;
  readonly status?: RelationshipFact['status'];
  readonly since?: string;
  readonly until?: string;
}

export interface Mapping {
  /** Stands in the ids of documents, and is the same for every edition of the file. */
  readonly source: string;
  readonly document?: Partial<Omit<DocumentFact, 'id'>>;
  readonly skip?: readonly { readonly when: Readonly<Record<string, string>>; readonly reason: string }[];
  /** Further columns, made from others. */
  readonly derive?: readonly {
    readonly column: string;
    readonly from: string;
    readonly split?: string;
    readonly rules?: readonly { readonly matches: string; readonly becomes: string }[];
  }[];
  readonly regions?: { readonly code: string; readonly names: readonly MappedName[] };
  readonly organizations?: readonly MappedOrganization[];
  readonly relationships?: readonly MappedRelationship[];
}

const pattern: Shape = (value) => {
  try {
    return typeof value === 'string' && new RegExp(value, 'u') ? undefined : 'must be a regular expression in quotes';
  } catch (error) {
    return `must be a regular expression: ${(error as Error).message}`;
  }
};
const slug: Shape = (value) =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]*$/.test(value)
    ? undefined
    : 'must be of small letters, digits and hyphens';
const flag: Shape = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
const name = record({ value: text }, { language: text, type: oneOf(['LABEL', 'ALIAS', 'SHORT', 'ACRONYM', 'FORMER']) });
const cell = (allowed: Shape): Shape =>
  anyOf(allowed, record({ column: text, values: mapOf(allowed) }, { otherwise: allowed }));

const shape = record(
  { source: slug },
  {
    document: record(
      {},
      { title: text, publisher: text, language: text, url: text, licence: text, attribution: text, publishedOn: text },
    ),
    skip: listOf(record({ when: mapOf(pattern), reason: text })),
    derive: listOf(
      record({ column: text, from: text }, { split: text, rules: listOf(record({ matches: pattern, becomes: text })) }),
    ),
    regions: record({ code: text, names: listOf(name) }),
    organizations: listOf(
      record(
        { as: text, id: text, kind: cell(oneOf(Object.keys(OrganizationKind))), names: listOf(name) },
        {
          identifiers: listOf(record({ scheme: text, value: text })),
          region: record({}, { code: text, named: text, beginning: text, within: text, otherwise: text }),
          each: text,
          sameName: flag,
          ...Object.fromEntries(mappedProperties.map((property) => [property, cell(text)])),
        },
      ),
    ),
    relationships: listOf(
      record(
        { kind: oneOf(Object.keys(RelationshipKind)), source: text, target: text },
        { status: oneOf(['ANNOUNCED', 'SIGNED', 'OPERATING', 'ENDED', 'DISPUTED']), since: text, until: text },
      ),
    ),
  },
);

/** @throws SetupError that names the place in the file where it is not as a mapping must be. */
export function readMapping(file: string): Mapping {
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const what = error instanceof YAMLParseError ? 'is no YAML' : 'cannot be read';
    throw new SetupError(`The mapping ${file} ${what}: ${(error as Error).message.trim()}`, { cause: error });
  }
  const fault = shape(value) ?? faultOfNames(value as Mapping);
  if (fault !== undefined) throw new SetupError(`${basename(file)}: ${fault}`);
  return value as Mapping;
}

function faultOfNames({ organizations = [], relationships = [], derive = [], regions }: Mapping): string | undefined {
  if (organizations.length === 0 && regions === undefined) return 'it must say what a row is: organizations or regions';
  const known = organizations.map(({ as }) => as);
  const end = relationships.flatMap(({ source, target }) => [source, target]).find((one) => !known.includes(one));
  if (end !== undefined) return `relationships name "${end}", which no organization is called by "as"`;
  const lists = derive.map(({ column }) => column);
  const each = organizations.find((one) => one.each !== undefined && !lists.includes(one.each))?.each;
  return each === undefined ? undefined : `"each: ${each}" names no column of "derive"`;
}

/** The columns that a mapping reads, so that a file without one is refused before anything is read. */
export function columnsOf(mapping: Mapping): ReadonlySet<string> {
  const { derive = [], skip = [] } = mapping;
  const made = new Set(derive.map(({ column }) => column));
  const inTexts = [
    ...JSON.stringify([mapping.organizations, mapping.relationships, mapping.regions]).matchAll(/\{([^{}":]+)\}/g),
  ].flatMap(([, inside = '']) => (inside.split('|')[0] ?? '').split(','));
  const inCells = (mapping.organizations ?? []).flatMap((one) =>
    Object.values(one).flatMap((value) =>
      typeof value === 'object' && 'column' in value ? [String(value.column)] : [],
    ),
  );
  const all = [
    ...inTexts,
    ...inCells,
    ...derive.map(({ from }) => from),
    ...skip.flatMap(({ when }) => Object.keys(when)),
  ];
  return new Set(all.map((column) => column.trim()).filter((column) => !made.has(column)));
}
