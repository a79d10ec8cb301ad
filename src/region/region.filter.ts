import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { And, Not, Or } from '../filter/connectives.js';
import { type Combinable, type Predicate, type PredicatesOf, predicateOf } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { linesPredicate, StringFilter } from '../filter/string.filter.js';
import { IDFilter, valuePredicate } from '../filter/value.filter.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { RegionMatch, regionPredicate } from './region-match.filter.js';

@InputType({ description: 'Which regions; fields side by side mean AND.' })
export class RegionFilter implements Combinable<RegionFilter> {
  @And(() => RegionFilter)
  AND?: RegionFilter[] | null;

  @Or(() => RegionFilter)
  OR?: RegionFilter[] | null;

  @Not(() => RegionFilter)
  NOT?: RegionFilter | null;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Any of its names, in any script.' })
  name?: StringFilter | null;

  @Field(() => Int, { nullable: true, description: '0 country, 1 province, 2 prefecture, 3 county.' })
  level?: number | null;

  @Field(() => RegionMatch, { nullable: true, description: 'Where it is; within includes the region itself.' })
  region?: RegionMatch | null;

  @Field(() => IDFilter, { nullable: true, description: 'The region directly above it.' })
  parent?: IDFilter | null;
}

@ArgsType()
export class RegionsArgs extends ForwardPageArgs {
  @Field(() => RegionFilter, { nullable: true, description: 'Which regions; all when not given.' })
  where?: RegionFilter | null;
}

const predicates: PredicatesOf<RegionFilter, string> = {
  id: (filter, region, scope) => valuePredicate(filter, `${region}.id`, scope),
  name: (filter, region, scope) => linesPredicate(filter, `${region}.nameText`, scope),
  level: (level, region, scope) => `${region}.level = ${scope.parameter(level)}`,
  region: (filter, region, scope) => regionPredicate(filter, `${region}.id`, scope),
  parent: (filter, region, scope) => valuePredicate(filter, `${region}.parentId`, scope),
};

/** What the filter means of the region that the variable holds. */
export function regionFilterPredicate(
  filter: RegionFilter | null | undefined,
  region: string,
  scope: Scope,
): Predicate {
  return predicateOf(filter, predicates, region, scope);
}
