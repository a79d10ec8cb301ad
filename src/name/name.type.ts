import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../schema/enum-type.js';

export const NameType = enumType('NameType', 'What kind of name it is.', {
  LABEL: 'The full name in its language.',
  ALIAS: 'Another full name in use.',
  SHORT: 'A shortened name.',
  ACRONYM: 'Initials.',
  FORMER: 'A name it no longer bears.',
});

export const NameOrigin = enumType('NameOrigin', 'Where a name is taken from.', {
  DOCUMENT: 'A document that the evidence cites.',
  PUBLIC_KNOWLEDGE: "Plain public knowledge of the thing's own name; no document here says it.",
});

@ObjectType({ description: 'One of the names of something.' })
export class Name {
  @Field(() => String, { description: 'The name as it is written.' })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: 'BCP 47, such as `en`, `zh-Hans`, `zh-Hant`; null where the source does not say.',
  })
  language!: string | null;

  @Field(() => NameType, { description: 'What kind of name it is.' })
  type!: keyof typeof NameType;

  @Field(() => NameOrigin, { description: 'Where the name is taken from.' })
  origin!: keyof typeof NameOrigin;
}

/** The columns in which a node keeps its names: lists of equal length, the display name beside them. */
export interface NamedRow {
  readonly displayName: string;
  readonly nameValues: readonly string[];
  /** Empty text: the language is not known. */
  readonly nameLanguages: readonly string[];
  readonly nameTypes: readonly (keyof typeof NameType)[];
  readonly nameOrigins: readonly (keyof typeof NameOrigin)[];
}

export function namesOf(row: NamedRow): Name[] {
  return row.nameValues.map((value, index) => ({
    value,
    language: row.nameLanguages[index] || null,
    type: row.nameTypes[index] ?? 'LABEL',
    origin: row.nameOrigins[index] ?? 'DOCUMENT',
  }));
}
