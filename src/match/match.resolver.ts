import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { DuplicateConnection } from './duplicate.type.js';
import { DuplicatesArgs, defaultCandidates, MatchOrganizationsArgs } from './match.args.js';
import { MatchResult } from './match.type.js';

/** What a list without pages counts; see src/limits/cost.ts. */
const candidatesCounted = 5;

@Resolver()
export class MatchResolver {
  @Extensions({
    rows: ({ queries }: MatchOrganizationsArgs) =>
      queries.reduce((sum, { limit }) => sum + Math.ceil((limit ?? defaultCandidates) / candidatesCounted), 0),
  })
  @Query(() => [MatchResult], {
    description:
      'Which organizations some names or affiliations mean, scored, with what speaks for each and against it. ' +
      'Deterministic: equal questions to an unchanged graph have equal answers. How it is done, and how often it is ' +
      'right, is told in docs/matching.md; the same is at /reconcile for OpenRefine.',
  })
  matchOrganizations(
    @Args(() => MatchOrganizationsArgs) { queries }: MatchOrganizationsArgs,
    @Ctx() { matches }: Context,
  ): Promise<MatchResult[]> {
    return matches.match(queries);
  }

  @Query(() => DuplicateConnection, {
    description:
      'Pairs of organizations that are likely one, with the reasons: shared identifiers, names and web sites. Who is ' +
      'found twice here is for a curator to merge.',
  })
  duplicates(@Args(() => DuplicatesArgs) args: DuplicatesArgs, @Ctx() { duplicates }: Context): DuplicateConnection {
    return duplicates.list(args);
  }
}
