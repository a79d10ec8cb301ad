import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { BrokersArgs } from './broker.args.js';
import { BrokerConnection } from './broker.type.js';

@Resolver()
export class BrokerResolver {
  @Extensions({ volatile: () => true })
  @Query(() => BrokerConnection, {
    description:
      'Organizations that connect others in a part of the graph, in which those that are tied are joined by one edge, whatever their ties. ' +
      'A scope of more organizations than `dataset.limits.insight` is answered from figures of the whole graph; see `analysis`.',
  })
  brokers(@Args(() => BrokersArgs) args: BrokersArgs, @Ctx() { brokers }: Context): BrokerConnection {
    return brokers.in(args);
  }
}
