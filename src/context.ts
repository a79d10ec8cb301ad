import type { GraphQLSchema } from 'graphql';
import { anonymous, type Caller } from './access/caller.js';
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
import { CurationService } from './curation/curation.service.js';
import { HistoryRepository } from './curation/history.repository.js';
import { DatasetRepository } from './dataset/dataset.repository.js';
import type { RequestLimits } from './dataset/dataset.type.js';
import { DocumentRepository } from './document/document.repository.js';
import { ErasureService } from './erasure/erasure.service.js';
import { EventRepository } from './event/event.repository.js';
import { AroundRepository } from './export/around.repository.js';
import { ExportRepository } from './export/export.repository.js';
import { ExportService } from './export/export.service.js';
import { GatherRepository } from './export/gather.repository.js';
import { FactRepository } from './fact/fact.repository.js';
import { FeedRepository } from './feed/feed.repository.js';
import { FeedService } from './feed/feed.service.js';
import { GroupRepository } from './group/group.repository.js';
import type { ContextRequest, Listener } from './http/graphql.js';
import { ImportRepository } from './import/import.repository.js';
import { NameMatcher } from './import/roster/name-matcher.js';
import { InterlockRepository } from './interlock/interlock.repository.js';
import { ChangesRepository } from './live/changes.repository.js';
import type { LiveHub } from './live/hub.js';
import { LiveService } from './live/live.service.js';
import { DuplicateRepository } from './match/duplicate.repository.js';
import { MatchRepository } from './match/match.repository.js';
import { NeighborhoodRepository } from './neighborhood/neighborhood.repository.js';
import type { Around, Graph } from './neo4j/graph.js';
import { type Analyses, NetworkRepository } from './network/network.repository.js';
import { NetworkTies } from './network/network-ties.js';
import { Rankings } from './network/ranking.js';
import { NetworkDiffRepository } from './network-diff/network-diff.repository.js';
import { NodeRepository } from './node/node.repository.js';
import { OrganizationRepository } from './organization/organization.repository.js';
import { PartnerRepository } from './partner/partner.repository.js';
import { PartnershipGapRepository } from './partnership-gap/partnership-gap.repository.js';
import { PartnershipGapService } from './partnership-gap/partnership-gap.service.js';
import { PathRepository, thresholds } from './path/path.repository.js';
import { PathService } from './path/path.service.js';
import { PersonRepository } from './person/person.repository.js';
import { PolicyRepository } from './policy/policy.repository.js';
import { ProposalRepository } from './proposal/proposal.repository.js';
import { ProposalService } from './proposal/proposal.service.js';
import { RecordedRepository } from './recorded/recorded.repository.js';
import { RegionRepository } from './region/region.repository.js';
import { RelationshipRepository } from './relationship/relationship.repository.js';
import { RelationshipKind } from './relationship/relationship.type.js';
import { RemovalRepository } from './removal/removal.repository.js';
import { ReportRepository } from './report/report.repository.js';
import { ReportService } from './report/report.service.js';
import { RosterService } from './roster/roster.service.js';
import { SearchRepository } from './search/search.repository.js';

/** Who asks, and how long the answer is waited for. */
type Asking = Pick<ContextRequest, 'languages'> &
  Partial<Pick<ContextRequest, 'signal' | 'caller' | 'event' | 'listener'>>;

/**
 * What the resolvers of one request get: repositories that read each thing once, and the languages to answer in. Most
 * requests need few of them, so each is made when it is first asked for.
 */
export class Context {
  readonly languages: readonly string[];
  readonly caller: Caller;
  /** What a subscription tells of. */
  readonly event: unknown;
  private readonly listener: Listener | undefined;
  private readonly read: Graph;
  private readonly signal: AbortSignal | undefined;
  private readonly made = new Map<string, unknown>();

  constructor(
    graph: Graph,
    private readonly analyses: Analyses,
    readonly limits: RequestLimits,
    { languages, signal, caller = anonymous, event, listener }: Asking,
    private readonly hub?: LiveHub,
  ) {
    this.event = event;
    this.listener = listener;
    this.languages = languages;
    this.caller = caller;
    this.signal = signal;
    this.read = graph.forCaller(signal);
  }

