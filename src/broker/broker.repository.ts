import { Scope } from '../filter/scope.js';
import { ArgumentLoaders } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { NetworkRepository } from '../network/network.repository.js';
import { inScopePredicate, type NetworkScope, tieInScopePredicate } from '../network/network-scope.js';
import type { Rankings } from '../network/ranking.js';
import type { Organization } from '../organization/organization.type.js';
import { traversedTypes } from '../traversal/traversal.filter.js';
import type { BrokersArgs } from './broker.args.js';
import { Broker, BrokerConnection } from './broker.type.js';
import { type Brokerage, brokerageOf, type PartnerOfBroker } from './brokerage.js';

const surroundings = statement<{ ids: readonly string[] }, PartnerOfBroker & { id: string }>('broker/surroundings');

/** Who stands between others in a network; for one request. */
export class BrokerRepository {
  constructor(
    private readonly graph: Graph,
    private readonly networks: NetworkRepository,
    private readonly rankings: Rankings,
  ) {}

  in(args: BrokersArgs): BrokerConnection {
    const network = this.networks.over(args.scope, ['betweenness']);
    const source = this.rankings.by(
      'betweenness',
      network,
      'Query.brokers',
      args,
      (organization, betweenness, measured) => new Broker(organization, betweenness, measured),
    );
    return new BrokerConnection(source, () => network.analysis());
  }

  async brokerageOf({ id, kind }: Organization, network: NetworkScope): Promise<Brokerage> {
    return brokerageOf(kind, await this.partners.load(id, network));
  }

  private readonly partners = new ArgumentLoaders(
    (ids, network: NetworkScope) => {
      const scope = new Scope();
      const slots = {
        types: traversedTypes(network),
        followed: tieInScopePredicate(network, 'tie', scope),
        one: inScopePredicate(network, 'one', scope),
        other: inScopePredicate(network, 'other', scope),
      };
      const statement = surroundings.with({ ...slots, prelude: scope.preludes });
      return this.graph.readEach(statement, 'ids', ids, scope.parameters, ({ id }) => id);
    },
    (rows): readonly PartnerOfBroker[] => rows,
  );
}
