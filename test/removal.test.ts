import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { type AskedGraph, openGraph } from './ask.js';
import { randomNetwork } from './random-network.js';
import { world } from './world.js';

let graph: AskedGraph;

const everything = `removed { id } tieCount relationships(first: 100) { id }
  placesAtRisk { internships placesPerYear withoutNumber }
  schoolsWithoutPartner(first: 100) { totalCount nodes { id } }
  schoolsWithoutHost(first: 100) { totalCount nodes { id } }
  alliancesWithoutKind(first: 100) { totalCount nodes { alliance { id } kind members { id } } }
  fallenOff(first: 100) { totalCount nodes { size organizations(first: 100) { id } } }`;

describe('the impact of removal in the small world', () => {
  beforeAll(async () => {
    graph = await openGraph(world);
  });
  afterAll(() => graph.close());

  it('tells who is left alone, what is at risk and what falls apart', async () => {
    const { data, errors, statements } = await graph.ask(
      `{ impactOfRemoval(ids: ["kg:organization/hospital", "moe:4150010001"]) { ${everything} } }`,
    );

    expect(errors).toBeUndefined();
    expect(data.impactOfRemoval).toEqual({
      removed: [{ id: 'kg:organization/hospital' }, { id: 'kg:organization/college' }],
      tieCount: 6,
      relationships: [
        'affiliation/faculty-college',
        'cooperation/college-hospital',
        'cooperation/college-maker',
        'internship/hospital-college',
        'membership/college-alliance',
        'membership/hospital-alliance',
      ].map((id) => ({ id: `kg:${id}` })),
      placesAtRisk: { internships: 1, placesPerYear: 30, withoutNumber: 0 },
      schoolsWithoutPartner: { totalCount: 1, nodes: [{ id: 'kg:organization/faculty' }] },
      schoolsWithoutHost: { totalCount: 0, nodes: [] },
      alliancesWithoutKind: {
        totalCount: 2,
        nodes: [
          {
            alliance: { id: 'kg:organization/alliance' },
            kind: 'HOSPITAL',
            members: [{ id: 'kg:organization/hospital' }],
          },
          {
            alliance: { id: 'kg:organization/alliance' },
            kind: 'SCHOOL',
            members: [{ id: 'kg:organization/college' }],
          },
        ],
      },
      fallenOff: {
        totalCount: 2,
        nodes: ['faculty', 'maker'].map((slug) => ({
          size: 1,
          organizations: [{ id: `kg:organization/${slug}` }],
        })),
      },
    });
    expect([...statements].sort()).toEqual([
      'network/members',
      'organization/by-any-id',
      'removal/alliances-without-kind',
      'removal/count-alliances-without-kind',
      'removal/count-fallen-off',
      'removal/count-schools-left-alone',
      'removal/count-schools-left-alone',
      'removal/fallen-off',
      'removal/losses',
      'removal/schools-left-alone',
      'removal/schools-left-alone',
      'removal/ties',
    ]);
  });

  it.each([
    ['nobody', '[]', 'Expected at least one id of an organization in ids; got none.'],
    [
      'what nothing has',
      '["ror:none"]',
      'Expected ids or identifiers of organizations in ids; nothing has "ror:none".',
    ],
  ])('refuses to remove %s', async (_, ids, message) => {
    const { errors } = await graph.ask(`{ impactOfRemoval(ids: ${ids}) { tieCount } }`);

    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([['BAD_USER_INPUT', message]]);
  });
});

