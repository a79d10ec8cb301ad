import { Field, Int, ObjectType } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import type { OrganizationKind } from '../organization/organization.type.js';
import { DeclarationBasis, type DeclaredMembers } from './declared-members.type.js';

@ObjectType({ description: 'How much of the membership of an alliance is in here.' })
export class Coverage {
  @Field(() => Int, { description: 'How many members are known by name.' })
  known!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many there are said to be; null when none or not every group is counted.',
  })
  declared!: number | null;

  @Field(() => Int, { description: 'The sum of the groups that are counted.' })
  declaredAtLeast!: number;

  @Field(() => DeclarationBasis, {
    nullable: true,
    description: 'What the declared numbers count; null when none is declared.',
  })
  basis!: DeclarationBasis | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The date of the latest document that names a member.',
  })
  latestDocumentOn!: string | null;
}

export interface KnownMembers {
  readonly kind: OrganizationKind;
  readonly schoolLevel: string | null;
  readonly known: number;
  readonly latestDocumentOn: string | null;
}

const fullest: readonly DeclarationBasis[] = ['MEMBERS', 'COUNCIL', 'ATTENDED'];

/**
 * Numbers that count different things are never added up: of several bases the one nearest to the whole membership
 * is taken.
 */
export function coverageOf(known: readonly KnownMembers[], declared: readonly DeclaredMembers[]): Coverage {
  const basis = fullest.find((each) => declared.some((group) => group.basis === each)) ?? null;
  const groups = declared.filter((group) => group.basis === basis);
  const counts = groups.flatMap(({ count }) => (count === null ? [] : [count]));
  const declaredAtLeast = counts.reduce((sum, count) => sum + count, 0);
  const dates = known.flatMap(({ latestDocumentOn }) => (latestDocumentOn === null ? [] : [latestDocumentOn]));
  return {
    known: known.reduce((sum, group) => sum + group.known, 0),
    declared: groups.length > 0 && counts.length === groups.length ? declaredAtLeast : null,
    declaredAtLeast,
    basis,
    latestDocumentOn: dates.sort().at(-1) ?? null,
  };
}
