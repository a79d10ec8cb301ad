import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { Cited } from '../document/cited.type.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { type NamedRow, namesOf } from '../name/name.type.js';
import { nameIn } from '../name/name-in-language.js';
import { Node } from '../node/node.type.js';
import { Region } from '../region/region.type.js';
import { Relationship } from '../relationship/relationship.type.js';
import { enumType } from '../schema/enum-type.js';

export const EventType = enumType('EventType', 'What kind of event it was.', {
  FOUNDING: 'Something was founded.',
  SIGNING: 'Something was signed.',
  UNVEILING: 'Something was unveiled.',
  VISIT: 'Somebody visited somebody.',
  MEETING: 'People met.',
  COUNCIL_MEETING: 'A council met.',
  COMPETITION: 'A competition.',
  FORUM: 'A forum.',
  RECRUITMENT: 'People were recruited.',
  TRAINING: 'People were trained.',
});
export type EventType = keyof typeof EventType;

export interface EventRow extends NamedRow {
  readonly id: string;
  readonly type: EventType;
  readonly date: string | null;
  readonly dateAsWritten: string | null;
  readonly place: string | null;
  readonly regionId: string | null;
}

@ObjectType({
  implements: Node,
  description: 'Something that happened and that organizations and people took part in.',
})
export class Event extends Cited {
  @Field(() => EventType, { description: 'What kind of event it was.' })
  type!: EventType;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was, as precisely as the source says.' })
  date!: string | null;

  @Field(() => String, { nullable: true, description: 'The date as written, where it is incomplete: "26th".' })
  dateAsWritten!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was, as written.' })
  place!: string | null;

  row!: EventRow;

  @Field(() => String, { description: 'What it is called, in the asked language where there is such a title.' })
  title(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string {
    return nameIn(namesOf(this.row), languagesFor(language, languages), this.row.displayName);
  }

  @Field(() => Region, { nullable: true, description: 'The region it was in.' })
  region(@Ctx() { regions }: Context): Promise<Region | null> {
    return regions.findIfAny(this.row.regionId);
  }

  @Field(() => [Relationship], { description: 'The ties that began with it.' })
  started(@Ctx() { relationships }: Context): Promise<readonly Relationship[]> {
    return relationships.startedBy(this.id);
  }

  static from(row: EventRow): Event {
    const { id, type, date, dateAsWritten, place } = row;
    return Object.assign(new Event(), { id, type, date, dateAsWritten, place, row });
  }
}
