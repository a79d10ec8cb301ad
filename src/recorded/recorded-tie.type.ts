import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Change } from '../curation/change.type.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { TieState } from '../network-diff/tie-state.js';
import { Organization } from '../organization/organization.type.js';
import { connectionOf } from '../paging/connection.js';
import { RelationshipKind, RelationshipStatus } from '../relationship/relationship.type.js';
import { RecordedEvidence } from './recorded-evidence.type.js';

@ObjectType({ description: 'A tie as the graph knew it at a moment.' })
export class RecordedTie {
  private readonly state: TieState;

  constructor(private readonly entry: Change) {
    this.state = TieState.ofHistory(entry.after ?? '', { source: null, target: null });
  }

  @Field(() => ID, { description: 'Its id; node(id:) answers the tie as it is now, if it still is.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => RelationshipKind, { description: 'How the two were tied.' })
  get kind(): RelationshipKind {
    return this.state.tie.kind;
  }

  @Field(() => RelationshipStatus, { description: 'How real it was known to be.' })
  get status(): RelationshipStatus {
    return this.state.status;
  }

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it began, as precisely as was known.' })
  get since(): string | null {
    return this.state.since;
  }

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it ended, inclusive, as was known.' })
  get until(): string | null {
    return this.state.until;
  }

  @Field(() => ID, { description: 'The id of the organization where it started.' })
  get sourceId(): string {
    return this.state.tie.sourceId;
  }

  @Field(() => ID, { description: 'The id of the organization where it ended.' })
  get targetId(): string {
    return this.state.tie.targetId;
  }

  @Field(() => Organization, {
    nullable: true,
    description: 'Where it started, as it is now, or what that was merged into; null: no longer in the graph.',
  })
  source(@Ctx() { organizations }: Context): Promise<Organization | null> {
    return organizations.find(this.sourceId);
  }

  @Field(() => Organization, {
    nullable: true,
    description: 'Where it ended, as it is now, or what that was merged into; null: no longer in the graph.',
  })
  target(@Ctx() { organizations }: Context): Promise<Organization | null> {
    return organizations.find(this.targetId);
  }

  @Field(() => String, {
    description: 'It in one sentence, with the names of now: English, 简体中文 or 繁體中文; English for others.',
  })
  async sentence(@LanguageArg() language: string | null, @Ctx() context: Context): Promise<string> {
    const [source, target] = await Promise.all([this.source(context), this.target(context)]);
    const state = TieState.ofHistory(this.entry.after ?? '', { source, target });
    return state.inWords(languagesFor(language, context.languages));
  }

  @Field(() => [RecordedEvidence], { description: 'What it rested on.' })
  get evidence(): RecordedEvidence[] {
    return RecordedEvidence.of(this.state.evidence);
  }

  @Field(() => Change, { description: 'The entry of the history that says so, with all that was said of it.' })
  get change(): Change {
    return this.entry;
  }
}

export const RecordedTieConnection = connectionOf<RecordedTie>('RecordedTie', () => RecordedTie, 'ties');
export type RecordedTieConnection = InstanceType<typeof RecordedTieConnection>;
