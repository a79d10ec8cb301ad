/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** When a commitment is to be kept. */
export type CommitmentPeriod =
  /** Once, by the day it is due. */
  | 'BY_DATE'
  /** As long as it stands; no number of times is said. */
  | 'ONGOING'
  /** Every year anew. */
  | 'PER_YEAR';

/** What two organizations do together. */
export type CooperationForm =
  /** They make curricula. */
  | 'CURRICULUM'
  /** They visit each other. */
  | 'EXCHANGE_VISIT'
  /** They take part in a project. */
  | 'PROJECT'
  /** One recruits at the other. */
  | 'RECRUITMENT'
  /** They do research. */
  | 'RESEARCH'
  /** They train people together. */
  | 'TALENT_TRAINING'
  /** They teach. */
  | 'TEACHING'
  /** They write teaching materials. */
  | 'TEACHING_MATERIALS'
  /** They bring results into use. */
  | 'TECHNOLOGY_TRANSFER'
  /** They build or run a training centre. */
  | 'TRAINING_CENTRE';

/** A condition on a value of CooperationForm. */
export type CooperationFormFilter = {
  /** This value. */
  readonly eq?: CooperationForm | null | undefined;
  /** Any of these values. */
  readonly in?: ReadonlyArray<CooperationForm> | null | undefined;
};

/** In which time two states of the network are compared. */
export type DiffBasis =
  /** When the graph came to say so, by its history, whatever dates the ties have. */
  | 'RECORDED_TIME'
  /** When ties held, by the dates that sources state, as far as the graph knows them now. */
  | 'VALID_TIME';

/** How a tie runs, seen from an organization. */
export type Direction =
  /** It has no direction. */
  | 'BOTH'
  /** It ends at the organization. */
  | 'IN'
  /** It starts at the organization. */
  | 'OUT';

/** What kind of event it was. */
export type EventType =
  /** A competition. */
  | 'COMPETITION'
  /** A council met. */
  | 'COUNCIL_MEETING'
  /** A forum. */
  | 'FORUM'
  /** Something was founded. */
  | 'FOUNDING'
  /** People met. */
  | 'MEETING'
  /** People were recruited. */
  | 'RECRUITMENT'
  /** Something was signed. */
  | 'SIGNING'
  /** People were trained. */
  | 'TRAINING'
  /** Something was unveiled. */
  | 'UNVEILING'
  /** Somebody visited somebody. */
  | 'VISIT';

/** Whether sources agree on a fact. */
export type FactStatus =
  /** Sources contradict each other about it, or one contradicts itself. */
  | 'DISPUTED'
  /** A source states it and none contradicts. */
  | 'STATED';

/** A condition on a value of FactStatus. */
export type FactStatusFilter = {
  /** This value. */
  readonly eq?: FactStatus | null | undefined;
  /** Any of these values. */
  readonly in?: ReadonlyArray<FactStatus> | null | undefined;
};

/** Why two organizations would go together. */
export type GapReasonType =
  /** One is in an industry, and the other is tied to somebody else of it; or both are, where both kinds have industries. */
  | 'SAME_INDUSTRY'
  /** Both are in the same county, prefecture, province or country. */
  | 'SAME_REGION'
  /** Both are members of the same alliance. */
  | 'SHARED_ALLIANCE'
  /** Both are tied to the same organizations. */
  | 'SHARED_PARTNERS';

/** A condition on an id. */
export type IdFilter = {
  /** This id. */
  readonly eq?: string | null | undefined;
  /** Any of these ids, 250 at the most. */
  readonly in?: ReadonlyArray<string> | null | undefined;
};

/** An identifier in some register. */
export type IdentifierFilter = {
  /** The register, such as `uscc` or `ror`. */
  readonly scheme: string;
  /** The identifier in that register; case does not matter. */
  readonly value: string;
};

/** What a member is in its alliance. */
export type MembershipRole =
  /** Chair of the council (理事长单位). */
  | 'CHAIR'
  /** Member of the council (理事单位). */
  | 'COUNCIL_MEMBER'
  /** Deputy secretary general (副秘书长单位). */
  | 'DEPUTY_SECRETARY_GENERAL'
  /** Executive director (常务理事单位). */
  | 'EXECUTIVE_DIRECTOR'
  /** One of those who founded it. */
  | 'FOUNDER'
  /** The lead organization (牵头单位). */
  | 'LEAD'
  /** Member (成员单位). */
  | 'MEMBER'
  /** Secretary general (秘书长单位). */
  | 'SECRETARY_GENERAL'
  /** Standing vice chair (常务副理事长单位). */
  | 'STANDING_VICE_CHAIR'
  /** Vice chair (副理事长单位). */
  | 'VICE_CHAIR';

