import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { Document } from '../document/document.type.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { Organization } from '../organization/organization.type.js';
import { connectionOf } from '../paging/connection.js';
import { Relationship, RelationshipKind } from '../relationship/relationship.type.js';
import { type Difference, differenceInWords } from './diff-sentence.js';
import { FieldChange, fieldChanges } from './field-change.js';
import type { DiffBasis } from './network-diff.args.js';
import { type TieEnds, TieState } from './tie-state.js';

@ObjectType({ description: 'An entry of the history of the graph.' })
export class Recording {
  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  recordedAt!: Date;

  @Field(() => Int, { description: 'The revision of the graph that it is a part of.' })
  revision!: number;

  @Field(() => String, { description: 'Who made it, such as the seed.' })
  actor!: string;

  @Field(() => String, { description: 'Why, in their words.' })
  reason!: string;
}

/** A tie at two times; it stood at one of them at least. */
export interface Compared {
  readonly difference: Difference;
  readonly basis: DiffBasis;
  readonly before: TieState | null;
  readonly after: TieState | null;
  readonly ends: TieEnds;
  readonly recording: Recording | null;
}

@ObjectType({ description: 'A tie that was added, ended or changed between two times.' })
export class TieChange {
  constructor(private readonly compared: Compared) {}

  /** As it stands at the later time, or stood last. */
  private get latest(): TieState {
    const { before, after } = this.compared;
    const state = after ?? before;
    if (state === null) throw new Error('A tie that stood at neither of two times did not change between them.');
    return state;
  }

  @Field(() => RelationshipKind, { description: 'How the two are tied.' })
  get kind(): RelationshipKind {
    return this.latest.tie.kind;
  }

  @Field(() => Organization, {
    nullable: true,
    description:
      'Where it starts; of two without direction, the smaller id; as it is now. null: it is no longer in the graph.',
  })
  get source(): Organization | null {
    return this.compared.ends.source;
  }

  @Field(() => Organization, {
    nullable: true,
    description:
      'Where it ends; of two without direction, the larger id; as it is now. null: it is no longer in the graph.',
  })
  get target(): Organization | null {
    return this.compared.ends.target;
  }

  @Field(() => Relationship, {
    nullable: true,
    description: 'The tie as it is now; of two of which one took the place of the other, that one. null: taken back.',
  })
  relationship(@Ctx() { relationships }: Context): Promise<Relationship | null> | Relationship {
    const { tie } = this.latest;
    return this.compared.basis === 'VALID_TIME' ? tie : relationships.find(tie.id);
  }

  @Field(() => TieState, { nullable: true, description: 'How it stood at the earlier time; null for what was added.' })
  get before(): TieState | null {
    return this.compared.before;
  }

  @Field(() => TieState, {
    nullable: true,
    description:
      'How it stands at the later time; null for what ended or was taken back. What ended by the record stands there as ended.',
  })
  get after(): TieState | null {
    return this.compared.after;
  }

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'When, as precisely as is known. VALID_TIME: when what was added or changed began, or what ended did. RECORDED_TIME: the day (UTC) of the recording.',
  })
  get at(): string | null {
    const { difference, basis, recording } = this.compared;
    if (basis === 'RECORDED_TIME') return recording?.recordedAt.toISOString().slice(0, 10) ?? null;
    return difference === 'ENDED' ? this.latest.until : this.latest.since;
  }

  @Field(() => Recording, {
    nullable: true,
    description: 'RECORDED_TIME: the last entry of its history by the later time. null for VALID_TIME.',
  })
  get recording(): Recording | null {
    return this.compared.recording;
  }

  @Field(() => [FieldChange], {
    description: 'What is said otherwise than before; empty for what was added or has nothing to compare with.',
  })
  get fields(): FieldChange[] {
    const { before, after } = this.compared;
    return before === null || after === null ? [] : fieldChanges(before, after);
  }

  @Field(() => [Document], {
    description:
      'What says so: the documents that it rests on at the later time, or of what is over there rested on last.',
  })
  documents(@Ctx() context: Context): Promise<Document[]> {
    return found(this.latest.documentIds, context);
  }

  @Field(() => [Document], { description: 'Those of the documents that it did not rest on before.' })
  newDocuments(@Ctx() context: Context): Promise<Document[]> {
    const { before, after } = this.compared;
    const known = before?.documentIds ?? [];
    return found(after?.documentIds.filter((id) => !known.includes(id)) ?? [], context);
  }

  @Field(() => String, {
    description: 'It in words: English, 简体中文 or 繁體中文; English for other languages.',
  })
  sentence(@LanguageArg() language: string | null, @Ctx() context: Context): string {
    const { difference, basis, before, after } = this.compared;
    const languages = languagesFor(language, context.languages);
    return differenceInWords(difference, basis, before?.inWords(languages), after?.inWords(languages), languages);
  }
}

/** Without those that were taken back since. */
async function found(ids: readonly string[], { documents }: Context): Promise<Document[]> {
  const all = await Promise.all(ids.map((id) => documents.find(id)));
  return all.filter((document) => document !== null);
}

export const TieChangeConnection = connectionOf<TieChange>('TieChange', () => TieChange, 'ties that changed');
export type TieChangeConnection = InstanceType<typeof TieChangeConnection>;
