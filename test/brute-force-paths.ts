import { firstDay, lastDay } from '../src/date/partial-date.js';
import type { Facts, PositionFact, RelationshipFact } from '../src/fact/fact.js';
import type { Way, WaysWanted } from '../src/path/path.repository.js';

/** Paths as the contract defines them, found by walking every way there is and sorting them all. */
export type Network = Pick<Facts, 'organizations' | 'relationships' | 'positions'>;

interface Link {
  readonly to: string;
  readonly ids: Way['linkIds'][number];
  readonly grade: number;
  readonly documents: readonly string[];
}

const grades = ['OPERATING', 'SIGNED', 'ANNOUNCED', 'DISPUTED', 'ENDED'];
const named = (status: string, wanted: readonly string[] | null | undefined) =>
  wanted ? wanted.includes(status) : status !== 'ENDED' && status !== 'DISPUTED';

type Dated = Pick<RelationshipFact, 'since' | 'until'>;
const start = ({ since }: Dated) => (since ? firstDay(since) : '0000');
const end = ({ until }: Dated) => (until ? lastDay(until) : '9999');
const heldAt = (fact: Dated, asOf: string | null | undefined) =>
  !asOf || (start(fact) <= lastDay(asOf) && end(fact) >= firstDay(asOf));
const documentsOf = (facts: readonly Pick<PositionFact, 'evidence'>[]) =>
  facts.flatMap(({ evidence }) => evidence.map(({ document }) => document));

export function everyWay(network: Network, wanted: WaysWanted): Way[] {
  const organizations = new Map(network.organizations.map((each) => [each.id, each]));
  const degrees = new Map<string, number>();
  for (const { source, target } of network.relationships) {
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const degree = (id: string) => degrees.get(id) ?? 0;
  const { through, avoid, maxDegree } = wanted.where ?? {};
  const mayStandInside = (id: string): boolean => {
    const organization = organizations.get(id);
    if (organization === undefined || organization.status === 'WITHDRAWN') return false;
    if (through && !through.includes(organization.kind)) return false;
    return !avoid?.includes(id) && (typeof maxDegree !== 'number' || degree(id) <= maxDegree);
  };
  const links = linksOf(network, wanted);

  const ways: (Way & { readonly hubs: bigint })[] = [];
  const walk = (organizationIds: readonly string[], walked: readonly Link[]): void => {
    const here = organizationIds.at(-1) ?? '';
    if (walked.length > 0 && wanted.to.includes(here)) {
      const inside = organizationIds.slice(1, -1).map(degree);
      ways.push({
        organizationIds,
        linkIds: walked.map(({ ids }) => ids),
        worstGrade: Math.max(...walked.map(({ grade }) => grade)),
        hubness: inside.reduce((sum, ties) => sum + Math.log(1 + ties), 0),
        documents: new Set(walked.flatMap(({ documents }) => documents)).size,
        hubs: inside.reduce((product, ties) => product * BigInt(1 + ties), 1n),
      });
    }
    if (walked.length === wanted.maxLength || (walked.length > 0 && !mayStandInside(here))) return;
    for (const link of links.get(here) ?? []) {
      if (!organizationIds.includes(link.to)) walk([...organizationIds, link.to], [...walked, link]);
    }
  };
  for (const id of wanted.from) walk([id], []);
  ways.sort(
    (one, other) =>
      one.linkIds.length - other.linkIds.length ||
      one.worstGrade - other.worstGrade ||
      Number(one.hubs - other.hubs) ||
      other.documents - one.documents ||
      compareLists(one.organizationIds, other.organizationIds) ||
      compareLists(one.linkIds.flat(), other.linkIds.flat()),
  );
  return ways.map(({ hubs, ...way }) => way);
}

function compareLists(one: readonly string[], other: readonly string[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place < 0 ? 0 : (one[place] ?? '') < (other[place] ?? '') ? -1 : 1;
}

function linksOf(network: Network, { where, throughPeople }: WaysWanted): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>();
  const add = (from: string, link: Link) => links.set(from, [...(links.get(from) ?? []), link]);
  for (const tie of network.relationships) {
    if (where?.kinds && !where.kinds.includes(tie.kind)) continue;
    if (!named(tie.status, where?.status) || !heldAt(tie, where?.asOf)) continue;
    const link = { ids: [tie.id] as const, grade: grades.indexOf(tie.status), documents: documentsOf([tie]) };
    add(tie.source, { ...link, to: tie.target });
    add(tie.target, { ...link, to: tie.source });
  }
  if (!throughPeople) return links;
  for (const from of network.organizations) {
    for (const to of network.organizations) {
      if (from.id === to.id) continue;
      for (const person of new Set(network.positions.map((position) => position.person))) {
        const link = throughPerson(network.positions, person, [from.id, to.id], where);
        if (link !== undefined) add(from.id, link);
      }
    }
  }
  return links;
}

/** By the positions held at the same time that nobody disputes; by the others only where there are no such. */
function throughPerson(
  positions: readonly PositionFact[],
  person: string,
  [from, to]: readonly [string, string],
  where: WaysWanted['where'],
): Link | undefined {
  const held = (at: string) =>
    positions.filter((each) => each.person === person && each.organization === at && heldAt(each, where?.asOf));
  for (const status of where?.status?.includes('DISPUTED') ? (['STATED', 'DISPUTED'] as const) : ['STATED']) {
    const pairs = held(from)
      .flatMap((here) => held(to).map((there) => [here, there] as const))
      .filter(([here, there]) => start(here) <= end(there) && start(there) <= end(here))
      .filter((pair) => pair.some((each) => each.status === 'DISPUTED') === (status === 'DISPUTED'));
    if (pairs.length === 0) continue;
    const each = (side: 0 | 1) =>
      [...new Set(pairs.map((pair) => pair[side]))].sort((one, other) => (one.id < other.id ? -1 : 1));
    const together = [...each(0), ...each(1)];
    return {
      to,
      ids: [person, ...together.map(({ id }) => id)],
      grade: status === 'DISPUTED' ? grades.indexOf('DISPUTED') : 0,
      documents: documentsOf(together),
    };
  }
  return undefined;
}
