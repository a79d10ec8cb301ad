import { Args, Field, Int, ObjectType } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { RelationshipKind } from '../relationship/relationship.type.js';
import type { Difference } from './diff-sentence.js';
import { DiffBasis, type NetworkDiffArgs } from './network-diff.args.js';
import { TieChangeConnection } from './tie-change.type.js';

@ObjectType({ description: 'How many ties of one kind there were at two times, and what became of them.' })
export class TieChangeCount {
  @Field(() => RelationshipKind, { description: 'How the two are tied.' })
  kind!: RelationshipKind;

  @Field(() => Int, {
    nullable: true,
    description: 'How many held at the earlier time: after = before + added - ended. null for RECORDED_TIME.',
  })
  before!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many held at the later time. null for RECORDED_TIME.' })
  after!: number | null;

  @Field(() => Int, { description: 'How many were added.' })
  added!: number;

  @Field(() => Int, { description: 'How many ended.' })
  ended!: number;

  @Field(() => Int, { description: 'How many changed.' })
  changed!: number;
}

/** The figures of a difference, read at once. */
export interface Figures {
  readonly counts: readonly TieChangeCount[];
  readonly undated: number;
  readonly imprecise: number;
}

/** Where a difference gets its lists and its figures; each asked for once, if at all. */
export interface NetworkDiffSource {
  list(difference: Difference, args: ForwardPageArgs): TieChangeConnection;
  figures(): Promise<Figures>;
}

@ObjectType({ description: 'What differs in a part of the network between two times, the latest first.' })
export class NetworkDiff {
  constructor(
    { from, to, basis }: NetworkDiffArgs,
    private readonly source: NetworkDiffSource,
  ) {
    this.from = from;
    this.to = to;
    this.basis = basis;
  }

  @Field(() => PartialDateScalar, { description: 'The earlier time.' })
  from: string;

  @Field(() => PartialDateScalar, { description: 'The later time.' })
  to: string;

  @Field(() => DiffBasis, { description: 'By the dates of the ties, or by when they were recorded.' })
  basis: DiffBasis;

  @Field(() => TieChangeConnection, {
    description:
      'VALID_TIME: ties that hold during `to` and did not yet during `from`, but for those that changed. ' +
      'RECORDED_TIME: ties that the graph has at the end of `to` and did not have at the end of `from`.',
  })
  added(@Args(() => ForwardPageArgs) args: ForwardPageArgs): TieChangeConnection {
    return this.source.list('ADDED', args);
  }

  @Field(() => TieChangeConnection, {
    description:
      'VALID_TIME: ties that held during `from` and no longer during `to`, but for those that changed. ' +
      'RECORDED_TIME: ties that were taken back, or of which the graph says at the end of `to` that they are over by ' +
      'then (ENDED, or with an end that has come), and did not at the end of `from`.',
  })
  ended(@Args(() => ForwardPageArgs) args: ForwardPageArgs): TieChangeConnection {
    return this.source.list('ENDED', args);
  }

  @Field(() => TieChangeConnection, {
    description:
      'VALID_TIME: ties that took the place of another, of the same kind between the same two: the first that began ' +
      'that of the first that was over, the second that of the second, and so on. RECORDED_TIME: ties of which the ' +
      'graph says something else at the end of `to` than at the end of `from`, but not that they are over.',
  })
  changed(@Args(() => ForwardPageArgs) args: ForwardPageArgs): TieChangeConnection {
    return this.source.list('CHANGED', args);
  }

  @Field(() => [TieChangeCount], { description: 'The figures by kind, of the kinds that there are, by the alphabet.' })
  async counts(): Promise<readonly TieChangeCount[]> {
    return (await this.source.figures()).counts;
  }

  @Field(() => Int, {
    description:
      'VALID_TIME: how many ties count as holding at both times because nobody knows when they began; some of them may ' +
      'be new. 0 for RECORDED_TIME, where everything has its moment.',
  })
  async undated(): Promise<number> {
    return (await this.source.figures()).undated;
  }

  @Field(() => Int, {
    description:
      'VALID_TIME: of how many ties that count as holding at either time the dates are too rough to be sure: a year or ' +
      'month that reaches beyond the end of `from` or `to` or back before their beginning, or ENDED nobody knows when. ' +
      '0 for RECORDED_TIME.',
  })
  async imprecise(): Promise<number> {
    return (await this.source.figures()).imprecise;
  }
}