/** A condition on a value of MembershipRole. */
export type MembershipRoleFilter = {
  /** This value. */
  readonly eq?: MembershipRole | null | undefined;
  /** Any of these values. */
  readonly in?: ReadonlyArray<MembershipRole> | null | undefined;
};

/** What kind of name it is. */
export type NameType =
  /** Initials. */
  | 'ACRONYM'
  /** Another full name in use. */
  | 'ALIAS'
  /** A name it no longer bears. */
  | 'FORMER'
  /** The full name in its language. */
  | 'LABEL'
  /** A shortened name. */
  | 'SHORT';

/** The part of the graph that is looked at: organizations that fit, and the ties from one of them to another. */
export type NetworkScope = {
  /** Organizations that existed and ties that held then, as far as is known; an unknown end is open. */
  readonly asOf?: string | null | undefined;
  /** Ties of these kinds; of all when not given. */
  readonly kinds?: ReadonlyArray<RelationshipKind> | null | undefined;
  /** Ties of these grades. ENDED and DISPUTED are left out unless named here. */
  readonly status?: ReadonlyArray<RelationshipStatus> | null | undefined;
  /** Which organizations; all but the WITHDRAWN when not given. */
  readonly where?: OrganizationFilter | null | undefined;
};

/** Which organizations; fields side by side mean AND. */
export type OrganizationFilter = {
  /** All of these hold. */
  readonly AND?: ReadonlyArray<OrganizationFilter> | null | undefined;
  /** This does not hold. */
  readonly NOT?: OrganizationFilter | null | undefined;
  /** At least one of these holds; an empty list fits nothing. */
  readonly OR?: ReadonlyArray<OrganizationFilter> | null | undefined;
  /** It existed then, as far as is known; an unknown end is open. */
  readonly asOf?: string | null | undefined;
  /** Facts of it rest on this document: it is stated there, or a tie, a position, an event, a commitment of it. */
  readonly document?: IdFilter | null | undefined;
  /** When it was founded. */
  readonly founded?: PartialDateFilter | null | undefined;
  /** Its id. */
  readonly id?: IdFilter | null | undefined;
  /** It carries this identifier. */
  readonly identifier?: IdentifierFilter | null | undefined;
  /** One of the things it makes or does; only enterprises fit. */
  readonly industry?: StringFilter | null | undefined;
  /** What it is. */
  readonly kind?: OrganizationKindFilter | null | undefined;
  /** Any of its names, in any script. */
  readonly name?: StringFilter | null | undefined;
  /** Who holds a position there. */
  readonly person?: PersonFilter | null | undefined;
  /** Where it is. */
  readonly region?: RegionMatch | null | undefined;
  /** How many ties it has. */
  readonly relationshipCount?: RelationshipCountFilter | null | undefined;
  /** What ties it has; partner is the other end. */
  readonly relationships?: RelationshipQuantifier | null | undefined;
  /** What level of education it gives; only schools fit. */
  readonly schoolLevel?: SchoolLevelFilter | null | undefined;
  /** Whether it still works. WITHDRAWN organizations are left out unless a condition on status stands here. */
  readonly status?: OrganizationStatusFilter | null | undefined;
};

/** What an organization is; each kind is a type of its own. */
export type OrganizationKind =
  /** A consortium, community or alliance of other organizations, type Alliance. */
  | 'ALLIANCE'
  /** A trade association, chamber or society, type Association. */
  | 'ASSOCIATION'
  /** A company, group or factory, type Enterprise. */
  | 'ENTERPRISE'
  /** A government, commission, ministry or party committee, type GovernmentBody. */
  | 'GOVERNMENT_BODY'
  /** A hospital or clinic, type Hospital. */
  | 'HOSPITAL'
  /** A shared technical platform, training or R&D base, type InnovationPlatform. */
  | 'INNOVATION_PLATFORM'
  /** What its source does not let us place, type OtherOrganization. */
  | 'OTHER'
  /** An industrial park or development zone, type Park. */
  | 'PARK'
  /** An institute, laboratory or R&D centre, type ResearchInstitute. */
  | 'RESEARCH_INSTITUTE'
  /** Any place of education, type School. */
  | 'SCHOOL';

/** A condition on a value of OrganizationKind. */
export type OrganizationKindFilter = {
  /** This value. */
  readonly eq?: OrganizationKind | null | undefined;
  /** Any of these values. */
  readonly in?: ReadonlyArray<OrganizationKind> | null | undefined;
};

/** Whether an organization still works. */
export type OrganizationStatus =
  /** It works, as far as is known. */
  | 'ACTIVE'
  /** It has ceased to work. */
  | 'INACTIVE'
  /** Its record was withdrawn by the source; lists leave it out unless asked for. */
  | 'WITHDRAWN';

