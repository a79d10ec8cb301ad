import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { newId } from '../curation/new-id.js';
import { ActPayload } from '../curation/payload.type.js';
import { Organization } from '../organization/organization.type.js';
import { SplitOrganizationInput } from './split.input.js';
import { splitPlan } from './split-plan.js';

@ObjectType({ description: 'What became of a split.' })
export class SplitPayload extends ActPayload {
  @Field(() => Organization, {
    nullable: true,
    description: 'The new organization, whose id this payload has; null if nothing was changed.',
  })
  organization(@Ctx() { organizations }: Context): Promise<Organization | null> | null {
    return this.changeId === null || this.id === null ? null : organizations.find(this.id);
  }
}

@Resolver()
export class SplitCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => SplitPayload, {
    description:
      'Makes two organizations of one: the new one takes the names, identifiers and facts that are named; undo takes all of it back.',
  })
  splitOrganization(
    @Arg('input', () => SplitOrganizationInput, { description: 'What goes over to the new one, and why.' })
    input: SplitOrganizationInput,
    @Ctx() { curation }: Context,
  ): Promise<SplitPayload> {
    return curation.act(SplitPayload, 'splitOrganization', input, {
      plan: splitPlan(input, newId('organization', input.names[0]?.value)),
      blame: 'facts',
    });
  }
}
