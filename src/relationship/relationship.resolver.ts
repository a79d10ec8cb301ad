import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Evidence } from '../document/evidence.type.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { Organization } from '../organization/organization.type.js';
import { RelationshipsArgs } from './relationship.args.js';
import { OrganizationRelationshipConnection, RelationshipConnection } from './relationship.connection.js';
import { Relationship } from './relationship.type.js';

@Resolver(() => Relationship)
export class RelationshipResolver {
  @Query(() => RelationshipConnection, { description: 'Ties that fit a filter.' })
  relationships(
    @Args(() => RelationshipsArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): RelationshipConnection {
    return relationships.list(args);
  }

  @FieldResolver(() => Organization, { description: 'Where it starts; of two without direction, the smaller id.' })
  source(@Root() { sourceId }: Relationship, @Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(sourceId);
  }

  @FieldResolver(() => Organization, { description: 'Where it ends; of two without direction, the larger id.' })
  target(@Root() { targetId }: Relationship, @Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(targetId);
  }

  @FieldResolver(() => [Evidence], { description: 'What it rests on.' })
  evidence(@Root() { id }: Relationship, @Ctx() { documents }: Context): Promise<Evidence[]> {
    return documents.evidenceOf(id);
  }

  @FieldResolver(() => String, {
    description: 'It in one sentence: English, 简体中文 or 繁體中文; English for other languages.',
  })
  sentence(
    @Root() relationship: Relationship,
    @LanguageArg() language: string | null,
    @Ctx() { relationships, languages }: Context,
  ): Promise<string> {
    return relationships.inSentence(relationship, languagesFor(language, languages));
  }
}

@Resolver(() => Organization)
export class OrganizationRelationshipsResolver {
  @FieldResolver(() => OrganizationRelationshipConnection, {
    description: 'Every tie that starts or ends here; partner is the other end.',
  })
  relationships(
    @Root() { id }: Organization,
    @Args(() => RelationshipsArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): OrganizationRelationshipConnection {
    return new OrganizationRelationshipConnection(relationships.ofOrganization(id, args, { field: 'relationships' }));
  }
}
