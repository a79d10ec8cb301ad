import { Args, Field, Int, ObjectType } from 'type-graphql';
import { ForwardPageArgs } from '../paging/page.args.js';
import { GapCandidateConnection } from './gap-candidate.type.js';
import { GapCellConnection } from './gap-cell.type.js';

/** What gaps show, and how they find the rest. */
export interface PartnershipGapsSource {
  readonly organizationCount: number;
  readonly unplacedCount: number;
  cells(args: ForwardPageArgs): GapCellConnection;
  candidates(args: ForwardPageArgs): GapCandidateConnection;
}

@ObjectType({
  description:
    'Where organizations of two sectors are side by side with few ties or none, and who of them would go together. ' +
    'Exact: every pair is looked at. More organizations than can be are refused.',
})
export class PartnershipGaps {
  constructor(private readonly source: PartnershipGapsSource) {
    this.organizationCount = source.organizationCount;
    this.unplacedCount = source.unplacedCount;
  }

  @Field(() => Int, {
    description: 'How many organizations of these sectors fit the scope. Alliances and OTHER have no sector.',
  })
  organizationCount: number;

  @Field(() => Int, {
    description:
      'How many of them are in no cell, as no region of theirs is known: what is unknown is not side by side.',
  })
  unplacedCount: number;

  @Field(() => GapCellConnection, {
    description:
      'Each region with organizations of two different sectors: the smallest tiedShare first, of equals the most ' +
      'possiblePairs, then by region and sectors.',
  })
  cells(@Args(() => ForwardPageArgs) args: ForwardPageArgs): GapCellConnection {
    return this.source.cells(args);
  }

  @Field(() => GapCandidateConnection, {
    description: 'The pairs of all cells that are not tied, those with the best reasons first, then by id.',
  })
  candidates(@Args(() => ForwardPageArgs) args: ForwardPageArgs): GapCandidateConnection {
    return this.source.candidates(args);
  }
}
