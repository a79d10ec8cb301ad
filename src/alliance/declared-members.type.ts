import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Cited } from '../document/cited.type.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { localizedText } from '../name/localized-text.js';
import { Node } from '../node/node.type.js';
import { SchoolLevel } from '../organization/kinds/school.js';
import { OrganizationKind } from '../organization/organization.type.js';
import { enumType } from '../schema/enum-type.js';
import type { KnownMembers } from './coverage.js';

export const DeclarationBasis = enumType('DeclarationBasis', 'What a published number counts.', {
  MEMBERS: 'The members.',
  COUNCIL: 'The members of the council.',
  ATTENDED: 'Those whose people came to the founding meeting.',
});
export type DeclarationBasis = keyof typeof DeclarationBasis;

export interface DeclaredMembersRow {
  readonly id: string;
  readonly allianceId: string;
  readonly kind: OrganizationKind;
  readonly labelTexts: readonly string[];
  readonly labelLanguages: readonly string[];
  readonly schoolLevels: readonly (keyof typeof SchoolLevel)[];
  readonly count: number | null;
  readonly basis: DeclarationBasis;
}

@ObjectType({ implements: Node, description: 'How many members of a kind an alliance is said to have.' })
export class DeclaredMembers extends Cited {
  @Field(() => OrganizationKind, { description: 'Of which kind.' })
  kind!: OrganizationKind;

  @Field(() => [SchoolLevel], { description: 'Of schools: the levels it counts; empty: all, or other kinds.' })
  schoolLevels!: readonly (keyof typeof SchoolLevel)[];

  @Field(() => Int, { nullable: true, description: 'How many; null: named without a number.' })
  count!: number | null;

  @Field(() => DeclarationBasis, { description: 'What the number counts.' })
  basis!: DeclarationBasis;

  row!: DeclaredMembersRow;

  @Field(() => String, { description: 'What the source calls the group.' })
  label(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string {
    return localizedText(this.row.labelTexts, this.row.labelLanguages, languagesFor(language, languages)) ?? '';
  }

  @Field(() => Int, { description: 'How many members of that kind, and of these levels, are known by name.' })
  async known(@Ctx() { alliances }: Context): Promise<number> {
    return this.knownAmong(await alliances.knownMembers(this.row.allianceId, null));
  }

  /** How many of these it counts. */
  knownAmong(groups: readonly KnownMembers[]): number {
    return groups.filter((group) => this.counts(group)).reduce((sum, { known }) => sum + known, 0);
  }

  private counts({ kind, schoolLevel }: KnownMembers): boolean {
    return (
      kind === this.kind && (this.schoolLevels.length === 0 || this.schoolLevels.some((level) => level === schoolLevel))
    );
  }

  static from(row: DeclaredMembersRow): DeclaredMembers {
    const { id, kind, schoolLevels, count, basis } = row;
    return Object.assign(new DeclaredMembers(), { id, kind, schoolLevels, count, basis, row });
  }
}