/** A condition on a value of OrganizationStatus. */
export type OrganizationStatusFilter = {
  /** This value. */
  readonly eq?: OrganizationStatus | null | undefined;
  /** Any of these values. */
  readonly in?: ReadonlyArray<OrganizationStatus> | null | undefined;
};

/** A condition on a partial date; an unknown date fits only known: false. */
export type PartialDateFilter = {
  /** It begins after this ends. */
  readonly after?: string | null | undefined;
  /** It ends before this begins. */
  readonly before?: string | null | undefined;
  /** The same text: "2024" is not "2024-05". */
  readonly eq?: string | null | undefined;
  /** Whether a date is known at all. */
  readonly known?: boolean | null | undefined;
};

/** Which partners: conditions on the ties to them, and on the partner; fields side by side mean AND. */
export type PartnerFilter = {
  /** All of these hold. */
  readonly AND?: ReadonlyArray<PartnerFilter> | null | undefined;
  /** This does not hold. */
  readonly NOT?: PartnerFilter | null | undefined;
  /** At least one of these holds; an empty list fits nothing. */
  readonly OR?: ReadonlyArray<PartnerFilter> | null | undefined;
  /** It held then, as far as is known; an unknown end is open. */
  readonly asOf?: string | null | undefined;
  /** It was recorded here at that moment or before; shown in its present state. */
  readonly asOfRecorded?: string | null | undefined;
  /** How the tie runs, seen from the organization; BOTH and ties without direction always fit. */
  readonly direction?: Direction | null | undefined;
  /** It rests on this document. */
  readonly document?: IdFilter | null | undefined;
  /** One of the forms of a cooperation; only cooperations fit. */
  readonly form?: CooperationFormFilter | null | undefined;
  /** How the two are tied. */
  readonly kind?: RelationshipKindFilter | null | undefined;
  /** The other end, seen from the organization; where no organization is given, either end. */
  readonly partner?: OrganizationFilter | null | undefined;
  /** One of the roles of a membership; only memberships fit. */
  readonly role?: MembershipRoleFilter | null | undefined;
  /** When it began. */
  readonly since?: PartialDateFilter | null | undefined;
  /** How real the tie is. */
  readonly status?: RelationshipStatusFilter | null | undefined;
  /** When it ended. */
  readonly until?: PartialDateFilter | null | undefined;
};

/** Which people; fields side by side mean AND. */
export type PersonFilter = {
  /** All of these hold. */
  readonly AND?: ReadonlyArray<PersonFilter> | null | undefined;
  /** This does not hold. */
  readonly NOT?: PersonFilter | null | undefined;
  /** At least one of these holds; an empty list fits nothing. */
  readonly OR?: ReadonlyArray<PersonFilter> | null | undefined;
  /** What is known of the person rests on this document. */
  readonly document?: IdFilter | null | undefined;
  /** Its id. */
  readonly id?: IdFilter | null | undefined;
  /** Any of the names, in any script. */
  readonly name?: StringFilter | null | undefined;
  /** For each of these a position that fits: two for those who hold two. */
  readonly positions?: ReadonlyArray<PositionFilter> | null | undefined;
};

/** Which positions; fields side by side mean AND. */
export type PositionFilter = {
  /** All of these hold. */
  readonly AND?: ReadonlyArray<PositionFilter> | null | undefined;
  /** This does not hold. */
  readonly NOT?: PositionFilter | null | undefined;
  /** At least one of these holds; an empty list fits nothing. */
  readonly OR?: ReadonlyArray<PositionFilter> | null | undefined;
  /** It was held then, as far as is known; an unknown end is open. */
  readonly asOf?: string | null | undefined;
  /** Where it is held. */
  readonly organization?: OrganizationFilter | null | undefined;
  /** Whether sources agree on it. */
  readonly status?: FactStatusFilter | null | undefined;
  /** How high it is. */
  readonly tier?: PositionTierFilter | null | undefined;
  /** Its title as written. */
  readonly title?: StringFilter | null | undefined;
};

/** How high a position is. */
export type PositionTier =
  /** Heads the organization or one of its parts. */
  | 'LEADER'
  /** Works there. */
  | 'MEMBER'
  /** Helps to lead it. */
  | 'SENIOR';

/** A condition on a value of PositionTier. */
export type PositionTierFilter = {
  /** This value. */
  readonly eq?: PositionTier | null | undefined;
  /** Any of these values. */
  readonly in?: ReadonlyArray<PositionTier> | null | undefined;
};

