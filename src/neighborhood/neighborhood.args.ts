import { ArgsType, Field, ID, Int } from 'type-graphql';
import { TraversalFilter } from '../traversal/traversal.filter.js';

export const defaultLimit = 200;

@ArgsType()
export class NeighborhoodArgs {
  @Field(() => [ID], { description: 'Around whom: 1–250 organizations, by id or any identifier they carry.' })
  organizations!: string[];

  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'How many ties away, 1–3.' })
  depth?: number | null;

  @Field(() => TraversalFilter, {
    nullable: true,
    description:
      'Which ties count. Organizations that through and maxDegree leave out may be reached but lead no further; ' +
      'those in avoid are left out, unless they are given.',
  })
  where?: TraversalFilter | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultLimit,
    description: 'How many organizations at the most, the given ones included, 1–2000.',
  })
  limit?: number | null;
}
