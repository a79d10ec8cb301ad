import { Field, ID, InputType } from 'type-graphql';
import {
  ChangeInput,
  CurationInput,
  EvidenceInput,
  type InputBase,
  NameInput,
  TextInput,
} from '../curation/curation.input.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { AllianceScope } from './kinds/alliance.js';
import { GovernmentLevel } from './kinds/government-body.js';
import { SchoolLevel } from './kinds/school.js';
import { OrganizationKind, OrganizationStatus } from './organization.type.js';

@InputType({ description: 'An identifier to write.' })
class IdentifierInput {
  @Field(() => String, { description: 'The register: `uscc`, `moe`, `ror`, `wikidata`, …' })
  scheme!: string;

  @Field(() => String, { description: 'The identifier in that register; the check character of `uscc` is verified.' })
  value!: string;
}

/** What may be said of an organization, whether it is new or not. */
export interface SaidOfOrganization {
  names?: NameInput[] | null;
  identifiers?: IdentifierInput[] | null;
  region?: string | null;
  status?: OrganizationStatus | null;
  founded?: string | null;
  dissolved?: string | null;
  website?: string | null;
  description?: TextInput[] | null;
  schoolLevel?: string | null;
  industries?: string[] | null;
  parkLevel?: string | null;
  hospitalGrade?: string | null;
  governmentLevel?: string | null;
  allianceScope?: string | null;
  evidence?: EvidenceInput[] | null;
}

/** What is said of an organization alike, whether it is new or not. */
export function sayingOfOrganization<Base extends InputBase>(base: Base) {
  @InputType()
  abstract class Said extends base {
    @Field(() => [IdentifierInput], {
      nullable: true,
      description: 'Its identifiers; no other organization may carry them.',
    })
    identifiers?: IdentifierInput[] | null;

    @Field(() => ID, { nullable: true, description: 'The id of the region it is in.' })
    region?: string | null;

    @Field(() => OrganizationStatus, { nullable: true, description: 'Whether it still works; ACTIVE when never said.' })
    status?: OrganizationStatus | null;

    @Field(() => PartialDateScalar, { nullable: true, description: 'When it was founded.' })
    founded?: string | null;

    @Field(() => PartialDateScalar, { nullable: true, description: 'When it ceased, inclusive.' })
    dissolved?: string | null;

    @Field(() => String, { nullable: true, description: 'Its own web site, an http or https address.' })
    website?: string | null;

    @Field(() => [TextInput], { nullable: true, description: 'What it is, in a few words, in each language.' })
    description?: TextInput[] | null;

    @Field(() => SchoolLevel, { nullable: true, description: 'Of a SCHOOL: what level of education it gives.' })
    schoolLevel?: string | null;

    @Field(() => [String], { nullable: true, description: 'Of an ENTERPRISE: what it makes or does.' })
    industries?: string[] | null;

    @Field(() => String, { nullable: true, description: 'Of a PARK: its rank, as the source has it.' })
    parkLevel?: string | null;

    @Field(() => String, { nullable: true, description: 'Of a HOSPITAL: its grade, as the source has it.' })
    hospitalGrade?: string | null;

    @Field(() => GovernmentLevel, { nullable: true, description: 'Of a GOVERNMENT_BODY: at which level it works.' })
    governmentLevel?: string | null;

    @Field(() => AllianceScope, { nullable: true, description: 'Of an ALLIANCE: what it gathers its members by.' })
    allianceScope?: string | null;
  }
  return Said;
}

@InputType({ description: 'An organization that is not in the graph yet.' })
export class CreateOrganizationInput extends sayingOfOrganization(CurationInput) implements SaidOfOrganization {
  @Field(() => OrganizationKind, { description: 'What it is; this is not changed later.' })
  kind!: OrganizationKind;

  @Field(() => [NameInput], { description: 'Its names, one at least; the first LABEL is the display name.' })
  names!: NameInput[];

  @Field(() => [EvidenceInput], { description: 'What it rests on, one document at least.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What is to be otherwise of an organization: left out, it stays; null takes it away.' })
export class UpdateOrganizationInput extends sayingOfOrganization(ChangeInput) implements SaidOfOrganization {
  @Field(() => [NameInput], { nullable: true, description: 'All its names, in place of those it has.' })
  names?: NameInput[] | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'All that it rests on, in place of what it has.' })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'An organization whose record is withdrawn.' })
export class RetireOrganizationInput extends ChangeInput {}
