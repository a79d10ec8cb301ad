import { ArgsType, type ClassType, Field, InputType } from 'type-graphql';
import { OrderDirection, unknownLast } from '../organization/organization.args.js';
import { byProperty, type SortKey, withTieBreaker } from '../paging/keyset.js';
import { PageArgs } from '../paging/page.args.js';
import { enumType } from '../schema/enum-type.js';
import { relationshipDefinitions } from './kinds/index.js';
import { RelationshipFilter } from './relationship.filter.js';
import { statusesByReality } from './relationship.type.js';

export const RelationshipOrderField = enumType('RelationshipOrderField', 'What ties are ordered by.', {
  SINCE: 'When it began.',
  UNTIL: 'When it ended.',
  KIND: 'Its kind, by the alphabet.',
  STATUS: 'How real it is: OPERATING, SIGNED, ANNOUNCED, DISPUTED, ENDED.',
  RECORDED_AT: 'When it was first recorded here.',
  PARTNER_NAME: 'The display name of the other end; where no organization is given, of the end it runs to.',
});
type RelationshipOrderField = keyof typeof RelationshipOrderField;

@InputType({ description: 'One key that ties are ordered by.' })
export class RelationshipOrder {
  @Field(() => RelationshipOrderField, { description: 'What to order by.' })
  field!: RelationshipOrderField;

  @Field(() => OrderDirection, { nullable: true, defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction?: OrderDirection | null;
}

const orderDescription =
  'Keys in order of weight. When not given: by SINCE, the latest first; at the root by RECORDED_AT, the latest first.';

@ArgsType()
export class RelationshipsArgs extends PageArgs {
  @Field(() => RelationshipFilter, { nullable: true, description: 'Which ties; all when not given.' })
  where?: RelationshipFilter | null;

  @Field(() => [RelationshipOrder], { nullable: true, description: orderDescription })
  orderBy?: RelationshipOrder[] | null;
}

/** The arguments of a shortcut to the ties of one kind. */
export function argsOfKind(filter: ClassType<object>): ClassType<RelationshipsArgs> {
  @ArgsType()
  class KindArgs extends PageArgs {
    @Field(() => filter, { nullable: true, description: 'Which of them; all when not given.' })
    where?: RelationshipFilter | null;

    @Field(() => [RelationshipOrder], { nullable: true, description: orderDescription })
    orderBy?: RelationshipOrder[] | null;
  }
  return KindArgs;
}

export function relationshipSortKeys(
  orderBy: readonly RelationshipOrder[] | null | undefined,
  tie: string,
  partner: string,
): SortKey[] {
  const orders: readonly RelationshipOrder[] = orderBy?.length ? orderBy : [{ field: 'SINCE', direction: 'DESC' }];
  return withTieBreaker(
    orders.map((order) => sortKeyOf(order, tie, partner)),
    `${tie}.id`,
  );
}

function sortKeyOf({ field, direction }: RelationshipOrder, tie: string, partner: string): SortKey {
  const descending = direction === 'DESC';
  return field === 'RECORDED_AT'
    ? byProperty(`${tie}.recordedAt`, descending)
    : { expression: expressionOf(field, tie, partner, descending), descending };
}

const chosen = (subject: string, cases: readonly (readonly [string, string])[]): string =>
  `CASE ${subject} ${cases.map(([value, result]) => `WHEN '${value}' THEN ${result}`).join(' ')} END`;

function expressionOf(
  field: Exclude<RelationshipOrderField, 'RECORDED_AT'>,
  tie: string,
  partner: string,
  descending: boolean,
): string {
  switch (field) {
    case 'SINCE':
      return `coalesce(${tie}.since, ${unknownLast(descending)})`;
    case 'UNTIL':
      return `coalesce(${tie}.until, ${unknownLast(descending)})`;
    case 'KIND':
      return chosen(
        `type(${tie})`,
        relationshipDefinitions.map(({ neo4jType, kind }) => [neo4jType, `'${kind}'`]),
      );
    case 'STATUS':
      return chosen(
        `${tie}.status`,
        statusesByReality.map((status, index) => [status, String(index)]),
      );
    case 'PARTNER_NAME':
      return `${partner}.sortName`;
  }
}
