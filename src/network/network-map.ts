import type { OrganizationKind } from '../organization/organization.type.js';

/** An organization of a projection, as cypher/network/places.cypher answers it. */
export interface PlaceRow {
  readonly node: number;
  readonly id: string;
  readonly kind: OrganizationKind;
}

/** Its partners there, as cypher/network/partners.cypher answers them. */
export interface PartnersRow {
  readonly node: number;
  readonly partners: readonly number[];
}

/** Who is tied to whom in a projection, organizations by their numbers there. */
export class NetworkMap {
  private readonly places: ReadonlyMap<number, PlaceRow>;
  private readonly partners: ReadonlyMap<number, readonly number[]>;

  constructor(places: readonly PlaceRow[], partners: readonly PartnersRow[]) {
    this.places = new Map(places.map((row) => [row.node, row]));
    this.partners = new Map(partners.map(({ node, partners }) => [node, partners]));
  }

  /** Null for what was taken back since. */
  kindOf(node: number): OrganizationKind | null {
    return this.places.get(node)?.kind ?? null;
  }

  partnersOf(node: number): readonly number[] {
    return this.partners.get(node) ?? [];
  }

  /** The ids of those with most partners, so many at the most; equals by id. */
  best(nodes: readonly number[], first: number): string[] {
    const degreeOf = ({ node }: PlaceRow): number => this.partnersOf(node).length;
    return nodes
      .flatMap((node) => this.places.get(node) ?? [])
      .sort((one, other) => degreeOf(other) - degreeOf(one) || (one.id < other.id ? -1 : 1))
      .slice(0, first)
      .map(({ id }) => id);
  }
}
