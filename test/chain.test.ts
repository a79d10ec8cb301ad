import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { checkArguments } from '../src/limits/arguments.js';
import { type AskedGraph, openGraph, schema } from './ask.js';

const evidence = [{ document: 'kg:document/register' }];
const idOf = (slug: string): string => `kg:organization/${slug}`;

function organization(slug: string, kind: OrganizationFact['kind'], own: Partial<OrganizationFact> = {}) {
  return { id: idOf(slug), kind, names: [{ value: slug, language: 'en' }], evidence, ...own };
}

function tie(kind: RelationshipFact['kind'], source: string, target: string, own: Partial<RelationshipFact> = {}) {
  return {
    id: `kg:${kind.toLowerCase()}/${source}-${target}${own.since ? `-${own.since}` : ''}`,
    kind,
    source: idOf(source),
    target: idOf(target),
    status: 'OPERATING' as const,
    evidence,
    ...own,
  };
}

const organizations: readonly OrganizationFact[] = [
  organization('alliance-a', 'ALLIANCE'),
  organization('alliance-b', 'ALLIANCE'),
  organization('bureau', 'GOVERNMENT_BODY'),
  organization('ministry', 'GOVERNMENT_BODY'),
  organization('hospital-a', 'HOSPITAL'),
  organization('hospital-b', 'HOSPITAL'),
  organization('hospital-gone', 'HOSPITAL', { status: 'WITHDRAWN' }),
  organization('maker', 'ENTERPRISE', { region: 'gb2260:500113' }),
  organization('school-a', 'SCHOOL', { region: 'gb2260:500113' }),
  organization('school-b', 'SCHOOL', { region: 'gb2260:500000' }),
  organization('school-c', 'SCHOOL'),
  organization('school-gone', 'SCHOOL', { status: 'WITHDRAWN' }),
];

const relationships: readonly RelationshipFact[] = [
  tie('GUIDANCE', 'bureau', 'alliance-a'),
  tie('GUIDANCE', 'bureau', 'alliance-b'),
  tie('GUIDANCE', 'ministry', 'alliance-b'),
  tie('GUIDANCE', 'ministry', 'bureau'),
  tie('MEMBERSHIP', 'hospital-a', 'alliance-a'),
  tie('MEMBERSHIP', 'hospital-b', 'alliance-a'),
  tie('MEMBERSHIP', 'hospital-b', 'alliance-b'),
  tie('MEMBERSHIP', 'hospital-gone', 'alliance-b'),
  tie('MEMBERSHIP', 'school-c', 'alliance-b'),
  tie('INTERNSHIP', 'hospital-a', 'school-a'),
  tie('INTERNSHIP', 'hospital-a', 'school-a', { since: '2020', status: 'ENDED' }),
  tie('INTERNSHIP', 'hospital-a', 'school-b'),
  tie('INTERNSHIP', 'hospital-b', 'school-b'),
  tie('INTERNSHIP', 'hospital-b', 'school-gone'),
  tie('INTERNSHIP', 'hospital-gone', 'school-c'),
  tie('INTERNSHIP', 'maker', 'school-c'),
  tie('COOPERATION', 'hospital-a', 'school-a'),
  tie('COOPERATION', 'hospital-a', 'hospital-b'),
  tie('COOPERATION', 'hospital-b', 'school-a'),
  tie('COOPERATION', 'hospital-b', 'school-a', { since: '2021' }),
  tie('COOPERATION', 'maker', 'school-a'),
  tie('COOPERATION', 'maker', 'school-b'),
  tie('COOPERATION', 'school-a', 'school-b', { status: 'SIGNED' }),
  tie('COOPERATION', 'school-a', 'school-gone'),
  tie('COOPERATION', 'school-b', 'school-c'),
  tie('COOPERATION', 'hospital-a', 'maker'),
];

const facts: Partial<Facts> = {
  documents: [{ id: 'kg:document/register', title: 'Register' }],
  regions: [
    { id: 'gb2260:500000', names: [{ value: '重庆市' }], level: 1 },
    { id: 'gb2260:500113', names: [{ value: '巴南区' }], level: 3, parent: 'gb2260:500000' },
  ],
  organizations,
  relationships,
};

/** A chain as ids: an organization, then a tie and an organization for each step. */
type Way = readonly string[];

interface Step {
  readonly kinds: readonly RelationshipFact['kind'][];
  readonly direction?: 'IN' | 'OUT' | 'BOTH';
  readonly to?: { readonly text: string; readonly fits: (organization: OrganizationFact) => boolean };
  readonly where?: { readonly text: string; readonly fits: (tie: RelationshipFact) => boolean };
}

interface Question {
  readonly start: { readonly text: string; readonly fits: (organization: OrganizationFact) => boolean };
  readonly steps: readonly Step[];
  readonly allowCycles?: boolean;
}

const byId = new Map(organizations.map((each) => [each.id, each]));
const there = ({ status }: OrganizationFact): boolean => status !== 'WITHDRAWN';

