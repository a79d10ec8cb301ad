import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { type CursorScope, encodeCursor, type Place } from './cursor.js';
import type { Page } from './page.js';

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More rows follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Rows come before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row; null on an empty page.' })
  endCursor!: string | null;
}

/** A row of a page and its place in the list. */
export interface Positioned<Node> {
  readonly node: Node;
  readonly place: Place;
}

/** Where a connection gets its rows: one row more than the page shows, and the count; each asked for once, if at all. */
export interface ConnectionSource<Row> {
  readonly page: Page;
  readonly scope: CursorScope;
  /** At most `page.size + 1` rows, in the order in which the statement took them (from the end when backward). */
  rows(): Promise<readonly Row[]>;
  count(): Promise<number>;
}

/** A Relay connection over a source; nothing is read before a field that needs it is selected. */
export abstract class Connection<Node, Row extends Positioned<Node> = Positioned<Node>> {
  private reading: Promise<readonly Row[]> | undefined;

  constructor(private readonly source: ConnectionSource<Row>) {}

  protected async shown(): Promise<readonly Row[]> {
    const taken = (await this.read()).slice(0, this.source.page.size);
    return this.source.page.backward ? taken.reverse() : taken;
  }

  protected cursor(row: Row): string {
    return encodeCursor(this.source.scope, row.place);
  }

  protected total(): Promise<number> {
    return this.source.count();
  }

  protected async info(): Promise<PageInfo> {
    const { page } = this.source;
    const more = (await this.read()).length > page.size;
    const rows = await this.shown();
    const [first, last] = [rows.at(0), rows.at(-1)];
    return {
      hasNextPage: page.backward ? page.before !== undefined : more,
      hasPreviousPage: page.backward ? more : page.after !== undefined,
      startCursor: first === undefined ? null : this.cursor(first),
      endCursor: last === undefined ? null : this.cursor(last),
    };
  }

  private read(): Promise<readonly Row[]> {
    this.reading ??= this.source.rows();
    return this.reading;
  }
}

/** The connection type `<name>Connection` with its edge type `<name>Edge`. */
export function connectionOf<Node extends object>(
  name: string,
  nodeType: () => ClassType<Node> | object,
  nouns: string,
  howExact = 'exact',
) {
  @ObjectType(`${name}Edge`, { description: `One of the ${nouns} of a page, with its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'Opaque; give it as after or before to page on from here.' })
    cursor!: string;

    @Field(nodeType as () => ClassType<Node>, { description: `The row itself, of the ${nouns}.` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${nouns}.` })
  class NamedConnection extends Connection<Node> {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    async edges(): Promise<Edge[]> {
      const cursorOf = (row: Positioned<Node>): string => this.cursor(row);
      return (await this.shown()).map((row) => ({
        node: row.node,
        // Made only for who asks for it.
        get cursor() {
          return cursorOf(row);
        },
      }));
    }

    @Field(() => [nodeType()] as unknown as [ClassType<Node>], { description: 'The rows without their cursors.' })
    async nodes(): Promise<Node[]> {
      return (await this.shown()).map(({ node }) => node);
    }

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo(): Promise<PageInfo> {
      return this.info();
    }

    @Field(() => Int, {
      description: `How many rows the whole list has: ${howExact}, and counted only when asked for.`,
    })
    totalCount(): Promise<number> {
      return this.total();
    }
  }
  return NamedConnection;
}
