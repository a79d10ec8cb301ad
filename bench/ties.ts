import type { DocumentFact, RelationshipFact } from '../src/fact/fact.js';
import type { OrganizationKind } from '../src/organization/organization.type.js';
import { RelationshipKind } from '../src/relationship/relationship.type.js';
import { cited } from './documents.js';
import type { Random } from './random.js';

/** How many ties the two hubs have, and nobody more: whom all tie to would otherwise grow with the network. */
const mostTies = 5_000;

export function* ties(
  size: number,
  random: Random,
  documents: readonly DocumentFact[],
  ofKind: ReadonlyMap<OrganizationKind, readonly string[]>,
): Generator<RelationshipFact> {
  const of = (kind: OrganizationKind): readonly string[] => ofKind.get(kind) ?? [];
  // Numbers, since texts of millions of ties would fill the memory.
  const seen = new Set<number>();
  const degrees = new Map<string, number>();
  const degreeOf = (id: string): number => degrees.get(id) ?? 0;
  let row = 0;
  const statuses = ['OPERATING', 'OPERATING', 'SIGNED', 'ANNOUNCED', 'ENDED', 'DISPUTED'] as const;
  const tie = (
    kind: RelationshipFact['kind'],
    one: string,
    other: string,
    own: Partial<RelationshipFact> = {},
  ): RelationshipFact[] => {
    const [source, target] =
      (kind === 'COOPERATION' || kind === 'RELATED') && other < one ? [other, one] : [one, other];
    const key = (kindNames.indexOf(kind) * size + numberOf(source)) * size + numberOf(target);
    if (source === target || seen.has(key) || Math.max(degreeOf(one), degreeOf(other)) >= mostTies) return [];
    seen.add(key);
    for (const end of [one, other]) degrees.set(end, degreeOf(end) + 1);
    row += 1;
    const since = random.chance(0.8) ? { since: dateOf(random) } : {};
    const id = `kg:${kind.toLowerCase()}/bench-${row}`;
    return [
      {
        id,
        kind,
        source,
        target,
        status: random.pick(statuses),
        ...since,
        evidence: cited(random, documents, row),
        ...own,
      },
    ];
  };
  const members = [...of('ENTERPRISE'), ...of('SCHOOL'), ...of('HOSPITAL'), ...of('ASSOCIATION')];
  const wanted = size * 3.5;
  for (const alliance of of('ALLIANCE')) {
    for (let member = random.heavyTailed(5, 500); member > 0; member--) {
      yield* tie('MEMBERSHIP', random.pick(members), alliance, {
        roles: [random.chance(0.1) ? 'VICE_CHAIR' : 'MEMBER'],
      });
    }
  }
  const [schools, enterprises, hospitals] = [of('SCHOOL'), of('ENTERPRISE'), of('HOSPITAL')];
  if (size >= 10_000) {
    for (const hub of [schools[0], enterprises[0]]) {
      for (let index = 0; hub !== undefined && index < mostTies; index++)
        yield* tie('COOPERATION', hub, random.pick(members));
    }
  }
  for (const enterprise of enterprises)
    if (random.chance(0.3)) yield* tie('TENANCY', enterprise, random.pick(of('PARK')));
  for (const school of schools) yield* tie('GUIDANCE', random.pick(of('GOVERNMENT_BODY')), school);
  for (const institute of of('RESEARCH_INSTITUTE')) yield* tie('AFFILIATION', institute, random.pick(schools));
  for (const school of schools.slice(1))
    if (random.chance(0.05)) yield* tie('SUCCESSION', random.pick(of('OTHER')), school);
  while (row < wanted) {
    const school = schools[random.preferential(schools.length)] ?? '';
    const host = random.chance(0.2)
      ? hospitals[random.preferential(hospitals.length)]
      : enterprises[random.preferential(enterprises.length)];
    if (host === undefined) continue;
    if (random.chance(0.35)) yield* tie('INTERNSHIP', host, school, { placesPerYear: random.between(5, 60) });
    else
      yield* tie('COOPERATION', host, school, { forms: [random.pick(['TALENT_TRAINING', 'RESEARCH', 'CURRICULUM'])] });
  }
}

const kindNames = Object.keys(RelationshipKind);

/** As bench/organizations.ts numbers them. */
const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));

function dateOf(random: Random): string {
  const year = random.between(2000, 2025);
  const month = String(random.between(1, 12)).padStart(2, '0');
  return random.pick([
    `${year}`,
    `${year}-${month}`,
    `${year}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`,
  ]);
}
