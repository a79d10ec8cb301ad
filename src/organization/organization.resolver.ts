import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Evidence } from '../document/evidence.type.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { localizedText } from '../name/localized-text.js';
import { nameIn } from '../name/name-in-language.js';
import { Region } from '../region/region.type.js';
import { OrganizationsArgs } from './organization.args.js';
import { OrganizationConnection } from './organization.connection.js';
import { Organization } from './organization.type.js';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, {
    nullable: true,
    description: 'The organization with this id or identifier, or the one it was merged into.',
  })
  organization(
    @Arg('id', () => ID, { description: 'Its id, or any identifier it carries as a CURIE: `ror:…`, `uscc:…`.' })
    id: string,
    @Ctx() { organizations }: Context,
  ): Promise<Organization | null> {
    return organizations.find(id);
  }

  @Query(() => OrganizationConnection, {
    description: 'Organizations that fit a filter; without the WITHDRAWN unless asked for.',
  })
  organizations(
    @Args(() => OrganizationsArgs) args: OrganizationsArgs,
    @Ctx() { organizations }: Context,
  ): OrganizationConnection {
    return organizations.list(args);
  }

  @FieldResolver(() => String, {
    description: 'In the asked language, else that of Accept-Language, else the display name.',
  })
  name(
    @Root() { names, row }: Organization,
    @LanguageArg() language: string | null,
    @Ctx() { languages }: Context,
  ): string {
    return nameIn(names, languagesFor(language, languages), row.displayName);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it is, in a few words.' })
  description(
    @Root() { row }: Organization,
    @LanguageArg() language: string | null,
    @Ctx() { languages }: Context,
  ): string | null {
    return localizedText(row.descriptionTexts, row.descriptionLanguages, languagesFor(language, languages));
  }

  @FieldResolver(() => Region, { nullable: true, description: 'Where it is.' })
  region(@Root() { row }: Organization, @Ctx() { regions }: Context): Promise<Region | null> {
    return regions.findIfAny(row.regionId);
  }

  @FieldResolver(() => [Evidence], { description: 'What it rests on.' })
  evidence(@Root() { id }: Organization, @Ctx() { documents }: Context): Promise<Evidence[]> {
    return documents.evidenceOf(id);
  }
}
