import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { Organization } from '../organization/organization.type.js';
import { type ConnectionSource, connectionOf, type Positioned } from '../paging/connection.js';
import { SearchStatus } from '../path/path.type.js';
import { Relationship } from '../relationship/relationship.type.js';
import { ChainObstacleCause, obstacleInWords } from './chain-obstacle.js';

@ObjectType({ description: 'One way along the steps.' })
export class Chain {
  @Field(() => [Organization], { description: 'Where it stands: the start, then where each step leads.' })
  organizations!: Organization[];

  @Field(() => [Relationship], { description: 'The tie of each step.' })
  relationships!: Relationship[];
}

@ObjectType({ description: 'An organization that chains end at.' })
export class ChainEnd {
  constructor(
    organization: Organization,
    chainCount: number,
    private readonly read: (first: number) => Promise<readonly Chain[]>,
  ) {
    this.organization = organization;
    this.chainCount = chainCount;
  }

  @Field(() => Organization, { description: 'Where the chains end.' })
  organization: Organization;

  @Field(() => Int, {
    description: 'How many chains end here: chains along other ties are others. A lower bound under TIME_LIMIT.',
  })
  chainCount: number;

  @Field(() => [Chain], {
    description:
      'Some of these chains: the first by the ids of their organizations, compared from the end backwards. Fewer than there are where time did not suffice.',
  })
  chains(
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many at the most, 1–100.' })
    first: number | null,
  ): Promise<readonly Chain[]> {
    return this.read(first ?? 3);
  }
}

@ObjectType({ description: 'Why no chain came to its end: the first condition that left nothing.' })
export class ChainObstacle {
  @Field(() => Int, { nullable: true, description: 'The step that left nothing, 1 being the first; null: the start.' })
  step!: number | null;

  @Field(() => ChainObstacleCause, { description: 'What of it left nothing.' })
  cause!: ChainObstacleCause;

  @Field(() => Int, { description: 'How many organizations chains had come to before that step; 0 for the start.' })
  reachedBefore!: number;

  @Field(() => String, { description: 'It in words: English, 简体中文 or 繁體中文; English for other languages.' })
  message(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string {
    return obstacleInWords(this, languagesFor(language, languages));
  }
}

const Connection = connectionOf<ChainEnd>(
  'Chain',
  () => ChainEnd,
  'organizations that chains end at',
  'exact where the search was EXHAUSTED, otherwise at least so many',
);

/** What a connection over the ends of chains is read from, beside its rows. */
export interface ChainSource extends ConnectionSource<Positioned<ChainEnd>> {
  searchStatus(): Promise<SearchStatus>;
  emptiedBy(): Promise<ChainObstacle | null>;
}

@ObjectType({ description: 'A page of the organizations that chains end at, most chains first.' })
export class ChainConnection extends Connection {
  constructor(private readonly chains: ChainSource) {
    super(chains);
  }

  @Field(() => SearchStatus, {
    description:
      'EXHAUSTED: every chain was counted. TIME_LIMIT: there were too many for the time a question has; all that is shown is true, but there may be more, and counts are lower bounds.',
  })
  searchStatus(): Promise<SearchStatus> {
    return this.chains.searchStatus();
  }

  @Field(() => ChainObstacle, {
    nullable: true,
    description: 'Of an answer without any chain: the filter or step that removed the last candidate.',
  })
  emptiedBy(): Promise<ChainObstacle | null> {
    return this.chains.emptiedBy();
  }
}
