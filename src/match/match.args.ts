import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { OrganizationFilter } from '../organization/organization.filter.js';
import { OrganizationKind } from '../organization/organization.type.js';
import { ForwardPageArgs } from '../paging/page.args.js';

export const defaultCandidates = 5;

@InputType({
  description: 'A name, or a whole affiliation, whose organization is wanted, and what else is known of it.',
})
export class MatchQuery {
  @Field(() => String, {
    description:
      'A name in any script, an identifier, or an affiliation as people write it: at most 2,000 characters. It is ' +
      'data, never query syntax.',
  })
  text!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'The text is an affiliation: departments, streets and places stand in it, and it may name several organizations. ' +
      'Otherwise it is one name, at the most with a place behind it.',
  })
  affiliation?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the organization is: two letters of ISO 3166, or the name of a country.',
  })
  country?: string | null;

  @Field(() => ID, { nullable: true, description: 'The region it is in, or one around that.' })
  region?: string | null;

  @Field(() => [OrganizationKind], { nullable: true, description: 'Only organizations of these kinds.' })
  kinds?: OrganizationKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Identifiers it carries, as CURIEs such as `uscc:…` or `ror:…`. One that is carried decides; a Unified Social ' +
      'Credit Code whose check character is wrong is left aside, and `problems` says so.',
  })
  identifiers?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Its web site; the name of the host is compared.' })
  website?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultCandidates,
    description: 'How many candidates to answer at the most, 1–20.',
  })
  limit?: number | null;
}

@ArgsType()
export class MatchOrganizationsArgs {
  @Field(() => [MatchQuery], { description: 'From 1 to 50 names or affiliations; they are answered in this order.' })
  queries!: MatchQuery[];
}

@ArgsType()
export class DuplicatesArgs extends ForwardPageArgs {
  @Field(() => OrganizationFilter, {
    nullable: true,
    description: 'Both organizations of a pair fit this; without WITHDRAWN ones unless asked for.',
  })
  where?: OrganizationFilter | null;
}
