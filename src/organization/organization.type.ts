import { Field, Int, InterfaceType } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { Name, type NamedRow, namesOf } from '../name/name.type.js';
import { Node } from '../node/node.type.js';
import { enumType } from '../schema/enum-type.js';
import { Identifier, identifierOf } from './identifier.type.js';

export const OrganizationKind = enumType(
  'OrganizationKind',
  'What an organization is; each kind is a type of its own.',
  {
    SCHOOL: 'Any place of education, type School.',
    ENTERPRISE: 'A company, group or factory, type Enterprise.',
    PARK: 'An industrial park or development zone, type Park.',
    HOSPITAL: 'A hospital or clinic, type Hospital.',
    GOVERNMENT_BODY: 'A government, commission, ministry or party committee, type GovernmentBody.',
    ALLIANCE: 'A consortium, community or alliance of other organizations, type Alliance.',
    ASSOCIATION: 'A trade association, chamber or society, type Association.',
    RESEARCH_INSTITUTE: 'An institute, laboratory or R&D centre, type ResearchInstitute.',
    INNOVATION_PLATFORM: 'A shared technical platform, training or R&D base, type InnovationPlatform.',
    OTHER: 'What its source does not let us place, type OtherOrganization.',
  },
);
export type OrganizationKind = keyof typeof OrganizationKind;

export const OrganizationStatus = enumType('OrganizationStatus', 'Whether an organization still works.', {
  ACTIVE: 'It works, as far as is known.',
  INACTIVE: 'It has ceased to work.',
  WITHDRAWN: 'Its record was withdrawn by the source; lists leave it out unless asked for.',
});
export type OrganizationStatus = keyof typeof OrganizationStatus;

/** The columns of an organization, as `organizationProjection` asks for them. */
export interface OrganizationRow extends NamedRow {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly status: OrganizationStatus;
  readonly identifiers: readonly string[] | null;
  readonly regionId: string | null;
  readonly founded: string | null;
  readonly dissolved: string | null;
  readonly website: string | null;
  readonly descriptionTexts: readonly string[] | null;
  readonly descriptionLanguages: readonly string[] | null;
  readonly version: number;
  readonly schoolLevel: string | null;
  readonly industries: readonly string[] | null;
  readonly parkLevel: string | null;
  readonly hospitalGrade: string | null;
  readonly governmentLevel: string | null;
  readonly allianceScope: string | null;
}

@InterfaceType({
  implements: Node,
  description: 'A school, enterprise, park, hospital, government body, alliance or other organization of the network.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Organization extends Node {
  @Field(() => OrganizationKind, { description: 'What it is.' })
  kind!: OrganizationKind;

  @Field(() => [Name], { description: 'All its names, the display name first among equals of its language.' })
  names!: Name[];

  @Field(() => [Identifier], { description: 'Its identifiers in public registers.' })
  identifiers!: Identifier[];

  @Field(() => OrganizationStatus, { description: 'Whether it still works.' })
  status!: OrganizationStatus;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was founded, as precisely as the source says.',
  })
  founded!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it ceased, inclusive.' })
  dissolved!: string | null;

  @Field(() => String, { nullable: true, description: 'Its own web site, an http or https address.' })
  website!: string | null;

  @Field(() => Int, { description: 'How often it was written; give it as expectedVersion to change it.' })
  version!: number;

  /** Not in the schema: what its fields resolve from. */
  row!: OrganizationRow;

  /** An instance of the class for the row's kind. */
  static from<Kind extends Organization>(type: new () => Kind, row: OrganizationRow): Kind {
    return Object.assign(new type(), row, {
      row,
      names: namesOf(row),
      identifiers: (row.identifiers ?? []).map(identifierOf),
    });
  }
}
