export interface RorRelationship {
  readonly type: string;
  readonly id: string;
}

/** What is read of a record of ROR, schema version 2. */
export interface RorRecord {
  readonly id: string;
  readonly status: 'active' | 'inactive' | 'withdrawn';
  readonly types: readonly string[];
  readonly established: number | null;
  readonly names: readonly {
    readonly value: string;
    readonly lang: string | null;
    readonly types: readonly string[];
  }[];
  readonly external_ids: readonly {
    readonly type: string;
    readonly preferred: string | null;
    readonly all: readonly string[];
  }[];
  readonly links: readonly { readonly type: string; readonly value: string }[];
  readonly locations: readonly {
    readonly geonames_id: number;
    readonly geonames_details: {
      readonly country_code: string;
      readonly country_name: string;
      readonly country_subdivision_code?: string | null;
      readonly country_subdivision_name?: string | null;
      readonly lat: number;
      readonly lng: number;
      readonly name: string;
    };
  }[];
  readonly relationships: readonly RorRelationship[];
}

type Loose = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const listOf =
  (fits: (element: Loose) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every((element) => typeof element === 'object' && element !== null && fits(element));
const isListOfText = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const parts: Readonly<Record<keyof RorRecord, (value: unknown) => boolean>> = {
  id: (value) => isText(value) && /^https:\/\/ror\.org\/0[a-z0-9]{8}$/i.test(value),
  status: (value) => isText(value) && ['active', 'inactive', 'withdrawn'].includes(value),
  types: isListOfText,
  established: (value) => value === null || value === undefined || Number.isInteger(value),
  names: listOf(({ value, lang, types }) => isText(value) && (lang === null || isText(lang)) && isListOfText(types)),
  external_ids: listOf(
    ({ type, preferred, all }) => isText(type) && (preferred === null || isText(preferred)) && isListOfText(all),
  ),
  links: listOf(({ type, value }) => isText(type) && isText(value)),
  locations: listOf(({ geonames_id, geonames_details: details }) => {
    const { country_code, name } = (details ?? {}) as Loose;
    return Number.isInteger(geonames_id) && isText(country_code) && isText(name);
  }),
  relationships: listOf(({ type, id }) => isText(type) && isText(id)),
};

/** The first part of a value that is not as a record of ROR has it; undefined for a record. */
export function faultOfRorRecord(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(parts).find(([part, fits]) => !fits((value as Loose)[part]))?.[0];
}

export function isRorRecord(value: unknown): value is RorRecord {
  return faultOfRorRecord(value) === undefined;
}
