import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, EvidenceInput, NameInput } from '../curation/curation.input.js';
import { type SaidOfOrganization, sayingOfOrganization } from '../organization/organization.input.js';
import { OrganizationKind } from '../organization/organization.type.js';

@InputType({
  description:
    'That a part of what is said of one organization, `id`, is said of another. Names and identifiers that it has go over.',
})
export class SplitOrganizationInput extends sayingOfOrganization(ChangeInput) implements SaidOfOrganization {
  @Field(() => [NameInput], { description: 'The names of the new organization, one at least.' })
  names!: NameInput[];

  @Field(() => [EvidenceInput], { description: 'What the new organization rests on, one document at least.' })
  evidence!: EvidenceInput[];

  @Field(() => OrganizationKind, { nullable: true, description: 'What the new organization is; left out, the same.' })
  kind?: keyof typeof OrganizationKind | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'What goes over: ids of ties, positions, participations, policies, citations of policies, commitments and declared numbers of members; and of events, whose participations go.',
  })
  facts?: string[] | null;
}
