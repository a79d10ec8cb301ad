/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

export type PartnersQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type PartnersQuery = { organizations: { nodes: Array<
      | { id: string, name: string, partners: { totalCount: number, nodes: Array<{ organization:
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
            , relationships: Array<
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
            > }> } }
      | { id: string, name: string, partners: { totalCount: number, nodes: Array<{ organization:
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
            , relationships: Array<
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
            > }> } }
      | { id: string, name: string, partners: { totalCount: number, nodes: Array<{ organization:
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
            , relationships: Array<
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
            > }> } }
      | { id: string, name: string, partners: { totalCount: number, nodes: Array<{ organization:
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
            , relationships: Array<
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
            > }> } }
      | { id: string, name: string, partners: { totalCount: number, nodes: Array<{ organization:
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
            , relationships: Array<
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
            > }> } }
      | { id: string, name: string, partners: { totalCount: number, nodes: Array<{ organization:
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
            , relationships: Array<
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
            > }> } }
      | { id: string, name: string, partners: { totalCount: number, nodes: Array<{ organization:
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
            , relationships: Array<
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
            > }> } }
      | { id: string, name: string, partners: { totalCount: number, nodes: Array<{ organization:
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
            , relationships: Array<
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
            > }> } }
      | { id: string, name: string, partners: { totalCount: number, nodes: Array<{ organization:
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
            , relationships: Array<
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
            > }> } }
      | { id: string, name: string, partners: { totalCount: number, nodes: Array<{ organization:
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
              | { id: string, kind: OrganizationKind, name: string }
            , relationships: Array<
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
              | { sentence: string, evidence: Array<{ locator: string | null, document: { title: string, licence: string | null } }> }
            > }> } }
    > } };
