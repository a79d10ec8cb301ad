import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { checkArguments } from '../src/limits/arguments.js';
import { type AskedGraph, openGraph, schema } from './ask.js';
import { argumentsOf, expected, type Question, type Step, there, waysOf } from './brute-force-chains.js';

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

const shown =
  'searchStatus totalCount nodes { chainCount organization { id } chains(first: 100) { organizations { id } relationships { id } } }';

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
      expect(await asked(posed)).toEqual(expected(waysOf(posed, facts)));
    }
  });

  it('answers the WITHDRAWN only where the start or the step speaks of status', async () => {
    const any = { text: '{ status: { in: [ACTIVE, WITHDRAWN] } }', fits: () => true };
    const steps: Step[] = [
      { kinds: ['MEMBERSHIP'], direction: 'IN', to: any },
      { kinds: ['INTERNSHIP'], direction: 'OUT', to: any },
      { kinds: ['COOPERATION'] },
    ];
    const started: Question = { start: any, steps: [{ kinds: ['INTERNSHIP'] }] };
    expect([await asked({ start: kind('ALLIANCE'), steps }), await asked(started)]).toEqual([
      expected(waysOf({ start: kind('ALLIANCE'), steps }, facts)),
      expected(waysOf(started, facts)),
    ]);
  });

  it('takes where as seen from the organization that the step leaves', async () => {
    const steps = (where: string) => `steps: [{ kinds: [INTERNSHIP, COOPERATION], where: ${where} }]`;
    const { data } = await graph.ask(`{
      out: chains(${`start: ${one('hospital-b').text}, ${steps('{ kind: { eq: INTERNSHIP }, direction: OUT }')}`}) { nodes { organization { id } } }
      in: chains(${`start: ${one('hospital-b').text}, ${steps('{ kind: { eq: INTERNSHIP }, direction: IN }')}`}) { nodes { organization { id } } }
      partner: chains(${`start: ${one('hospital-b').text}, ${steps('{ partner: { kind: { eq: HOSPITAL } } }')}`}) { nodes { organization { id } } }
    }`);
    expect(data).toEqual({
      out: { nodes: [{ organization: { id: idOf('school-b') } }] },
      in: { nodes: [] },
      partner: { nodes: [{ organization: { id: idOf('hospital-a') } }] },
    });
  });

  it('pages forward by cursor, each end once, and refuses the cursor of other chains', async () => {
    const question = argumentsOf({ start: all, steps: cooperate(2) });
    const seen: string[] = [];
    let after = 'null';
    for (let more = true; more; ) {
      const { data } = await graph.ask(
        `{ chains(${question}, first: 2, after: ${after}) { edges { cursor node { organization { id } } } pageInfo { hasNextPage } } }`,
      );
      seen.push(
        ...data.chains.edges.map((edge: { node: { organization: { id: string } } }) => edge.node.organization.id),
      );
      after = JSON.stringify(data.chains.edges.at(-1).cursor);
      more = data.chains.pageInfo.hasNextPage;
    }
    const whole = expected(waysOf({ start: all, steps: cooperate(2) }, facts));
    const other = argumentsOf({ start: all, steps: cooperate(3) });
    const { errors } = await graph.ask(`{ chains(${other}, after: ${after}) { nodes { chainCount } } }`);
    expect([seen, errors?.map(({ message }) => message)]).toEqual([
      whole.nodes.map(({ organization: { id } }) => id),
      [
        'This cursor belongs to another list: cursors of "Query.chains" fit only the same filter and order they came from.',
      ],
    ]);
  });

  it('shows as many chains of each end as are asked for, 3 unless said otherwise', async () => {
    const question = argumentsOf({ start: all, steps: cooperate(3) });
    const { data } = await graph.ask(
      `{ chains(${question}, first: 1) { nodes { chains { relationships { id } } two: chains(first: 2) { relationships { id } } } } }`,
    );
    const [end] = expected(waysOf({ start: all, steps: cooperate(3) }, facts)).nodes;
    const ties = end?.chains.map(({ relationships }) => ({ relationships }));
    expect(data.chains.nodes).toEqual([{ chains: ties?.slice(0, 3), two: ties?.slice(0, 2) }]);
  });

  it('costs one statement for the ends and one for the chains of all of them', async () => {
    const question = argumentsOf({ start: all, steps: cooperate(2) });
    const ends = await graph.ask(`{ chains(${question}) { searchStatus emptiedBy { step } nodes { chainCount } } }`);
    const shownToo = await graph.ask(
      `{ chains(${question}) { nodes { organization { id } chains { organizations { id name } relationships { id sentence } } } } }`,
    );
    expect([ends.statements, shownToo.statements]).toEqual([['chain/ends'], ['chain/ends', 'chain/of-ends']]);
  });
});

