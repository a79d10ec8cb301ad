import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Node } from '../node/node.type.js';
import { Evidence } from './evidence.type.js';

/** What every fact with an id has; a base class, not a type of the schema. */
@ObjectType({ description: 'A fact that rests on documents.' })
export abstract class Cited extends Node {
  @Field(() => [Evidence], { description: 'What it rests on.' })
  evidence(@Ctx() { documents }: Context): Promise<Evidence[]> {
    return documents.evidenceOf(this.id);
  }
}
