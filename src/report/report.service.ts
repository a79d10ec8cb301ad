import type { Caller } from '../access/caller.js';
import { textProblems } from '../curation/text-problems.js';
import type { NodeRepository } from '../node/node.repository.js';
import type { CloseReportInput, ReportErrorInput } from './report.input.js';
import type { ReportRepository } from './report.repository.js';
import type { CloseReportPayload, ReportErrorPayload } from './report.type.js';

const longestContact = 200;

/** Errors that anybody reports and curators answer. */
export class ReportService {
  constructor(
    private readonly reports: ReportRepository,
    private readonly nodes: NodeRepository,
    private readonly caller: Caller,
  ) {}

  async report({ about, message, contact }: ReportErrorInput): Promise<ReportErrorPayload> {
    const userErrors = [
      ...textProblems('message', message),
      ...(contact ? textProblems('contact', contact, longestContact) : []),
    ];
    if (userErrors.length > 0) return { id: null, userErrors };
    const node = await this.nodes.find(about);
    if (node === null) return { id: null, userErrors: [notThere('about', about)] };
    const { actor } = this.caller;
    const said = { about: node.id, message: message.trim(), contact: contact?.trim() || null, reportedBy: actor };
    return { id: await this.reports.write(said), userErrors: [] };
  }

  async close({ id, answer }: CloseReportInput): Promise<CloseReportPayload> {
    const userErrors = textProblems('answer', answer);
    if (userErrors.length > 0) return { report: null, userErrors };
    const closed = await this.reports.close(id, answer.trim(), this.caller.actor);
    if (closed === null) return { report: null, userErrors: [notThere('id', id)] };
    if (closed.open) return { report: closed.report, userErrors: [] };
    const message = `Somebody has answered ${id} already.`;
    return { report: closed.report, userErrors: [{ field: 'id', message, code: 'CONFLICT', currentVersion: null }] };
  }
}

function notThere(field: string, id: string) {
  return { field, message: `There is no ${id}.`, code: 'NOT_FOUND' as const, currentVersion: null };
}
