import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstDay, lastDay, openEnd, openStart } from '../src/date/partial-date.js';
import type { RelationshipFact } from '../src/fact/fact.js';
import { sortKey } from '../src/name/sort-key.js';
import type { OrganizationKind } from '../src/organization/organization.type.js';
import { type RelationshipStatus, statusesByReality } from '../src/relationship/relationship.type.js';
import { type AskedGraph, openGraph } from './ask.js';
import { randomNetwork } from './random-network.js';
import { world } from './world.js';

let graph: AskedGraph;

const activation = async (id: string, args: string, selection: string) => {
  const { data, errors } = await graph.ask(
    `{ organization(id: "${id}") { ... on Alliance { activation${args} { ${selection} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.organization.activation;
};

describe('the activation of the alliance of the world', () => {
  beforeAll(async () => {
    graph = await openGraph(world);
  });
  afterAll(() => graph.close());

  const alliance = 'kg:organization/alliance';

  it('is who of its known members works with whom by which ties, and who with nobody', async () => {
    const { data, errors, statements } = await graph.ask(`{ organization(id: "${alliance}") { ... on Alliance {
      activation {
        members activeMembers possiblePairs activePairs rate lastActivity lastStarted { id }
        byStatus { status pairs }
        bySector { sectors possiblePairs activePairs rate }
        pairs { totalCount nodes { organizations { name } status count relationships { kind since } } }
        dormantMembers { totalCount nodes { name } }
        coverage { known declared declaredAtLeast basis latestDocumentOn }
      }
    } } }`);

    const sectors = (one: string, other: string, possiblePairs: number, activePairs: number) => ({
      sectors: [one, other],
      possiblePairs,
      activePairs,
      rate: activePairs / possiblePairs,
    });
    expect({ data, errors }).toEqual({
      errors: undefined,
      data: {
        organization: {
          activation: {
            members: 4,
            activeMembers: 2,
            possiblePairs: 6,
            activePairs: 1,
            rate: 1 / 6,
            lastActivity: '2024-12-03',
            lastStarted: { id: 'kg:internship/hospital-college' },
            byStatus: [{ status: 'OPERATING', pairs: 1 }],
            bySector: [
              sectors('EDUCATION', 'INDUSTRY', 2, 0),
              sectors('EDUCATION', 'HEALTH', 1, 1),
              sectors('INDUSTRY', 'INDUSTRY', 1, 0),
              sectors('INDUSTRY', 'HEALTH', 2, 0),
            ],
            pairs: {
              totalCount: 1,
              nodes: [
                {
                  organizations: [{ name: 'River College' }, { name: 'River Hospital' }],
                  status: 'OPERATING',
                  count: 2,
                  relationships: [
                    { kind: 'COOPERATION', since: '2022-09' },
                    { kind: 'INTERNSHIP', since: '2024-12-03' },
                  ],
                },
              ],
            },
            dormantMembers: { totalCount: 2, nodes: [{ name: 'Bio Park' }, { name: 'Twin' }] },
            coverage: {
              known: 4,
              declared: null,
              declaredAtLeast: 46,
              basis: 'ATTENDED',
              latestDocumentOn: '2025-01-31',
            },
          },
        },
      },
    });
    expect(statements.toSorted()).toEqual([
      'alliance/active-pairs',
      'alliance/activity',
      'alliance/declared-members',
      'alliance/dormant-members',
      'alliance/known-members',
      'organization/by-any-id',
      'relationship/by-ids',
    ]);
  });

  const seen = `members activePairs lastActivity byStatus { status pairs }
    pairs { nodes { organizations { id } relationships { id } } } dormantMembers { nodes { id } } coverage { known }`;
  const ids = (...slugs: string[]) => slugs.map((slug) => ({ id: `kg:${slug}` }));
  const pair = (organizations: readonly string[], ...ties: string[]) => ({
    organizations: ids(...organizations.map((slug) => `organization/${slug}`)),
    relationships: ids(...ties),
  });

  it('is at a date what its members of then did then', async () => {
    expect(await activation(alliance, '(asOf: "2024-05")', seen)).toEqual({
      members: 5,
      activePairs: 2,
      lastActivity: '2023',
      byStatus: [
        { status: 'OPERATING', pairs: 1 },
        { status: 'SIGNED', pairs: 1 },
      ],
      pairs: {
        nodes: [
          pair(['college', 'maker'], 'cooperation/college-maker'),
          pair(['college', 'hospital'], 'cooperation/college-hospital'),
        ],
      },
      dormantMembers: { nodes: ids('organization/park', 'organization/twin-a') },
      coverage: { known: 5 },
    });
  });

  it('tells those that only signed', async () => {
    const shown = 'totalCount nodes { status organizations { id } }';
    expect(
      await activation(
        alliance,
        '(asOf: "2024-05")',
        `signed: pairs(status: SIGNED) { ${shown} } operating: pairs(status: OPERATING) { totalCount } disputed: pairs(status: DISPUTED) { ${shown} }`,
      ),
    ).toEqual({
      signed: { totalCount: 1, nodes: [{ status: 'SIGNED', organizations: pair(['college', 'maker']).organizations }] },
      operating: { totalCount: 1 },
      disputed: { totalCount: 0, nodes: [] },
    });
  });

  it('counts other grades where they are asked for, and none where none is', async () => {
    const shown = 'activePairs rate lastActivity lastStarted { id } dormantMembers { totalCount }';
    const nothing = { activePairs: 0, lastActivity: null, lastStarted: null };
    expect([
      await activation(alliance, '(asOf: "2024-05", status: [SIGNED])', shown),
      await activation(alliance, '(status: [ANNOUNCED, DISPUTED])', shown),
      await activation(alliance, '(status: [])', shown),
    ]).toEqual([
      {
        activePairs: 1,
        rate: 0.1,
        lastActivity: '2023',
        lastStarted: { id: 'kg:cooperation/college-maker' },
        dormantMembers: { totalCount: 3 },
      },
      { ...nothing, rate: 0, dormantMembers: { totalCount: 4 } },
      { ...nothing, rate: 0, dormantMembers: { totalCount: 4 } },
    ]);
  });

  it('has no rate where fewer than two members are known', async () => {
    expect(
      await activation(
        alliance,
        '(asOf: "2023")',
        'members possiblePairs rate bySector { rate } dormantMembers { nodes { id } }',
      ),
    ).toEqual({
      members: 1,
      possiblePairs: 0,
      rate: null,
      bySector: [],
      dormantMembers: { nodes: ids('organization/twin-a') },
    });
  });
});

describe('activation in a random network', () => {
  const drawn = randomNetwork('active', 23, { organizations: 60, ties: 500, people: 1, positions: 1 });
  const organizations = new Map((drawn.organizations ?? []).map((fact) => [fact.id, fact]));
  const alliances = [...organizations.values()].filter(({ kind }) => kind === 'ALLIANCE').map(({ id }) => id);
  const others = [...organizations.values()].filter(({ kind }) => kind !== 'ALLIANCE');

  /** Many members, some of whom left or joined late, so that pairs are not the exception. */
  const memberships = alliances.slice(0, 3).flatMap((alliance, which) =>
    others
      .filter((_, index) => index % (which + 1) === 0)
      .map<RelationshipFact>(({ id, evidence }, index) => ({
        id: `kg:membership/more-${which}-${index}`,
        kind: 'MEMBERSHIP',
        source: id,
        target: alliance,
        status: (['OPERATING', 'SIGNED', 'OPERATING', 'ENDED'] as const)[index % 4] ?? 'OPERATING',
        ...(index % 3 === 0 ? { since: `${2000 + index}` } : {}),
        ...(index % 5 === 0 ? { until: '2012-06' } : {}),
        evidence,
      })),
  );
  const network = { ...drawn, relationships: [...(drawn.relationships ?? []), ...memberships] };
  const ties = network.relationships;

  beforeAll(async () => {
    graph = await openGraph(network);
  });
  afterAll(() => graph.close());

  interface Asked {
    readonly asOf?: string;
    readonly status?: readonly RelationshipStatus[];
  }

  const overlaps = ({ since, until }: RelationshipFact, asOf: string): boolean =>
    (since === undefined ? openStart : firstDay(since)) <= lastDay(asOf) &&
    (until === undefined ? openEnd : lastDay(until)) >= firstDay(asOf);
  const sectorOf = (id: string): string => {
    const sectors: Partial<Record<OrganizationKind, string>> = {
      SCHOOL: 'EDUCATION',
      ENTERPRISE: 'INDUSTRY',
      PARK: 'INDUSTRY',
      ASSOCIATION: 'INDUSTRY',
      HOSPITAL: 'HEALTH',
      GOVERNMENT_BODY: 'GOVERNMENT',
      RESEARCH_INSTITUTE: 'RESEARCH',
      INNOVATION_PLATFORM: 'RESEARCH',
    };
    const kind = organizations.get(id)?.kind;
    return (kind && sectors[kind]) ?? 'none';
  };
  const nameOf = (id: string): string => sortKey(organizations.get(id)?.names[0]?.value ?? '');
  const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

  /** By looking at every two members and at every tie. */
  function expected(alliance: string, { asOf, status }: Asked) {
    const members = [
      ...new Set(
        ties
          .filter(({ kind, target }) => kind === 'MEMBERSHIP' && target === alliance)
          .filter((tie) => (asOf === undefined ? tie.status !== 'ENDED' : overlaps(tie, asOf)))
          .map(({ source }) => source)
          .filter((id) => organizations.get(id)?.status !== 'WITHDRAWN'),
      ),
    ].sort(byText);
    const alive = (tie: RelationshipFact): boolean => {
      if (!['COOPERATION', 'INTERNSHIP'].includes(tie.kind)) return false;
      if (asOf !== undefined && !overlaps(tie, asOf)) return false;
      if (status !== undefined) return status.includes(tie.status);
      if (tie.status === 'ENDED') return asOf !== undefined && tie.until !== undefined;
      return tie.status === 'SIGNED' || tie.status === 'OPERATING';
    };
    const two = members.flatMap((one, index) => members.slice(index + 1).map((other) => [one, other] as const));
    const pairs = two
      .map(([one, other]) => ({
        one,
        other,
        ties: ties.filter(
          (tie) =>
            alive(tie) &&
            ((tie.source === one && tie.target === other) || (tie.source === other && tie.target === one)),
        ),
      }))
      .filter((pair) => pair.ties.length > 0)
      .sort(
        (a, b) =>
          b.ties.length - a.ties.length ||
          byText(nameOf(a.one), nameOf(b.one)) ||
          byText(nameOf(a.other), nameOf(b.other)),
      );
    const starts = pairs.flatMap((pair) => pair.ties.map(({ since }) => since ?? ''));
    const active = new Set(pairs.flatMap(({ one, other }) => [one, other]));
    const sectors = (one: string, other: string): string => [sectorOf(one), sectorOf(other)].sort().join(' ');
    const possible = two.map(([one, other]) => sectors(one, other));
    const worked = pairs.map(({ one, other }) => sectors(one, other));
    const dormant = members.filter((id) => !active.has(id)).sort((one, other) => byText(nameOf(one), nameOf(other)));
    return {
      members: members.length,
      activeMembers: active.size,
      possiblePairs: two.length,
      activePairs: pairs.length,
      rate: two.length === 0 ? null : pairs.length / two.length,
      lastActivity: starts.sort(byText).at(-1) || null,
      bySector: [...new Set(possible)]
        .sort()
        .map((key) => [
          key,
          possible.filter((each) => each === key).length,
          worked.filter((each) => each === key).length,
        ]),
      pairs: pairs.map(({ one, other, ties }) => [
        one,
        other,
        statusesByReality.find((grade) => ties.some((tie) => tie.status === grade)),
        ties.length,
        ties.map(({ id }) => id).sort(byText),
      ]),
      dormant,
    };
  }

  const selection = `members activeMembers possiblePairs activePairs rate lastActivity lastStarted { since }
    bySector { sectors possiblePairs activePairs } byStatus { status pairs }
    pairs(first: 100) { totalCount nodes { organizations { id } status count relationships(first: 100) { id } } }
    dormantMembers(first: 100) { totalCount nodes { id } } coverage { known }`;

  interface PairRow {
    readonly organizations: readonly { id: string }[];
    readonly status: string;
    readonly count: number;
    readonly relationships: readonly { id: string }[];
  }

  interface SectorRow {
    readonly sectors: readonly (string | null)[];
    readonly possiblePairs: number;
    readonly activePairs: number;
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape.
  function answered({ pairs, dormantMembers, bySector, lastStarted, byStatus, coverage, ...figures }: any) {
    const rows: readonly PairRow[] = pairs.nodes;
    const sectorRows: readonly SectorRow[] = bySector;
    const told = {
      pairs: pairs.totalCount,
      dormant: dormantMembers.totalCount,
      last: lastStarted?.since ?? null,
      known: coverage.known,
      byStatus,
    };
    const grades = statusesByReality.map((status) => ({
      status,
      pairs: rows.filter((row) => row.status === status).length,
    }));
    expect(told).toEqual({
      pairs: figures.activePairs,
      dormant: figures.members - figures.activeMembers,
      last: figures.lastActivity,
      known: figures.members,
      byStatus: grades.filter(({ pairs }) => pairs > 0),
    });
    return {
      ...figures,
      bySector: sectorRows
        .map(({ sectors, possiblePairs, activePairs }) => {
          const [one, other] = sectors.map((sector) => sector ?? 'none').sort();
          return [`${one} ${other}`, possiblePairs, activePairs] as const;
        })
        .sort(([one], [other]) => byText(one, other)),
      pairs: rows.map(({ organizations, status, count, relationships }) => [
        ...organizations.map(({ id }) => id),
        status,
        count,
        relationships.map(({ id }) => id),
      ]),
      dormant: dormantMembers.nodes.map(({ id }: { id: string }) => id),
    };
  }

  const cases: [string, Asked][] = [
    ['today', {}],
    ['at the end of 2010', { asOf: '2010-12' }],
    ['in 2003', { asOf: '2003' }],
    ['by ties of every grade', { status: [...statusesByReality] }],
    ['by what is over, in 2012', { asOf: '2012', status: ['ENDED'] }],
  ];

  it.each(cases)('%s is what a look at every two members and every tie finds', async (_, asked) => {
    const found: Record<string, unknown> = {};
    for (const id of alliances) {
      const { data, errors } = await graph.ask(
        `query ($id: ID!, $asOf: PartialDate, $status: [RelationshipStatus!]) {
          organization(id: $id) { ... on Alliance { activation(asOf: $asOf, status: $status) { ${selection} } } }
        }`,
        { id, asOf: asked.asOf ?? null, status: asked.status ?? null },
      );
      expect(errors).toBeUndefined();
      found[id] = answered(data.organization.activation);
    }
    expect(found).toEqual(Object.fromEntries(alliances.map((id) => [id, expected(id, asked)])));
  });

  it('is looked at where some records of members were withdrawn', () => {
    const withdrawn = memberships.filter(({ source }) => organizations.get(source)?.status === 'WITHDRAWN');
    expect(withdrawn.some(({ status }) => status !== 'ENDED')).toBe(true);
  });

  it('has pairs and members without any in each of these cases', () => {
    const largest = alliances[0] ?? '';
    expect(
      cases.map(([, asked]) => {
        const { pairs, dormant } = expected(largest, asked);
        return pairs.length > 1 && dormant.length > 1;
      }),
    ).toEqual(cases.map(() => true));
  });

  it('comes page by page as it comes at once', async () => {
    const largest = alliances[0] ?? '';
    const everything = async (field: string, selection: string) => {
      const nodes: object[] = [];
      for (let after: string | null = null; nodes.length < 1_000; ) {
        const { data, errors } = await graph.ask(
          `query ($id: ID!, $after: String) { organization(id: $id) { ... on Alliance { activation {
            ${field}(first: 3, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${selection} } }
          } } } }`,
          { id: largest, after },
        );
        expect(errors).toBeUndefined();
        const { nodes: more, pageInfo } = data.organization.activation[field];
        nodes.push(...more);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      return nodes;
    };
    const { pairs, dormant } = expected(largest, {});
    expect(await everything('dormantMembers', 'id')).toEqual(dormant.map((id) => ({ id })));
    expect(await everything('pairs', 'organizations { id }')).toEqual(
      pairs.map(([one, other]) => ({ organizations: [{ id: one }, { id: other }] })),
    );
  });

  it('costs as many statements for all alliances as for one', async () => {
    const query = `query ($first: Int) { organizations(first: $first, where: { kind: { eq: ALLIANCE } }) { nodes {
      ... on Alliance { activation { ${selection} } }
    } } }`;
    const [one, all] = [await graph.ask(query, { first: 1 }), await graph.ask(query, { first: 100 })];

    const statements = [
      'alliance/active-pairs',
      'alliance/activity',
      'alliance/declared-members',
      'alliance/dormant-members',
      'alliance/known-members',
      'organization/page',
      'relationship/by-ids',
    ];
    expect([one.data.organizations.nodes.length, all.data.organizations.nodes.length]).toEqual([1, alliances.length]);
    expect([one.statements.toSorted(), all.statements.toSorted()]).toEqual([statements, statements]);
  });
});
