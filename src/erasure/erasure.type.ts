import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../curation/payload.type.js';

@ObjectType({ description: 'What became of a person that was to be erased.' })
export class ErasePersonPayload {
  @Field(() => ID, { nullable: true, description: 'The id of the person; null if nothing was erased.' })
  id!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The entry of the history that says when, by whom and why; null in a dry run.',
  })
  changeId!: string | null;

  @Field(() => [ID], {
    description: 'The person, and the positions and participations that were nobody else’s: nothing is left of them.',
  })
  erased!: readonly string[];

  @Field(() => [ID], { description: 'What is still there, and does not name the person any more.' })
  changed!: readonly string[];

  @Field(() => [UserError], { description: 'Why nothing was erased; empty if it was.' })
  userErrors!: UserError[];
}
