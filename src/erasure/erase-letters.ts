import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { erasedMark, type NamePattern } from './name-pattern.js';

interface Letters {
  /** What to look for, in lower case, as JSON writes it. */
  readonly texts: readonly string[];
  readonly pattern: NamePattern;
  /** Ids of what is erased. */
  readonly ids: readonly string[];
  readonly actor: string;
}

interface ProposalLeft {
  readonly id: string;
  readonly state: string;
  readonly answer: string | null;
}

interface ReportLeft extends ProposalLeft {
  readonly about: string;
  readonly message: string;
  readonly contact: string | null;
}

interface Row {
  readonly id: string;
  readonly properties: object;
}

type Rewrite = { readonly rows: readonly Row[] };
type Texts = Pick<Letters, 'texts'>;

const dropReceipts = statement<Texts & Pick<Letters, 'ids'>, { dropped: number }>('erasure/drop-receipts');
const proposalsNaming = statement<Texts, { proposal: ProposalLeft }>('erasure/proposals-naming');
const rewriteProposals = statement<Rewrite, { written: number }>('erasure/rewrite-proposals');
const reportsNaming = statement<Texts & Pick<Letters, 'ids'>, { report: ReportLeft }>('erasure/reports-naming');
const rewriteReports = statement<Rewrite, { written: number }>('erasure/rewrite-reports');

const answer = 'What this is about was erased.';

/** Takes a person's data out of what people asked for and wrote to each other. */
export async function eraseLetters(run: Run, { texts, pattern, ids, actor }: Letters): Promise<void> {
  await run(dropReceipts, { texts, ids });
  const at = new Date().toISOString();

  const naming = ids.map((id) => JSON.stringify(id).toLowerCase());
  const proposals = await run(proposalsNaming, { texts: [...new Set([...texts, ...naming])] });
  await run(rewriteProposals, {
    rows: proposals.map(({ proposal: { id, ...said } }) => {
      const decided = said.state === 'OPEN' ? { state: 'REFUSED', decidedBy: actor, decidedAt: at, answer } : {};
      const left = said.answer === null ? null : pattern.without(said.answer);
      // Its key may have been chosen by whom it is about.
      return { id, properties: { key: id, input: '{}', reason: erasedMark, answer: left, ...decided } };
    }),
  });

  const reports = await run(reportsNaming, { texts, ids });
  await run(rewriteReports, {
    rows: reports.map(({ report: { id, about, state, message, contact, ...said } }) => {
      const left = said.answer === null ? null : pattern.without(said.answer);
      if (!ids.includes(about)) {
        const reached = contact === null ? null : pattern.without(contact);
        return { id, properties: { message: pattern.without(message), contact: reached, answer: left } };
      }
      const closed = state === 'OPEN' ? { state: 'CLOSED', closedBy: actor, closedAt: at, answer } : {};
      return { id, properties: { message: erasedMark, contact: null, answer: left, ...closed } };
    }),
  });
}
