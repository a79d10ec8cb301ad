import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Document } from '../document/document.type.js';
import type { Citation } from '../fact/fact.js';

@ObjectType({ description: 'What a fact rested on at a moment.' })
export class RecordedEvidence {
  @Field(() => ID, { description: 'The id of the document.' })
  documentId!: string;

  @Field(() => Document, { nullable: true, description: 'The document as it is now; null: it was taken back.' })
  document(@Ctx() { documents }: Context): Promise<Document | null> {
    return documents.find(this.documentId);
  }

  @Field(() => String, { nullable: true, description: 'The place in it, such as `p3` or `row 17`.' })
  locator!: string | null;

  @Field(() => [String], { description: 'The names and terms as they were written there.' })
  asWritten!: readonly string[];

  static of(evidence: readonly Citation[]): RecordedEvidence[] {
    return evidence.map(({ document, locator = null, asWritten = [] }) =>
      Object.assign(new RecordedEvidence(), { documentId: document, locator, asWritten }),
    );
  }
}
