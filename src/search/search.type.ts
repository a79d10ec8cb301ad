import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Name } from '../name/name.type.js';
import type { QueryKeys } from '../name/query-keys.js';
import { Node } from '../node/node.type.js';
import { Connection, PageInfo, type Positioned } from '../paging/connection.js';
import { enumType } from '../schema/enum-type.js';
import { matchedName } from './matched-name.js';

export const SearchType = enumType('SearchType', 'What a search may find.', {
  ORGANIZATION: 'Organizations of all kinds.',
  PERSON: 'People.',
  EVENT: 'Events.',
  POLICY: 'Policies.',
  DOCUMENT: 'Documents, by their titles.',
});
export type SearchType = keyof typeof SearchType;

/** What a search found, and why. */
export interface SearchHit extends Positioned<Node> {
  readonly score: number;
  readonly names: readonly Name[];
  readonly query: QueryKeys;
}

@ObjectType({ description: 'Something that a search found, with its place among the rest.' })
export class SearchEdge {
  @Field(() => String, { description: 'Opaque; give it as after to page on from here.' })
  readonly cursor: string;

  @Field(() => Node, { description: 'What was found.' })
  readonly node: Node;

  @Field(() => Float, {
    description:
      'How well it fits: 1 is a whole name or an identifier, above 0.5 the beginning of a name. Compare it within one answer only.',
  })
  readonly score: number;

  constructor(
    cursor: string,
    private readonly hit: SearchHit,
  ) {
    this.cursor = cursor;
    this.node = hit.node;
    this.score = hit.score;
  }

  @Field(() => Name, { nullable: true, description: 'The name that fits best; null where an identifier was found.' })
  matched(): Name | null {
    return matchedName(this.hit.names, this.hit.query);
  }
}

@ObjectType({ description: 'A page of what a search found, best first.' })
export class SearchConnection extends Connection<Node, SearchHit> {
  @Field(() => [SearchEdge], { description: 'What was found, with how well and by which name.' })
  async edges(): Promise<SearchEdge[]> {
    return (await this.shown()).map((hit) => new SearchEdge(this.cursor(hit), hit));
  }

  @Field(() => [Node], { description: 'What was found, alone.' })
  async nodes(): Promise<Node[]> {
    return (await this.shown()).map(({ node }) => node);
  }

  @Field(() => PageInfo, { description: 'Where this page stands in the whole answer.' })
  pageInfo(): Promise<PageInfo> {
    return this.info();
  }

  @Field(() => Int, { description: 'How many things the whole answer has: exact, and counted only when asked for.' })
  totalCount(): Promise<number> {
    return this.total();
  }
}
