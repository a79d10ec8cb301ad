import type { Context } from '../context.js';
import { askedOf } from '../match/asked.js';
import type { Match } from '../match/match.js';
import { nameIn } from '../name/name-in-language.js';
import type { Organization } from '../organization/organization.type.js';
import { Organization as OrganizationType } from '../organization/organization.type.js';
import type { Extension, ReadQuery } from './reconcile-query.js';
import { extended, type Term, typeOfKind } from './vocabulary.js';

type Value = { readonly str: string } | { readonly id: string; readonly name: string };

/** What the reconciliation service answers, for one request. */
export class Reconciliation {
  constructor(
    private readonly context: Pick<Context, 'matches' | 'organizations' | 'regions' | 'search' | 'languages'>,
  ) {}

  /** The candidates of each query of a batch, under its key. */
  async reconcile(batch: ReadonlyMap<string, ReadQuery>): Promise<object> {
    const queries = [...batch];
    const asked = queries.map(([, query]) => ({ ...askedOf(query).asked, place: query.place }));
    const found = await this.context.matches.matchesOf(asked);
    const results = queries.map(async ([key, { limit }], index) => {
      const matches = found[index] ?? [];
      // A cell holds one organization: who is named beside others is for people to choose.
      const only = matches.filter(({ match }) => match).length === 1;
      const shown = matches.slice(0, limit ?? undefined);
      return [key, { result: await Promise.all(shown.map((match) => this.candidate(match, only))) }];
    });
    return Object.fromEntries(await Promise.all(results));
  }

  private async candidate({ candidate, score, match, features }: Match, only: boolean): Promise<object> {
    const organization = await this.context.organizations.load(candidate.id);
    return {
      id: candidate.id,
      name: this.nameOf(organization),
      description: await this.described(organization),
      type: [typeOfKind(candidate.kind)],
      score: Math.round(score * 100) / 100,
      match: match && only,
      features: features.map(({ name, weight }) => ({ id: name, value: Math.round(weight * 100) / 100 })),
    };
  }

  find(id: string): Promise<Organization | null> {
    return this.context.organizations.find(id);
  }

  nameOf({ names, row }: Organization): string {
    return nameIn(names, this.context.languages, row.displayName);
  }

  /** What it is and where, in a line. */
  async described({ kind, row }: Organization): Promise<string> {
    const region = await this.context.regions.findIfAny(row.regionId);
    const around = region === null ? null : await this.context.regions.findIfAny(region.row.parentId);
    const places = [region, around].flatMap((each) => each?.row.displayName ?? []);
    return [typeOfKind(kind).name, ...places].join(', ');
  }

  /** Organizations that a beginning of a name finds. */
  async suggest(prefix: string, from: number, size: number): Promise<object> {
    if (prefix.trim() === '') return { result: [] };
    const found = this.context.search.search({ text: prefix, types: ['ORGANIZATION'], first: from + size });
    const nodes = (await found.nodes()).slice(from);
    const organizations = nodes.filter((node): node is Organization => node instanceof OrganizationType);
    const result = organizations.map(async (organization) => ({
      id: organization.id,
      name: this.nameOf(organization),
      description: await this.described(organization),
      notable: [typeOfKind(organization.kind)],
    }));
    return { result: await Promise.all(result) };
  }

  /** Properties of organizations that were found; what is not there has no values. */
  async extend({ ids, properties }: Extension): Promise<object> {
    const known = properties.map((id) => extended.find((term) => term.id === id) ?? { id, name: id });
    const rows = ids.map(async (id) => {
      const organization = await this.find(id);
      const cells = known.map(async (term) => [term.id, organization ? await this.values(organization, term) : []]);
      return [id, Object.fromEntries(await Promise.all(cells))];
    });
    return { meta: known.map(({ id, name }) => ({ id, name })), rows: Object.fromEntries(await Promise.all(rows)) };
  }

  private async values(organization: Organization, { id }: Pick<Term, 'id'>): Promise<Value[]> {
    const { names, kind, website, founded, status, identifiers, row } = organization;
    const text = (value: string | null): Value[] => (value === null ? [] : [{ str: value }]);
    if (id === 'name') return text(this.nameOf(organization));
    if (id === 'names') return names.map(({ value }) => ({ str: value }));
    if (id === 'kind') return text(kind);
    if (id === 'status') return text(status);
    if (id === 'website') return text(website);
    if (id === 'founded') return text(founded);
    if (id === 'region') return this.region(row.regionId);
    if (id === 'country') return this.country(row.regionId);
    return identifiers.filter(({ scheme }) => scheme === id).map(({ value }) => ({ str: value }));
  }

  private async region(id: string | null): Promise<Value[]> {
    const region = await this.context.regions.findIfAny(id);
    return region === null ? [] : [{ id: region.id, name: region.row.displayName }];
  }

  private async country(id: string | null): Promise<Value[]> {
    const region = await this.context.regions.findIfAny(id);
    if (region === null) return [];
    return region.row.parentId === null ? this.region(region.id) : this.country(region.row.parentId);
  }
}