/** A condition on a region; an unknown region never fits. */
export type RegionMatch = {
  /** Exactly this region. */
  readonly eq?: string | null | undefined;
  /** Exactly one of these regions. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** This region or any below it, such as `gb2260:500000`. */
  readonly within?: string | null | undefined;
};

/** A condition on how many ties an organization has; fields side by side mean AND. */
export type RelationshipCountFilter = {
  /** Exactly this many. */
  readonly eq?: number | null | undefined;
  /** This many or more. */
  readonly gte?: number | null | undefined;
  /** Ties of these kinds; of all kinds when not given. */
  readonly kinds?: ReadonlyArray<RelationshipKind> | null | undefined;
  /** This many or fewer. */
  readonly lte?: number | null | undefined;
};

/** Which ties; fields side by side mean AND. On an organization, partner is the other end and direction is seen from it; on Query.relationships use source and target. */
export type RelationshipFilter = {
  /** All of these hold. */
  readonly AND?: ReadonlyArray<RelationshipFilter> | null | undefined;
  /** This does not hold. */
  readonly NOT?: RelationshipFilter | null | undefined;
  /** At least one of these holds; an empty list fits nothing. */
  readonly OR?: ReadonlyArray<RelationshipFilter> | null | undefined;
  /** It held then, as far as is known; an unknown end is open. */
  readonly asOf?: string | null | undefined;
  /** It was recorded here at that moment or before; shown in its present state. */
  readonly asOfRecorded?: string | null | undefined;
  /** How the tie runs, seen from the organization; BOTH and ties without direction always fit. */
  readonly direction?: Direction | null | undefined;
  /** It rests on this document. */
  readonly document?: IdFilter | null | undefined;
  /** One of the forms of a cooperation; only cooperations fit. */
  readonly form?: CooperationFormFilter | null | undefined;
  /** How the two are tied. */
  readonly kind?: RelationshipKindFilter | null | undefined;
  /** The other end, seen from the organization; where no organization is given, either end. */
  readonly partner?: OrganizationFilter | null | undefined;
  /** One of the roles of a membership; only memberships fit. */
  readonly role?: MembershipRoleFilter | null | undefined;
  /** When it began. */
  readonly since?: PartialDateFilter | null | undefined;
  /** Where the tie starts; of two without direction, the smaller id. */
  readonly source?: OrganizationFilter | null | undefined;
  /** How real the tie is. */
  readonly status?: RelationshipStatusFilter | null | undefined;
  /** Where the tie ends; of two without direction, the larger id. */
  readonly target?: OrganizationFilter | null | undefined;
  /** When it ended. */
  readonly until?: PartialDateFilter | null | undefined;
};

/** How two organizations are tied; each kind is a type of its own. */
export type RelationshipKind =
  /** One is a part or subsidiary of the other. */
  | 'AFFILIATION'
  /** The two work together; without direction. */
  | 'COOPERATION'
  /** One, a government body, guides the other. */
  | 'GUIDANCE'
  /** One hosts interns from the other, a school. */
  | 'INTERNSHIP'
  /** One is a member of the other, an alliance. */
  | 'MEMBERSHIP'
  /** The source says that the two are tied, but no more; without direction. */
  | 'RELATED'
  /** One was succeeded by the other. */
  | 'SUCCESSION'
  /** One is based in the other, a park. */
  | 'TENANCY';

/** A condition on a value of RelationshipKind. */
export type RelationshipKindFilter = {
  /** This value. */
  readonly eq?: RelationshipKind | null | undefined;
  /** Any of these values. */
  readonly in?: ReadonlyArray<RelationshipKind> | null | undefined;
};

/** A condition on the ties of an organization; fields side by side mean AND. */
export type RelationshipQuantifier = {
  /** Every tie fits; also true of an organization without ties. */
  readonly all?: RelationshipFilter | null | undefined;
  /** No tie fits. */
  readonly none?: RelationshipFilter | null | undefined;
  /** At least one tie fits. */
  readonly some?: RelationshipFilter | null | undefined;
};

/** How real a tie is. */
export type RelationshipStatus =
  /** Somebody said that it will be. */
  | 'ANNOUNCED'
  /** Sources contradict each other about it. */
  | 'DISPUTED'
  /** It is over. */
  | 'ENDED'
  /** Something happens under it. */
  | 'OPERATING'
  /** It was agreed in writing. */
  | 'SIGNED';

/** A condition on a value of RelationshipStatus. */
export type RelationshipStatusFilter = {
  /** This value. */
  readonly eq?: RelationshipStatus | null | undefined;
  /** Any of these values. */
  readonly in?: ReadonlyArray<RelationshipStatus> | null | undefined;
};

