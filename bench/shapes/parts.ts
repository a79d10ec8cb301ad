import type { Random } from '../random.js';
import { type Both, both, same, values } from './dialects.js';

export const ofFound: readonly Both[] = [same('id'), same('kind'), { ours: 'name', peer: 'displayName' }];
export const ofOrganizations: readonly Both[] = [
  ...ofFound,
  ...['founded', 'dissolved', 'status', 'website', 'version'].map(same),
];
export const ofTies = ['id', 'since', 'status'].map(same);

const ties = [
  ['COOPERATION', 'cooperations'],
  ['INTERNSHIP', 'internships'],
  ['GUIDANCE', 'guidances'],
  ['TENANCY', 'tenancies'],
] as const;
const statuses = ['OPERATING', 'SIGNED', 'ANNOUNCED', 'ENDED', 'DISPUTED'];
const kinds = ['ENTERPRISE', 'SCHOOL', 'HOSPITAL', 'PARK', 'GOVERNMENT_BODY', 'ASSOCIATION'];

/** Draws the parts that queries are made of by lot; no alias twice. */
export class Parts {
  private aliases = 0;

  constructor(readonly random: Random) {}

  alias(): string {
    this.aliases += 1;
    return `f${this.aliases}`;
  }

  way(): string {
    return this.random.pick(['ASC', 'DESC']);
  }

  /** Some of the fields, in any order, half of them under another name. */
  fields(from: readonly Both[]): Both {
    const named = (field: Both) => (this.random.chance(0.5) ? both`${this.alias()}: ${field}` : field);
    return this.some(from, 1).reduce((text, field) => both`${text} ${named(field)}`, same(''));
  }

  kinds(least = 1): Both {
    return values(this.some(kinds, least));
  }

  /** Ties of some kind, filtered and ordered some way, with the organizations at the other end, so many levels deep. */
  ties(levels: number): Both {
    if (levels === 0) return same('');
    const [kind, field] = this.random.pick(ties);
    const status = this.random.chance(0.4) ? both`status: { in: ${values(this.some(statuses, 2))} }` : same('');
    const ofKind = this.random.chance(0.4) ? both`kind: { in: ${this.kinds(2)} }` : same('');
    const [alias, first, way] = [this.alias(), this.random.between(2, 12), this.way()];
    const [tie, partner] = [this.fields(ofTies), both`${this.fields(ofOrganizations)} ${this.ties(levels - 1)}`];
    return {
      ours: `${alias}: relationships(
        first: ${first}
        where: { kind: { eq: ${kind} } ${status.ours} partner: { ${ofKind.ours} } }
        orderBy: [{ field: PARTNER_NAME, direction: ${way} }]
      ) { edges { node { ${tie.ours} } partner { ${partner.ours} } } }`,
      peer: `${alias}: ${field}Connection(
        first: ${first}
        where: { edge: { ${status.peer} } node: { ${ofKind.peer} } }
        sort: [{ node: { sortName: ${way} } }, { edge: { id: ASC } }]
      ) { edges { properties { ${tie.peer} } node { ${partner.peer} } } }`,
    };
  }

  private some<Item>(items: readonly Item[], least: number): Item[] {
    const shuffled = items.map((item) => ({ lot: this.random.next(), item })).sort((one, other) => one.lot - other.lot);
    return shuffled.slice(0, this.random.between(least, items.length)).map(({ item }) => item);
  }
}
