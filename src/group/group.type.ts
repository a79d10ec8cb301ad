import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { textIn } from '../name/name-in-language.js';
import { connectionOf } from '../paging/connection.js';
import type { Dimension } from './dimension.js';

const unknown = { en: 'unknown', 'zh-Hans': '未知' };

@ObjectType({ description: 'What the things of a group have in common in one dimension.' })
export class GroupKey {
  constructor(
    dimension: string,
    key: string | null,
    private readonly of: Dimension['of'],
  ) {
    this.dimension = dimension;
    this.key = key;
  }

  @Field(() => String, { description: 'The dimension, as it was asked for.' })
  dimension: string;

  @Field(() => String, { nullable: true, description: 'A value, a year, an id or a number; null: unknown.' })
  key: string | null;

  @Field(() => String, {
    description:
      'The key to show: the name of a region in the language of Accept-Language, the title of a document, `unknown`, else the key.',
  })
  async displayName(@Ctx() context: Context): Promise<string> {
    if (this.key === null) return textIn(unknown, context.languages) ?? unknown.en;
    if (this.of === 'region') return (await context.regions.find(this.key))?.name(null, context) ?? this.key;
    if (this.of === 'document') return (await context.documents.find(this.key))?.title ?? this.key;
    return this.key;
  }
}

@ObjectType({ description: 'Things that have something in common, and how many they are.' })
export class Group {
  @Field(() => [GroupKey], { description: 'What they have in common, one key for each dimension, in their order.' })
  keys!: GroupKey[];

  @Field(() => Int, {
    description: 'How many they are. A thing with several values in a dimension counts once in the group of each.',
  })
  count!: number;
}

export const GroupConnection = connectionOf<Group>('Group', () => Group, 'groups');
export type GroupConnection = InstanceType<typeof GroupConnection>;
