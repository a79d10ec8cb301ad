import { ActivationRepository } from './alliance/activation.repository.js';
import { AllianceRepository } from './alliance/alliance.repository.js';
import { BriefingService } from './briefing/briefing.service.js';
import { BriefingTieRepository } from './briefing/tie.repository.js';
import { BrokerRepository } from './broker/broker.repository.js';
import { CentralRepository } from './central/central.repository.js';
import { ChainRepository } from './chain/chain.repository.js';
import { CommitmentRepository } from './commitment/commitment.repository.js';
import { CommonPartnerRepository } from './common-partner/common-partner.repository.js';
import { CommunityRepository } from './community/community.repository.js';
import { DatasetRepository } from './dataset/dataset.repository.js';
import type { RequestLimits } from './dataset/dataset.type.js';
import { DocumentRepository } from './document/document.repository.js';
import { EventRepository } from './event/event.repository.js';
import { GroupRepository } from './group/group.repository.js';
import type { ContextRequest } from './http/graphql.js';
import { InterlockRepository } from './interlock/interlock.repository.js';
import { NeighborhoodRepository } from './neighborhood/neighborhood.repository.js';
import type { Graph } from './neo4j/graph.js';
import { type Analyses, NetworkRepository } from './network/network.repository.js';
import { NetworkTies } from './network/network-ties.js';
import { Rankings } from './network/ranking.js';
import { NetworkDiffRepository } from './network-diff/network-diff.repository.js';
import { type Find, NodeRepository } from './node/node.repository.js';
import { OrganizationRepository } from './organization/organization.repository.js';
import { PartnerRepository } from './partner/partner.repository.js';
import { PartnershipGapRepository } from './partnership-gap/partnership-gap.repository.js';
import { PartnershipGapService } from './partnership-gap/partnership-gap.service.js';
import { PathRepository } from './path/path.repository.js';
import { PathService } from './path/path.service.js';
import { PersonRepository } from './person/person.repository.js';
import { PolicyRepository } from './policy/policy.repository.js';
import { RegionRepository } from './region/region.repository.js';
import { RelationshipRepository } from './relationship/relationship.repository.js';
import { RelationshipKind } from './relationship/relationship.type.js';
import { RemovalRepository } from './removal/removal.repository.js';
import { SearchRepository } from './search/search.repository.js';

export type Context = ReturnType<typeof createContext>;

/** What the resolvers of one request get: repositories that read each thing once, and the languages to answer in. */
export function createContext(
  graph: Graph,
  analyses: Analyses,
  limits: RequestLimits,
  { languages, signal }: Pick<ContextRequest, 'languages'> & { readonly signal?: AbortSignal },
) {
  const read = graph.forCaller(signal);
  const organizations = new OrganizationRepository(read);
  const relationships = new RelationshipRepository(read, organizations);
  const partners = new PartnerRepository(read, organizations);
  const chains = new ChainRepository(read, organizations);
  const commonPartners = new CommonPartnerRepository(read, organizations);
  const neighborhoods = new NeighborhoodRepository(read, organizations);
  const networkDiffs = new NetworkDiffRepository(read, organizations);
  const groups = new GroupRepository(read);
  const partnershipGaps = new PartnershipGapService(new PartnershipGapRepository(read, limits.insight));
  const people = new PersonRepository(read);
  const interlocks = new InterlockRepository(read, people);
  const events = new EventRepository(read);
  const policies = new PolicyRepository(read, organizations);
  const documents = new DocumentRepository(read);
  const regions = new RegionRepository(read);
  const alliances = new AllianceRepository(read);
  const activations = new ActivationRepository(read, organizations, alliances);
  const commitments = new CommitmentRepository(read);
  const dataset = new DatasetRepository(read);

  const networks = new NetworkRepository(read, analyses, limits.insight, signal);
  const networkTies = new NetworkTies(read);
  const rankings = new Rankings(read, organizations);
  const central = new CentralRepository(networks, rankings);
  const brokers = new BrokerRepository(read, networks, rankings);
  const communities = new CommunityRepository(read, networks, organizations);

  const removals = new RemovalRepository(read, networks, organizations);

  const findRegion: Find = (id) => regions.find(id);
  const findRelationship: Find = (id) => relationships.find(id);
  const search = new SearchRepository(read, {
    ORGANIZATION: (id) => organizations.find(id),
    PERSON: (id) => people.find(id),
    EVENT: (id) => events.find(id),
    POLICY: (id) => policies.find(id),
    DOCUMENT: (id) => documents.find(id),
  });
  const paths = new PathService(new PathRepository(read), organizations, relationships, people);
  const briefings = new BriefingService({
    organizations,
    relationships,
    ties: new BriefingTieRepository(read, organizations),
    people,
    events,
    policies,
    commitments,
    alliances,
    documents,
    regions,
    dataset,
    commonPartners,
    paths,
  });
  const nodes = new NodeRepository(
    {
      ...Object.fromEntries(
        Object.values(RelationshipKind).map((kind) => [`kg:${kind.toLowerCase()}/`, findRelationship]),
      ),
      'kg:person/': (id) => people.find(id),
      'kg:position/': (id) => people.findPosition(id),
      'kg:event/': (id) => events.find(id),
      'kg:participation/': (id) => events.findParticipation(id),
      'kg:policy/': (id) => policies.find(id),
      'kg:policy-citation/': (id) => policies.findCitation(id),
      'kg:document/': (id) => documents.find(id),
      'kg:commitment/': (id) => commitments.find(id),
      'kg:declared-members/': (id) => alliances.findDeclaredMembers(id),
      'gb2260:': findRegion,
      'geonames:': findRegion,
    },
    (id) => organizations.find(id),
  );

  return {
    languages,
    limits,
    organizations,
    relationships,
    partners,
    chains,
    commonPartners,
    neighborhoods,
    networkDiffs,
    groups,
    networkTies,
    central,
    brokers,
    communities,
    removals,
    partnershipGaps,
    people,
    interlocks,
    events,
    policies,
    documents,
    regions,
    alliances,
    activations,
    commitments,
    dataset,
    search,
    paths,
    briefings,
    nodes,
  };
}
