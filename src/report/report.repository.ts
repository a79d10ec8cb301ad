import { randomBytes, randomUUID } from 'node:crypto';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { List, type ListRow } from '../paging/list.js';
import type { ReportArgs } from './report.input.js';
import { Report, type ReportAnswer, ReportConnection, type ReportRow } from './report.type.js';

type Said = Pick<ReportRow, 'about' | 'message' | 'contact' | 'reportedBy'>;
type Answered = Pick<ReportRow, 'id' | 'state' | 'closedAt' | 'answer'>;
type Closing = Pick<ReportRow, 'state' | 'closedBy' | 'closedAt' | 'answer'> & { readonly closing: string };

const write = statement<{ report: Said & { id: string; madeAt: string; state: 'OPEN' } }, { id: string }>(
  'report/write',
);
const answer = statement<{ id: string }, { report: Answered }>('report/answer');
const close = statement<{ id: string; closing: Closing }, { report: ReportRow; open: boolean }>('report/close');
const page = statement<{ limit: number }, ListRow & { report: ReportRow }>('report/page');
const count = statement<object, { total: number }>('report/count');

/** Errors that people report. */
export class ReportRepository {
  constructor(private readonly graph: Graph) {}

  /** Answers its id, which nobody else can guess. */
  async write(said: Said): Promise<string> {
    const report = {
      ...said,
      id: `kg:report/${randomBytes(16).toString('hex')}`,
      madeAt: new Date().toISOString(),
      state: 'OPEN' as const,
    };
    await this.graph.write((run) => run(write, { report }));
    return report.id;
  }

  async answer(id: string): Promise<ReportAnswer | null> {
    const [row] = await this.graph.read(answer, { id });
    if (row === undefined) return null;
    const { closedAt } = row.report;
    return { ...row.report, closedAt: closedAt === null ? null : new Date(closedAt) };
  }

  /** Answers the report, and whether it was open; null where there is none. */
  async close(id: string, text: string, actor: string): Promise<{ report: Report; open: boolean } | null> {
    const closing = {
      closing: randomUUID(),
      state: 'CLOSED' as const,
      closedBy: actor,
      closedAt: new Date().toISOString(),
      answer: text,
    };
    const [row] = await this.graph.write((run) => run(close, { id, closing }));
    return row === undefined ? null : { report: Report.from(row.report), open: row.open };
  }

  list(args: ReportArgs): ReportConnection {
    return new ReportConnection(this.reports.all(args));
  }

  private readonly reports = new List(this.graph, {
    name: 'Query.reports',
    page: (_args: ReportArgs) => page,
    count: () => count,
    filter: ({ state, about }, scope) =>
      [
        // True of all; so the index gives the order.
        "report.madeAt > ''",
        ...(state ? [`report.state = ${scope.parameter(state)}`] : []),
        ...(about ? [`report.about = ${scope.parameter(about)}`] : []),
      ].join(' AND '),
    sortKeys: () => [
      { expression: 'report.madeAt', descending: true },
      { expression: 'report.id', descending: true },
    ],
    item: (row) => ({ node: Report.from(row.report), place: row.place }),
  });
}
