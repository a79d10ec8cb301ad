import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../curation/payload.type.js';
import { connectionOf } from '../paging/connection.js';
import { enumType } from '../schema/enum-type.js';

export const ReportState = enumType('ReportState', 'How far a report has come.', {
  OPEN: 'Nobody has answered it.',
  CLOSED: 'A curator has answered it.',
});
export type ReportState = keyof typeof ReportState;

export interface ReportRow {
  readonly id: string;
  readonly about: string;
  readonly message: string;
  readonly contact: string | null;
  readonly reportedBy: string;
  readonly madeAt: string;
  readonly state: ReportState;
  readonly closedBy: string | null;
  readonly closedAt: string | null;
  readonly answer: string | null;
}

@ObjectType({ description: 'An error that somebody reports; curators see it.' })
export class Report {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ID, { description: 'What is said to be wrong.' })
  about!: string;

  @Field(() => String, { description: 'What is wrong with it, in the words of the one who reports.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'How to reach the one who reports, if that was told.' })
  contact!: string | null;

  @Field(() => String, { description: 'Who reports it: `key:` or `user:` with a name, or `anonymous`.' })
  reportedBy!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was reported.' })
  madeAt!: Date;

  @Field(() => ReportState, { description: 'How far it has come.' })
  state!: ReportState;

  @Field(() => String, { nullable: true, description: 'The curator who answered; null while nobody has.' })
  closedBy!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When that was.' })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The answer.' })
  answer!: string | null;

  static from(row: ReportRow): Report {
    const closedAt = row.closedAt === null ? null : new Date(row.closedAt);
    return Object.assign(new Report(), row, { madeAt: new Date(row.madeAt), closedAt });
  }
}

export const ReportConnection = connectionOf<Report>('Report', () => Report, 'reports');
export type ReportConnection = InstanceType<typeof ReportConnection>;

@ObjectType({ description: 'What became of a report, for whoever knows its id: that is, for the one who made it.' })
export class ReportAnswer {
  @Field(() => ID, { description: 'The id of the report.' })
  id!: string;

  @Field(() => ReportState, { description: 'How far it has come.' })
  state!: ReportState;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was answered.' })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The answer; null while there is none.' })
  answer!: string | null;
}

@ObjectType({ description: 'What became of reporting an error.' })
export class ReportErrorPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Give it to reportAnswer to read the answer; null if nothing was reported.',
  })
  id!: string | null;

  @Field(() => [UserError], { description: 'Why nothing was reported; empty if it was.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'What became of a report that was to be closed.' })
export class CloseReportPayload {
  @Field(() => Report, { nullable: true, description: 'The report; null if there is none.' })
  report!: Report | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty if it was.' })
  userErrors!: UserError[];
}
