import type { OrganizationKind } from '../organization/organization.type.js';
import type { RelationshipKind } from '../relationship/relationship.type.js';

/**
 * The facts of the graph as plain data, before they are written: the seed files, the demo network, imports and
 * curators all speak in these shapes, and src/fact/fact.repository.ts writes them.
 *
 * Dates are partial dates (`2024`, `2024-05`, `2024-05-16`); ids are CURIEs; every fact but documents and regions
 * carries at least one citation.
 */

/** Text in one or several languages, keyed by BCP 47 tag (`en`, `zh-Hans`, `zh-Hant`). */
export type LocalizedText = Readonly<Record<string, string>>;

export interface Name {
  readonly value: string;
  readonly language?: string;
  /** LABEL when left out. */
  readonly type?: 'LABEL' | 'ALIAS' | 'SHORT' | 'ACRONYM' | 'FORMER';
  /** Where the name comes from: the cited documents (when left out), or what is plainly and publicly known. */
  readonly origin?: 'DOCUMENT' | 'PUBLIC_KNOWLEDGE';
}

/** What a fact rests on: a document, the place in it (`p3`, `row 17`) and the terms as they are written there. */
export interface Citation {
  readonly document: string;
  readonly locator?: string;
  readonly asWritten?: readonly string[];
}

interface Cited {
  readonly id: string;
  readonly evidence: readonly Citation[];
}

export interface OrganizationFact extends Cited {
  readonly kind: OrganizationKind;
  /** The first LABEL is the display name. */
  readonly names: readonly Name[];
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[];
  readonly region?: string;
  /** ACTIVE when left out. */
  readonly status?: 'ACTIVE' | 'INACTIVE' | 'WITHDRAWN';
  readonly founded?: string;
  readonly dissolved?: string;
  readonly website?: string;
  readonly description?: LocalizedText;
  readonly schoolLevel?: string;
  readonly industries?: readonly string[];
  readonly parkLevel?: string;
  readonly hospitalGrade?: string;
  readonly governmentLevel?: string;
  readonly allianceScope?: string;
}

export interface RelationshipFact extends Cited {
  readonly kind: RelationshipKind;
  readonly source: string;
  readonly target: string;
  readonly since?: string;
  readonly until?: string;
  readonly status: 'ANNOUNCED' | 'SIGNED' | 'OPERATING' | 'ENDED' | 'DISPUTED';
  /** The event that started it. */
  readonly startedBy?: string;
  /** MEMBERSHIP */
  readonly roles?: readonly string[];
  /** COOPERATION */
  readonly forms?: readonly string[];
  readonly project?: { readonly id: string; readonly acronym?: string; readonly title?: string };
  readonly sourceRole?: string;
  readonly targetRole?: string;
  readonly amount?: number;
  readonly currency?: string;
  /** INTERNSHIP */
  readonly base?: string;
  readonly unit?: string;
  readonly placesPerYear?: number;
}

export interface PersonFact extends Cited {
  readonly names: readonly Name[];
}

export interface PositionFact extends Cited {
  readonly person: string;
  readonly organization: string;
  readonly title: string;
  readonly tier: 'LEADER' | 'SENIOR' | 'MEMBER';
  readonly since?: string;
  readonly until?: string;
  /** STATED when left out. */
  readonly status?: 'STATED' | 'DISPUTED';
}

export interface EventFact extends Cited {
  readonly type:
    | 'FOUNDING'
    | 'SIGNING'
    | 'UNVEILING'
    | 'VISIT'
    | 'MEETING'
    | 'COUNCIL_MEETING'
    | 'COMPETITION'
    | 'FORUM'
    | 'RECRUITMENT'
    | 'TRAINING';
  readonly names: readonly Name[];
  readonly date?: string;
  /** The date as the source has it, where it is incomplete (`26th`). */
  readonly dateAsWritten?: string;
  readonly place?: string;
  readonly region?: string;
}

/** At least one of organization and person. */
export interface ParticipationFact extends Cited {
  readonly event: string;
  readonly role: 'HOST' | 'GUEST' | 'ORGANIZER' | 'SPEAKER' | 'GUIDE' | 'PARTICIPANT';
  readonly organization?: string;
  readonly person?: string;
  readonly titleAsWritten?: string;
}

export interface PolicyFact extends Cited {
  readonly names: readonly Name[];
  readonly issuer?: string;
  readonly year?: number;
  readonly period?: string;
}

/** An organization or event that cites a policy or carries it out. */
export interface PolicyCitationFact extends Cited {
  readonly policy: string;
  readonly by: string;
}

export interface CommitmentFact extends Cited {
  readonly by: string;
  readonly concerning?: string;
  readonly activity: LocalizedText;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: LocalizedText;
  readonly period: 'PER_YEAR' | 'BY_DATE' | 'ONGOING';
  readonly due?: string;
}

export interface DeclaredMembersFact extends Cited {
  readonly alliance: string;
  readonly kind: OrganizationKind;
  readonly label: LocalizedText;
  /** Of schools: the levels it counts; all when left out. */
  readonly schoolLevels?: readonly string[];
  /** Left out: named without a number. */
  readonly count?: number;
  readonly basis: 'MEMBERS' | 'COUNCIL' | 'ATTENDED';
}

export interface DocumentFact {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly republishedBy?: string;
  readonly authors?: readonly string[];
  readonly publishedOn?: string;
  readonly language?: string;
  readonly url?: string;
  readonly licence?: string;
  readonly attribution?: string;
}

export interface RegionFact {
  readonly id: string;
  readonly code?: string;
  readonly names: readonly Name[];
  readonly parent?: string;
  /** 0 country, 1 province, 2 prefecture, 3 county. */
  readonly level: number;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Everything there is to write, by noun, in the order in which it can be written. */
export interface Facts {
  readonly documents: readonly DocumentFact[];
  readonly regions: readonly RegionFact[];
  readonly organizations: readonly OrganizationFact[];
  readonly people: readonly PersonFact[];
  readonly events: readonly EventFact[];
  readonly policies: readonly PolicyFact[];
  readonly relationships: readonly RelationshipFact[];
  readonly positions: readonly PositionFact[];
  readonly participations: readonly ParticipationFact[];
  readonly policyCitations: readonly PolicyCitationFact[];
  readonly commitments: readonly CommitmentFact[];
  readonly declaredMembers: readonly DeclaredMembersFact[];
}
