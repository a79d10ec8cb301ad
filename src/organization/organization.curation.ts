import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { newId } from '../curation/new-id.js';
import { ChangePayload } from '../curation/payload.type.js';
import { isNew, isOtherwise } from '../curation/wish.js';
import { CreateOrganizationInput, RetireOrganizationInput, UpdateOrganizationInput } from './organization.input.js';
import { Organization } from './organization.type.js';
import { saidOfOrganization } from './said-of-organization.js';

@ObjectType({ description: 'What became of a change of an organization.' })
export class OrganizationPayload extends ChangePayload {
  @Field(() => Organization, {
    nullable: true,
    description: 'The organization as it is now; null if nothing was changed.',
  })
  organization(@Ctx() { organizations }: Context): Promise<Organization | null> | null {
    return this.changeId === null || this.id === null ? null : organizations.find(this.id);
  }
}

@Resolver()
export class OrganizationCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => OrganizationPayload, { description: 'Adds an organization, with what it rests on.' })
  createOrganization(
    @Arg('input', () => CreateOrganizationInput, { description: 'What is to be written.' })
    input: CreateOrganizationInput,
    @Ctx() { curation }: Context,
  ): Promise<OrganizationPayload> {
    return curation.change(
      OrganizationPayload,
      'createOrganization',
      input,
      isNew('organizations', newId('organization', input.names[0]?.value), {
        kind: input.kind,
        ...saidOfOrganization(input),
      }),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => OrganizationPayload, {
    description: 'Changes what is said of an organization: its names, its identifiers, its place.',
  })
  updateOrganization(
    @Arg('input', () => UpdateOrganizationInput, { description: 'What is to be written.' })
    input: UpdateOrganizationInput,
    @Ctx() { curation }: Context,
  ): Promise<OrganizationPayload> {
    return curation.change(
      OrganizationPayload,
      'updateOrganization',
      input,
      isOtherwise('organizations', input, saidOfOrganization(input)),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => OrganizationPayload, {
    description: 'Withdraws the record of an organization: its id keeps its meaning, lists leave it out.',
  })
  retireOrganization(
    @Arg('input', () => RetireOrganizationInput, { description: 'What is to be written.' })
    input: RetireOrganizationInput,
    @Ctx() { curation }: Context,
  ): Promise<OrganizationPayload> {
    return curation.change(
      OrganizationPayload,
      'retireOrganization',
      input,
      isOtherwise('organizations', input, { status: 'WITHDRAWN' }),
    );
  }
}
