import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Dataset, OrganizationKindCount, RelationshipKindCount, RequestLimits } from './dataset.type.js';

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, {
    description: 'What is in here: revision, last change, counts by kind, documents, limits in force.',
  })
  dataset(@Ctx() { dataset }: Context): Promise<Dataset> {
    return dataset.summary();
  }

  @FieldResolver(() => [OrganizationKindCount], { description: 'Organizations by kind, the most frequent first.' })
  organizations(@Ctx() { dataset }: Context): Promise<readonly OrganizationKindCount[]> {
    return dataset.organizationsByKind();
  }

  @FieldResolver(() => [RelationshipKindCount], { description: 'Ties by kind, the most frequent first.' })
  relationships(@Ctx() { dataset }: Context): Promise<readonly RelationshipKindCount[]> {
    return dataset.relationshipsByKind();
  }

  @FieldResolver(() => RequestLimits, { description: 'What one request may ask for at the most.' })
  limits(@Ctx() { limits }: Context): RequestLimits {
    return limits;
  }
}
