import { Arg, Args, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { CloseReportInput, ReportArgs, ReportErrorInput } from './report.input.js';
import { CloseReportPayload, ReportAnswer, ReportConnection, ReportErrorPayload } from './report.type.js';

@Resolver()
export class ReportResolver {
  @Extensions({ role: 'CURATOR' })
  @Query(() => ReportConnection, { description: 'Errors that were reported, the latest first.' })
  reports(@Args(() => ReportArgs) args: ReportArgs, @Ctx() { reports }: Context): ReportConnection {
    return reports.list(args);
  }

  @Extensions({ volatile: () => true })
  @Query(() => ReportAnswer, { nullable: true, description: 'What became of an error that you reported.' })
  reportAnswer(
    @Arg('id', () => ID, { description: 'The id that reportError gave you.' }) id: string,
    @Ctx() { reports }: Context,
  ): Promise<ReportAnswer | null> {
    return reports.answer(id);
  }

  @Extensions({ role: 'ANYBODY', occasion: 'reports' })
  @Mutation(() => ReportErrorPayload, { description: 'Tells curators that something here is wrong; anybody may.' })
  reportError(
    @Arg('input', () => ReportErrorInput, { description: 'What is wrong.' }) input: ReportErrorInput,
    @Ctx() { reporting }: Context,
  ): Promise<ReportErrorPayload> {
    return reporting.report(input);
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => CloseReportPayload, { description: 'Answers a report and closes it.' })
  closeReport(
    @Arg('input', () => CloseReportInput, { description: 'Which report, and the answer.' }) input: CloseReportInput,
    @Ctx() { reporting }: Context,
  ): Promise<CloseReportPayload> {
    return reporting.close(input);
  }
}
