import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { ApplyRosterInput } from './roster.input.js';
import { RosterPayload } from './roster.type.js';

@Resolver()
export class RosterCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => RosterPayload, {
    description:
      'Brings the members that a notice lists into the graph, all or none. First as a dryRun, which tells of each line whom it means; then with what was decided of the AMBIGUOUS ones.',
  })
  applyRoster(
    @Arg('input', () => ApplyRosterInput, { description: 'The list, and what is decided of its lines.' })
    input: ApplyRosterInput,
    @Ctx() { rosters }: Context,
  ): Promise<RosterPayload> {
    return rosters.apply(input);
  }
}
