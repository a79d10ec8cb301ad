import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType } from '../schema/enum-type.js';

export const UserErrorCode = enumType('UserErrorCode', 'What kind of mistake it is.', {
  INVALID: 'A value is not what the field takes.',
  NOT_FOUND: 'What the field names is not in the graph.',
  CONFLICT: 'Somebody else changed it, or it would double or leave dangling what is there.',
});
export type UserErrorCode = keyof typeof UserErrorCode;

@ObjectType({ description: 'Why a change was not made.' })
export class UserError {
  @Field(() => String, { nullable: true, description: 'The field of the input at fault, such as `names.0.value`.' })
  field!: string | null;

  @Field(() => String, { description: 'What was expected, what came, what to do.' })
  message!: string;

  @Field(() => UserErrorCode, { description: 'What kind of mistake it is.' })
  code!: UserErrorCode;

  @Field(() => Int, { nullable: true, description: 'With CONFLICT over expectedVersion: the version it has now.' })
  currentVersion!: number | null;
}

@ObjectType({ description: 'What became of a change.' })
export class ChangePayload {
  @Field(() => ID, { nullable: true, description: 'The id of what was changed; null if nothing was.' })
  id!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version it has after the change; in a dry run the one it would have.',
  })
  version!: number | null;

  @Field(() => ID, { nullable: true, description: 'The entry of the history, for undo; null if nothing was changed.' })
  changeId!: string | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty if it was.' })
  userErrors!: UserError[];
}

export const ChangeOutcome = enumType('ChangeOutcome', 'What became of a fact.', {
  ADDED: 'It was not in the graph before.',
  CHANGED: 'It is said otherwise than before.',
  TAKEN_BACK: 'It is no longer said; the history keeps it.',
});

@ObjectType({ description: 'One of several facts that were changed at once.' })
export class ChangedFact {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What it is: organizations, relationships, people, positions, events, …' })
  noun!: string;

  @Field(() => Int, { description: 'The version it has after the change; in a dry run the one it would have.' })
  version!: number;

  @Field(() => ChangeOutcome, { description: 'What became of it.' })
  outcome!: keyof typeof ChangeOutcome;
}

@ObjectType({ description: 'What became of several changes that are made at once or not at all.' })
export class ActPayload extends ChangePayload {
  @Field(() => [ChangedFact], { description: 'All that was changed; in a dry run what would be.' })
  changed!: ChangedFact[];
}
