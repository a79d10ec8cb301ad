import activationText from './insight-activation.graphql?raw';
import brokersText from './insight-brokers.graphql?raw';
import changesText from './insight-changes.graphql?raw';
import commitmentsText from './insight-commitments.graphql?raw';
import gapsText from './insight-gaps.graphql?raw';
import regionsText from './insight-regions.graphql?raw';
import { question } from './questions.js';
import type * as types from './types.js';

export const regions = question<types.InsightRegionsQuery, types.InsightRegionsQueryVariables>(regionsText);
export const commitments = question<types.InsightCommitmentsQuery, types.InsightCommitmentsQueryVariables>(
  commitmentsText,
);
export const activation = question<types.InsightActivationQuery, types.InsightActivationQueryVariables>(activationText);
export const brokers = question<types.InsightBrokersQuery, types.InsightBrokersQueryVariables>(brokersText);
export const gaps = question<types.InsightGapsQuery, types.InsightGapsQueryVariables>(gapsText);
export const changes = question<types.InsightChangesQuery, types.InsightChangesQueryVariables>(changesText);
