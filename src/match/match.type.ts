import { Ctx, Field, Float, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Organization } from '../organization/organization.type.js';
import type { Feature, Match } from './match.js';

@ObjectType({ description: 'Something that speaks for a candidate or against it.' })
export class MatchFeature {
  @Field(() => String, {
    description: 'What it is, such as `asWritten` or `countryContradicts`: told in docs/matching.md.',
  })
  readonly name: string;

  @Field(() => Float, { description: 'How much of it there is: mostly 1.' })
  readonly value: number;

  @Field(() => Float, {
    description:
      'Above 0 it speaks for the candidate, below 0 against it. Of a name these are points of the score; of an ' +
      'affiliation, logarithms of odds.',
  })
  readonly weight: number;

  constructor({ name, value, weight }: Feature) {
    this.name = name;
    this.value = rounded(value);
    this.weight = rounded(weight);
  }
}

@ObjectType({ description: 'An organization that a text may name.' })
export class MatchCandidate {
  constructor(private readonly found: Match) {
    this.score = rounded(found.score);
    this.match = found.match;
    this.matchedName = found.name?.value ?? null;
    this.matchedText = found.text;
  }

  @Field(() => Float, { description: 'From 0 to 100. Of an affiliation it is about the chance that this is right.' })
  readonly score: number;

  @Field(() => Boolean, {
    description:
      'It is safe to take this one: good enough, with a clear lead over all others for the same piece of the text, and ' +
      'nothing that was asked for contradicts it. Of an affiliation several may be.',
  })
  readonly match: boolean;

  @Field(() => String, { nullable: true, description: 'Which of its names fits; null where only an identifier does.' })
  readonly matchedName: string | null;

  @Field(() => String, { description: 'The words of the text that name it.' })
  readonly matchedText: string;

  @Field(() => Organization, { description: 'The organization.' })
  organization(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.found.candidate.id);
  }

  @Field(() => [MatchFeature], { description: 'Why it has this score, the weightiest first.' })
  features(): MatchFeature[] {
    return this.found.features
      .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight) || (one.name < other.name ? -1 : 1))
      .map((feature) => new MatchFeature(feature));
  }
}

@ObjectType({ description: 'What was found for one of the texts.' })
export class MatchResult {
  @Field(() => String, { description: 'The text, as it was given.' })
  readonly text!: string;

  @Field(() => [MatchCandidate], { description: 'Whom it may name, the best first; none where nothing is like it.' })
  readonly candidates!: readonly MatchCandidate[];

  @Field(() => [String], {
    description: 'What is wrong with what was asked, in sentences, such as a false check character.',
  })
  readonly problems!: readonly string[];
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
