import type { Measure } from '../network/measure.js';
import type { NetworkRepository } from '../network/network.repository.js';
import type { Rankings } from '../network/ranking.js';
import type { CentralArgs, CentralityMeasure } from './central.args.js';
import { Central, CentralConnection } from './central.type.js';

const measureOf: Readonly<Record<CentralityMeasure, Measure>> = {
  DEGREE: 'degree',
  PAGERANK: 'pageRank',
  BETWEENNESS: 'betweenness',
};

/** Who stands in the middle of a network; for one request. */
export class CentralRepository {
  constructor(
    private readonly networks: NetworkRepository,
    private readonly rankings: Rankings,
  ) {}

  in(args: CentralArgs): CentralConnection {
    const measure = measureOf[args.by];
    const network = this.networks.over(args.scope, [measure]);
    const source = this.rankings.by(
      measure,
      network,
      'Query.central',
      args,
      (organization, score, { scope }) => new Central(organization, score, scope),
    );
    return new CentralConnection(source, () => network.analysis());
  }
}
