import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Cited } from '../document/cited.type.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { type NamedRow, namesOf } from '../name/name.type.js';
import { nameIn } from '../name/name-in-language.js';
import { Node } from '../node/node.type.js';
import { Organization } from '../organization/organization.type.js';
import { connectionOf } from '../paging/connection.js';

export interface PolicyRow extends NamedRow {
  readonly id: string;
  readonly issuerId: string | null;
  readonly year: number | null;
  readonly period: string | null;
}

@ObjectType({
  implements: Node,
  description: 'An opinion, plan, programme or other policy that organizations cite or carry out.',
})
export class Policy extends Cited {
  @Field(() => Int, { nullable: true, description: 'The year it was issued in.' })
  year!: number | null;

  @Field(() => String, { nullable: true, description: 'The period it covers, as written: "2020-2025".' })
  period!: string | null;

  row!: PolicyRow;

  @Field(() => String, { description: 'Its title, in the asked language where there is one.' })
  title(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string {
    return nameIn(namesOf(this.row), languagesFor(language, languages), this.row.displayName);
  }

  @Field(() => Organization, { nullable: true, description: 'Who issued it.' })
  async issuer(@Ctx() { organizations }: Context): Promise<Organization | null> {
    return this.row.issuerId === null ? null : organizations.load(this.row.issuerId);
  }

  static from(row: PolicyRow): Policy {
    return Object.assign(new Policy(), { id: row.id, year: row.year, period: row.period, row });
  }
}

export const PolicyConnection = connectionOf<Policy>('Policy', () => Policy, 'policies');
export type PolicyConnection = InstanceType<typeof PolicyConnection>;
