import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { Cited } from '../document/cited.type.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { localizedText } from '../name/localized-text.js';
import { Node } from '../node/node.type.js';
import { Organization } from '../organization/organization.type.js';
import { enumType } from '../schema/enum-type.js';

export const CommitmentPeriod = enumType('CommitmentPeriod', 'When a commitment is to be kept.', {
  PER_YEAR: 'Every year anew.',
  BY_DATE: 'Once, by the day it is due.',
  ONGOING: 'As long as it stands; no number of times is said.',
});
export type CommitmentPeriod = keyof typeof CommitmentPeriod;

export interface CommitmentRow {
  readonly id: string;
  readonly byId: string;
  readonly concerningId: string | null;
  readonly activityTexts: readonly string[];
  readonly activityLanguages: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
  readonly unitTexts: readonly string[] | null;
  readonly unitLanguages: readonly string[] | null;
  readonly period: CommitmentPeriod;
  readonly due: string | null;
}

@ObjectType({ implements: Node, description: 'Something an organization publicly undertook to do.' })
export class Commitment extends Cited {
  @Field(() => Int, { nullable: true, description: 'How much or how often at the least, in unit.' })
  min!: number | null;

  @Field(() => Int, { nullable: true, description: 'How much or how often at the most, in unit.' })
  max!: number | null;

  @Field(() => CommitmentPeriod, { description: 'When it is to be kept.' })
  period!: CommitmentPeriod;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it is due, for BY_DATE.' })
  due!: string | null;

  row!: CommitmentRow;

  @Field(() => String, { description: 'What is to be done.' })
  activity(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string {
    return localizedText(this.row.activityTexts, this.row.activityLanguages, languagesFor(language, languages)) ?? '';
  }

  @Field(() => String, { nullable: true, description: 'What min and max count.' })
  unit(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string | null {
    return localizedText(this.row.unitTexts, this.row.unitLanguages, languagesFor(language, languages));
  }

  @Field(() => Organization, { description: 'Who undertook it.' })
  by(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.row.byId);
  }

  @Field(() => Organization, { nullable: true, description: 'For whom or what.' })
  async concerning(@Ctx() { organizations }: Context): Promise<Organization | null> {
    return this.row.concerningId === null ? null : organizations.load(this.row.concerningId);
  }

  static from(row: CommitmentRow): Commitment {
    const { id, min, max, period, due } = row;
    return Object.assign(new Commitment(), { id, min, max, period, due, row });
  }
}
