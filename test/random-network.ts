import type { Facts, OrganizationFact, PositionFact, RelationshipFact } from '../src/fact/fact.js';
import { OrganizationKind } from '../src/organization/organization.type.js';
import { relationshipDefinitions } from '../src/relationship/kinds/index.js';
import { RelationshipStatus } from '../src/relationship/relationship.type.js';

export interface Size {
  readonly organizations: number;
  readonly ties: number;
  readonly people: number;
  readonly positions: number;
}

/**
 * A network drawn by lot, the same for the same seed: ties of every kind and grade, several between some pairs, with
 * and without dates, on one to three of five documents; a few organizations withdrawn; people with several positions,
 * some disputed, some over before the next began.
 */
export function randomNetwork(name: string, seed: number, size: Size): Partial<Facts> {
  const random = mulberry32(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const one = <Value>(values: readonly Value[]) => values[upTo(values.length)] as Value;
  const id = (noun: string, index: number) => `kg:${noun}/${name}-${index}`;
  const times = <Made>(count: number, make: (index: number) => Made) =>
    Array.from({ length: count }, (_, i) => make(i));

  const documents = times(5, (index) => ({ id: id('document', index), title: `Document ${index} of ${name}` }));
  const evidence = () => times(1 + upTo(3), () => ({ document: one(documents).id }));
  const dates = () => {
    const since = 2000 + upTo(20);
    return {
      ...(random() < 0.6 ? { since: one([`${since}`, `${since}-06`, `${since}-06-15`]) } : {}),
      ...(random() < 0.4 ? { until: one([`${since + 1 + upTo(5)}`, `${since + 1 + upTo(5)}-03`]) } : {}),
    };
  };
  const kinds = Object.keys(OrganizationKind) as OrganizationKind[];
  const organizations = times<OrganizationFact>(size.organizations, (index) => ({
    id: id('organization', index),
    kind: kinds[index % kinds.length] as OrganizationKind,
    names: [{ value: `Organization ${index} of ${name}`, language: 'en' }],
    evidence: evidence(),
    ...(index % 17 === 16 ? { status: 'WITHDRAWN' } : {}),
  }));

  const drawn = times(size.ties * 6, () => {
    const { kind, source, target, undirected } = one(relationshipDefinitions);
    const [from, to] = [one(organizations), one(organizations.slice(0, upTo(3) === 0 ? 4 : undefined))];
    const fits = source.includes(from.kind) && target.includes(to.kind);
    // Parts stand before their wholes, so that nothing is a part of itself.
    const inOrder = kind === 'AFFILIATION' || undirected ? from.id < to.id : from.id !== to.id;
    return fits && inOrder ? [{ kind, source: from.id, target: to.id, undirected: undirected === true }] : [];
  }).flat();
  const pairs = new Set<string>();
  const relationships = drawn
    .filter(({ kind, source, target, undirected }) => {
      const pair = `${kind} ${source} ${target}`;
      const again = undirected && pairs.has(pair);
      pairs.add(pair);
      return !again;
    })
    .slice(0, size.ties)
    .map<RelationshipFact>(({ undirected, ...ends }, index) => ({
      ...ends,
      id: id(ends.kind.toLowerCase(), index),
      status: one(Object.keys(RelationshipStatus) as RelationshipStatus[]),
      evidence: evidence(),
      ...dates(),
    }));

  const people = times(size.people, (index) => ({
    id: id('person', index),
    names: [{ value: `Person ${index} of ${name}` }],
    evidence: evidence(),
  }));
  const positions = times<PositionFact>(size.positions, (index) => ({
    id: id('position', index),
    person: one(people).id,
    organization: one(organizations).id,
    title: `Position ${index}`,
    tier: 'LEADER',
    evidence: evidence(),
    ...(random() < 0.3 ? { status: 'DISPUTED' } : {}),
    ...dates(),
  }));
  return { documents, organizations, people, relationships, positions };
}

/** Tommy Ettinger's generator, in the public domain: good enough to draw lots, and the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
