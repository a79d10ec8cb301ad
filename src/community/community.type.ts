import { Arg, Field, Float, Int, ObjectType } from 'type-graphql';
import { OrganizationKindCount } from '../dataset/dataset.type.js';
import { Analysis } from '../network/analysis.type.js';
import { Organization } from '../organization/organization.type.js';
import { type ConnectionSource, connectionOf, type Positioned } from '../paging/connection.js';
import { Relationship } from '../relationship/relationship.type.js';
import type { Pairs } from './composition.js';

const shown = 10;

/** Ties are shown of so many of its organizations. */
export const mostShown = 100;

/** Where a community reads what is told of it. */
export interface CommunitySource {
  kinds(): Promise<OrganizationKindCount[]>;
  pairs(): Promise<Pairs>;
  best(first: number): Promise<readonly Organization[]>;
  ties(first: number): Promise<readonly Relationship[]>;
}

@ObjectType({ description: 'Organizations that are tied to each other more closely than to others.' })
export class Community {
  constructor(
    size: number,
    private readonly source: CommunitySource,
  ) {
    this.size = size;
  }

  @Field(() => Int, { description: 'How many organizations of the scope belong to it.' })
  size: number;

  @Field(() => [OrganizationKindCount], { description: 'How many of them are of each kind, the most frequent first.' })
  kinds(): Promise<OrganizationKindCount[]> {
    return this.source.kinds();
  }

  @Field(() => [Organization], { description: 'Its organizations, those with most partners first; equals by id.' })
  organizations(
    @Arg('first', () => Int, { nullable: true, defaultValue: shown, description: 'How many at the most, 1–100.' })
    first: number | null,
  ): Promise<readonly Organization[]> {
    return this.source.best(first ?? shown);
  }

  @Field(() => Int, { description: 'How many pairs of its organizations are tied, in the network that was analysed.' })
  async pairsInside(): Promise<number> {
    return (await this.source.pairs()).inside;
  }

  @Field(() => Int, {
    description: 'How many pairs of one of its organizations and one of another community are tied.',
  })
  async pairsOutside(): Promise<number> {
    return (await this.source.pairs()).outside;
  }

  @Field(() => [Relationship], { description: 'Ties among its 100 organizations with most partners, by id.' })
  relationships(
    @Arg('first', () => Int, { nullable: true, defaultValue: shown, description: 'How many at the most, 1–100.' })
    first: number | null,
  ): Promise<readonly Relationship[]> {
    return this.source.ties(first ?? shown);
  }
}

const Connection = connectionOf<Community>('Community', () => Community, 'communities');

/** What is told of a parting into communities as a whole. */
export interface PartingSource {
  analysis(): Promise<Analysis | null>;
  modularity(): Promise<number | null>;
}

@ObjectType({ description: 'A page of communities, the largest first; equals by their smallest id.' })
export class CommunityConnection extends Connection {
  constructor(
    source: ConnectionSource<Positioned<Community>>,
    private readonly parting: PartingSource,
  ) {
    super(source);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'How much better than chance they part the network (modularity): from −0.5 to 1; above 0.3 they mean something. Null where nobody is tied.',
  })
  modularity(): Promise<number | null> {
    return this.parting.modularity();
  }

  @Field(() => Analysis, {
    nullable: true,
    description: 'What they were found in; null where the scope has no organization.',
  })
  analysis(): Promise<Analysis | null> {
    return this.parting.analysis();
  }
}