describe('chains without an end', () => {
  const guided = { kinds: ['GUIDANCE'], direction: 'OUT', to: kind('ALLIANCE') } as const;
  it.each<[string, Question, object]>([
    [
      'the start',
      { start: one('nobody'), steps: [guided] },
      { step: null, cause: 'START', reachedBefore: 0, message: 'No organization fits "start".' },
    ],
    [
      'ties of other kinds',
      { start: kind('GOVERNMENT_BODY'), steps: [guided, { kinds: ['TENANCY'] }, ...cooperate(1)] },
      {
        step: 2,
        cause: 'KINDS',
        reachedBefore: 2,
        message: 'Before step 2, 2 organizations are reached; none has a tie of these kinds in this direction.',
      },
    ],
    [
      'ties that where leaves out',
      {
        start: one('ministry'),
        steps: [guided, { kinds: ['MEMBERSHIP'], where: { text: '{ status: { eq: SIGNED } }', fits: () => false } }],
      },
      {
        step: 2,
        cause: 'WHERE',
        reachedBefore: 1,
        message: 'Before step 2, 1 organization is reached; none of their ties of these kinds fits "where".',
      },
    ],
    [
      'what a step may lead to',
      { start: one('maker'), steps: [{ kinds: ['INTERNSHIP'], to: kind('HOSPITAL') }, ...cooperate(1)] },
      {
        step: 1,
        cause: 'TO',
        reachedBefore: 1,
        message:
          'Before step 1, 1 organization is reached; nothing that their ties lead to fits "to" (what was withdrawn is left out unless "to" speaks of status).',
      },
    ],
    [
      'coming back',
      {
        start: one('hospital-a'),
        steps: [{ kinds: ['MEMBERSHIP'] }, { kinds: ['MEMBERSHIP'], to: one('hospital-a') }],
      },
      {
        step: 2,
        cause: 'CYCLE',
        reachedBefore: 1,
        message:
          'Before step 2, 1 organization is reached; their ties lead only back to what the chain has been through.',
      },
    ],
  ])('say that it was %s', async (_, question, emptiedBy) => {
    const { data, statements } = await graph.ask(
      `{ chains(${argumentsOf(question)}) { searchStatus totalCount nodes { chainCount } emptiedBy { step cause reachedBefore message(language: "en") } } }`,
    );
    const kinds = statements.map((name) => name.replace('-without-rings', ''));
    expect([data.chains, kinds.toSorted()]).toEqual([
      { searchStatus: 'EXHAUSTED', totalCount: 0, nodes: [], emptiedBy },
      ['chain/count-ends', 'chain/ends', 'chain/reached'],
    ]);
  });

  it('say it in Chinese', async () => {
    const { data } = await graph.ask(
      `{ chains(start: ${one('maker').text}, steps: [{ kinds: [TENANCY] }]) { emptiedBy { hans: message(language: "zh-Hans") hant: message(language: "zh-Hant") } } }`,
    );
    expect(data.chains.emptiedBy).toEqual({
      hans: '第1步之前到达1个组织，都没有这些类型、这个方向的关系。',
      hant: '第1步之前到達1個組織，都沒有這些類型、這個方向的關係。',
    });
  });
});

describe('the steps of chains', () => {
  const field = schema.getQueryType()?.getFields().chains;
  const check = (steps: readonly object[]) => () => {
    if (field) checkArguments(field, schema.getQueryType() as never, { start: {}, steps, first: null });
  };
  const step = { kinds: ['COOPERATION'] };

  it('are one to six', () => {
    expect(check(Array(6).fill(step))).not.toThrow();
    expect(check([])).toThrow('Expected from 1 to 6 steps of chains; got 0.');
    expect(check(Array(7).fill(step))).toThrow('Expected from 1 to 6 steps of chains; got 7.');
  });

  it('each have a kind', () => {
    expect(check([step, { kinds: [] }])).toThrow(
      'Expected one kind of tie at least for each step of chains; step 2 has none.',
    );
  });
});