/** What level of education a school gives. */
export type SchoolLevel =
  /** A college, school or department, part of its university. */
  | 'FACULTY'
  /** Primary or general secondary school. */
  | 'PRIMARY_SECONDARY'
  /** Secondary vocational school (中等职业学校). */
  | 'SECONDARY_VOCATIONAL'
  /** Technical college for skilled workers (技工院校). */
  | 'TECHNICAL_COLLEGE'
  /** University or college that gives degrees (本科). */
  | 'UNIVERSITY'
  /** Higher vocational college (高职高专). */
  | 'VOCATIONAL_COLLEGE';

/** A condition on a value of SchoolLevel. */
export type SchoolLevelFilter = {
  /** This value. */
  readonly eq?: SchoolLevel | null | undefined;
  /** Any of these values. */
  readonly in?: ReadonlyArray<SchoolLevel> | null | undefined;
};

/** How far a search came. */
export type SearchStatus =
  /** Every way of at most maxLength steps that `where` allows is in the answer. */
  | 'EXHAUSTED'
  /** Complete only up to searchedLength, which is less than maxLength: longer ways were more than memory holds. */
  | 'LENGTH_LIMIT'
  /** More exist than `first`. */
  | 'RESULT_LIMIT'
  /** Stopped by time; complete up to searchedLength. */
  | 'TIME_LIMIT';

/** The part of society that an organization belongs to, by its kind. */
export type Sector =
  /** Schools. */
  | 'EDUCATION'
  /** Government bodies. */
  | 'GOVERNMENT'
  /** Hospitals. */
  | 'HEALTH'
  /** Enterprises, parks and associations. */
  | 'INDUSTRY'
  /** Research institutes and innovation platforms. */
  | 'RESEARCH';

/** A condition on text. Compared in NFKC, lower case and Simplified Chinese; fields side by side mean AND. */
export type StringFilter = {
  /** A part of the text. */
  readonly contains?: string | null | undefined;
  /** The whole text. */
  readonly eq?: string | null | undefined;
  /** Any of these whole texts. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** The beginning of the text. */
  readonly startsWith?: string | null | undefined;
};

/** Which ties may be followed, and which organizations may stand between the ends. */
export type TraversalFilter = {
  /** Ties that held then, as far as is known; an unknown end is open. */
  readonly asOf?: string | null | undefined;
  /** Organizations that may not stand between the ends, 250 at the most. */
  readonly avoid?: ReadonlyArray<string> | null | undefined;
  /** Ties of these kinds; of all when not given. */
  readonly kinds?: ReadonlyArray<RelationshipKind> | null | undefined;
  /** Organizations with more ties than this may end a path but not stand inside it. */
  readonly maxDegree?: number | null | undefined;
  /** Ties of these grades. ENDED and DISPUTED are left out unless named here. */
  readonly status?: ReadonlyArray<RelationshipStatus> | null | undefined;
  /** Kinds of organization that may stand between the ends; all when not given. */
  readonly through?: ReadonlyArray<OrganizationKind> | null | undefined;
};

export type AroundQueryVariables = Exact<{
  organizations: ReadonlyArray<string> | string;
  depth: number;
  limit: number;
  where?: TraversalFilter | null | undefined;
}>;


export type AroundQuery = { readonly neighborhood: { readonly truncated: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly kind: RelationshipKind, readonly status: RelationshipStatus, readonly since: string | null, readonly until: string | null, readonly source: { readonly id: string }, readonly target: { readonly id: string } }> } };

export type BriefingQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  language?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type BriefingQuery = { readonly briefing: { readonly title: string, readonly markdown: string, readonly language: string, readonly revision: number, readonly truncated: boolean } };

export type BrowseQueryVariables = Exact<{
  where?: OrganizationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type BrowseQuery = { readonly organizations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }> } };

export type ConnectQueryVariables = Exact<{
  from: ReadonlyArray<string> | string;
  to: ReadonlyArray<string> | string;
  maxLength?: number | null | undefined;
  throughPeople: boolean;
  where?: TraversalFilter | null | undefined;
}>;


export type ConnectQuery = { readonly paths: { readonly searchStatus: SearchStatus, readonly searchedLength: number, readonly emptiedBy: { readonly filter: string | null, readonly message: string } | null, readonly paths: ReadonlyArray<{ readonly length: number, readonly score: number, readonly scoreParts: { readonly worstStatus: RelationshipStatus, readonly documents: number }, readonly steps: ReadonlyArray<{ readonly sentence: string, readonly from: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly to: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly via: { readonly id: string, readonly name: string } | null, readonly positions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly since: string | null, readonly until: string | null, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }>, readonly relationship: { readonly id: string, readonly kind: RelationshipKind, readonly status: RelationshipStatus, readonly since: string | null, readonly until: string | null, readonly sentence: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly source: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly target: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> } | null }> }> } };

