import type { AllianceRepository } from '../alliance/alliance.repository.js';
import type { CommitmentRepository } from '../commitment/commitment.repository.js';
import type { CommonPartnerRepository } from '../common-partner/common-partner.repository.js';
import type { DatasetRepository } from '../dataset/dataset.repository.js';
import type { DocumentRepository } from '../document/document.repository.js';
import type { EventRepository } from '../event/event.repository.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { Organization } from '../organization/organization.type.js';
import type { PathService } from '../path/path.service.js';
import type { PersonRepository } from '../person/person.repository.js';
import type { PolicyRepository } from '../policy/policy.repository.js';
import type { RegionRepository } from '../region/region.repository.js';
import type { Region } from '../region/region.type.js';
import type { RelationshipRepository } from '../relationship/relationship.repository.js';
import type { EvidenceOfFacts } from './page.js';
import type { BriefingTieRepository } from './tie.repository.js';

/** Where briefings read. */
export interface Sources {
  readonly organizations: OrganizationRepository;
  readonly relationships: RelationshipRepository;
  readonly ties: BriefingTieRepository;
  readonly people: PersonRepository;
  readonly events: EventRepository;
  readonly policies: PolicyRepository;
  readonly commitments: CommitmentRepository;
  readonly alliances: AllianceRepository;
  readonly documents: DocumentRepository;
  readonly regions: RegionRepository;
  readonly dataset: DatasetRepository;
  readonly commonPartners: CommonPartnerRepository;
  readonly paths: PathService;
}

/** Organizations that facts name, by id. */
export type Mentioned = ReadonlyMap<string, Organization>;

export async function mentioned({ organizations }: Sources, ids: readonly (string | null)[]): Promise<Mentioned> {
  const different = [...new Set(ids.filter((id) => id !== null))];
  return new Map(await Promise.all(different.map(async (id) => [id, await organizations.load(id)] as const)));
}

/** What facts rest on: one statement for all of them. */
export async function evidenceOf({ documents }: Sources, factIds: readonly string[]): Promise<EvidenceOfFacts> {
  const different = [...new Set(factIds)];
  return new Map(await Promise.all(different.map(async (id) => [id, await documents.evidenceOf(id)] as const)));
}

/** The region of an organization and those it is in, the smallest first. */
export async function placesOf({ regions }: Sources, { row }: Organization): Promise<readonly Region[]> {
  const places: Region[] = [];
  let region = await regions.findIfAny(row.regionId);
  while (region !== null && !places.includes(region)) {
    places.push(region);
    region = await regions.findIfAny(region.row.parentId);
  }
  return places;
}
