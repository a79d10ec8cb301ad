import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { type AskedGraph, openGraph } from './ask.js';
import { argumentsOf, type Question, type Step, there, waysOf } from './brute-force-chains.js';

const evidence = [{ document: 'kg:document/register' }];
const documents = [{ id: 'kg:document/register', title: 'Register' }];
const idOf = (slug: string): string => `kg:organization/${slug}`;
const numbered = (stem: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${stem}-${String(index).padStart(3, '0')}`);

function organization(slug: string, kind: OrganizationFact['kind'], own: Partial<OrganizationFact> = {}) {
  return { id: idOf(slug), kind, names: [{ value: slug, language: 'en' }], evidence, ...own };
}

/** Two organizations as often as they stand in the list; those without direction run from the smaller id. */
function tiesOf(kind: RelationshipFact['kind'], pairs: readonly (readonly [string, string])[]): RelationshipFact[] {
  const statuses = ['OPERATING', 'SIGNED', 'OPERATING'] as const;
  return pairs.map(([one, other], index) => {
    const [source, target] = kind === 'COOPERATION' && other < one ? [other, one] : [one, other];
    return {
      id: `kg:${kind.toLowerCase()}/${source}-${target}-${index}`,
      kind,
      source: idOf(source),
      target: idOf(target),
      since: `${1900 + (index % 125)}`,
      status: statuses[index % 3] ?? 'SIGNED',
      evidence,
    };
  });
}

const pairsOf = (slugs: readonly string[]): [string, string][] =>
  slugs.flatMap((one, index) => slugs.slice(index + 1).map((other): [string, string] => [one, other]));

let graph: AskedGraph;

/** All ends, page by page, with how many chains end at each. */
async function counted(question: Question, first: number) {
  const ends: [string, number][] = [];
  const statements: string[] = [];
  for (let after: string | null = null, total: number | undefined; ; ) {
    const answer = await graph.ask(
      `query ($after: String) { chains(${argumentsOf(question)}, first: ${first}, after: $after) {
        searchStatus ${after === null ? 'totalCount' : ''} nodes { chainCount organization { id } }
        pageInfo { hasNextPage endCursor }
      } }`,
      { after },
    );
    if (answer.errors) throw answer.errors[0];
    const { searchStatus, totalCount, nodes, pageInfo } = answer.data.chains;
    statements.push(...answer.statements);
    for (const { organization, chainCount } of nodes) ends.push([organization.id, chainCount]);
    total ??= totalCount;
    if (!pageInfo.hasNextPage) return { found: { searchStatus, total, ends }, statements };
    after = pageInfo.endCursor;
  }
}

/** The same by following every chain, one by one. */
function followed(question: Question, facts: Partial<Facts>) {
  const ends = new Map<string, number>();
  for (const way of waysOf(question, facts)) ends.set(way.at(-1) ?? '', (ends.get(way.at(-1) ?? '') ?? 0) + 1);
  const mostFirst = [...ends].sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1));
  return { searchStatus: 'EXHAUSTED', total: ends.size, ends: mostFirst };
}

const all = { text: '{}', fits: there };
const kind = (wanted: OrganizationFact['kind']) => ({
  text: `{ kind: { eq: ${wanted} } }`,
  fits: (each: OrganizationFact) => each.kind === wanted && there(each),
});
const some = (...slugs: string[]) => ({
  text: `{ id: { in: [${slugs.map((slug) => `"${idOf(slug)}"`)}] } }`,
  fits: ({ id }: OrganizationFact) => slugs.map(idOf).includes(id),
});
const signed = { text: '{ status: { eq: SIGNED } }', fits: ({ status }: RelationshipFact) => status === 'SIGNED' };
const cooperate = (times: number, own: Partial<Step> = {}): Step[] =>
  Array.from({ length: times }, () => ({ kinds: ['COOPERATION'], ...own }));

describe('the chains among cliques of 14 and around a hub', () => {
  const [clique, doubled, leaves] = [numbered('clique', 14), numbered('doubled', 14), numbered('leaf', 60)];
  const kinds = ['SCHOOL', 'ENTERPRISE', 'HOSPITAL'] as const;
  const facts: Partial<Facts> = {
    documents,
    organizations: [
      organization('alliance', 'ALLIANCE'),
      organization('hub', 'SCHOOL'),
      ...[...clique, ...doubled].map((slug, index) => organization(slug, kinds[index % 3] ?? 'SCHOOL')),
      ...leaves.map((slug, index) =>
        organization(
          slug,
          index % 2 === 0 ? 'ENTERPRISE' : 'HOSPITAL',
          index % 20 === 7 ? { status: 'WITHDRAWN' } : {},
        ),
      ),
    ],
    relationships: [
      ...tiesOf('COOPERATION', [
        ...pairsOf(clique),
        ...pairsOf(doubled),
        ...pairsOf(doubled.slice(0, 5)),
        ...leaves.map((leaf): [string, string] => ['hub', leaf]),
        ...leaves.slice(0, 20).map((leaf): [string, string] => ['hub', leaf]),
        ...leaves.slice(0, 30).map((leaf, index): [string, string] => [leaf, leaves[index + 7] ?? '']),
        ['clique-000', 'hub'],
        ['clique-001', 'leaf-003'],
        ['clique-001', 'doubled-002'],
      ]),
      ...tiesOf('INTERNSHIP', [
        ...leaves.slice(0, 25).map((leaf): [string, string] => [leaf, 'hub']),
        ...leaves.slice(10, 40).map((leaf): [string, string] => [leaf, 'doubled-001']),
        ['doubled-002', 'hub'],
        ['doubled-002', 'doubled-001'],
        ['doubled-002', 'doubled-001'],
        ['clique-001', 'clique-000'],
      ]),
      ...tiesOf(
        'MEMBERSHIP',
        [...leaves.slice(0, 30), ...clique].map((member): [string, string] => [member, 'alliance']),
      ),
    ],
  };
  beforeAll(async () => {
    graph = await openGraph(facts);
  });
  afterAll(() => graph.close());

  it.each<[string, Question]>([
    ['two steps', { start: kind('SCHOOL'), steps: cooperate(2) }],
    ['three steps from everywhere', { start: all, steps: cooperate(3) }],
    ['three steps from one kind', { start: kind('ENTERPRISE'), steps: cooperate(3) }],
    ['three steps from the hub', { start: some('hub'), steps: cooperate(3) }],
    ['three steps from one of a clique', { start: some('doubled-002'), steps: cooperate(3) }],
    ['three steps from a few', { start: some('doubled-002', 'hub', 'leaf-001'), steps: cooperate(3) }],
    ['ties of a grade', { start: all, steps: cooperate(3, { where: signed }) }],
    [
      'ties of a grade on some steps',
      { start: kind('SCHOOL'), steps: [...cooperate(2), ...cooperate(1, { where: signed })] },
    ],
    [
      'conditions seen from either end',
      {
        start: all,
        steps: [
          ...cooperate(1),
          ...Array.from({ length: 2 }, () => ({
            kinds: ['INTERNSHIP', 'COOPERATION'] as const,
            where: { text: '{ direction: BOTH }', fits: () => true },
          })),
        ],
      },
    ],
    [
      'places of some kinds',
      {
        start: kind('ENTERPRISE'),
        steps: [
          { kinds: ['COOPERATION'], to: kind('SCHOOL') },
          ...cooperate(1, { to: kind('ENTERPRISE') }),
          ...cooperate(1),
        ],
      },
    ],
    [
      'there and back along directed ties',
      {
        start: all,
        steps: [
          { kinds: ['INTERNSHIP'], direction: 'OUT' },
          { kinds: ['INTERNSHIP'], direction: 'IN' },
          { kinds: ['INTERNSHIP'], direction: 'OUT' },
        ],
      },
    ],
    [
      'ties of several kinds, some with a direction',
      {
        start: all,
        steps: [
          { kinds: ['COOPERATION', 'INTERNSHIP'], direction: 'OUT' },
          { kinds: ['INTERNSHIP', 'COOPERATION'], direction: 'OUT' },
          { kinds: ['COOPERATION', 'INTERNSHIP', 'MEMBERSHIP'] },
        ],
      },
    ],
    [
      'members of one alliance',
      { start: kind('HOSPITAL'), steps: [{ kinds: ['MEMBERSHIP'] }, { kinds: ['MEMBERSHIP'] }, ...cooperate(1)] },
    ],
  ])(
    'are as many as there are, without cycles and with them: %s',
    async (_, question) => {
      for (const allowCycles of [false, true]) {
        const posed = { ...question, allowCycles };
        expect((await counted(posed, 40)).found).toEqual(followed(posed, facts));
      }
    },
    60_000,
  );
});

describe('the chains of many small rings', () => {
  const triangles = numbered('triangle', 40).flatMap((ring) => [`${ring}-a`, `${ring}-b`, `${ring}-c`]);
  const lines = numbered('line', 3).flatMap((line) => [`${line}-a`, `${line}-b`, `${line}-c`, `${line}-d`]);
  const inRow = (slugs: readonly string[]): [string, string][] =>
    slugs.slice(1).map((slug, index) => [slugs[index] ?? '', slug]);
  const facts: Partial<Facts> = {
    documents,
    organizations: [...triangles, ...lines].map((slug) => organization(slug, 'SCHOOL')),
    relationships: tiesOf('COOPERATION', [
      ...numbered('triangle', 40).flatMap((ring) => pairsOf([`${ring}-a`, `${ring}-b`, `${ring}-c`])),
      ...numbered('triangle', 40).flatMap((ring) => pairsOf([`${ring}-a`, `${ring}-b`, `${ring}-c`])),
      ...numbered('line', 3).flatMap((line) => inRow([`${line}-a`, `${line}-b`, `${line}-c`, `${line}-d`])),
    ]),
  };
  beforeAll(async () => {
    graph = await openGraph(facts);
  });
  afterAll(() => graph.close());

  it('are found behind all the ends that rings alone would have put before them', async () => {
    const question = { start: all, steps: cooperate(3) };
    const { found, statements } = await counted(question, 10);

    expect(found).toEqual(followed(question, facts));
    expect(statements.toSorted()).toEqual([
      'chain/count-ends-without-rings',
      'chain/ends-without-rings',
      'chain/ends-without-rings',
    ]);
  });
});
