import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ForwardPageArgs } from '../paging/page.args.js';
import { ReportState } from './report.type.js';

@InputType({ description: 'An error to report.' })
export class ReportErrorInput {
  @Field(() => ID, {
    description: 'What is wrong: the id of an organization, a tie, a person, an event, a document, …',
  })
  about!: string;

  @Field(() => String, { description: 'What is wrong with it, and how you know; 2,000 characters at the most.' })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How to reach you, if you like; curators alone see it. 200 characters at the most.',
  })
  contact?: string | null;
}

@InputType({ description: 'A report to close.' })
export class CloseReportInput {
  @Field(() => ID, { description: 'The id of the report.' })
  id!: string;

  @Field(() => String, { description: 'What to say to the one who reported.' })
  answer!: string;
}

@ArgsType()
export class ReportArgs extends ForwardPageArgs {
  @Field(() => ReportState, { nullable: true, description: 'Only those that have come so far.' })
  state?: ReportState | null;

  @Field(() => ID, { nullable: true, description: 'Only those on this.' })
  about?: string | null;
}
