import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { RecordedArgs } from './recorded.args.js';
import { RecordedOrganization } from './recorded-organization.type.js';

@Resolver()
export class RecordedResolver {
  @Query(() => RecordedOrganization, {
    nullable: true,
    description:
      'An organization with its ties as the graph knew them at a moment, whatever became of them since; null: it did not know it.',
  })
  async organizationAsRecorded(
    @Args(() => RecordedArgs) { id, asOfRecorded }: RecordedArgs,
    @Ctx() { recorded }: Context,
  ): Promise<RecordedOrganization | null> {
    const at = asOfRecorded.toISOString();
    const entry = await recorded.organizationAt({ id, at });
    return entry === null ? null : new RecordedOrganization(entry, at);
  }
}
