import { Field, ID, InputType, Int } from 'type-graphql';
import { NameType } from '../name/name.type.js';

@InputType({ description: 'What every change takes.' })
export abstract class CurationInput {
  @Field(() => String, { description: 'Why it is changed; the history keeps it.' })
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A text of your own for this change, at most 200 characters: asked again with it, the same change is made once and answered as the first time.',
  })
  idempotencyKey?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Checks everything and tells what would become of it, and changes nothing.',
  })
  dryRun!: boolean;
}

@InputType({ description: 'What every change of something that is there takes.' })
export abstract class ChangeInput extends CurationInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you read; CONFLICT if somebody changed it since. Left out, the last one wins.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: 'A name to write.' })
export class NameInput {
  @Field(() => String, { description: 'The name as it is written.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'BCP 47, such as `en`, `zh-Hans`.' })
  language?: string | null;

  @Field(() => NameType, { defaultValue: 'LABEL', description: 'What kind of name it is.' })
  type!: keyof typeof NameType;
}

@InputType({ description: 'A text in one language.' })
export class TextInput {
  @Field(() => String, { description: 'BCP 47, such as `en`, `zh-Hans`.' })
  language!: string;

  @Field(() => String, { description: 'The text.' })
  text!: string;
}

@InputType({ description: 'What a fact rests on.' })
export class EvidenceInput {
  @Field(() => ID, { description: 'The document; createDocument makes one.' })
  document!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The place in it: `p3` its third line, `row 17` a row of a table.',
  })
  locator?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The names and terms as they are written there; never whole sentences.',
  })
  asWritten?: string[] | null;
}

/** What may take fields of its own by a function: `class extends said(CurationInput)`. */
// biome-ignore lint/suspicious/noExplicitAny: TypeScript wants it so of the bases of mixins.
export type InputBase = abstract new (...given: any[]) => object;
