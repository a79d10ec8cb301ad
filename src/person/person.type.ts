import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Cited } from '../document/cited.type.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { Name, type NamedRow, namesOf } from '../name/name.type.js';
import { nameIn } from '../name/name-in-language.js';
import { Node } from '../node/node.type.js';

export interface PersonRow extends NamedRow {
  readonly id: string;
}

@ObjectType({ implements: Node, description: 'A person who holds a position or took part in an event.' })
export class Person extends Cited {
  @Field(() => [Name], { description: 'All the names.' })
  names!: Name[];

  displayName!: string;

  @Field(() => String, { description: 'In the asked language, else that of Accept-Language, else the display name.' })
  name(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string {
    return nameIn(this.names, languagesFor(language, languages), this.displayName);
  }

  static from(row: PersonRow): Person {
    return Object.assign(new Person(), { id: row.id, displayName: row.displayName, names: namesOf(row) });
  }
}
