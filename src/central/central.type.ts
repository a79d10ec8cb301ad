import { Field, Float, ObjectType } from 'type-graphql';
import { Analysis } from '../network/analysis.type.js';
import type { NetworkScope } from '../network/network-scope.js';
import { RankedOrganization } from '../network/ranked-organization.type.js';
import type { Organization } from '../organization/organization.type.js';
import { type ConnectionSource, connectionOf, type Positioned } from '../paging/connection.js';

@ObjectType({ description: 'An organization and how central it is.' })
export class Central extends RankedOrganization {
  constructor(organization: Organization, score: number, network: NetworkScope) {
    super(organization, network);
    this.score = score;
  }

  @Field(() => Float, { description: 'The figure, as the measure defines it.' })
  score: number;
}

const Connection = connectionOf<Central>('Central', () => Central, 'organizations by how central they are');

@ObjectType({ description: 'A page of organizations, the most central first; equals by id.' })
export class CentralConnection extends Connection {
  constructor(
    source: ConnectionSource<Positioned<Central>>,
    private readonly analysed: () => Promise<Analysis | null>,
  ) {
    super(source);
  }

  @Field(() => Analysis, {
    nullable: true,
    description: 'What the figures were computed from; null where the scope has no organization.',
  })
  analysis(): Promise<Analysis | null> {
    return this.analysed();
  }
}