export type EditionQueryVariables = Exact<{ [key: string]: never; }>;


export type EditionQuery = { readonly dataset: { readonly revision: number, readonly lastChangeAt: string | null } };

export type EndsQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type EndsQuery = { readonly nodes: ReadonlyArray<
    | (
      { readonly id: string }
      & { readonly __typename: 'Affiliation' | 'Commitment' | 'Cooperation' | 'DeclaredMembers' | 'Document' | 'Event' | 'Guidance' | 'Internship' | 'Membership' | 'Participation' | 'Person' | 'Policy' | 'PolicyCitation' | 'Position' | 'Related' | 'Succession' | 'Tenancy' }
    )
    | (
      { readonly name: string, readonly kind: OrganizationKind, readonly id: string }
      & { readonly __typename: 'Alliance' | 'Association' | 'Enterprise' | 'GovernmentBody' | 'Hospital' | 'InnovationPlatform' | 'OtherOrganization' | 'Park' | 'ResearchInstitute' | 'School' }
    )
    | (
      { readonly name: string, readonly id: string }
      & { readonly __typename: 'Region' }
    )
   | null> };

export type FacetsQueryVariables = Exact<{
  ofKind?: OrganizationFilter | null | undefined;
  ofRegion?: OrganizationFilter | null | undefined;
}>;


export type FacetsQuery = { readonly kinds: { readonly nodes: ReadonlyArray<{ readonly count: number, readonly keys: ReadonlyArray<{ readonly key: string | null, readonly displayName: string }> }> }, readonly regions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly count: number, readonly keys: ReadonlyArray<{ readonly key: string | null, readonly displayName: string }> }> } };

export type FactQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type FactQuery = { readonly node:
    | (
      { readonly id: string, readonly kind: RelationshipKind, readonly status: RelationshipStatus, readonly since: string | null, readonly until: string | null, readonly sentence: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly source: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly target: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }
      & { readonly __typename: 'Affiliation' | 'Cooperation' | 'Guidance' | 'Internship' | 'Membership' | 'Related' | 'Succession' | 'Tenancy' }
    )
    | (
      { readonly name: string, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }
      & { readonly __typename: 'Alliance' | 'Association' | 'Enterprise' | 'GovernmentBody' | 'Hospital' | 'InnovationPlatform' | 'OtherOrganization' | 'Park' | 'ResearchInstitute' | 'School' }
    )
    | (
      { readonly activity: string, readonly by: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }
      & { readonly __typename: 'Commitment' }
    )
    | { readonly __typename: 'DeclaredMembers' | 'Document' | 'Participation' | 'Person' | 'Policy' | 'PolicyCitation' | 'Region' }
    | (
      { readonly eventTitle: string, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }
      & { readonly __typename: 'Event' }
    )
    | (
      { readonly title: string, readonly person: { readonly name: string }, readonly organization: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }
      & { readonly __typename: 'Position' }
    )
   | null, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly revision: number, readonly recordedAt: string, readonly actor: string, readonly reason: string, readonly before: string | null, readonly after: string | null }> } };

export type FaceFragment = { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null };

export type SourceFragment = { readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } };

export type TieFragment = { readonly id: string, readonly kind: RelationshipKind, readonly status: RelationshipStatus, readonly since: string | null, readonly until: string | null, readonly sentence: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly source: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly target: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> };

export type FindQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<OrganizationKind> | OrganizationKind | null | undefined;
  region?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type FindQuery = { readonly search: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly matched: { readonly value: string, readonly language: string | null } | null, readonly node: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null } }> } };

export type FoundFacetsQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<OrganizationKind> | OrganizationKind | null | undefined;
  region?: string | null | undefined;
}>;


export type FoundFacetsQuery = { readonly kinds: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly kind: OrganizationKind }> }, readonly regions: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly region: { readonly id: string, readonly name: string, readonly level: number, readonly parent: { readonly id: string, readonly name: string, readonly level: number, readonly parent: { readonly id: string, readonly name: string, readonly level: number } | null } | null } | null }> } };

export type ProvinceFragment = { readonly id: string, readonly name: string, readonly level: number };

export type InsightActivationQueryVariables = Exact<{
  where?: OrganizationFilter | null | undefined;
  asOf?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type InsightActivationQuery = { readonly organizations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly activation: { readonly members: number, readonly activeMembers: number, readonly activePairs: number, readonly possiblePairs: number, readonly rate: number | null, readonly lastActivity: string | null, readonly coverage: { readonly declaredAtLeast: number }, readonly dormantMembers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }> } }, readonly region: { readonly id: string, readonly name: string } | null }
      | { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }
    > } };

