import type { Facts, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';

/** A chain as ids: an organization, then a tie and an organization for each step. */
export type Way = readonly string[];

export interface Step {
  readonly kinds: readonly RelationshipFact['kind'][];
  readonly direction?: 'IN' | 'OUT' | 'BOTH';
  readonly to?: { readonly text: string; readonly fits: (organization: OrganizationFact) => boolean };
  readonly where?: { readonly text: string; readonly fits: (tie: RelationshipFact) => boolean };
}

export interface Question {
  readonly start: { readonly text: string; readonly fits: (organization: OrganizationFact) => boolean };
  readonly steps: readonly Step[];
  readonly allowCycles?: boolean;
}

export const there = ({ status }: OrganizationFact): boolean => status !== 'WITHDRAWN';

/** Every chain, one by one, from the facts. */
export function waysOf({ start, steps, allowCycles = false }: Question, facts: Partial<Facts>): Way[] {
  const { organizations = [], relationships = [] } = facts;
  const byId = new Map(organizations.map((each) => [each.id, each]));
  const at = new Map<string, RelationshipFact[]>();
  for (const tie of relationships)
    for (const end of [tie.source, tie.target]) at.set(end, [...(at.get(end) ?? []), tie]);
  const extend = (way: Way, [step, ...rest]: readonly Step[]): Way[] => {
    if (step === undefined) return [way];
    const { kinds, direction = 'BOTH', to = { fits: there }, where = { fits: () => true } } = step;
    const here = way.at(-1) ?? '';
    return (at.get(here) ?? [])
      .filter((each) => kinds.includes(each.kind) && where.fits(each) && !way.includes(each.id))
      .flatMap((each) => {
        const undirected = each.kind === 'COOPERATION' || each.kind === 'RELATED';
        const next = [
          ...(each.source === here && (undirected || direction !== 'IN') ? [each.target] : []),
          ...(each.target === here && (undirected || direction !== 'OUT') ? [each.source] : []),
        ];
        return next
          .filter((id) => to.fits(byId.get(id) as OrganizationFact) && (allowCycles || !way.includes(id)))
          .flatMap((id) => extend([...way, each.id, id], rest));
      });
  };
  return organizations.filter(start.fits).flatMap(({ id }) => extend([id], steps));
}

/** The question as arguments of the API. */
export function argumentsOf({ start, steps, allowCycles }: Question): string {
  const inputs = steps.map(
    ({ kinds, direction, to, where }) =>
      `{ kinds: [${kinds}]${direction ? ` direction: ${direction}` : ''}${to ? ` to: ${to.text}` : ''}${where ? ` where: ${where.text}` : ''} }`,
  );
  const cycles = allowCycles === undefined ? '' : `, allowCycles: ${allowCycles}`;
  return `start: ${start.text}, steps: [${inputs.join(', ')}]${cycles}`;
}

/** Of ids in ASCII, the order that the database has. */
const compare = (one: Way, other: Way): number => {
  const index = one.findIndex((id, at) => id !== other[at]);
  return (one[index] ?? '') < (other[index] ?? '') ? -1 : 1;
};

/** What the API should answer: chains grouped by their ends, most first, each end's in order. */
export function expected(ways: readonly Way[]) {
  const fromEnd = (way: Way): Way => {
    const [end = '', ...rest] = way.toReversed();
    const pairs = rest.flatMap((id, index) => (index % 2 === 0 ? [rest[index + 1] ?? '', id] : []));
    return [end, ...pairs];
  };
  const ends = new Map<string, Way[]>();
  for (const way of ways) ends.set(way.at(-1) as string, [...(ends.get(way.at(-1) as string) ?? []), way]);
  return {
    searchStatus: 'EXHAUSTED',
    totalCount: ends.size,
    nodes: [...ends]
      .toSorted(([one, some], [other, others]) => others.length - some.length || (one < other ? -1 : 1))
      .map(([id, chains]) => ({
        chainCount: chains.length,
        organization: { id },
        chains: chains
          .toSorted((first, second) => compare(fromEnd(first), fromEnd(second)))
          .slice(0, 100)
          .map((way) => ({
            organizations: way.filter((_, index) => index % 2 === 0).map((each) => ({ id: each })),
            relationships: way.filter((_, index) => index % 2 === 1).map((each) => ({ id: each })),
          })),
      })),
  };
}
