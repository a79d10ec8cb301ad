import { Ctx, Extensions, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { toTraditional } from '../name/script.js';
import { sentenceIn } from '../name/sentence-language.js';
import { Organization } from '../organization/organization.type.js';
import { Person } from '../person/person.type.js';
import { Position } from '../person/position.type.js';
import { Direction, Relationship, RelationshipStatus } from '../relationship/relationship.type.js';
import { enumType } from '../schema/enum-type.js';
import { acquaintanceOf } from './acquaintance.js';
import { type Obstacle, obstacleSentence } from './obstacle.js';

export const SearchStatus = enumType('SearchStatus', 'How far a search came.', {
  EXHAUSTED: 'Every way of at most maxLength steps that `where` allows is in the answer.',
  RESULT_LIMIT: 'More exist than `first`.',
  LENGTH_LIMIT:
    'Complete only up to searchedLength, which is less than maxLength: longer ways were more than memory holds.',
  TIME_LIMIT: 'Stopped by time; complete up to searchedLength.',
});
export type SearchStatus = keyof typeof SearchStatus;

@ObjectType({ description: 'What the order of paths weighs, heaviest first; the score is made of nothing else.' })
export class ScoreParts {
  @Field(() => Int, { description: 'How many steps; fewer are better.' })
  length!: number;

  @Field(() => RelationshipStatus, {
    description:
      'The worst grade on the way: OPERATING, SIGNED, ANNOUNCED, DISPUTED, ENDED. Stated positions count as OPERATING.',
  })
  worstStatus!: RelationshipStatus;

  @Field(() => Float, {
    description: 'The sum of ln(1 + ties) of the organizations inside: small circles are better than hubs.',
  })
  hubness!: number;

  @Field(() => Int, { description: 'How many distinct documents bear it out; more are better.' })
  documents!: number;
}

@ObjectType({ description: 'One step of a path: a tie, or a person who holds positions at both ends.' })
export class PathStep {
  @Field(() => Organization, { description: 'Where the step begins.' })
  from!: Organization;

  @Field(() => Organization, { description: 'Where it leads.' })
  to!: Organization;

  @Field(() => Relationship, { nullable: true, description: 'The tie; null where a person links the two.' })
  relationship!: Relationship | null;

  @Field(() => Person, { nullable: true, description: 'Who holds positions at both; null where a tie links the two.' })
  via!: Person | null;

  @Field(() => [Position], { description: 'The positions of that person there; empty for a tie.' })
  positions!: Position[];

  @Field(() => Direction, { description: 'How the tie runs along the step: OUT starts where the step does.' })
  along!: Direction;

  @Field(() => String, {
    description: 'The step in one sentence: English, 简体中文 or 繁體中文; English for other languages.',
  })
  async sentence(
    @LanguageArg() language: string | null,
    @Ctx() { relationships, languages: accepted }: Context,
  ): Promise<string> {
    const languages = languagesFor(language, accepted);
    if (this.via !== null) return acquaintanceOf(this.via, this.positions, [this.from, this.to], languages);
    if (this.relationship === null) throw new Error('A step of a path has neither a tie nor a person.');
    return relationships.inSentence(this.relationship, languages);
  }
}

@ObjectType({ description: 'A way between two organizations that visits none twice.' })
export class Path {
  @Field(() => Int, { description: 'How many steps.' })
  length!: number;

  @Field(() => Float, { description: 'Falls strictly in the order of the paths; it means nothing across answers.' })
  score!: number;

  @Field(() => ScoreParts, { description: 'What the order weighs.' })
  scoreParts!: ScoreParts;

  @Field(() => [Organization], { description: 'The organizations on the way, both ends included.' })
  organizations!: Organization[];

  @Field(() => [PathStep], { description: 'The steps, one less than the organizations.' })
  steps!: PathStep[];
}

@ObjectType({ description: 'What keeps two groups of organizations apart.' })
export class PathObstacle {
  constructor(
    filter: Obstacle,
    private readonly maxLength: number,
  ) {
    this.filter = filter;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The part of `where` that removed the last way: kinds, asOf, through, avoid, maxDegree or status, put back in this order; null: there is none even without.',
  })
  filter: Obstacle;

  @Field(() => String, {
    description: 'The same in one sentence: English, 简体中文 or 繁體中文; English for other languages.',
  })
  message(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string {
    const { chinese, traditional } = sentenceIn(languagesFor(language, languages));
    const sentence = obstacleSentence(this.filter, this.maxLength, chinese);
    return traditional ? toTraditional(sentence) : sentence;
  }
}

@ObjectType({ description: 'Ways between organizations, and how far the search for them came.' })
export class PathResult {
  @Field(() => [Path], { description: 'The ways found, best first.' })
  paths!: Path[];

  @Field(() => SearchStatus, { description: 'How far the search came.' })
  searchStatus!: SearchStatus;

  @Field(() => Int, {
    description: 'The length up to which the search came: no better way of at most so many steps is missing.',
  })
  searchedLength!: number;

  @Extensions({
    // It has an obstacle unless the search for it came to a limit.
    volatile: (obstacle: PathObstacle | null, { paths }: PathResult) => obstacle === null && paths.length === 0,
  })
  @Field(() => PathObstacle, {
    nullable: true,
    description:
      'Of an empty answer, what removed the last way; looked for only when selected. Null too where the search came to a limit before it could tell.',
  })
  emptiedBy(): Promise<PathObstacle | null> {
    return this.findObstacle();
  }

  /** Not in the schema. */
  findObstacle!: () => Promise<PathObstacle | null>;
}
