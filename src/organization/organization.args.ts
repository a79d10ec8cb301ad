import { ArgsType, Field, InputType } from 'type-graphql';
import { byProperty, type SortKey, withTieBreaker } from '../paging/keyset.js';
import { PageArgs } from '../paging/page.args.js';
import { relationshipTypesOf } from '../relationship/kinds/index.js';
import { RelationshipKind } from '../relationship/relationship.type.js';
import { enumType } from '../schema/enum-type.js';
import { labelsOf } from './kinds/index.js';
import { OrganizationFilter } from './organization.filter.js';
import { OrganizationKind } from './organization.type.js';

export const OrderDirection = enumType(
  'OrderDirection',
  'Which way a list is ordered; what is unknown comes last either way.',
  {
    ASC: 'From the smallest, earliest or first in the alphabet.',
    DESC: 'From the largest, latest or last in the alphabet.',
  },
);
export type OrderDirection = keyof typeof OrderDirection;

export const OrganizationOrderField = enumType('OrganizationOrderField', 'What organizations are ordered by.', {
  NAME: 'The display name: pinyin for Chinese characters, then the text.',
  FOUNDED: 'When it was founded.',
  RELATIONSHIP_COUNT: 'How many ties it has, of the kinds and to the kinds of partner given.',
  PARTNER_COUNT: 'How many distinct partners it has, of the kinds and by the kinds of tie given.',
  RECORDED_AT: 'When it was first recorded here.',
});
type OrganizationOrderField = keyof typeof OrganizationOrderField;

@InputType({ description: 'One key that organizations are ordered by.' })
export class OrganizationOrder {
  @Field(() => OrganizationOrderField, { description: 'What to order by.' })
  field!: OrganizationOrderField;

  @Field(() => OrderDirection, { nullable: true, defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction?: OrderDirection | null;

  @Field(() => [RelationshipKind], {
    nullable: true,
    description: 'For the counts: ties of these kinds; of all when not given.',
  })
  kinds?: RelationshipKind[] | null;

  @Field(() => [OrganizationKind], {
    nullable: true,
    description: 'For the counts: partners of these kinds; of all when not given.',
  })
  partnerKinds?: OrganizationKind[] | null;
}

@ArgsType()
export class OrganizationsArgs extends PageArgs {
  @Field(() => OrganizationFilter, {
    nullable: true,
    description: 'Which organizations; all but the WITHDRAWN when not given.',
  })
  where?: OrganizationFilter | null;

  @Field(() => [OrganizationOrder], { nullable: true, description: 'Keys in order of weight; by NAME when not given.' })
  orderBy?: OrganizationOrder[] | null;
}

/** What stands in for an unknown date or text, so that it comes last either way. */
export function unknownLast(descending: boolean): string {
  return descending ? "''" : "'~'";
}

export function organizationSortKeys(
  orderBy: readonly OrganizationOrder[] | null | undefined,
  organization: string,
): SortKey[] {
  const orders: readonly OrganizationOrder[] = orderBy?.length ? orderBy : [{ field: 'NAME' }];
  return withTieBreaker(
    orders.map((order) => sortKeyOf(order, organization)),
    `${organization}.id`,
  );
}

function sortKeyOf(order: OrganizationOrder, organization: string): SortKey {
  const descending = order.direction === 'DESC';
  switch (order.field) {
    case 'NAME':
      return byProperty(`${organization}.sortName`, descending);
    case 'RECORDED_AT':
      return byProperty(`${organization}.recordedAt`, descending);
    case 'FOUNDED':
      return { expression: `coalesce(${organization}.founded, ${unknownLast(descending)})`, descending };
    case 'RELATIONSHIP_COUNT':
    case 'PARTNER_COUNT':
      return { expression: countOf(order, organization), descending };
  }
}

function countOf({ field, kinds, partnerKinds }: OrganizationOrder, organization: string): string {
  if (kinds?.length === 0 || partnerKinds?.length === 0) return '0';
  const labels = partnerKinds?.length ? `:${labelsOf(partnerKinds)}` : '';
  const pattern = `(${organization})-[:${relationshipTypesOf(kinds)}]-(sorted${labels})`;
  if (field === 'PARTNER_COUNT') return `COUNT { MATCH ${pattern} RETURN DISTINCT sorted }`;
  return labels === '' ? `COUNT { ${pattern.replace('sorted', '')} }` : `COUNT { ${pattern} }`;
}
