import { Arg, Args, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { ChangeConnection } from './change.type.js';
import { HistoryArgs } from './history.args.js';
import { ChangePayload } from './payload.type.js';
import { UndoInput } from './undo.input.js';

@Resolver()
export class HistoryResolver {
  @Query(() => ChangeConnection, {
    description: 'What became of one thing, the latest change first; also of what is no longer in the graph.',
  })
  history(@Args(() => HistoryArgs) args: HistoryArgs, @Ctx() { history }: Context): ChangeConnection {
    return history.of(args);
  }

  @Extensions({ role: 'ADMINISTRATOR' })
  @Mutation(() => ChangePayload, {
    description: 'Takes the last change of one thing back, as a new change; CONFLICT if there was a later one.',
  })
  undo(
    @Arg('input', () => UndoInput, { description: 'Which change, and why.' }) input: UndoInput,
    @Ctx() { curation }: Context,
  ): Promise<ChangePayload> {
    return curation.undo(input);
  }
}
