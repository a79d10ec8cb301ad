import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstDay, lastDay } from '../src/date/partial-date.js';
import type { OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { grouped } from '../src/neo4j/batch.js';
import { type AskedGraph, openGraph } from './ask.js';
import { randomNetwork } from './random-network.js';
import { world } from './world.js';

let graph: AskedGraph;

const org = (slug: string): string => `kg:organization/${slug}`;
const evidence = [{ document: 'kg:document/report', locator: 'p9', asWritten: ['pilot'] }];

/** Two cooperations, the second of which takes the place of the first, and one that nobody knows the end of. */
const later: readonly RelationshipFact[] = [
  {
    id: 'kg:cooperation/park-institute-pilot',
    kind: 'COOPERATION',
    source: org('institute'),
    target: org('park'),
    status: 'ENDED',
    since: '2020',
    until: '2023-06',
    forms: ['RESEARCH'],
    evidence: [{ document: 'kg:document/notice' }],
  },
  {
    id: 'kg:cooperation/park-institute',
    kind: 'COOPERATION',
    source: org('park'),
    target: org('institute'),
    status: 'OPERATING',
    since: '2024-03',
    forms: ['RESEARCH', 'TRAINING_CENTRE'],
    evidence,
  },
  {
    id: 'kg:internship/hospital-faculty',
    kind: 'INTERNSHIP',
    source: org('hospital'),
    target: org('faculty'),
    status: 'ENDED',
    since: '2015',
    evidence,
  },
];

describe('between two years', () => {
  beforeAll(async () => {
    graph = await openGraph({ ...world, relationships: [...world.relationships, ...later] });
  });
  afterAll(() => graph.close());

  const change = `kind source { name } target { name } relationship { id } at recording { actor }
    before { id status since until sentence } after { id status since until sentence }
    fields { field before after } documents { id } newDocuments { id }`;
  const inThreeLanguages = `en: sentence(language: "en") hans: sentence(language: "zh-Hans") hant: sentence(language: "zh-Hant")`;

  it('has what took the place of what, with both, what differs, and what says so', async () => {
    const { data, errors, statements } = await graph.ask(
      `{ networkDiff(from: "2023", to: "2024", scope: {where: {id: {eq: "kg:organization/institute"}}}) {
        from to basis undated imprecise counts { kind before after added ended changed }
        changed { totalCount nodes { ${change} ${inThreeLanguages} } }
        added { totalCount nodes { kind } } ended { totalCount nodes { kind } }
      } }`,
    );

    const [before, after] = [
      {
        id: 'kg:cooperation/park-institute-pilot',
        status: 'ENDED',
        since: '2020',
        until: '2023-06',
        sentence: 'Immunology Institute and Bio Park work together (research), from 2020 to 2023-06, ended.',
      },
      {
        id: 'kg:cooperation/park-institute',
        status: 'OPERATING',
        since: '2024-03',
        until: null,
        sentence: 'Immunology Institute and Bio Park work together (research, a training centre), since 2024-03.',
      },
    ];
    expect({ errors, data }).toEqual({
      errors: undefined,
      data: {
        networkDiff: {
          from: '2023',
          to: '2024',
          basis: 'VALID_TIME',
          undated: 1,
          imprecise: 0,
          counts: [
            { kind: 'COOPERATION', before: 1, after: 1, added: 0, ended: 0, changed: 1 },
            { kind: 'TENANCY', before: 1, after: 1, added: 0, ended: 0, changed: 0 },
          ],
          changed: {
            totalCount: 1,
            nodes: [
              {
                kind: 'COOPERATION',
                source: { name: 'Immunology Institute' },
                target: { name: 'Bio Park' },
                relationship: { id: 'kg:cooperation/park-institute' },
                at: '2024-03',
                recording: null,
                before,
                after,
                fields: [
                  { field: 'status', before: 'ENDED', after: 'OPERATING' },
                  { field: 'since', before: '2020', after: '2024-03' },
                  { field: 'until', before: '2023-06', after: null },
                  { field: 'forms', before: 'RESEARCH', after: 'RESEARCH, TRAINING_CENTRE' },
                  { field: 'documents', before: 'kg:document/notice', after: 'kg:document/report' },
                ],
                documents: [{ id: 'kg:document/report' }],
                newDocuments: [{ id: 'kg:document/report' }],
                en: `Before: ${before.sentence} Now: ${after.sentence}`,
                hans: '此前：免疫研究院与生物城合作（科研）（2020年至2023年6月，已结束）。现在：免疫研究院与生物城合作（科研、实训中心）（自2024年3月起）。',
                hant: '此前：免疫研究院與生物城合作（科研）（2020年至2023年6月，已結束）。現在：免疫研究院與生物城合作（科研、實訓中心）（自2024年3月起）。',
              },
            ],
          },
          added: { totalCount: 0, nodes: [] },
          ended: { totalCount: 0, nodes: [] },
        },
      },
    });
    expect(statements.toSorted()).toEqual([
      'document/by-ids',
      'network-diff/added',
      'network-diff/changed',
      'network-diff/count-held',
      'network-diff/ended',
    ]);
  });

  it('has what began, the latest first, with one end at least in the region', async () => {
    const { data, statements } = await graph.ask(
      `{ networkDiff(from: "2024-05-15", to: "2024-05-16", scope: {where: {region: {within: "gb2260:500000"}}, kinds: [MEMBERSHIP, TENANCY]}) {
        undated imprecise added { totalCount nodes { at relationship { id } documents { id } sentence hans: sentence(language: "zh-Hans") } }
      } }`,
    );

    expect(data.networkDiff).toEqual({
      undated: 2,
      // A membership of May 2024, and one of 2024 that may have been over.
      imprecise: 2,
      added: {
        totalCount: 2,
        nodes: [
          {
            at: '2024-05-16',
            relationship: { id: 'kg:membership/park-alliance' },
            documents: [{ id: 'kg:document/notice' }],
            sentence: 'New: Bio Park is a lead organization of River Alliance, since 2024-05-16.',
            hans: '新增：生物城是江河产教联合体的牵头单位（自2024年5月16日起）。',
          },
          {
            at: '2024-05-16',
            relationship: { id: 'kg:membership/college-alliance' },
            documents: [{ id: 'kg:document/notice' }, { id: 'kg:document/report' }],
            sentence: 'New: River College is a founder and a vice chair of River Alliance, since 2024-05-16.',
            hans: '新增：江河学院是江河产教联合体的发起单位、副理事长单位（自2024年5月16日起）。',
          },
        ],
      },
    });
    expect(statements.toSorted()).toEqual(['document/by-ids', 'network-diff/added', 'network-diff/count-held']);
  });

  it('has what ended though it is ENDED now, unless other grades are named', async () => {
    const asked = (scope: string) =>
      graph.ask(`{ networkDiff(from: "2024", to: "2025"${scope}) {
        ended { totalCount nodes { at before { status } after { id } relationship { id } sentence hant: sentence(language: "zh-Hant") } }
      } }`);
    const [all, operating] = [await asked(''), await asked(', scope: {status: [OPERATING]}')];

    expect([all.data.networkDiff.ended, operating.data.networkDiff.ended]).toEqual([
      {
        totalCount: 1,
        nodes: [
          {
            at: '2024',
            before: { status: 'ENDED' },
            after: null,
            relationship: { id: 'kg:membership/maker-alliance' },
            sentence: 'Over: Delta Maker is a member of River Alliance, from 2024 to 2024, ended.',
            hant: '已終止：三角洲製造是江河產教聯合體的成員單位（2024年至2024年，已結束）。',
          },
        ],
      },
      { totalCount: 0, nodes: [] },
    ]);
  });

  it('leaves out what is disputed, and ties of the withdrawn, unless they are named', async () => {
    const count = async (times: string, scope: string) => {
      const { data } = await graph.ask(`{ networkDiff(${times}, scope: {${scope}}) { added { totalCount } } }`);
      return data.networkDiff.added.totalCount;
    };
    const [disputed, ghosts] = ['from: "2020", to: "2021"', 'from: "1998", to: "1999"'];

    expect([
      await count(disputed, ''),
      await count(disputed, 'status: [DISPUTED, OPERATING]'),
      await count(ghosts, ''),
      await count(ghosts, 'where: {status: {in: [ACTIVE, WITHDRAWN]}}'),
      await count(ghosts, 'where: {status: {in: [ACTIVE, WITHDRAWN]}}, kinds: []'),
    ]).toEqual([0, 1, 0, 1, 0]);
  });

  it.each([
    [
      'the same year',
      'from: "2024", to: "2024"',
      'Expected from to end before to begins, so that they can differ; got from 2024 and to 2024.',
    ],
    [
      'a month of the year before',
      'from: "2024", to: "2024-05"',
      'Expected from to end before to begins, so that they can differ; got from 2024 and to 2024-05.',
    ],
    [
      'an earlier year',
      'from: "2024", to: "2023"',
      'Expected from to end before to begins, so that they can differ; got from 2024 and to 2023.',
    ],
    [
      'the same end of the record',
      'from: "2024-12", to: "2024", basis: RECORDED_TIME',
      'Expected from to end before to ends; got from 2024-12 and to 2024.',
    ],
    [
      'a third time',
      'from: "2023", to: "2024", scope: {asOf: "2024"}',
      'Expected no asOf in scope of networkDiff, as from and to say when; got "2024".',
    ],
  ])('refuses %s', async (_, args, message) => {
    const { errors, statements } = await graph.ask(`{ networkDiff(${args}) { undated } }`);

    expect([errors?.map((error) => [error.extensions.code, error.message]), statements]).toEqual([
      [['BAD_USER_INPUT', message]],
      [],
    ]);
  });

  it('refuses the cursor of another difference, and of another list of it', async () => {
    const page = (to: string, field: string, after = '') =>
      graph.ask(`{ networkDiff(from: "2020", to: "${to}") { ${field}(first: 1${after}) { pageInfo { endCursor } } } }`);
    const { data } = await page('2024', 'added');
    const after = `, after: "${data.networkDiff.added.pageInfo.endCursor}"`;
    const [other, list] = [await page('2025', 'added', after), await page('2024', 'ended', after)];

    expect([other, list].map(({ errors, statements }) => [errors?.[0]?.message, statements])).toEqual([
      [
        'This cursor belongs to another difference: cursors of "added" fit only the same from, to, scope and basis.',
        [],
      ],
      [
        'This cursor belongs to another list: cursors of "ended" fit only the same filter and order they came from.',
        [],
      ],
    ]);
  });
});

describe('between two times of a random network', () => {
  const drawn = randomNetwork('diff', 23, { organizations: 60, ties: 200, people: 2, positions: 2 });
  const organizations = new Map((drawn.organizations ?? []).map((fact) => [fact.id, fact]));

  /** Up to three more ties of the same kind between the same two, so that one may take the place of another. */
  const ties = (drawn.relationships ?? []).flatMap((tie, index) => [
    tie,
    ...Array.from({ length: index % 4 }, (_, again): RelationshipFact => {
      const { until: _until, ...rest } = tie;
      const year = 2001 + ((index * 7 + again * 5) % 18);
      return {
        ...rest,
        id: `${tie.id}-${again}`,
        since: `${year}-03-0${again + 1}`,
        ...((index + again) % 3 === 0 ? {} : { until: String(year + again) }),
        status: (['OPERATING', 'ENDED', 'SIGNED', 'DISPUTED'] as const)[(index + again) % 4] ?? 'OPERATING',
      };
    }),
  ]);

  beforeAll(async () => {
    graph = await openGraph({ ...drawn, relationships: ties });
  });
  afterAll(() => graph.close());

  interface Asked {
    readonly from: string;
    readonly to: string;
    readonly scope?: string;
    readonly counts?: (tie: RelationshipFact) => boolean;
    readonly fits?: (organization: OrganizationFact) => boolean;
    readonly withdrawn?: boolean;
  }

  const starts = ({ since }: RelationshipFact): string => (since === undefined ? '0000' : firstDay(since));
  const ends = ({ until }: RelationshipFact): string => (until === undefined ? '9999' : lastDay(until));
  const holds = (tie: RelationshipFact, date: string): boolean =>
    starts(tie) <= lastDay(date) && ends(tie) >= firstDay(date);
  const by = (date: (tie: RelationshipFact) => string) => (one: RelationshipFact, other: RelationshipFact) =>
    `${date(one)} ${one.id}` < `${date(other)} ${other.id}` ? -1 : 1;
  /** Whether a date holds a day and days beyond it, on its way from its near to its far end. */
  const reaches = (date: string, day: string, near: typeof firstDay, far: typeof firstDay): boolean =>
    day !== far(date) && [near(date), day, far(date)].toSorted()[1] === day;

  /** By looking at every tie, and sorting those of each pair of organizations. */
  function expected({ from, to, counts, fits = () => true, withdrawn = false }: Asked) {
    const present = ties.filter((tie) => {
      const both = [tie.source, tie.target].map((id) => organizations.get(id) as OrganizationFact);
      return (
        (counts ?? (({ status }) => status !== 'DISPUTED'))(tie) &&
        both.some((each) => fits(each)) &&
        (withdrawn || both.every(({ status }) => status !== 'WITHDRAWN'))
      );
    });
    const pairs = grouped(present, ({ kind, source, target }) => `${kind} ${source} ${target}`);
    const added: RelationshipFact[] = [];
    const ended: RelationshipFact[] = [];
    const changed: [after: RelationshipFact, before: RelationshipFact][] = [];
    for (const group of pairs.values()) {
      const begun = group.filter((tie) => holds(tie, to) && !holds(tie, from)).sort(by(starts));
      const over = group.filter((tie) => holds(tie, from) && !holds(tie, to)).sort(by(ends));
      const common = Math.min(begun.length, over.length);
      changed.push(
        ...begun.slice(0, common).map((tie, index) => [tie, over[index]] as [RelationshipFact, RelationshipFact]),
      );
      added.push(...begun.slice(common));
      ended.push(...over.slice(common));
    }
    const either = present.filter((tie) => holds(tie, from) || holds(tie, to));
    return {
      before: present.filter((tie) => holds(tie, from)).length,
      after: present.filter((tie) => holds(tie, to)).length,
      added: added
        .sort(by(starts))
        .reverse()
        .map(({ id }) => id),
      ended: ended
        .sort(by(ends))
        .reverse()
        .map(({ id }) => id),
      changed: changed
        .sort(([one], [other]) => by(starts)(one, other))
        .reverse()
        .map((pair) => pair.map(({ id }) => id)),
      undated: either.filter((tie) => holds(tie, from) && holds(tie, to) && tie.since === undefined).length,
      imprecise: either.filter(
        ({ since, until, status }) =>
          [from, to].some((date) => since !== undefined && reaches(since, lastDay(date), firstDay, lastDay)) ||
          [from, to].some((date) => until !== undefined && reaches(until, firstDay(date), lastDay, firstDay)) ||
          (status === 'ENDED' && until === undefined),
      ).length,
    };
  }

  const cases: [string, Asked][] = [
    ['of two years', { from: '2009', to: '2010' }],
    ['of two years far apart', { from: '2004', to: '2016' }],
    ['of two days', { from: '2012-06-14', to: '2012-06-15' }],
    ['of a month and a year', { from: '2011-02', to: '2013' }],
    [
      'of some kinds and grades',
      {
        from: '2008',
        to: '2012-05',
        scope: '{ kinds: [COOPERATION, MEMBERSHIP, GUIDANCE], status: [OPERATING, DISPUTED, ENDED] }',
        counts: ({ kind, status }) =>
          ['COOPERATION', 'MEMBERSHIP', 'GUIDANCE'].includes(kind) &&
          ['OPERATING', 'DISPUTED', 'ENDED'].includes(status),
      },
    ],
    [
      'of schools and hospitals with whomever',
      {
        from: '2007-12-31',
        to: '2014',
        scope: '{ where: { kind: { in: [SCHOOL, HOSPITAL] } } }',
        fits: ({ kind, status }) => ['SCHOOL', 'HOSPITAL'].includes(kind) && status !== 'WITHDRAWN',
      },
    ],
    [
      'of what was withdrawn',
      {
        from: '2002',
        to: '2018',
        scope: '{ where: { status: { eq: WITHDRAWN } } }',
        fits: ({ status }) => status === 'WITHDRAWN',
        withdrawn: true,
      },
    ],
  ];

  const query = (scope = '') => `query ($from: PartialDate!, $to: PartialDate!) {
    networkDiff(from: $from, to: $to${scope === '' ? '' : `, scope: ${scope}`}) {
      undated imprecise counts { before after added ended changed }
      added(first: 100) { totalCount nodes { after { id } before { id } } }
      ended(first: 100) { totalCount nodes { after { id } before { id } } }
      changed(first: 100) { totalCount nodes { after { id } before { id } } }
    }
  }`;

  it.each(cases)('%s, it is what a look at every tie finds', async (_, asked) => {
    const { from, to, scope } = asked;
    const { data, errors } = await graph.ask(query(scope), { from, to });
    const { counts, undated, imprecise, added, ended, changed } = data.networkDiff;
    const sum = (field: string) =>
      counts.reduce((total: number, count: Record<string, number>) => total + Number(count[field]), 0);
    const whole = expected(asked);

    expect(errors).toBeUndefined();
    expect({
      before: sum('before'),
      after: sum('after'),
      undated,
      imprecise,
      added: added.nodes.map(({ after }: never) => (after as { id: string }).id),
      ended: ended.nodes.map(({ before }: never) => (before as { id: string }).id),
      changed: changed.nodes.map(({ after, before }: { after: { id: string }; before: { id: string } }) => [
        after.id,
        before.id,
      ]),
    }).toEqual(whole);
    expect([added, ended, changed].map(({ totalCount }) => totalCount)).toEqual([
      whole.added.length,
      whole.ended.length,
      whole.changed.length,
    ]);
    expect(sum('after')).toBe(sum('before') + sum('added') - sum('ended'));
  });

  it('has something of everything in these cases', () => {
    const all = cases.map(([, asked]) => expected(asked));
    expect([
      all.some(({ added }) => added.length > 5),
      all.some(({ ended }) => ended.length > 5),
      all.some(({ changed }) => changed.length > 5),
    ]).toEqual([true, true, true]);
    expect(all.map(({ undated, imprecise }) => undated + imprecise > 0)).toEqual(all.map(() => true));
  });

  it.each(['added', 'ended', 'changed'] as const)('comes page by page as it comes at once: %s', async (field) => {
    const pages: string[] = [];
    for (let after: string | null = null; pages.length < 100; ) {
      const { data } = await graph.ask(
        `query ($after: String) { networkDiff(from: "2004", to: "2016") {
          ${field}(first: 4, after: $after) { nodes { after { id } before { id } } pageInfo { hasNextPage endCursor } }
        } }`,
        { after },
      );
      const { nodes, pageInfo } = data.networkDiff[field];
      pages.push(...nodes.map(({ after, before }: Record<string, { id: string } | null>) => (after ?? before)?.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }

    expect(pages).toEqual(
      expected({ from: '2004', to: '2016' })[field].map((each) => (Array.isArray(each) ? each[0] : each)),
    );
  });
});
