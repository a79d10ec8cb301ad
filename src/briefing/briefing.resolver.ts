import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { BriefingArgs } from './briefing.args.js';
import { Briefing } from './briefing.type.js';

/** About what the longest page reads: lists of 50 of each kind, and what each of them rests on. */
const rows = 2_000;

@Resolver()
export class BriefingResolver {
  @Extensions({ rows: () => rows, volatile: ({ cutByLimit }: Briefing) => cutByLimit })
  @Query(() => Briefing, {
    description:
      'A page in Markdown with footnotes, ready to print: on one organization, all that is recorded of it; on two, ' +
      'what there is between them, or what was searched in vain. Long lists are cut, mostly at 50, and say how many ' +
      'more there are.',
  })
  briefing(@Args(() => BriefingArgs) args: BriefingArgs, @Ctx() { briefings, languages }: Context): Promise<Briefing> {
    return briefings.briefing(args, languages);
  }
}
