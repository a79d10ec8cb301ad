import type { NetworkRepository } from '../network/network.repository.js';
import type { Rankings } from '../network/ranking.js';
import type { BrokersArgs } from './broker.args.js';
import { Broker, BrokerConnection } from './broker.type.js';
import { brokerageOf } from './brokerage.js';

/** Who stands between others in a network; for one request. */
export class BrokerRepository {
  constructor(
    private readonly networks: NetworkRepository,
    private readonly rankings: Rankings,
  ) {}

  in(args: BrokersArgs): BrokerConnection {
    const network = this.networks.over(args.scope, ['degree', 'betweenness']);
    const source = this.rankings.by(
      'betweenness',
      network,
      'Query.brokers',
      args,
      (organization, betweenness, { scope, node }) =>
        new Broker(organization, betweenness, scope, async () => brokerageOf(await network.map(), node)),
    );
    return new BrokerConnection(source, () => network.analysis());
  }
}
