import { Field, ID, InputType } from 'type-graphql';
import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { valuesLeft } from '../filter/value.filter.js';

@InputType({ description: 'A condition on a region; an unknown region never fits.' })
export class RegionMatch {
  @Field(() => ID, { nullable: true, description: 'Exactly this region.' })
  eq?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Exactly one of these regions.' })
  in?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'This region or any below it, such as `gb2260:500000`.' })
  within?: string | null;
}

/** What the filter means of a property that holds a region's id. */
export function regionPredicate(filter: RegionMatch, property: string, scope: Scope): Predicate {
  const { eq, in: oneOf, within } = filter;
  return conjunction([
    ...(typeof eq === 'string' ? [`${property} IS NOT NULL AND ${property} = ${scope.parameter(eq)}`] : []),
    ...(oneOf ? [`${property} IS NOT NULL AND ${property} IN ${scope.parameter(oneOf)}`] : []),
    ...(typeof within === 'string'
      ? [`${property} IS NOT NULL AND ${property} IN ${regionsWithin(within, scope)}`]
      : []),
  ]);
}

/**
 * Whether the filter names its regions one by one, or all of one city at the most, as the ids of regions tell: GB/T 2260
 * ends the codes of countries and provinces in four zeros, and GeoNames is where cities come from.
 */
export function namesFewRegions(filter: RegionMatch): boolean {
  return valuesLeft(filter) !== undefined || /^(gb2260:(?!\d\d0000$)\d{6}|geonames:\d+)$/.test(filter.within ?? '');
}

/** The same as regionPredicate for a statement that begins with a row for each region; the filter is of few regions. */
export function regionByRegion(filter: RegionMatch, property: string, scope: Scope): Predicate {
  const within = filter.within ?? null;
  const ids = valuesLeft(filter);
  const region = scope.variable('region');
  if (ids === undefined) {
    scope.prelude(`MATCH (:Region {id: ${scope.parameter(within)}})<-[:WITHIN*0..6]-(${region}:Region)`);
    return `${property} = ${region}.id`;
  }
  scope.prelude(`UNWIND ${scope.parameter([...new Set(ids)])} AS ${region}`);
  return conjunction([`${property} = ${region}`, regionPredicate({ within }, region, scope)]);
}

/** A variable that holds the ids of the region and of all below it, found once and from the top. */
function regionsWithin(id: string, scope: Scope): string {
  const regions = scope.variable('regions');
  scope.prelude(
    `CALL () { OPTIONAL MATCH (:Region {id: ${scope.parameter(id)}})<-[:WITHIN*0..6]-(region:Region) RETURN collect(region.id) AS ${regions} }`,
  );
  return regions;
}
