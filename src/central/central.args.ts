import { ArgsType, Field } from 'type-graphql';
import { NetworkScope } from '../network/network-scope.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { enumType } from '../schema/enum-type.js';

export const CentralityMeasure = enumType('CentralityMeasure', 'In what sense an organization is central.', {
  DEGREE: 'By how many others it is tied to.',
  PAGERANK:
    'By how often a walk along the ties comes to it (PageRank, damping 0.85); those of a whole network add up to 1.',
  BETWEENNESS:
    'By the number of pairs of others whose shortest way leads through it; a pair with several shortest ways counts by the share that does.',
});
export type CentralityMeasure = keyof typeof CentralityMeasure;

@ArgsType()
export class CentralArgs extends ForwardPageArgs {
  @Field(() => NetworkScope, { nullable: true, description: 'In what part of the graph; in all of it when not given.' })
  scope?: NetworkScope | null;

  @Field(() => CentralityMeasure, { description: 'In what sense.' })
  by!: CentralityMeasure;
}