export type InsightBrokersQueryVariables = Exact<{
  scope?: NetworkScope | null | undefined;
  after?: string | null | undefined;
}>;


export type InsightBrokersQuery = { readonly brokers: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly betweenness: number, readonly openPairs: number, readonly constraint: number | null, readonly organization: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly roles: { readonly coordinator: number, readonly gatekeeper: number, readonly representative: number, readonly consultant: number, readonly liaison: number } | null }>, readonly analysis: { readonly organizations: number, readonly pairs: number, readonly wholeGraph: boolean, readonly sampled: boolean, readonly computedAt: string } | null } };

export type InsightChangesQueryVariables = Exact<{
  from: string;
  to: string;
  basis: DiffBasis;
  scope?: NetworkScope | null | undefined;
}>;


export type InsightChangesQuery = { readonly networkDiff: { readonly undated: number, readonly imprecise: number, readonly counts: ReadonlyArray<{ readonly kind: RelationshipKind, readonly before: number | null, readonly after: number | null, readonly added: number, readonly ended: number, readonly changed: number }>, readonly added: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: RelationshipKind, readonly at: string | null, readonly sentence: string, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publishedOn: string | null, readonly url: string | null }>, readonly fields: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> }, readonly ended: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: RelationshipKind, readonly at: string | null, readonly sentence: string, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publishedOn: string | null, readonly url: string | null }>, readonly fields: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> }, readonly changed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: RelationshipKind, readonly at: string | null, readonly sentence: string, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publishedOn: string | null, readonly url: string | null }>, readonly fields: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> } } };

export type TieChangesFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: RelationshipKind, readonly at: string | null, readonly sentence: string, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publishedOn: string | null, readonly url: string | null }>, readonly fields: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }> };

export type InsightCommitmentsQueryVariables = Exact<{
  where?: OrganizationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type InsightCommitmentsQuery = { readonly organizations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly members: { readonly totalCount: number }, readonly commitments: ReadonlyArray<{ readonly id: string, readonly activity: string, readonly min: number | null, readonly max: number | null, readonly unit: string | null, readonly period: CommitmentPeriod, readonly due: string | null, readonly by: { readonly id: string, readonly name: string }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }>, readonly events: { readonly totalCount: number }, readonly cooperations: { readonly totalCount: number }, readonly internships: { readonly totalCount: number }, readonly region: { readonly id: string, readonly name: string } | null }
      | { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly commitments: ReadonlyArray<{ readonly id: string, readonly activity: string, readonly min: number | null, readonly max: number | null, readonly unit: string | null, readonly period: CommitmentPeriod, readonly due: string | null, readonly by: { readonly id: string, readonly name: string }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }>, readonly events: { readonly totalCount: number }, readonly cooperations: { readonly totalCount: number }, readonly internships: { readonly totalCount: number }, readonly region: { readonly id: string, readonly name: string } | null }
    > } };

export type InsightGapsQueryVariables = Exact<{
  scope?: NetworkScope | null | undefined;
  sectors?: ReadonlyArray<Sector> | Sector | null | undefined;
  after?: string | null | undefined;
}>;


export type InsightGapsQuery = { readonly partnershipGaps: { readonly organizationCount: number, readonly unplacedCount: number, readonly cells: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly sectors: ReadonlyArray<Sector>, readonly possiblePairs: number, readonly tiedPairs: number, readonly tiedShare: number, readonly region: { readonly id: string, readonly name: string }, readonly sides: ReadonlyArray<{ readonly sector: Sector, readonly organizationCount: number, readonly tiedCount: number }> }> }, readonly candidates: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly score: number, readonly organizations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }>, readonly reasons: ReadonlyArray<{ readonly type: GapReasonType, readonly sentence: string }> }> } } };

export type InsightRegionsQueryVariables = Exact<{
  inChina?: OrganizationFilter | null | undefined;
  where?: OrganizationFilter | null | undefined;
}>;


export type InsightRegionsQuery = { readonly provinces: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly count: number, readonly keys: ReadonlyArray<{ readonly key: string | null, readonly displayName: string }> }> }, readonly countries: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly count: number, readonly keys: ReadonlyArray<{ readonly key: string | null, readonly displayName: string }> }> }, readonly cities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly count: number, readonly keys: ReadonlyArray<{ readonly key: string | null, readonly displayName: string }> }> } };

export type MembersOfRegionQueryVariables = Exact<{
  region: string;
  ties: number;
  after?: string | null | undefined;
}>;


export type MembersOfRegionQuery = { readonly regions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly organizations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string }> } };