  get organizations(): OrganizationRepository {
    return this.once('organizations', () => new OrganizationRepository(this.read));
  }

  get relationships(): RelationshipRepository {
    return this.once('relationships', () => new RelationshipRepository(this.read, this.organizations));
  }

  get partners(): PartnerRepository {
    return this.once('partners', () => new PartnerRepository(this.read, this.organizations));
  }

  get people(): PersonRepository {
    return this.once('people', () => new PersonRepository(this.read));
  }

  get events(): EventRepository {
    return this.once('events', () => new EventRepository(this.read));
  }

  get policies(): PolicyRepository {
    return this.once('policies', () => new PolicyRepository(this.read, this.organizations));
  }

  get documents(): DocumentRepository {
    return this.once('documents', () => new DocumentRepository(this.read));
  }

  get regions(): RegionRepository {
    return this.once('regions', () => new RegionRepository(this.read));
  }

  get alliances(): AllianceRepository {
    return this.once('alliances', () => new AllianceRepository(this.read));
  }

  get activations(): ActivationRepository {
    return this.once('activations', () => new ActivationRepository(this.read, this.organizations, this.alliances));
  }

  get commitments(): CommitmentRepository {
    return this.once('commitments', () => new CommitmentRepository(this.read));
  }

  get changes(): ChangesRepository {
    return this.once('changes', () => new ChangesRepository(this.read));
  }

  /** Only where a client can be told again and again. */
  get live(): LiveService {
    const { hub, listener } = this;
    if (hub === undefined || listener === undefined) throw new Error('Nothing here can be told of what is new.');
    return this.once('live', () => new LiveService(hub, this.organizations, listener));
  }

  get dataset(): DatasetRepository {
    return this.once('dataset', () => new DatasetRepository(this.read));
  }

  get chains(): ChainRepository {
    return this.once('chains', () => new ChainRepository(this.read, this.organizations, this.limits.search));
  }

  get commonPartners(): CommonPartnerRepository {
    return this.once('commonPartners', () => new CommonPartnerRepository(this.read, this.organizations));
  }

  get matches(): MatchRepository {
    return this.once('matches', () => new MatchRepository(this.read));
  }

  get duplicates(): DuplicateRepository {
    return this.once('duplicates', () => new DuplicateRepository(this.read));
  }

  get neighborhoods(): NeighborhoodRepository {
    return this.once('neighborhoods', () => new NeighborhoodRepository(this.read, this.organizations));
  }

  get networkDiffs(): NetworkDiffRepository {
    return this.once('networkDiffs', () => new NetworkDiffRepository(this.read, this.organizations));
  }

  get groups(): GroupRepository {
    return this.once('groups', () => new GroupRepository(this.read));
  }

  get partnershipGaps(): PartnershipGapService {
    return this.once(
      'partnershipGaps',
      () => new PartnershipGapService(new PartnershipGapRepository(this.read, this.limits.insight)),
    );
  }

  get interlocks(): InterlockRepository {
    return this.once('interlocks', () => new InterlockRepository(this.read, this.people));
  }

  private get networks(): NetworkRepository {
    return this.once(
      'networks',
      () => new NetworkRepository(this.read, this.analyses, this.limits.insight, this.signal),
    );
  }

  get networkTies(): NetworkTies {
    return this.once('networkTies', () => new NetworkTies(this.read));
  }

  private get rankings(): Rankings {
    return this.once('rankings', () => new Rankings(this.read, this.organizations));
  }

  get central(): CentralRepository {
    return this.once('central', () => new CentralRepository(this.networks, this.rankings));
  }

  get brokers(): BrokerRepository {
    return this.once('brokers', () => new BrokerRepository(this.networks, this.rankings));
  }

  get communities(): CommunityRepository {
    return this.once('communities', () => new CommunityRepository(this.read, this.networks, this.organizations));
  }

  get removals(): RemovalRepository {
    return this.once('removals', () => new RemovalRepository(this.read, this.networks, this.organizations));
  }

  get paths(): PathService {
    return this.once('paths', () => {
      const limits = { ...thresholds, time: this.limits.search };
      const ways = new PathRepository(this.read, this.organizations, this.relationships, limits);
      return new PathService(ways, this.organizations, this.relationships, this.people);
    });
  }