describe('the impact of removal in a random network', () => {
  const network = randomNetwork('gone', 11, { organizations: 120, ties: 260, people: 3, positions: 5 });
  const all = network.organizations ?? [];
  const ties = network.relationships ?? [];
  const byId = new Map(all.map((fact) => [fact.id, fact]));

  beforeAll(async () => {
    graph = await openGraph(network);
  });
  afterAll(() => graph.close());

  interface Asked {
    readonly removed: readonly number[];
    readonly scope?: string;
    readonly member?: (organization: OrganizationFact) => boolean;
    readonly follows?: (tie: RelationshipFact) => boolean;
  }

  /** By looking at every tie and walking every component. */
  function expected({ removed, member = () => true, ...asked }: Asked) {
    const follows = asked.follows ?? (({ status }) => status !== 'ENDED' && status !== 'DISPUTED');
    const inside = new Set(all.filter((each) => each.status !== 'WITHDRAWN' && member(each)).map(({ id }) => id));
    const gone = new Set(removed.map((index) => `kg:organization/gone-${index}`).filter((id) => inside.has(id)));
    const live = ties.filter((tie) => follows(tie) && inside.has(tie.source) && inside.has(tie.target));
    const lost = live.filter(({ source, target }) => gone.has(source) || gone.has(target));
    const kept = live.filter((tie) => !lost.includes(tie));
    const internships = lost.filter(({ kind }) => kind === 'INTERNSHIP');
    const touches = (tie: RelationshipFact, id: string): boolean => tie.source === id || tie.target === id;
    const leftAlone = (fits: (tie: RelationshipFact) => boolean) =>
      [...inside].filter(
        (id) =>
          byId.get(id)?.kind === 'SCHOOL' &&
          !gone.has(id) &&
          lost.some((tie) => fits(tie) && touches(tie, id)) &&
          !kept.some((tie) => fits(tie) && touches(tie, id)),
      );
    const kindsOf = (alliance: string, among: readonly RelationshipFact[]) =>
      new Set(
        among
          .filter(({ kind, target }) => kind === 'MEMBERSHIP' && target === alliance)
          .map(({ source }) => byId.get(source)?.kind),
      );
    const kindsLost = [...inside]
      .filter((id) => byId.get(id)?.kind === 'ALLIANCE' && !gone.has(id))
      .flatMap((id) =>
        [...kindsOf(id, lost)].filter((kind) => !kindsOf(id, kept).has(kind)).map((kind) => `${id} ${kind}`),
      );
    const components = (ids: readonly string[], among: readonly RelationshipFact[]): string[][] => {
      const rest = new Set(ids);
      const found: string[][] = [];
      for (const id of ids) {
        if (!rest.delete(id)) continue;
        const component = [id];
        for (const each of component) {
          for (const { source, target } of among) {
            const other = source === each ? target : target === each ? source : undefined;
            if (other !== undefined && rest.delete(other)) component.push(other);
          }
        }
        found.push(component.sort());
      }
      return found;
    };
    const sorted = (parts: readonly string[][]) =>
      [...parts].sort((a, b) => b.length - a.length || ((a[0] as string) < (b[0] as string) ? -1 : 1));
    const remaining = [...inside].filter((id) => !gone.has(id));
    const after = components(remaining, kept);
    const fallen = components([...inside], live).flatMap((whole) =>
      sorted(after.filter(([first]) => whole.includes(first as string))).slice(1),
    );
    return {
      ties: lost.map(({ id }) => id).sort(),
      placesAtRisk: {
        internships: internships.length,
        placesPerYear: internships.reduce((sum, { placesPerYear }) => sum + (placesPerYear ?? 0), 0),
        withoutNumber: internships.filter(({ placesPerYear }) => placesPerYear === undefined).length,
      },
      withoutPartner: leftAlone(() => true).sort(),
      withoutHost: leftAlone(({ kind }) => kind === 'INTERNSHIP').sort(),
      kindsLost: kindsLost.sort(),
      fallenOff: sorted(fallen),
    };
  }

  const but = (...kinds: string[]): number[] => all.flatMap(({ kind }, index) => (kinds.includes(kind) ? [] : [index]));

  const cases: [string, Asked][] = [
    ['of the hubs', { removed: [0, 1, 2, 3] }],
    ['of one hub', { removed: [0] }],
    ['of many', { removed: Array.from({ length: 40 }, (_, index) => index * 2) }],
    ['of who is withdrawn', { removed: [16] }],
    ['of all but schools and alliances', { removed: but('SCHOOL', 'ALLIANCE') }],
    [
      'by internships and memberships of every grade alone',
      {
        removed: Array.from({ length: 50 }, (_, index) => index * 2 + 1),
        scope: '{ kinds: [INTERNSHIP, MEMBERSHIP], status: [ANNOUNCED, SIGNED, OPERATING, ENDED, DISPUTED] }',
        follows: ({ kind }) => kind === 'INTERNSHIP' || kind === 'MEMBERSHIP',
      },
    ],
    [
      'without internships',
      {
        removed: [0, 1, 2, 3],
        scope: '{ kinds: [COOPERATION] }',
        follows: ({ kind, status }) => kind === 'COOPERATION' && status !== 'ENDED' && status !== 'DISPUTED',
      },
    ],
    [
      'among schools, enterprises and alliances',
      {
        removed: [0, 1, 2, 3, 5],
        scope: '{ where: { kind: { in: [SCHOOL, ENTERPRISE, ALLIANCE] } } }',
        member: ({ kind }) => ['SCHOOL', 'ENTERPRISE', 'ALLIANCE'].includes(kind),
      },
    ],
  ];

  it.each(cases)('%s is what a look at every tie finds', async (_, asked) => {
    const { data, errors } = await graph.ask(
      `query ($ids: [ID!]!) { impactOfRemoval(ids: $ids${asked.scope ? `, scope: ${asked.scope}` : ''}) { ${everything} } }`,
      { ids: asked.removed.map((index) => `kg:organization/gone-${index}`) },
    );
    const ids = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);

    expect(errors).toBeUndefined();
    const impact = data.impactOfRemoval;
    const { ties: lost, ...others } = expected(asked);
    expect({
      tieCount: impact.tieCount,
      ties: ids(impact.relationships),
      placesAtRisk: impact.placesAtRisk,
      withoutPartner: ids(impact.schoolsWithoutPartner.nodes).sort(),
      withoutHost: ids(impact.schoolsWithoutHost.nodes).sort(),
      kindsLost: impact.alliancesWithoutKind.nodes
        .map(({ alliance, kind }: { alliance: { id: string }; kind: string }) => `${alliance.id} ${kind}`)
        .sort(),
      fallenOff: impact.fallenOff.nodes.map(({ organizations }: { organizations: { id: string }[] }) =>
        ids(organizations),
      ),
      totals: [
        impact.schoolsWithoutPartner.totalCount,
        impact.schoolsWithoutHost.totalCount,
        impact.alliancesWithoutKind.totalCount,
        impact.fallenOff.totalCount,
      ],
    }).toEqual({
      ...others,
      tieCount: lost.length,
      ties: lost.slice(0, 100),
      totals: [others.withoutPartner, others.withoutHost, others.kindsLost, others.fallenOff].map(
        ({ length }) => length,
      ),
    });
  });

  it('has something to tell in each list', () => {
    const found = cases.map(([, asked]) => expected(asked));
    for (const list of ['withoutPartner', 'withoutHost', 'kindsLost', 'fallenOff'] as const) {
      expect({ [list]: found.some((each) => each[list].length > 1) }).toEqual({ [list]: true });
    }
  });

  it('is paged without gaps', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await graph.ask(
        `query ($after: String) { impactOfRemoval(ids: ["kg:organization/gone-0", "kg:organization/gone-1", "kg:organization/gone-2"]) {
          fallenOff(first: 2, after: $after) { nodes { organizations(first: 1) { id } } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      const { nodes, pageInfo } = data.impactOfRemoval.fallenOff;
      seen.push(...nodes.map(({ organizations }: { organizations: { id: string }[] }) => organizations[0]?.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);

    expect(seen).toEqual(expected({ removed: [0, 1, 2] }).fallenOff.map(([first]) => first));
  });
});
