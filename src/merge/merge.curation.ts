import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { ActPayload } from '../curation/payload.type.js';
import { Organization } from '../organization/organization.type.js';
import { MergeOrganizationsInput } from './merge.input.js';
import { mergePlan } from './merge-plan.js';

@ObjectType({ description: 'What became of a merge.' })
export class MergePayload extends ActPayload {
  @Field(() => Organization, {
    nullable: true,
    description: 'The organization that stays, as it is now; null if nothing was changed.',
  })
  organization(@Ctx() { organizations }: Context): Promise<Organization | null> | null {
    return this.changeId === null || this.id === null ? null : organizations.find(this.id);
  }
}

@Resolver()
export class MergeCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => MergePayload, {
    description:
      'Makes one organization of two: names, identifiers, ties, positions, participations and all else move, the old id leads to what stays; undo takes all of it back.',
  })
  mergeOrganizations(
    @Arg('input', () => MergeOrganizationsInput, { description: 'Which two, and why.' })
    input: MergeOrganizationsInput,
    @Ctx() { curation }: Context,
  ): Promise<MergePayload> {
    return curation.act(MergePayload, 'mergeOrganizations', input, mergePlan(input));
  }
}
