import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../paging/connection.js';

export interface ChangeRow {
  readonly entityId: string;
  readonly noun: string;
  readonly version: number;
  readonly revision: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly reason: string;
  readonly proposedBy: string | null;
  readonly proposal: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly erased: string | null;
  readonly act: string | null;
  readonly mergedInto: string | null;
}

@ObjectType({ description: 'One entry of the history.' })
export class Change {
  @Field(() => ID, { description: 'Give it as changeId to undo it.' })
  id!: string;

  @Field(() => ID, { description: 'The id of what was changed.' })
  entityId!: string;

  @Field(() => String, { description: 'What that is: organizations, relationships, people, positions, events, …' })
  noun!: string;

  @Field(() => Int, { description: 'The version that the change made.' })
  version!: number;

  @Field(() => Int, { description: 'The revision of the graph that the change is a part of.' })
  revision!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who made it: `key:` or `user:` with a name, or a loader such as `seed`.' })
  actor!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Who proposed it, where that was not the one who made it.' })
  proposedBy!: string | null;

  @Field(() => ID, { nullable: true, description: 'The proposal that was accepted by it.' })
  proposal!: string | null;

  @Field(() => String, { nullable: true, description: 'The fact before it, as JSON; null: there was none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The fact after it, as JSON; null: it was taken back.' })
  after!: string | null;

  @Field(() => Boolean, {
    description: "A person's data was erased from it; `before` and `after` are null where nothing is left.",
  })
  erased!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Of changes that were made at once, as by a merge: the id that all of them share; undo takes it too.',
  })
  act!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of an organization that was merged: where its id leads since.' })
  mergedInto!: string | null;

  static from(row: ChangeRow): Change {
    const id = `${row.entityId}@${row.version}`;
    return Object.assign(new Change(), row, { id, recordedAt: new Date(row.recordedAt), erased: Boolean(row.erased) });
  }
}

export const ChangeConnection = connectionOf<Change>('Change', () => Change, 'changes');
export type ChangeConnection = InstanceType<typeof ChangeConnection>;