export type OneTieQueryVariables = Exact<{
  id: string;
}>;


export type OneTieQuery = { readonly node:
    | { readonly id: string, readonly kind: RelationshipKind, readonly status: RelationshipStatus, readonly since: string | null, readonly until: string | null, readonly sentence: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly source: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly target: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }
    | { readonly id: string }
   | null };

export type OrganizationPageQueryVariables = Exact<{
  id: string;
  ties?: RelationshipFilter | null | undefined;
  asOf?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationPageQuery = { readonly organization:
    | { readonly description: string | null, readonly website: string | null, readonly founded: string | null, readonly dissolved: string | null, readonly status: OrganizationStatus, readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly coverage: { readonly known: number, readonly declared: number | null, readonly declaredAtLeast: number, readonly latestDocumentOn: string | null }, readonly activation: { readonly members: number, readonly activeMembers: number, readonly activePairs: number, readonly possiblePairs: number, readonly rate: number | null, readonly dormantMembers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }> } }, readonly names: ReadonlyArray<{ readonly value: string, readonly language: string | null, readonly type: NameType }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string, readonly url: string | null }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }>, readonly relationships: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: RelationshipKind, readonly status: RelationshipStatus, readonly since: string | null, readonly until: string | null, readonly sentence: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly source: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly target: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }> }, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly since: string | null, readonly until: string | null, readonly status: FactStatus, readonly person: { readonly id: string, readonly name: string }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }> }, readonly events: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly type: EventType, readonly date: string | null, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }> }, readonly commitments: ReadonlyArray<{ readonly id: string, readonly activity: string, readonly min: number | null, readonly max: number | null, readonly unit: string | null, readonly period: CommitmentPeriod, readonly due: string | null, readonly by: { readonly id: string, readonly name: string }, readonly concerning: { readonly id: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }>, readonly region: { readonly id: string, readonly name: string } | null }
    | { readonly description: string | null, readonly website: string | null, readonly founded: string | null, readonly dissolved: string | null, readonly status: OrganizationStatus, readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly names: ReadonlyArray<{ readonly value: string, readonly language: string | null, readonly type: NameType }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string, readonly url: string | null }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }>, readonly relationships: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: RelationshipKind, readonly status: RelationshipStatus, readonly since: string | null, readonly until: string | null, readonly sentence: string, readonly recordedAt: string, readonly retractedAt: string | null, readonly source: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly target: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }> }, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly since: string | null, readonly until: string | null, readonly status: FactStatus, readonly person: { readonly id: string, readonly name: string }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }> }, readonly events: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly type: EventType, readonly date: string | null, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }> }, readonly commitments: ReadonlyArray<{ readonly id: string, readonly activity: string, readonly min: number | null, readonly max: number | null, readonly unit: string | null, readonly period: CommitmentPeriod, readonly due: string | null, readonly by: { readonly id: string, readonly name: string }, readonly concerning: { readonly id: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly asWritten: ReadonlyArray<string>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly authors: ReadonlyArray<string>, readonly attribution: string | null, readonly licence: string | null, readonly url: string | null } }> }>, readonly region: { readonly id: string, readonly name: string } | null }
   | null };

export type PartnersInAllQueryVariables = Exact<{
  id: string;
  where?: PartnerFilter | null | undefined;
}>;


export type PartnersInAllQuery = { readonly organization: { readonly id: string, readonly partners: { readonly totalCount: number } } | null };

export type PickQueryVariables = Exact<{
  text: string;
}>;


export type PickQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly region: { readonly id: string, readonly name: string } | null }> }, readonly regions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: number }> } };

export type TieKindsQueryVariables = Exact<{
  ties: RelationshipFilter;
}>;


export type TieKindsQuery = { readonly groupRelationships: { readonly nodes: ReadonlyArray<{ readonly count: number, readonly keys: ReadonlyArray<{ readonly key: string | null }> }> } };

export type TiesInAllQueryVariables = Exact<{
  id: string;
  ties?: RelationshipFilter | null | undefined;
}>;


export type TiesInAllQuery = { readonly organization: { readonly id: string, readonly relationships: { readonly totalCount: number } } | null };

export type TimelineQueryVariables = Exact<{
  id: string;
  ties?: RelationshipFilter | null | undefined;
}>;


export type TimelineQuery = { readonly organization: { readonly id: string, readonly relationships: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: RelationshipKind, readonly status: RelationshipStatus, readonly since: string | null, readonly until: string | null, readonly sentence: string }> }, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly since: string | null, readonly until: string | null, readonly person: { readonly id: string, readonly name: string } }> }, readonly events: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly date: string | null }> } } | null };
