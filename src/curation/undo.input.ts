import { Field, ID, InputType } from 'type-graphql';
import { CurationInput } from './curation.input.js';

@InputType({ description: 'A change to take back.' })
export class UndoInput extends CurationInput {
  @Field(() => ID, { description: 'The id of the change, as the history and the payload of the change tell it.' })
  changeId!: string;
}
