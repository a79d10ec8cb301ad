import { Field, Int, ObjectType } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { Document } from '../document/document.type.js';

@ObjectType({ description: 'What a number in a briefing points at: places in one document.' })
export class Citation {
  @Field(() => Int, { description: 'The number of the footnote, from 1 up, in the order of the text.' })
  number!: number;

  @Field(() => Document, { description: 'The source.' })
  document!: Document;

  @Field(() => [String], {
    description: 'The places in it: `p3` is its third non-empty line, the title being the first; empty: the whole.',
  })
  locators!: string[];
}

@ObjectType({ description: 'A page on one organization, or on what there is between two, ready to print.' })
export class Briefing {
  @Field(() => String, { description: 'The names of whom it is on, as plain text.' })
  title!: string;

  @Field(() => String, {
    description:
      'The page in Markdown, with footnotes (`[^1]`) as GitHub, Pandoc and Obsidian show them. What comes from data ' +
      'is escaped, so that it is text wherever the page is shown. The same graph gives the same page, letter by letter.',
  })
  markdown!: string;

  @Field(() => String, { description: 'The language it is written in: `en`, `zh-Hans` or `zh-Hant`.' })
  language!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The date that was asked for.' })
  asOf!: string | null;

  @Field(() => Int, { description: 'The revision of the graph that it was read at.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Whether lists were cut; the text says where, and how many more there are.' })
  truncated!: boolean;

  @Field(() => [Citation], { description: 'The footnotes, by number.' })
  citations!: readonly Citation[];

  /** Whether a limit of the database decided what it tells; not in the schema. */
  cutByLimit!: boolean;
}
