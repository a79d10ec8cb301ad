import { Args, Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Change } from '../curation/change.type.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import type { OrganizationFact } from '../fact/fact.js';
import { organizations as stored } from '../fact/node-nouns.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { localizedText } from '../name/localized-text.js';
import { Name, namesOf } from '../name/name.type.js';
import { nameIn } from '../name/name-in-language.js';
import { Identifier, identifierOf } from '../organization/identifier.type.js';
import { OrganizationKind, type OrganizationRow, OrganizationStatus } from '../organization/organization.type.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { Region } from '../region/region.type.js';
import { RecordedEvidence } from './recorded-evidence.type.js';
import { RecordedTieConnection } from './recorded-tie.type.js';

@ObjectType({ description: 'An organization as the graph knew it at a moment.' })
export class RecordedOrganization {
  private readonly fact: OrganizationFact;
  private readonly row: OrganizationRow;

  constructor(
    private readonly entry: Change,
    private readonly at: string,
  ) {
    this.fact = JSON.parse(entry.after ?? '');
    this.row = stored.properties(this.fact) as unknown as OrganizationRow;
  }

  @Field(() => ID, { description: 'Its id.' })
  get id(): string {
    return this.fact.id;
  }

  @Field(() => OrganizationKind, { description: 'What it was.' })
  get kind(): OrganizationKind {
    return this.fact.kind;
  }

  @Field(() => OrganizationStatus, { description: 'Whether it worked.' })
  get status(): OrganizationStatus {
    return this.row.status;
  }

  @Field(() => String, { description: 'In the asked language, else that of Accept-Language, else the display name.' })
  name(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string {
    return nameIn(namesOf(this.row), languagesFor(language, languages), this.row.displayName);
  }

  @Field(() => [Name], { description: 'All its names.' })
  get names(): Name[] {
    return namesOf(this.row);
  }

  @Field(() => [Identifier], { description: 'Its identifiers in public registers.' })
  get identifiers(): Identifier[] {
    return (this.row.identifiers ?? []).map(identifierOf);
  }

  @Field(() => Region, { nullable: true, description: 'Where it was; the region as it is now.' })
  region(@Ctx() { regions }: Context): Promise<Region | null> {
    return regions.findIfAny(this.fact.region ?? null);
  }

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was founded.' })
  get founded(): string | null {
    return this.fact.founded ?? null;
  }

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it ceased, inclusive.' })
  get dissolved(): string | null {
    return this.fact.dissolved ?? null;
  }

  @Field(() => String, { nullable: true, description: 'Its own web site.' })
  get website(): string | null {
    return this.fact.website ?? null;
  }

  @Field(() => String, { nullable: true, description: 'What it was, in a few words.' })
  description(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string | null {
    return localizedText(this.row.descriptionTexts, this.row.descriptionLanguages, languagesFor(language, languages));
  }

  @Field(() => [RecordedEvidence], { description: 'What it rested on.' })
  get evidence(): RecordedEvidence[] {
    return RecordedEvidence.of(this.fact.evidence);
  }

  @Field(() => RecordedTieConnection, { description: 'Every tie that started or ended here, by their ids.' })
  relationships(
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { recorded }: Context,
  ): RecordedTieConnection {
    return recorded.tiesAt({ id: this.id, at: this.at }, args);
  }

  @Field(() => Change, {
    description: 'The entry of the history that says so, with all that was said of it, as that of its kind.',
  })
  get change(): Change {
    return this.entry;
  }
}
