import { Field, InputType } from 'type-graphql';
import { ChangeInput, CurationInput, type InputBase } from '../curation/curation.input.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';

/** What is said of a source alike, whether it is new or not. */
function sayingOfSource<Base extends InputBase>(base: Base) {
  @InputType()
  abstract class Said extends base {
    @Field(() => String, { nullable: true, description: 'Who published it.' })
    publisher?: string | null;

    @Field(() => String, { nullable: true, description: 'Who published it again, where it was read.' })
    republishedBy?: string | null;

    @Field(() => [String], { nullable: true, description: 'Who wrote it.' })
    authors?: string[] | null;

    @Field(() => PartialDateScalar, { nullable: true, description: 'When it was published.' })
    publishedOn?: string | null;

    @Field(() => String, { nullable: true, description: 'BCP 47, such as zh-Hans.' })
    language?: string | null;

    @Field(() => String, { nullable: true, description: 'Where it is, an http or https address.' })
    url?: string | null;

    @Field(() => String, { nullable: true, description: 'Under which licence, as SPDX names it.' })
    licence?: string | null;

    @Field(() => String, { nullable: true, description: 'How it wants to be named.' })
    attribution?: string | null;
  }
  return Said;
}

@InputType({ description: 'A source that is not in the graph yet.' })
export class CreateDocumentInput extends sayingOfSource(CurationInput) {
  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@InputType({ description: 'What is to be otherwise of a source: left out, it stays; null takes it away.' })
export class UpdateDocumentInput extends sayingOfSource(ChangeInput) {
  @Field(() => String, { nullable: true, description: 'Its title.' })
  title?: string | null;
}

@InputType({ description: 'A source on which nothing rests any more.' })
export class RetractDocumentInput extends ChangeInput {}
