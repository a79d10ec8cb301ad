import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { InterlocksArgs } from './interlock.args.js';
import { InterlockConnection } from './interlock.type.js';

@Resolver()
export class InterlockResolver {
  @Query(() => InterlockConnection, {
    description:
      'People who hold positions in two or more sectors, or kinds, or organizations, at overlapping times, as far as ' +
      'dates are known. Those in most of them come first, then those with most positions, then by NAME.',
  })
  interlocks(@Args(() => InterlocksArgs) args: InterlocksArgs, @Ctx() { interlocks }: Context): InterlockConnection {
    return interlocks.list(args);
  }
}
