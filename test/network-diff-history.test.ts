import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../src/canonical-json.js';
import { lastDay } from '../src/date/partial-date.js';
import type { Facts, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { migrate } from '../src/neo4j/migrate.js';
import { type AskedGraph, openGraph } from './ask.js';
import { randomNetwork } from './random-network.js';
import { world } from './world.js';

let graph: AskedGraph;

const author = { actor: 'test', reason: 'Another day' };

/** Lets everything recorded since the last call have been recorded on that day, at noon. */
async function recordedOn(day: string): Promise<void> {
  await graph.driver.executeQuery(
    `MATCH (change:Change) WHERE change.recordedAt > '2026' SET change.recordedAt = $day + 'T12:00:00.000Z'`,
    { day },
  );
}

/** Brings the graph to these ties, as the author who wrote all of it. */
async function becomes(facts: Partial<Facts>, day: string): Promise<void> {
  await graph.facts.write(facts, author);
  const none = Object.fromEntries(Object.keys(world).map((noun) => [noun, []])) as unknown as Facts;
  await graph.facts.retractMissing({ ...none, ...facts }, author);
  await recordedOn(day);
}

describe('what the graph said on one day and on another', () => {
  const tie = (id: string): RelationshipFact => world.relationships.find((each) => each.id.endsWith(id)) as never;
  const [hosts, lead, cooperates] = [tie('hospital-college'), tie('park-alliance'), tie('college-maker')];
  const others = world.relationships.filter((each) => ![hosts, lead, cooperates].includes(each));

  beforeAll(async () => {
    graph = await openGraph();
    await becomes({ ...world, relationships: [...others, cooperates, lead] }, '2025-01-10');
    await becomes(
      {
        ...world,
        relationships: [
          ...others.filter(({ id }) => id !== 'kg:related/platform-press'),
          hosts,
          { ...lead, roles: ['LEAD', 'CHAIR'], evidence: [...lead.evidence, { document: 'kg:document/report' }] },
          { ...cooperates, status: 'ENDED', until: '2025-02' },
        ],
        // Nothing is left of the press but what was said of it.
        organizations: world.organizations.filter(({ id }) => id !== 'kg:organization/press'),
      },
      '2025-03-20',
    );
  });
  afterAll(() => graph.close());

  const change = `kind source { name } target { name } relationship { id } at recording { recordedAt revision actor reason }
    before { status until } after { status until } fields { field before after }
    documents { id } newDocuments { id } sentence hans: sentence(language: "zh-Hans")`;
  const recording = { recordedAt: '2025-03-20T12:00:00.000Z', revision: 2, ...author };

  it('is what was added, taken back, said to be over, and said otherwise, each with its entry in the history', async () => {
    const { data, errors } = await graph.ask(
      `{ networkDiff(from: "2025-02", to: "2025-03", basis: RECORDED_TIME) {
        undated imprecise counts { kind before after added ended changed }
        added { totalCount nodes { ${change} } } ended { totalCount nodes { ${change} } } changed { totalCount nodes { ${change} } }
      } }`,
    );

    expect({ errors, data }).toEqual({
      errors: undefined,
      data: {
        networkDiff: {
          undated: 0,
          imprecise: 0,
          counts: [
            { kind: 'COOPERATION', before: null, after: null, added: 0, ended: 1, changed: 0 },
            { kind: 'INTERNSHIP', before: null, after: null, added: 1, ended: 0, changed: 0 },
            { kind: 'MEMBERSHIP', before: null, after: null, added: 0, ended: 0, changed: 1 },
            { kind: 'RELATED', before: null, after: null, added: 0, ended: 1, changed: 0 },
          ],
          added: {
            totalCount: 1,
            nodes: [
              {
                kind: 'INTERNSHIP',
                source: { name: 'River Hospital' },
                target: { name: 'River College' },
                relationship: { id: hosts.id },
                at: '2025-03-20',
                recording,
                before: null,
                after: { status: 'OPERATING', until: null },
                fields: [],
                documents: [{ id: 'kg:document/report' }],
                newDocuments: [{ id: 'kg:document/report' }],
                sentence:
                  'Newly recorded: River Hospital hosts interns from River College (Faculty of Rivers), since 2024-12-03.',
                hans: '新收录：江河医院接收江河学院（Faculty of Rivers）的实习生（自2024年12月3日起）。',
              },
            ],
          },
          ended: {
            totalCount: 2,
            nodes: [
              {
                kind: 'RELATED',
                source: { name: 'Test Platform' },
                target: null,
                relationship: null,
                at: '2025-03-20',
                recording: { ...recording, revision: 3 },
                before: { status: 'ANNOUNCED', until: null },
                after: null,
                fields: [],
                documents: [{ id: 'kg:document/notice' }],
                newDocuments: [],
                sentence: 'Taken back: Test Platform and kg:organization/press are related, announced.',
                hans: '已撤回：检测平台与kg:organization/press有关联（已宣布）。',
              },
              {
                kind: 'COOPERATION',
                source: { name: 'River College' },
                target: { name: 'Delta Maker' },
                relationship: { id: cooperates.id },
                at: '2025-03-20',
                recording,
                before: { status: 'SIGNED', until: null },
                after: { status: 'ENDED', until: '2025-02' },
                fields: [
                  { field: 'status', before: 'SIGNED', after: 'ENDED' },
                  { field: 'until', before: null, after: '2025-02' },
                ],
                documents: [{ id: 'kg:document/notice' }],
                newDocuments: [],
                sentence:
                  'Recorded as over: River College and Delta Maker work together (teaching materials, teaching), from 2023 to 2025-02, ended.',
                hans: '已收录为终止：江河学院与三角洲制造合作（教材编写、教学）（2023年至2025年2月，已结束）。',
              },
            ],
          },
          changed: {
            totalCount: 1,
            nodes: [
              {
                kind: 'MEMBERSHIP',
                source: { name: 'Bio Park' },
                target: { name: 'River Alliance' },
                relationship: { id: lead.id },
                at: '2025-03-20',
                recording,
                before: { status: 'OPERATING', until: null },
                after: { status: 'OPERATING', until: null },
                fields: [
                  { field: 'roles', before: 'LEAD', after: 'LEAD, CHAIR' },
                  { field: 'documents', before: 'kg:document/notice', after: 'kg:document/notice, kg:document/report' },
                ],
                documents: [{ id: 'kg:document/notice' }, { id: 'kg:document/report' }],
                newDocuments: [{ id: 'kg:document/report' }],
                sentence:
                  'Before: Bio Park is a lead organization of River Alliance, since 2024-05-16. Now: Bio Park is a lead organization and chair of River Alliance, since 2024-05-16.',
                hans: '此前：生物城是江河产教联合体的牵头单位（自2024年5月16日起）。现在：生物城是江河产教联合体的牵头单位、理事长单位（自2024年5月16日起）。',
              },
            ],
          },
        },
      },
    });
  });

  it.each([1, 10])('costs one statement a level, with %i rows', async (first) => {
    const { data, statements } = await graph.ask(
      `query ($first: Int) { networkDiff(from: "2024", to: "2025-01", basis: RECORDED_TIME) {
        undated counts { kind } added(first: $first) { totalCount nodes { ${change} } }
      } }`,
      { first },
    );

    expect([data.networkDiff.added.nodes.length, statements.toSorted()]).toEqual([
      first,
      ['document/by-ids', 'network-diff/count-recorded', 'network-diff/recorded', 'relationship/by-ids'],
    ]);
  });

  it('says where only the place in a document is another', async () => {
    const moved = { ...lead, evidence: [{ document: 'kg:document/notice', locator: 'p7' }] };
    await graph.facts.write({ relationships: [moved] }, author);
    await recordedOn('2025-05-01');
    await graph.facts.write({ relationships: [{ ...moved, evidence: [{ document: 'kg:document/notice' }] }] }, author);
    await recordedOn('2025-06-01');
    const { data } = await graph.ask(
      `{ networkDiff(from: "2025-05", to: "2025-06", basis: RECORDED_TIME) {
        changed { nodes { fields { field before after } documents { id } newDocuments { id } sentence hant: sentence(language: "zh-Hant") } }
      } }`,
    );

    expect(data.networkDiff.changed.nodes).toEqual([
      {
        fields: [{ field: 'evidence', before: 'kg:document/notice p7', after: 'kg:document/notice' }],
        documents: [{ id: 'kg:document/notice' }],
        newDocuments: [],
        sentence: 'Recorded anew: Bio Park is a lead organization of River Alliance, since 2024-05-16.',
        hant: '重新收錄：生物城是江河產教聯合體的牽頭單位（自2024年5月16日起）。',
      },
    ]);
  });

  it('is searched the same where the history was written before it was', async () => {
    const columns = `MATCH (change:Change) RETURN change.entityId AS id, change.version AS version,
      [change.kind, change.sourceId, change.targetId, change.status, change.endsOn] AS columns ORDER BY id, version`;
    const read = async () => (await graph.driver.executeQuery(columns)).records.map((record) => record.toObject());
    const before = await read();
    await graph.driver.executeQuery('MATCH (c:Change) REMOVE c.kind, c.sourceId, c.targetId, c.status, c.endsOn');
    await graph.driver.executeQuery('MATCH (migration:Migration) DELETE migration');
    await migrate(graph.driver, undefined, () => {});

    expect(await read()).toEqual(before);
  });
});

describe('the history of a random network', () => {
  const drawn = randomNetwork('past', 31, { organizations: 40, ties: 140, people: 1, positions: 1 });
  const organizations = new Map((drawn.organizations ?? []).map((fact) => [fact.id, fact]));
  const days = ['2024-01-31', '2024-02-10', '2024-02-29', '2024-12-31', '2025-03-01', '2025-03-02'];

  /** The ties as they are said on each day: some are left out, some are said otherwise, and some as they were before. */
  const said = days.map((_, round) =>
    (drawn.relationships ?? []).flatMap((tie, index): RelationshipFact[] => {
      const lot = (index * 31 + round * 17) % 11;
      if (lot < 3) return [];
      if (lot === 3) return [{ ...tie, status: 'ENDED' }];
      if (lot === 4) return [{ ...tie, until: ['2024-02', '2024', '2030'][round % 3] as string }];
      if (lot === 5)
        return [{ ...tie, evidence: [...tie.evidence, { document: 'kg:document/past-0', locator: 'p1' }] }];
      return [tie];
    }),
  );

  beforeAll(async () => {
    graph = await openGraph();
    for (const [round, day] of days.entries()) {
      await becomes({ ...drawn, relationships: said[round] ?? [] }, day);
    }
  });
  afterAll(() => graph.close());

  interface Asked {
    readonly from: string;
    readonly to: string;
    readonly scope?: string;
    readonly counts?: (states: readonly RelationshipFact[]) => boolean;
    readonly fits?: (organization: OrganizationFact) => boolean;
  }

  /** By comparing what was said last by the end of both times. */
  function expected({ from, to, counts = () => true, fits = () => true }: Asked) {
    const by = (date: string) => days.findLastIndex((day) => day.slice(0, date.length) <= date);
    const stateOf = (round: number, id: string) => said[round]?.find((tie) => tie.id === id);
    const [earlier, later] = [by(from), by(to)];
    const end = lastDay(to);
    const isOver = ({ status, until }: RelationshipFact) => status === 'ENDED' || (until && lastDay(until) <= end);
    /** The last day by which anything was said of it that was new. */
    const lastSaid = (id: string): string => {
      const news = days.slice(0, later + 1).filter((_, round) => !same(stateOf(round, id), stateOf(round - 1, id)));
      return news.at(-1) ?? '';
    };
    const same = (one: unknown, other: unknown) => canonicalJson(one ?? null) === canonicalJson(other ?? null);
    const rows = (drawn.relationships ?? []).flatMap(({ id, source, target }) => {
      const [before, after] = [stateOf(earlier, id), stateOf(later, id)];
      const ends = [source, target].map((each) => organizations.get(each) as OrganizationFact);
      const inScope = ends.some(fits) && ends.every(({ status }) => status !== 'WITHDRAWN');
      if (!inScope || !counts([before, after].filter((each) => each !== undefined)) || same(before, after)) return [];
      const over = before !== undefined && (after === undefined || (isOver(after) && !isOver(before)));
      return [{ id, day: lastSaid(id), field: before === undefined ? 'added' : over ? 'ended' : 'changed' }];
    });
    const sorted = rows.sort((one, other) => (`${one.day} ${one.id}` < `${other.day} ${other.id}` ? 1 : -1));
    const of = (field: string) => sorted.filter((row) => row.field === field).map(({ id, day }) => `${day} ${id}`);
    return { added: of('added'), ended: of('ended'), changed: of('changed') };
  }

  const cases: [string, Asked][] = [
    ['before anything was said, and at the end', { from: '2023', to: '2025' }],
    ['on a day and the next day that anything was said', { from: '2024-02-10', to: '2024-02-29' }],
    ['in a month and the next, in the middle of which it changed', { from: '2024-01', to: '2024-02' }],
    ['in a year and the next', { from: '2024', to: '2025-03' }],
    ['on two days between which nothing was said', { from: '2024-06-01', to: '2024-07' }],
    [
      'of some kinds and grades',
      {
        from: '2024-02',
        to: '2025-03-01',
        scope: '{ kinds: [COOPERATION, MEMBERSHIP, RELATED, GUIDANCE], status: [ENDED, DISPUTED] }',
        counts: (states) =>
          states.some(({ kind }) => ['COOPERATION', 'MEMBERSHIP', 'RELATED', 'GUIDANCE'].includes(kind)) &&
          states.some(({ status }) => ['ENDED', 'DISPUTED'].includes(status)),
      },
    ],
    [
      'of schools with whomever',
      {
        from: '2024-01-31',
        to: '2025-12',
        scope: '{ where: { kind: { eq: SCHOOL } } }',
        fits: ({ kind }) => kind === 'SCHOOL',
      },
    ],
  ];

  type Shown = { at: string; before: { id: string } | null; after: { id: string } | null };
  const shown = (nodes: readonly Shown[]) => nodes.map(({ at, before, after }) => `${at} ${(after ?? before)?.id}`);

  it.each(cases)('is compared as it stood %s', async (_, asked) => {
    const rows = `{ totalCount nodes { at before { id } after { id } } }`;
    const { data, errors } = await graph.ask(
      `query ($from: PartialDate!, $to: PartialDate!) {
        networkDiff(from: $from, to: $to, basis: RECORDED_TIME${asked.scope ? `, scope: ${asked.scope}` : ''}) {
          added(first: 100) ${rows} ended(first: 100) ${rows} changed(first: 100) ${rows}
        }
      }`,
      { from: asked.from, to: asked.to },
    );
    const { added, ended, changed } = data.networkDiff;
    const whole = expected(asked);

    expect(errors).toBeUndefined();
    expect({ added: shown(added.nodes), ended: shown(ended.nodes), changed: shown(changed.nodes) }).toEqual(whole);
    expect([added, ended, changed].map(({ totalCount }) => totalCount)).toEqual(
      [whole.added, whole.ended, whole.changed].map(({ length }) => length),
    );
  });

  it('has something of everything in these cases but where nothing was said', () => {
    expect(cases.map(([, asked]) => Object.values(expected(asked)).map(({ length }) => length > 0))).toEqual([
      [true, false, false],
      [true, true, true],
      [true, true, true],
      [true, true, true],
      [false, false, false],
      [true, true, true],
      [true, true, true],
    ]);
  });

  it('comes page by page as it comes at once', async () => {
    const pages: string[] = [];
    for (let after: string | null = null; pages.length < 200; ) {
      const { data } = await graph.ask(
        `query ($after: String) { networkDiff(from: "2024-01", to: "2025", basis: RECORDED_TIME) {
          ended(first: 3, after: $after) { nodes { at before { id } after { id } } pageInfo { hasNextPage endCursor } }
        } }`,
        { after },
      );
      pages.push(...shown(data.networkDiff.ended.nodes));
      if (!data.networkDiff.ended.pageInfo.hasNextPage) break;
      after = data.networkDiff.ended.pageInfo.endCursor;
    }

    expect(pages).toEqual(expected({ from: '2024-01', to: '2025' }).ended);
  });
});
