import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { ChainsArgs } from './chain.args.js';
import { ChainConnection } from './chain.type.js';

@Resolver()
export class ChainResolver {
  @Extensions({ volatile: () => true })
  @Query(() => ChainConnection, {
    description: 'Organizations reached by following the steps in order, with the chains that reach them.',
  })
  chains(@Args(() => ChainsArgs) args: ChainsArgs, @Ctx() { chains }: Context): ChainConnection {
    return chains.list(args);
  }
}
