import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { guardFields } from '../access/guard.js';
import { AllianceResolver } from '../alliance/alliance.resolver.js';
import { DeclaredMembersCuration } from '../alliance/declared-members.curation.js';
import { DeclaredMembers } from '../alliance/declared-members.type.js';
import { BriefingResolver } from '../briefing/briefing.resolver.js';
import { BrokerResolver } from '../broker/broker.resolver.js';
import { CentralResolver } from '../central/central.resolver.js';
import { ChainResolver } from '../chain/chain.resolver.js';
import { CommitmentCuration } from '../commitment/commitment.curation.js';
import { OrganizationCommitmentsResolver } from '../commitment/commitment.resolver.js';
import { Commitment } from '../commitment/commitment.type.js';
import { CommonPartnerResolver } from '../common-partner/common-partner.resolver.js';
import { CommunityResolver } from '../community/community.resolver.js';
import { HistoryResolver } from '../curation/history.resolver.js';
import { DatasetResolver } from '../dataset/dataset.resolver.js';
import { DocumentCuration } from '../document/document.curation.js';
import { DocumentResolver } from '../document/document.resolver.js';
import { ErasureResolver } from '../erasure/erasure.resolver.js';
import { EventCuration } from '../event/event.curation.js';
import { EventResolver, OrganizationEventsResolver, PersonEventsResolver } from '../event/event.resolver.js';
import { Participation } from '../event/participation.type.js';
import { GroupResolver } from '../group/group.resolver.js';
import { InterlockResolver } from '../interlock/interlock.resolver.js';
import { ChangesResolver } from '../live/changes.resolver.js';
import { EventQueue } from '../live/event-queue.js';
import { OrganizationChangeResolver, RelationshipAdditionResolver } from '../live/live.resolver.js';
import { MatchResolver } from '../match/match.resolver.js';
import { MergeCuration } from '../merge/merge.curation.js';
import { SplitCuration } from '../merge/split.curation.js';
import { NeighborhoodResolver } from '../neighborhood/neighborhood.resolver.js';
import { NetworkDiffResolver } from '../network-diff/network-diff.resolver.js';
import { NodeResolver } from '../node/node.resolver.js';
import { organizationTypes } from '../organization/kinds/index.js';
import { OrganizationCuration } from '../organization/organization.curation.js';
import { OrganizationResolver } from '../organization/organization.resolver.js';
import { OrganizationPartnersResolver } from '../partner/partner.resolver.js';
import { PartnershipGapResolver } from '../partnership-gap/partnership-gap.resolver.js';
import { PathResolver } from '../path/path.resolver.js';
import { PersonCuration } from '../person/person.curation.js';
import { OrganizationPositionsResolver, PersonResolver } from '../person/person.resolver.js';
import { Position } from '../person/position.type.js';
import { PolicyCuration } from '../policy/policy.curation.js';
import { OrganizationPoliciesResolver, PolicyResolver } from '../policy/policy.resolver.js';
import { PolicyCitation } from '../policy/policy-citation.type.js';
import { ProposalResolver } from '../proposal/proposal.resolver.js';
import { withProposedChange } from '../proposal/proposed-change.js';
import { RecordedResolver } from '../recorded/recorded.resolver.js';
import { RegionCuration } from '../region/region.curation.js';
import { RegionResolver } from '../region/region.resolver.js';
import { relationshipDefinitions } from '../relationship/kinds/index.js';
import { RelationshipCuration } from '../relationship/relationship.curation.js';
import { OrganizationRelationshipsResolver, RelationshipResolver } from '../relationship/relationship.resolver.js';
import { ShortcutsResolver } from '../relationship/shortcuts.resolver.js';
import { RemovalResolver } from '../removal/removal.resolver.js';
import { ReportResolver } from '../report/report.resolver.js';
import { RosterCuration } from '../roster/roster.curation.js';
import { SearchResolver } from '../search/search.resolver.js';
import { handOverArguments } from './direct-arguments.js';
import { noteVolatileAnswers } from './volatile.js';

/** The whole API, built from the resolvers and the two lists of kinds. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      OrganizationResolver,
      OrganizationRelationshipsResolver,
      ShortcutsResolver,
      OrganizationPartnersResolver,
      OrganizationPositionsResolver,
      OrganizationEventsResolver,
      OrganizationPoliciesResolver,
      OrganizationCommitmentsResolver,
      AllianceResolver,
      RelationshipResolver,
      PersonResolver,
      PersonEventsResolver,
      EventResolver,
      PolicyResolver,
      DocumentResolver,
      RegionResolver,
      SearchResolver,
      CommonPartnerResolver,
      NeighborhoodResolver,
      MatchResolver,
      InterlockResolver,
      NetworkDiffResolver,
      GroupResolver,
      PartnershipGapResolver,
      ChainResolver,
      PathResolver,
      CentralResolver,
      BrokerResolver,
      CommunityResolver,
      RemovalResolver,
      BriefingResolver,
      DatasetResolver,
      HistoryResolver,
      RecordedResolver,
      MergeCuration,
      SplitCuration,
      RosterCuration,
      PolicyCuration,
      CommitmentCuration,
      DeclaredMembersCuration,
      RegionCuration,
      ChangesResolver,
      OrganizationChangeResolver,
      RelationshipAdditionResolver,
      OrganizationCuration,
      RelationshipCuration,
      PersonCuration,
      EventCuration,
      DocumentCuration,
      ProposalResolver,
      ReportResolver,
      ErasureResolver,
    ],
    orphanedTypes: [
      ...Object.values(organizationTypes),
      ...relationshipDefinitions.map(({ type }) => type),
      Position,
      Participation,
      PolicyCitation,
      Commitment,
      DeclaredMembers,
    ],
    // Arguments are checked before anything runs (src/limits); type-graphql's own check would load class-validator
    // anew for each field, and so break up the batches of the loaders.
    validate: false,
    // type-graphql asks for one; here each subscription says itself where what it tells comes from (src/live).
    pubSub: { publish: () => {}, subscribe: () => new EventQueue(() => {}) },
  });
  handOverArguments();
  return guardFields(noteVolatileAnswers(withProposedChange(schema)));
}
