import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Organization } from '../organization/organization.type.js';
import { Commitment } from './commitment.type.js';

@Resolver(() => Organization)
export class OrganizationCommitmentsResolver {
  @FieldResolver(() => [Commitment], { description: 'What it undertook, and what others undertook concerning it.' })
  commitments(@Root() { id }: Organization, @Ctx() { commitments }: Context): Promise<Commitment[]> {
    return commitments.ofOrganization(id);
  }
}
