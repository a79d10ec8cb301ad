import { ArgsType, Field, InputType } from 'type-graphql';
import { OrderDirection, unknownLast } from '../organization/organization.args.js';
import type { SortKey } from '../paging/keyset.js';
import { PageArgs } from '../paging/page.args.js';
import { PartnerFilter } from '../relationship/relationship.filter.js';
import { enumType } from '../schema/enum-type.js';

export const PartnerOrderField = enumType('PartnerOrderField', 'What partners are ordered by.', {
  NAME: 'The display name: pinyin for Chinese characters, then the text.',
  COUNT: 'How many ties there are between the two.',
  SINCE: 'When the earliest tie between the two began.',
});
type PartnerOrderField = keyof typeof PartnerOrderField;

@InputType({ description: 'One key that partners are ordered by.' })
export class PartnerOrder {
  @Field(() => PartnerOrderField, { description: 'What to order by.' })
  field!: PartnerOrderField;

  @Field(() => OrderDirection, { nullable: true, defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction?: OrderDirection | null;
}

@ArgsType()
export class PartnersArgs extends PageArgs {
  @Field(() => PartnerFilter, { nullable: true, description: 'Which partners; all but the WITHDRAWN when not given.' })
  where?: PartnerFilter | null;

  @Field(() => [PartnerOrder], {
    nullable: true,
    description: 'Keys in order of weight; most ties first, then by NAME, when not given.',
  })
  orderBy?: PartnerOrder[] | null;
}

const mostTiesFirst: readonly PartnerOrder[] = [{ field: 'COUNT', direction: 'DESC' }, { field: 'NAME' }];

/** Over the variables of cypher/partner/of-organizations.cypher. */
export function partnerSortKeys(orderBy: readonly PartnerOrder[] | null | undefined): SortKey[] {
  return [
    ...(orderBy?.length ? orderBy : mostTiesFirst).map(({ field, direction }) => {
      const descending = direction === 'DESC';
      return { expression: expressionOf(field, descending), descending };
    }),
    { expression: 'partner.id', descending: false },
  ];
}

function expressionOf(field: PartnerOrderField, descending: boolean): string {
  switch (field) {
    case 'NAME':
      return 'partner.sortName';
    case 'COUNT':
      return 'tieCount';
    case 'SINCE':
      return `coalesce(since, ${unknownLast(descending)})`;
  }
}
