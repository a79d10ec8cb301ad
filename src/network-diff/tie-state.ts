import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import type { Citation, RelationshipFact } from '../fact/fact.js';
import { relationships } from '../fact/tie-nouns.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import type { Organization } from '../organization/organization.type.js';
import { definitionOfType, relationshipOfRow } from '../relationship/kinds/index.js';
import { type Relationship, type RelationshipRow, RelationshipStatus } from '../relationship/relationship.type.js';
import { type RelationshipValues, relationshipRow } from '../relationship/relationship-values.js';
import { sentenceOf } from '../relationship/sentence.js';

/** The two ends of a tie as they are now; null where one is no longer there. */
export interface TieEnds {
  readonly source: Organization | null;
  readonly target: Organization | null;
}

@ObjectType({ description: 'How a tie stood at one of two times.' })
export class TieState {
  constructor(
    readonly tie: Relationship,
    readonly row: RelationshipRow,
    readonly documentIds: readonly string[],
    private readonly ends: TieEnds,
    /** What it rested on, place by place, where that is known of a time that is over. */
    readonly evidence: readonly Citation[] = [],
  ) {}

  @Field(() => ID, { description: 'The id of the tie.' })
  get id(): string {
    return this.tie.id;
  }

  @Field(() => RelationshipStatus, { description: 'How real it was. For VALID_TIME, how real it is as known now.' })
  get status(): RelationshipStatus {
    return this.tie.status;
  }

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it began, as precisely as was known.' })
  get since(): string | null {
    return this.tie.since;
  }

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it ended, inclusive, as precisely as was known.',
  })
  get until(): string | null {
    return this.tie.until;
  }

  @Field(() => String, {
    description: 'It in one sentence: English, 简体中文 or 繁體中文; English for other languages.',
  })
  sentence(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string {
    return this.inWords(languagesFor(language, languages));
  }

  inWords(languages: readonly string[]): string {
    const { source, target } = this.ends;
    const { sourceId, targetId } = this.tie;
    return sentenceOf(this.tie, source ?? namedById(sourceId), target ?? namedById(targetId), languages);
  }

  /** A tie as it stands in the graph. */
  static ofValues(values: RelationshipValues, documentIds: readonly string[], ends: TieEnds): TieState {
    const row = relationshipRow(values);
    return new TieState(relationshipOfRow(row), row, documentIds, ends);
  }

  /** A tie as its history has it. */
  static ofHistory(json: string, ends: TieEnds): TieState {
    const fact: RelationshipFact = JSON.parse(json);
    const type = relationships.type(fact);
    const { documentIds, ...stored } = relationships.properties(fact);
    const unknown = Object.fromEntries(['since', 'until', ...definitionOfType(type).columns].map((key) => [key, null]));
    const known = Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== undefined));
    const row = { ...unknown, ...known, type } as unknown as RelationshipRow;
    return new TieState(relationshipOfRow(row), row, documentIds as string[], ends, fact.evidence);
  }
}

/** What an organization is called in a sentence that is no longer there. */
const namedById = (id: string) => ({ names: [], row: { displayName: id } });
