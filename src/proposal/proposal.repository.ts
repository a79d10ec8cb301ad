import { type Caller, suffices } from '../access/caller.js';
import type { Graph, Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { List, type ListRow } from '../paging/list.js';
import type { ProposalArgs } from './proposal.input.js';
import { Proposal, ProposalConnection, type ProposalRow } from './proposal.type.js';

export interface NewProposal extends Omit<ProposalRow, 'state' | 'decidedBy' | 'decidedAt' | 'answer'> {
  readonly key: string;
  readonly state: 'OPEN';
}

export interface Decision {
  /** Marks the request that decides, which may come to do it twice. */
  readonly decision: string;
  readonly state: 'ACCEPTED' | 'REFUSED';
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly answer: string | null;
}

const write = statement<{ proposal: NewProposal }, { proposal: ProposalRow }>('proposal/write');
const find = statement<{ id: string }, { proposal: ProposalRow }>('proposal/find');
const ofKey = statement<{ key: string }, { proposal: ProposalRow }>('proposal/of-key');
const decide = statement<{ id: string; decision: Decision }, { id: string }>('proposal/decide');
const page = statement<{ limit: number }, ListRow & { proposal: ProposalRow }>('proposal/page');
const count = statement<object, { total: number }>('proposal/count');

/** The proposals that a caller may see: its own, and of a curator all. */
export class ProposalRepository {
  constructor(
    private readonly graph: Graph,
    private readonly caller: Caller,
  ) {}

  /** Answers the proposal that has the key: this one, or an earlier one. */
  async write(proposal: NewProposal): Promise<ProposalRow> {
    const [row] = await this.graph.write((run) => run(write, { proposal }));
    if (row === undefined) throw new Error('cypher/proposal/write.cypher answered no row.');
    return row.proposal;
  }

  async find(id: string): Promise<ProposalRow | null> {
    const [row] = await this.graph.read(find, { id });
    return row !== undefined && this.maySee(row.proposal) ? row.proposal : null;
  }

  async ofKey(key: string): Promise<ProposalRow | null> {
    return (await this.graph.read(ofKey, { key }))[0]?.proposal ?? null;
  }

  /** Whether it was open still; within the transaction that makes the change. */
  async decide(run: Run, id: string, decision: Decision): Promise<boolean> {
    return (await run(decide, { id, decision })).length > 0;
  }

  refuse(id: string, decision: Decision): Promise<boolean> {
    return this.graph.write((run) => this.decide(run, id, decision));
  }

  list(args: ProposalArgs): ProposalConnection {
    return new ProposalConnection(this.proposals.all(args));
  }

  private maySee({ proposedBy }: ProposalRow): boolean {
    return suffices(this.caller.role, 'CURATOR') || proposedBy === this.caller.actor;
  }

  private readonly proposals = new List(this.graph, {
    name: 'Query.proposals',
    page: (_args: ProposalArgs) => page,
    count: () => count,
    filter: ({ state, about }, scope) =>
      [
        // True of all; so the index gives the order.
        "proposal.madeAt > ''",
        ...(suffices(this.caller.role, 'CURATOR')
          ? []
          : [`proposal.proposedBy = ${scope.parameter(this.caller.actor)}`]),
        ...(state ? [`proposal.state = ${scope.parameter(state)}`] : []),
        ...(about ? [`proposal.about = ${scope.parameter(about)}`] : []),
      ].join(' AND '),
    sortKeys: () => [
      { expression: 'proposal.madeAt', descending: true },
      { expression: 'proposal.id', descending: true },
    ],
    item: (row) => ({ node: Proposal.from(row.proposal), place: row.place }),
  });
}
