import type { OrganizationKind } from '../../organization/organization.type.js';
import type { ImportRepository } from '../import.repository.js';
import type { Problem } from '../problems.js';
import type { Candidate, Matcher } from './matcher.js';
import type { RosterLine } from './roster-lines.js';
import { kindByName, rolesIn } from './roster-words.js';

type Verdict = 'MATCHED' | 'AMBIGUOUS' | 'NEW';

/** A line of a list of members, with what it was found to mean. */
export interface ReviewedLine extends RosterLine {
  readonly kind: OrganizationKind;
  readonly roles: readonly string[];
  readonly verdict: Verdict;
  /** Of MATCHED: which organization. */
  readonly id?: string;
  readonly candidates: readonly Candidate[];
  readonly reasons: readonly string[];
}

type Refuse = (problem: Omit<Problem, 'file'>) => void;

/** Says of every line which organization it means, as far as that can be told. */
export async function review(
  lines: readonly RosterLine[],
  matcher: Matcher,
  imports: Pick<ImportRepository, 'resolve'>,
  refuse: Refuse,
): Promise<readonly ReviewedLine[]> {
  const found = await matcher.match(lines.map(({ name, kind }) => ({ name, kind })));
  const decided = lines.flatMap(({ decision }) => (decision === undefined || decision === 'NEW' ? [] : [decision]));
  const known = await imports.resolve([...new Set(decided)].map((id) => ({ id, keys: [] })));
  return lines.map((line, index): ReviewedLine => {
    const candidates = found[index] ?? [];
    const roles = line.role === undefined ? [] : rolesIn(line.role);
    if (roles === undefined) {
      const reason = 'Expected a role such as 理事长单位, 成员单位 or VICE_CHAIR.';
      refuse({ line: line.line, column: 'role', value: line.role ?? '', reason });
    }
    const rest = { ...line, kind: line.kind ?? kindByName(line.name), roles: roles ?? [], candidates };
    if (line.decision === 'NEW') return { ...rest, verdict: 'NEW', reasons: ['the list says that it is new'] };
    if (line.decision !== undefined) {
      const { there, leadsTo } = known.get(line.decision) ?? { there: false, leadsTo: null };
      const id = there ? line.decision : leadsTo;
      if (id !== null) return { ...rest, verdict: 'MATCHED', id, reasons: ['the list says so'] };
      const reason = 'Expected the id of an organization in the graph, or NEW.';
      refuse({ line: line.line, column: 'id', value: line.decision, reason });
    }
    const match = candidates.find((candidate) => candidate.match);
    if (match !== undefined) return { ...rest, verdict: 'MATCHED', id: match.id, reasons: match.reasons };
    if (candidates.length === 0) return { ...rest, verdict: 'NEW', reasons: ['nothing in the graph has this name'] };
    return {
      ...rest,
      verdict: 'AMBIGUOUS',
      reasons: candidates.flatMap(({ reasons }) => reasons.slice(0, 1)).slice(0, 1),
    };
  });
}
