import type { Citation, DocumentFact, Facts, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import type { OrganizationKind } from '../src/organization/organization.type.js';
import { places, spelled, written } from './places.js';
import { Random } from './random.js';

/** Facts of one noun, so many at a time that memory stays flat. */
export type Batch = { [Noun in keyof Facts]: { noun: Noun; facts: Facts[Noun] } }[keyof Facts];

/** How many of a thousand organizations are of each kind. */
const shares: readonly (readonly [OrganizationKind, number, string, string])[] = [
  ['ALLIANCE', 10, '产教联盟', 'Alliance'],
  ['PARK', 20, '产业园', 'Industrial Park'],
  ['GOVERNMENT_BODY', 50, '教育局', 'Education Bureau'],
  ['HOSPITAL', 60, '人民医院', "People's Hospital"],
  ['SCHOOL', 180, '职业技术学院', 'Vocational College'],
  ['ASSOCIATION', 30, '行业协会', 'Trade Association'],
  ['RESEARCH_INSTITUTE', 30, '研究院', 'Research Institute'],
  ['INNOVATION_PLATFORM', 20, '实训基地', 'Training Base'],
  ['OTHER', 10, '机构', 'Organization'],
  ['ENTERPRISE', 590, '科技有限公司', 'Technology Co., Ltd.'],
];

const trades = ['生物', '电子', '机械', '信息', '农业', '交通', '能源', '材料', '医药', '物流'] as const;
const latinTrades = [
  'Bio',
  'Electronics',
  'Machinery',
  'Information',
  'Agriculture',
  'Transport',
  'Energy',
  'Materials',
  'Pharma',
  'Logistics',
] as const;
const batchSize = 5_000;
const hubTies = 5_000;

/**
 * A made-up network of `size` organizations and about 3.5 ties for each: heavy-tailed degrees, alliances of 5–500
 * members, two hubs of 5,000 ties (from 50,000 organizations on). Equal for equal size and seed.
 */
export function* network(size: number, seed = 1): Generator<Batch> {
  const random = new Random(seed);
  const documents = makeDocuments();
  yield { noun: 'documents', facts: documents };
  const regions = places();
  yield { noun: 'regions', facts: regions };
  const counties = regions.filter(({ level }) => level === 3).map(({ id }) => id);
  const ofKind = new Map<OrganizationKind, string[]>();
  yield* batches('organizations', organizations(size, random, counties, documents, ofKind));
  yield* batches('relationships', ties(size, random, documents, ofKind));
  yield* batches('people', people(size, random, documents));
  yield* batches('positions', positions(size, random, documents, ofKind));
}

function* batches<Noun extends keyof Facts>(noun: Noun, facts: Iterable<Facts[Noun][number]>): Generator<Batch> {
  let batch: Facts[Noun][number][] = [];
  for (const fact of facts) {
    batch.push(fact);
    if (batch.length < batchSize) continue;
    yield { noun, facts: batch } as unknown as Batch;
    batch = [];
  }
  if (batch.length > 0) yield { noun, facts: batch } as unknown as Batch;
}

function makeDocuments(): DocumentFact[] {
  return Array.from({ length: 50 }, (_, index) => ({
    id: `kg:document/bench-${index}`,
    title: `Generated source ${index}`,
    language: 'en',
    publishedOn: `${2010 + (index % 15)}-06-01`,
  }));
}

const cited = (random: Random, documents: readonly DocumentFact[], row: number): Citation[] => [
  { document: random.pick(documents).id, locator: `row ${row}` },
];

function* organizations(
  size: number,
  random: Random,
  counties: readonly string[],
  documents: readonly DocumentFact[],
  ofKind: Map<OrganizationKind, string[]>,
): Generator<OrganizationFact> {
  let index = 0;
  for (const [kind, share, zh, en] of shares) {
    const ids: string[] = [];
    ofKind.set(kind, ids);
    for (let number = 0; number < Math.round((size * share) / 1_000); number++, index++) {
      const id = `kg:organization/bench-${index}`;
      ids.push(id);
      const place = random.between(0, 143);
      const trade = random.between(0, trades.length - 1);
      const county = random.pick(counties);
      yield {
        id,
        kind,
        names: [
          { value: `${written(place)}${trades[trade]}${number}${zh}`, language: 'zh-Hans' },
          { value: `${spelled(place)} ${latinTrades[trade]} ${number} ${en}`, language: 'en' },
        ],
        ...(random.chance(0.95) ? { region: county } : {}),
        ...(random.chance(0.7) ? { founded: String(random.between(1900, 2024)) } : {}),
        ...(random.chance(0.01) ? { status: 'INACTIVE' as const } : {}),
        ...(kind === 'SCHOOL' ? { schoolLevel: 'VOCATIONAL_COLLEGE' } : {}),
        ...(kind === 'ENTERPRISE' ? { industries: [trades[trade] ?? ''] } : {}),
        evidence: cited(random, documents, index),
      };
    }
  }
}

function* ties(
  size: number,
  random: Random,
  documents: readonly DocumentFact[],
  ofKind: ReadonlyMap<OrganizationKind, readonly string[]>,
): Generator<RelationshipFact> {
  const of = (kind: OrganizationKind): readonly string[] => ofKind.get(kind) ?? [];
  const seen = new Set<string>();
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
    const key = `${kind} ${source} ${target}`;
    if (source === target || seen.has(key)) return [];
    seen.add(key);
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
  if (size >= 50_000) {
    for (const hub of [schools[0], enterprises[0]]) {
      for (let index = 0; hub !== undefined && index < hubTies; index++)
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

function dateOf(random: Random): string {
  const year = random.between(2000, 2025);
  const month = String(random.between(1, 12)).padStart(2, '0');
  return random.pick([
    `${year}`,
    `${year}-${month}`,
    `${year}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`,
  ]);
}

function* people(size: number, random: Random, documents: readonly DocumentFact[]): Generator<Facts['people'][number]> {
  for (let index = 0; index < size / 5; index++) {
    const value = `${written(random.between(0, 143)).slice(0, 1)}${written(random.between(0, 143))}`;
    yield {
      id: `kg:person/bench-${index}`,
      names: [{ value, language: 'zh-Hans' }],
      evidence: cited(random, documents, index),
    };
  }
}

function* positions(
  size: number,
  random: Random,
  documents: readonly DocumentFact[],
  ofKind: ReadonlyMap<OrganizationKind, readonly string[]>,
): Generator<Facts['positions'][number]> {
  const organizations = [...ofKind.values()].flat();
  for (let index = 0; index < size / 4; index++) {
    yield {
      id: `kg:position/bench-${index}`,
      person: `kg:person/bench-${index % Math.floor(size / 5)}`,
      organization: random.pick(organizations),
      title: random.pick(['校长', '总经理', '院长', '主任']),
      tier: random.pick(['LEADER', 'SENIOR', 'MEMBER']),
      evidence: cited(random, documents, index),
    };
  }
}
