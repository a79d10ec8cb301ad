import { Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { Name, type NamedRow, namesOf } from '../name/name.type.js';
import { nameIn } from '../name/name-in-language.js';
import { Node } from '../node/node.type.js';
import { connectionOf } from '../paging/connection.js';

export interface RegionRow extends NamedRow {
  readonly id: string;
  readonly code: string | null;
  readonly parentId: string | null;
  readonly level: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

@ObjectType({
  implements: Node,
  description: 'A country, province, prefecture, county or other place; regions form a tree.',
})
export class Region extends Node {
  @Field(() => String, { nullable: true, description: 'GB/T 2260, six digits, in China.' })
  code!: string | null;

  @Field(() => Int, { description: '0 country, 1 province, 2 prefecture, 3 county.' })
  level!: number;

  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84.' })
  longitude!: number | null;

  row!: RegionRow;

  @Field(() => [Name], { description: 'All its names.' })
  names(): Name[] {
    return namesOf(this.row);
  }

  @Field(() => String, { description: 'In the asked language, else that of Accept-Language, else the display name.' })
  name(@LanguageArg() language: string | null, @Ctx() { languages }: Context): string {
    return nameIn(namesOf(this.row), languagesFor(language, languages), this.row.displayName);
  }

  @Field(() => Region, { nullable: true, description: 'The region it is in; null for a country.' })
  parent(@Ctx() { regions }: Context): Promise<Region | null> {
    return regions.findIfAny(this.row.parentId);
  }

  static from(row: RegionRow): Region {
    const { id, code, level, latitude, longitude } = row;
    return Object.assign(new Region(), { id, code, level, latitude, longitude, row });
  }
}

export const RegionConnection = connectionOf<Region>('Region', () => Region, 'regions');
export type RegionConnection = InstanceType<typeof RegionConnection>;
