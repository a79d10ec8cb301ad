import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { Organization } from '../organization/organization.type.js';
import { Connection, connectionOf, PageInfo, type Positioned } from '../paging/connection.js';
import { Direction, Relationship } from './relationship.type.js';

export const RelationshipConnection = connectionOf<Relationship>('Relationship', () => Relationship, 'ties');
export type RelationshipConnection = InstanceType<typeof RelationshipConnection>;

@ObjectType({ description: 'A tie of an organization, with its place in the list and what is at the other end.' })
export class OrganizationRelationshipEdge {
  @Field(() => String, { description: 'Opaque; give it as after or before to page on from here.' })
  cursor!: string;

  @Field(() => Relationship, { description: 'The tie.' })
  node!: Relationship;

  @Field(() => Organization, { description: 'The organization at the other end.' })
  partner!: Organization;

  @Field(() => Direction, { description: 'How the tie runs, seen from the organization.' })
  direction!: Direction;
}

/** A tie as one of its ends sees it. */
export interface SeenRelationship extends Positioned<Relationship> {
  readonly partner: Organization;
  readonly direction: Direction;
}

@ObjectType({ description: 'A page of the ties of an organization.' })
export class OrganizationRelationshipConnection extends Connection<Relationship, SeenRelationship> {
  @Field(() => [OrganizationRelationshipEdge], { description: 'The ties with their cursors and the other ends.' })
  async edges(): Promise<OrganizationRelationshipEdge[]> {
    const cursorOf = (row: SeenRelationship): string => this.cursor(row);
    const rows = await this.shown();
    return rows.map((row) => ({
      // Made only for who asks for it.
      get cursor() {
        return cursorOf(row);
      },
      node: row.node,
      partner: row.partner,
      direction: row.direction,
    }));
  }

  @Field(() => [Relationship], { description: 'The ties alone.' })
  async nodes(): Promise<Relationship[]> {
    return (await this.shown()).map(({ node }) => node);
  }

  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo(): Promise<PageInfo> {
    return this.info();
  }

  @Field(() => Int, { description: 'How many ties the whole list has: exact, and counted only when asked for.' })
  totalCount(): Promise<number> {
    return this.total();
  }
}

/** The connection type of the ties of one kind, one type wherever it stands. */
export function connectionOfKind(type: ClassType<Relationship>, nouns: string) {
  return connectionOf<Relationship>(type.name, () => type, nouns);
}
