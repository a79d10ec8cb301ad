import { ArgsType, Field, ID } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';

@ArgsType()
export class BriefingArgs {
  @Field(() => [ID], {
    description:
      'On whom: one organization, or two for what there is between them; by id or any identifier they carry.',
  })
  ids!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'The language to write it in, BCP 47: English, 简体中文 or 繁體中文. When not given, or another, the first of these ' +
      'in Accept-Language; else English.',
  })
  language?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'Only ties, positions and commitments that held then, as far as is known, and events and policies up to then; ' +
      'null: all that is recorded, also what is over.',
  })
  asOf?: string | null;
}
