import type { Problem } from '../curation/check-fact.js';
import type { CurationService } from '../curation/curation.service.js';
import { Unfit } from '../curation/unfit.js';
import type { Plan } from '../fact/act-once.js';
import { lastChangesOf } from '../fact/history.js';
import { type ImportRepository, membershipsWithin } from '../import/import.repository.js';
import { besideWhatStands, idOfNew, membersOf } from '../import/roster/commit.js';
import type { Matcher } from '../import/roster/matcher.js';
import { type ReviewedLine, review } from '../import/roster/review.js';
import type { RosterLine as GivenLine } from '../import/roster/roster-lines.js';
import { checkName } from '../name/check-name.js';
import type { Run } from '../neo4j/graph.js';
import type { Organization } from '../organization/organization.type.js';
import type { ApplyRosterInput, RosterLineInput } from './roster.input.js';
import { RosterCandidate, RosterLine, RosterPayload } from './roster.type.js';

/** Each is looked up by its name while a request waits. */
const mostLines = 500;

/** Which field of the input a column of a list is. */
const fieldOfColumn: Readonly<Record<string, string>> = { role: 'role', id: 'means' };

/** Lists of members that somebody brings. */
export class RosterService {
  constructor(
    private readonly curation: CurationService,
    private readonly findOrganization: (id: string) => Promise<Organization | null>,
    private readonly matcher: Matcher,
    private readonly imports: Pick<ImportRepository, 'resolve'>,
  ) {}

  async apply(input: ApplyRosterInput): Promise<RosterPayload> {
    const alliance = await this.findOrganization(input.alliance);
    const problems = [...allianceProblems(input, alliance?.kind), ...lineProblems(input.lines)];
    const lines = problems.length > 0 ? [] : await this.reviewed(input.lines, problems);
    const payload = await this.curation.act(RosterPayload, 'applyRoster', input, {
      plan: async (run) => {
        const open = [...problems, ...ambiguities(lines)];
        if (open.length > 0) throw new Unfit(open);
        return planOf(run, alliance?.id ?? input.alliance, input.document, lines);
      },
      blame: 'lines',
    });
    const isWritten = payload.userErrors.length === 0 && !input.dryRun;
    return Object.assign(payload, { lines: lines.map((line) => shown(line, isWritten)) });
  }

  private async reviewed(given: readonly RosterLineInput[], problems: Problem[]): Promise<readonly ReviewedLine[]> {
    const lines = await review(given.map(lineOf), this.matcher, this.imports, ({ line, column, reason }) => {
      const field = `lines.${line - 1}.${fieldOfColumn[column] ?? column}`;
      problems.push({ field, message: reason, code: column === 'id' ? 'NOT_FOUND' : 'INVALID' });
    });
    return lines.map((line, index) => ({ ...line, line: given[index]?.line ?? line.line }));
  }
}

function lineOf({ name, role, kind, means, isNew }: RosterLineInput, index: number): GivenLine {
  const decision = isNew ? 'NEW' : means;
  return {
    line: index + 1,
    name: name.trim(),
    ...(role?.trim() ? { role: role.trim() } : {}),
    ...(decision ? { decision } : {}),
    ...(kind ? { kind } : {}),
  };
}

function allianceProblems({ alliance }: ApplyRosterInput, kind: string | undefined): readonly Problem[] {
  if (kind === 'ALLIANCE') return [];
  const message =
    kind === undefined
      ? `${alliance} is no organization in the graph.`
      : `Expected an ALLIANCE; ${alliance} is a ${kind}.`;
  return [{ field: 'alliance', message, code: kind === undefined ? 'NOT_FOUND' : 'INVALID' }];
}

function lineProblems(lines: readonly RosterLineInput[]): readonly Problem[] {
  if (lines.length === 0 || lines.length > mostLines) {
    const message = `Expected from 1 to ${mostLines} lines; got ${lines.length}.`;
    return [{ field: 'lines', message, code: 'INVALID' }];
  }
  return lines.flatMap(({ name, line, means, isNew }, place): Problem[] => {
    const problem = (field: string, message: string): Problem => ({
      field: `lines.${place}.${field}`,
      message,
      code: 'INVALID',
    });
    const unseen = checkName(name);
    return [
      ...(unseen === undefined ? [] : [problem('name', unseen)]),
      ...(typeof line === 'number' && line < 1 ? [problem('line', `Expected 1 or more; got ${line}.`)] : []),
      ...(means && isNew ? [problem('isNew', 'Expected means or isNew, not both.')] : []),
    ];
  });
}

function ambiguities(lines: readonly ReviewedLine[]): readonly Problem[] {
  return lines.flatMap(({ verdict, name, candidates }, place): Problem[] => {
    if (verdict !== 'AMBIGUOUS') return [];
    const them = candidates.map(({ id }) => id).join(', ');
    const message = `${name} may mean ${them}, or none of them; say which by means, or isNew.`;
    return [{ field: `lines.${place}`, message, code: 'INVALID' }];
  });
}

/** All members at once; what stands already gains the roles and the citation of this list. */
async function planOf(run: Run, alliance: string, document: string, lines: readonly ReviewedLine[]): Promise<Plan> {
  const memberships = await membershipsWithin(run, alliance);
  const { organizations, relationships } = membersOf({ alliance, document: { id: document }, lines, memberships });
  const stated = [
    ...organizations.map((fact) => ({ noun: 'organizations' as const, fact })),
    ...relationships.map((fact) => ({ noun: 'relationships' as const, fact })),
  ];
  const lastOf = await lastChangesOf(
    run,
    stated.map(({ fact }) => fact.id),
  );
  const write = stated.map(({ noun, fact }) => ({ noun, fact: besideWhatStands({ fact, last: lastOf.get(fact.id) }) }));
  return { main: alliance, write, retract: [] };
}

function shown({ id, candidates, ...line }: ReviewedLine, isWritten: boolean): RosterLine {
  const { verdict, name } = line;
  return Object.assign(new RosterLine(), {
    ...line,
    organizationId: id ?? (verdict === 'NEW' && isWritten ? idOfNew(name) : null),
    candidates: candidates.map((candidate) =>
      Object.assign(new RosterCandidate(), { id: candidate.id, reasons: candidate.reasons }),
    ),
  });
}
