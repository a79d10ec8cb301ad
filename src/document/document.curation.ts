import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { newId } from '../curation/new-id.js';
import { ChangePayload } from '../curation/payload.type.js';
import { isGone, isNew, isOtherwise } from '../curation/wish.js';
import { CreateDocumentInput, RetractDocumentInput, UpdateDocumentInput } from './document.input.js';
import { Document } from './document.type.js';

@ObjectType({ description: 'What became of a change of a source.' })
export class DocumentPayload extends ChangePayload {
  @Field(() => Document, {
    nullable: true,
    description: 'The source as it is now; null if nothing was changed, or it is gone.',
  })
  document(@Ctx() { documents }: Context): Promise<Document | null> | null {
    return this.changeId === null || this.id === null ? null : documents.find(this.id);
  }
}

@Resolver()
export class DocumentCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => DocumentPayload, { description: 'Adds a source, so that facts can rest on it.' })
  createDocument(
    @Arg('input', () => CreateDocumentInput, { description: 'What is to be written.' }) input: CreateDocumentInput,
    @Ctx() { curation }: Context,
  ): Promise<DocumentPayload> {
    return curation.change(
      DocumentPayload,
      'createDocument',
      input,
      isNew('documents', newId('document', input.title), said(input)),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => DocumentPayload, { description: 'Changes what is said of a source.' })
  updateDocument(
    @Arg('input', () => UpdateDocumentInput, { description: 'What is to be written.' }) input: UpdateDocumentInput,
    @Ctx() { curation }: Context,
  ): Promise<DocumentPayload> {
    return curation.change(DocumentPayload, 'updateDocument', input, isOtherwise('documents', input, said(input)));
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => DocumentPayload, { description: 'Takes a source back, once nothing rests on it.' })
  retractDocument(
    @Arg('input', () => RetractDocumentInput, { description: 'What is to be written.' }) input: RetractDocumentInput,
    @Ctx() { curation }: Context,
  ): Promise<DocumentPayload> {
    return curation.change(DocumentPayload, 'retractDocument', input, isGone('documents', input));
  }
}

function said(input: Omit<UpdateDocumentInput, keyof RetractDocumentInput>) {
  const { title, publisher, republishedBy, authors, publishedOn, language, url, licence, attribution } = input;
  return { title, publisher, republishedBy, authors, publishedOn, language, url, licence, attribution };
}
