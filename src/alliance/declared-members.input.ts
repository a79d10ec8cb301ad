import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput, CurationInput, EvidenceInput, type InputBase, TextInput } from '../curation/curation.input.js';
import { SchoolLevel } from '../organization/kinds/school.js';
import { OrganizationKind } from '../organization/organization.type.js';
import { DeclarationBasis } from './declared-members.type.js';

/** What is said of a published number alike, whether it is new or not. */
function sayingOfNumber<Base extends InputBase>(base: Base) {
  @InputType()
  abstract class Said extends base {
    @Field(() => Int, { nullable: true, description: 'How many; null: named without a number.' })
    count?: number | null;

    @Field(() => [SchoolLevel], { nullable: true, description: 'Of schools: the levels it counts; all if left out.' })
    schoolLevels?: string[] | null;
  }
  return Said;
}

@InputType({ description: 'A published number of the members of an alliance that is not in the graph yet.' })
export class CreateDeclaredMembersInput extends sayingOfNumber(CurationInput) {
  @Field(() => ID, { description: 'Of which alliance.' })
  alliance!: string;

  @Field(() => OrganizationKind, { description: 'Of which kind the members are.' })
  kind!: keyof typeof OrganizationKind;

  @Field(() => [TextInput], { description: 'What the source calls the group, in one language at least.' })
  label!: TextInput[];

  @Field(() => DeclarationBasis, { description: 'What the number counts.' })
  basis!: keyof typeof DeclarationBasis;

  @Field(() => [EvidenceInput], { description: 'What it rests on, one document at least.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What is to be otherwise of a published number: left out, it stays; null takes it away.' })
export class UpdateDeclaredMembersInput extends sayingOfNumber(ChangeInput) {
  @Field(() => OrganizationKind, { nullable: true, description: 'Of which kind the members are.' })
  kind?: keyof typeof OrganizationKind | null;

  @Field(() => [TextInput], { nullable: true, description: 'What the source calls the group.' })
  label?: TextInput[] | null;

  @Field(() => DeclarationBasis, { nullable: true, description: 'What the number counts.' })
  basis?: keyof typeof DeclarationBasis | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'All that it rests on, in place of what it has.' })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'A published number that is no longer said.' })
export class RetractDeclaredMembersInput extends ChangeInput {}
