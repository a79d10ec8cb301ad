import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { CentralArgs } from './central.args.js';
import { CentralConnection } from './central.type.js';

@Resolver()
export class CentralResolver {
  @Extensions({ volatile: () => true })
  @Query(() => CentralConnection, {
    description:
      'The most central organizations of a part of the graph, in which those that are tied are joined by one edge, whatever their ties. ' +
      'A scope of more organizations than `dataset.limits.insight` is answered from figures of the whole graph; see `analysis`.',
  })
  central(@Args(() => CentralArgs) args: CentralArgs, @Ctx() { central }: Context): CentralConnection {
    return central.in(args);
  }
}
