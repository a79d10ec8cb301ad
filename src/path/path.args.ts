import { ArgsType, Field, ID, Int } from 'type-graphql';
import { TraversalFilter } from '../traversal/traversal.filter.js';

@ArgsType()
export class PathsArgs {
  @Field(() => [ID], { description: 'Where ways begin: ids, or identifiers as CURIEs; at least one, 250 at the most.' })
  from!: string[];

  @Field(() => [ID], { description: 'Where they end: ids, or identifiers as CURIEs; at least one, 250 at the most.' })
  to!: string[];

  @Field(() => TraversalFilter, {
    nullable: true,
    description: 'Which ties and organizations they may use; all when not given.',
  })
  where?: TraversalFilter | null;

  @Field(() => Int, { nullable: true, defaultValue: 4, description: 'How many steps at the most, 1–6.' })
  maxLength?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'A person who holds positions at two organizations, at the same time as far as dates say, links them too, ' +
      'whatever kinds and grades of tie are asked for; disputed positions count only where DISPUTED is named.',
  })
  throughPeople!: boolean;

  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'How many ways at the most, 1–100.' })
  first?: number | null;
}
