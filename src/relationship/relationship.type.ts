import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InterfaceType } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { Node } from '../node/node.type.js';
import { enumType } from '../schema/enum-type.js';

export const RelationshipKind = enumType(
  'RelationshipKind',
  'How two organizations are tied; each kind is a type of its own.',
  {
    MEMBERSHIP: 'One is a member of the other, an alliance.',
    COOPERATION: 'The two work together; without direction.',
    INTERNSHIP: 'One hosts interns from the other, a school.',
    GUIDANCE: 'One, a government body, guides the other.',
    AFFILIATION: 'One is a part or subsidiary of the other.',
    TENANCY: 'One is based in the other, a park.',
    SUCCESSION: 'One was succeeded by the other.',
    RELATED: 'The source says that the two are tied, but no more; without direction.',
  },
);
export type RelationshipKind = keyof typeof RelationshipKind;

export const RelationshipStatus = enumType('RelationshipStatus', 'How real a tie is.', {
  ANNOUNCED: 'Somebody said that it will be.',
  SIGNED: 'It was agreed in writing.',
  OPERATING: 'Something happens under it.',
  ENDED: 'It is over.',
  DISPUTED: 'Sources contradict each other about it.',
});
export type RelationshipStatus = keyof typeof RelationshipStatus;

/** From the most to the least real. */
export const statusesByReality: readonly RelationshipStatus[] = [
  'OPERATING',
  'SIGNED',
  'ANNOUNCED',
  'DISPUTED',
  'ENDED',
];

export const Direction = enumType('Direction', 'How a tie runs, seen from an organization.', {
  OUT: 'It starts at the organization.',
  IN: 'It ends at the organization.',
  BOTH: 'It has no direction.',
});
export type Direction = keyof typeof Direction;

/** The columns of a tie, as `tieProjection` asks for them; kinds read their own beside these. */
export interface RelationshipRow {
  readonly id: string;
  readonly type: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly status: RelationshipStatus;
  readonly recordedAt: string;
  readonly version: number;
  readonly [own: string]: unknown;
}

@InterfaceType({
  implements: Node,
  description: 'A tie between two organizations, with its dates, its grade and the evidence it rests on.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Relationship extends Node {
  @Field(() => RelationshipKind, { description: 'How the two are tied.' })
  kind!: RelationshipKind;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it began, as precisely as the source says.' })
  since!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it ended, inclusive; null: open, or not known.',
  })
  until!: string | null;

  @Field(() => RelationshipStatus, { description: 'How real it is.' })
  status!: RelationshipStatus;

  @Field(() => GraphQLDateTime, { description: 'When it was first recorded here.' })
  recordedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was taken back; null: it stands.' })
  retractedAt: Date | null = null;

  /** Not in the schema: the ends, loaded when they are asked for. */
  sourceId!: string;
  targetId!: string;

  /** An instance of the class for the row's kind. */
  static from<Kind extends Relationship>(type: new () => Kind, kind: RelationshipKind, row: RelationshipRow): Kind {
    return Object.assign(new type(), row, { kind, recordedAt: new Date(row.recordedAt) });
  }
}