  get briefingTies(): BriefingTieRepository {
    return this.once('briefingTies', () => new BriefingTieRepository(this.read, this.organizations));
  }

  get briefings(): BriefingService {
    return this.once('briefings', () => new BriefingService(this));
  }

  /** Makes changes as the caller; what was read before is read anew afterwards. */
  get curation(): CurationService {
    this.made.clear();
    return new CurationService(new FactRepository(this.read), this.caller);
  }

  get recorded(): RecordedRepository {
    return this.once('recorded', () => new RecordedRepository(this.read));
  }

  /** Lists of members, which are looked up and then written. */
  get rosters(): RosterService {
    const { curation } = this;
    return new RosterService(
      curation,
      (id) => this.organizations.find(id),
      new NameMatcher(new MatchRepository(this.read)),
      new ImportRepository(this.read),
    );
  }

  /** The same for another caller, or one with more to say; more is done in each of its writes. */
  within(caller: Caller, around: Around): Context {
    this.made.clear();
    const { languages, signal } = this;
    return new Context(this.read.around(around), this.analyses, this.limits, {
      languages,
      caller,
      ...(signal === undefined ? {} : { signal }),
    });
  }

  get proposals(): ProposalRepository {
    return this.once('proposals', () => new ProposalRepository(this.read, this.caller));
  }

  /** Proposes, accepts and refuses by the mutations of a schema. */
  proposing(schema: GraphQLSchema): ProposalService {
    return new ProposalService(this, schema);
  }

  get reports(): ReportRepository {
    return this.once('reports', () => new ReportRepository(this.read));
  }

  get reporting(): ReportService {
    return new ReportService(this.reports, this.nodes, this.caller);
  }

  /** Erases as the caller; what was read before is read anew afterwards. */
  get erasure(): ErasureService {
    this.made.clear();
    return new ErasureService(this.read, this.caller);
  }

  get history(): HistoryRepository {
    return this.once('history', () => new HistoryRepository(this.read));
  }

  /** Writes what it exports by the types of a schema. */
  feeds(schema: GraphQLSchema): FeedService {
    return new FeedService(this, new FeedRepository(this.read), schema);
  }

  exports(schema: GraphQLSchema): ExportService {
    return new ExportService(
      new ExportRepository(this.read),
      new GatherRepository(this.read),
      new AroundRepository(this.read, this.organizations),
      schema,
    );
  }

  get search(): SearchRepository {
    return this.once(
      'search',
      () =>
        new SearchRepository(this.read, this.organizations, {
          PERSON: (id) => this.people.find(id),
          EVENT: (id) => this.events.find(id),
          POLICY: (id) => this.policies.find(id),
          DOCUMENT: (id) => this.documents.find(id),
        }),
    );
  }

  get nodes(): NodeRepository {
    const ofKinds = Object.values(RelationshipKind).map((kind) => `kg:${kind.toLowerCase()}/`);
    return this.once(
      'nodes',
      () =>
        new NodeRepository(
          {
            ...Object.fromEntries(ofKinds.map((prefix) => [prefix, (id: string) => this.relationships.find(id)])),
            'kg:person/': (id) => this.people.find(id),
            'kg:position/': (id) => this.people.findPosition(id),
            'kg:event/': (id) => this.events.find(id),
            'kg:participation/': (id) => this.events.findParticipation(id),
            'kg:policy/': (id) => this.policies.find(id),
            'kg:policy-citation/': (id) => this.policies.findCitation(id),
            'kg:document/': (id) => this.documents.find(id),
            'kg:commitment/': (id) => this.commitments.find(id),
            'kg:declared-members/': (id) => this.alliances.findDeclaredMembers(id),
            'gb2260:': (id) => this.regions.find(id),
            'geonames:': (id) => this.regions.find(id),
            'iso3166:': (id) => this.regions.find(id),
          },
          (id) => this.organizations.find(id),
        ),
    );
  }

  private once<Part>(name: string, make: () => Part): Part {
    const known = this.made.get(name) as Part | undefined;
    if (known !== undefined) return known;
    const part = make();
    this.made.set(name, part);
    return part;
  }
}
