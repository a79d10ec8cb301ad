import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Node } from '../node/node.type.js';
import { connectionOf } from '../paging/connection.js';
import { Document } from './document.type.js';

const locatorDescription =
  'The place in the document: `p3` is its third non-empty line, the title being the first; `row 17` a row of a table.';
const asWrittenDescription = 'The names and terms as they are written there; never whole sentences.';

@ObjectType({ description: 'What a fact rests on.' })
export class Evidence {
  @Field(() => Document, { description: 'The source.' })
  document!: Document;

  @Field(() => String, { nullable: true, description: locatorDescription })
  locator!: string | null;

  @Field(() => [String], { description: asWrittenDescription })
  asWritten!: string[];
}

export interface FactRow {
  readonly id: string;
  readonly factId: string;
  readonly locator: string | null;
  readonly asWritten: readonly string[];
}

@ObjectType({ description: 'A fact, as one document states it.' })
export class Fact {
  @Field(() => ID, { description: 'The id of what is stated; node(id:) answers it too.' })
  id!: string;

  @Field(() => String, { nullable: true, description: locatorDescription })
  locator!: string | null;

  @Field(() => [String], { description: asWrittenDescription })
  asWritten!: string[];

  @Field(() => Node, {
    nullable: true,
    description: 'What is stated: an organization, a tie, a position, a commitment, …',
  })
  node(@Ctx() { nodes }: Context): Promise<Node | null> {
    return nodes.find(this.id);
  }

  static from({ factId, locator, asWritten }: FactRow): Fact {
    return Object.assign(new Fact(), { id: factId, locator, asWritten });
  }
}

export const DocumentConnection = connectionOf<Document>('Document', () => Document, 'documents');
export type DocumentConnection = InstanceType<typeof DocumentConnection>;

export const FactConnection = connectionOf<Fact>('Fact', () => Fact, 'facts');
export type FactConnection = InstanceType<typeof FactConnection>;