/** Every chain, one by one, from the facts. */
function waysOf({ start, steps, allowCycles = false }: Question): Way[] {
  const extend = (way: Way, [step, ...rest]: readonly Step[]): Way[] => {
    if (step === undefined) return [way];
    const { kinds, direction = 'BOTH', to = { fits: there }, where = { fits: () => true } } = step;
    return relationships
      .filter((each) => kinds.includes(each.kind) && where.fits(each) && !way.includes(each.id))
      .flatMap((each) => {
        const undirected = each.kind === 'COOPERATION';
        const here = way.at(-1);
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

const all = { text: '{}', fits: there };
const kind = (wanted: OrganizationFact['kind']) => ({
  text: `{ kind: { eq: ${wanted} } }`,
  fits: (each: OrganizationFact) => each.kind === wanted && there(each),
});
const one = (slug: string) => ({
  text: `{ id: { eq: "${idOf(slug)}" } }`,
  fits: (each: OrganizationFact) => each.id === idOf(slug),
});
const within = {
  text: '{ region: { within: "gb2260:500000" } }',
  fits: ({ region }: OrganizationFact) => region !== undefined,
};
const operating = {
  text: '{ status: { eq: OPERATING } }',
  fits: (each: RelationshipFact) => each.status === 'OPERATING',
};

function argumentsOf({ start, steps, allowCycles }: Question): string {
  const inputs = steps.map(
    ({ kinds, direction, to, where }) =>
      `{ kinds: [${kinds}]${direction ? ` direction: ${direction}` : ''}${to ? ` to: ${to.text}` : ''}${where ? ` where: ${where.text}` : ''} }`,
  );
  const cycles = allowCycles === undefined ? '' : `, allowCycles: ${allowCycles}`;
  return `start: ${start.text}, steps: [${inputs.join(', ')}]${cycles}`;
}

const shown =
  'searchStatus totalCount nodes { chainCount organization { id } chains(first: 100) { organizations { id } relationships { id } } }';

/** Of ids in ASCII, the order that the database has. */
const compare = (one: Way, other: Way): number => {
  const index = one.findIndex((id, at) => id !== other[at]);
  return (one[index] ?? '') < (other[index] ?? '') ? -1 : 1;
};

/** What the API should answer: chains grouped by their ends, most first, each end's in order. */
function expected(ways: readonly Way[]) {
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

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(facts);
});
afterAll(() => graph.close());

const asked = async (question: Question) => {
  const { data, errors } = await graph.ask(`{ chains(${argumentsOf(question)}) { ${shown} } }`);
  return errors ?? data.chains;
};

const cooperate = (times: number): Step[] => Array.from({ length: times }, () => ({ kinds: ['COOPERATION'] }));

describe('chains', () => {
  it.each<[string, Question]>([
    ['one step', { start: kind('HOSPITAL'), steps: [{ kinds: ['INTERNSHIP'] }] }],
    [
      'government bodies → alliances → hospitals → schools in a region',
      {
        start: kind('GOVERNMENT_BODY'),
        steps: [
          { kinds: ['GUIDANCE'], direction: 'OUT', to: kind('ALLIANCE') },
          { kinds: ['MEMBERSHIP'], direction: 'IN', to: kind('HOSPITAL') },
          { kinds: ['INTERNSHIP'], direction: 'OUT', to: within },
        ],
      },
    ],
    [
      'schools ← hosts → alliances ← government bodies',
      {
        start: kind('SCHOOL'),
        steps: [
          { kinds: ['INTERNSHIP'], direction: 'IN' },
          { kinds: ['MEMBERSHIP'], direction: 'OUT' },
          { kinds: ['GUIDANCE'], direction: 'IN' },
        ],
      },
    ],
    ['steps against their direction', { start: kind('SCHOOL'), steps: [{ kinds: ['INTERNSHIP'], direction: 'OUT' }] }],
    [
      'ties without direction, which IN and OUT never exclude',
      {
        start: one('school-b'),
        steps: [
          { kinds: ['COOPERATION', 'INTERNSHIP'], direction: 'OUT' },
          { kinds: ['INTERNSHIP', 'COOPERATION'], direction: 'IN' },
        ],
      },
    ],
    [
      'a filter on the ties of each step',
      {
        start: kind('HOSPITAL'),
        steps: [
          { kinds: ['INTERNSHIP'], where: operating },
          {
            kinds: ['COOPERATION'],
            where: { text: '{ NOT: { status: { eq: OPERATING } } }', fits: ({ status }) => status === 'SIGNED' },
          },
        ],
      },
    ],
    ['two steps over ties of one kind', { start: all, steps: cooperate(2) }],
    ['three steps over ties of one kind', { start: all, steps: cooperate(3) }],
    ['four steps over ties of one kind', { start: within, steps: cooperate(4) }],
    ['five steps over ties of one kind', { start: one('maker'), steps: cooperate(5) }],
    [
      'six steps over ties of several kinds',
      { start: kind('SCHOOL'), steps: Array.from({ length: 6 }, () => ({ kinds: ['COOPERATION', 'INTERNSHIP'] })) },
    ],
  ])('counts and shows what the facts hold: %s', async (_, question) => {
    for (const allowCycles of [undefined, true]) {
      const posed = { ...question, ...(allowCycles ? { allowCycles } : {}) };
      expect(await asked(posed)).toEqual(expected(waysOf(posed)));
    }
  });
});
