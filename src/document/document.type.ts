import { Field, ObjectType } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { Node } from '../node/node.type.js';

export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly republishedBy: string | null;
  readonly authors: readonly string[] | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly attribution: string | null;
}

@ObjectType({ implements: Node, description: 'A source: an article, a notice, a data set.' })
export class Document extends Node {
  @Field(() => String, { description: 'Its title, in its own language.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who republished it, where the copy read here is not the first.',
  })
  republishedBy!: string | null;

  @Field(() => [String], { description: 'Who wrote it, as named there; empty when not named.' })
  authors!: string[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was published, as precisely as it says.' })
  publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Its language, BCP 47.' })
  language!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is, an http or https address.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'The licence it is under.' })
  licence!: string | null;

  @Field(() => String, { nullable: true, description: 'Whom the licence wants named, and how.' })
  attribution!: string | null;

  static from(row: DocumentRow): Document {
    return Object.assign(new Document(), row, { authors: row.authors ?? [] });
  }
}
