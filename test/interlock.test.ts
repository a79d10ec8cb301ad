import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstDay, lastDay, openEnd, openStart } from '../src/date/partial-date.js';
import type { OrganizationFact, PositionFact } from '../src/fact/fact.js';
import { sortKey } from '../src/name/sort-key.js';
import { OrganizationKind } from '../src/organization/organization.type.js';
import { Sector, sectorOf } from '../src/organization/sector.js';
import { type AskedGraph, openGraph } from './ask.js';
import { randomNetwork } from './random-network.js';
import { world } from './world.js';

let graph: AskedGraph;

const evidence = [{ document: 'kg:document/notice' }];

describe('the interlocks of the world', () => {
  const position = (person: string, organization: string, own: Partial<PositionFact> = {}): PositionFact => ({
    id: `kg:position/${person}-${organization}`,
    person: `kg:person/${person}`,
    organization: `kg:organization/${organization}`,
    title: `At ${organization}`,
    tier: 'MEMBER',
    evidence,
    ...own,
  });

  beforeAll(async () => {
    graph = await openGraph(world);
    await graph.facts.write(
      {
        people: ['chen', 'qian', 'sun'].map((slug) => ({
          id: `kg:person/${slug}`,
          names: [{ value: slug, language: 'en' }],
          evidence,
        })),
        positions: [
          // In three sectors, and after one of them in a fourth.
          position('chen', 'college', { tier: 'LEADER', since: '2020-03', until: '2022' }),
          position('chen', 'maker', { since: '2021' }),
          position('chen', 'hospital', { since: '2022-06-01', until: '2022-09' }),
          position('chen', 'commission', { since: '2018', until: '2020-02' }),
          // Twice in one sector, of two kinds.
          position('qian', 'maker'),
          position('qian', 'park', { until: '2019' }),
          // One after the other.
          position('sun', 'college', { until: '2019' }),
          position('sun', 'hospital', { since: '2020' }),
          // At one that was withdrawn.
          position('wu', 'ghost'),
          position('wu', 'maker'),
        ],
      },
      { actor: 'test', reason: 'People in several places' },
    );
  });
  afterAll(() => graph.close());

  const shown = `totalCount nodes {
    person { name } positionCount positions { id } organizations { name } sectors kinds since until
  }`;
  const chen = {
    person: { name: 'chen' },
    positionCount: 3,
    positions: [
      { id: 'kg:position/chen-college' },
      { id: 'kg:position/chen-hospital' },
      { id: 'kg:position/chen-maker' },
    ],
    organizations: [{ name: 'River College' }, { name: 'River Hospital' }, { name: 'Delta Maker' }],
    sectors: ['EDUCATION', 'INDUSTRY', 'HEALTH'],
    kinds: ['SCHOOL', 'ENTERPRISE', 'HOSPITAL'],
    since: '2021',
    until: '2022',
  };
  const qian = {
    person: { name: 'qian' },
    positionCount: 2,
    positions: [{ id: 'kg:position/qian-maker' }, { id: 'kg:position/qian-park' }],
    organizations: [{ name: 'Delta Maker' }, { name: 'Bio Park' }],
    sectors: ['INDUSTRY'],
    kinds: ['ENTERPRISE', 'PARK'],
    since: null,
    until: '2019',
  };
  const liu = {
    person: { name: '劉永生' },
    positionCount: 2,
    positions: [{ id: 'kg:position/liu-college' }, { id: 'kg:position/liu-alliance' }],
    organizations: [{ name: 'River College' }, { name: 'River Alliance' }],
    sectors: ['EDUCATION'],
    kinds: ['SCHOOL', 'ALLIANCE'],
    since: '2024-05-16',
    until: null,
  };
  const asked = async (args: string) => {
    const { data, errors } = await graph.ask(`{ interlocks${args} { ${shown} } }`);
    expect(errors).toBeUndefined();
    return data.interlocks;
  };

  it('hold positions in two sectors at the same time, for as long as dates say', async () => {
    const { data, errors, statements } = await graph.ask(`{ interlocks { ${shown} } }`);

    expect({ data, errors }).toEqual({ errors: undefined, data: { interlocks: { totalCount: 1, nodes: [chen] } } });
    expect(statements.toSorted()).toEqual(['interlock/count', 'interlock/page', 'organization/by-ids']);
  });

  it('of kinds are more, those in most kinds first; what is disputed counts when it is asked for', async () => {
    expect([
      await asked('(across: KIND)'),
      await asked('(across: KIND, scope: { status: [STATED, DISPUTED] })'),
    ]).toEqual([
      { totalCount: 2, nodes: [chen, qian] },
      { totalCount: 3, nodes: [chen, liu, qian] },
    ]);
  });

  it('of organizations need not differ in anything else', async () => {
    const { nodes } = await asked('(across: ORGANIZATION, scope: { where: { kind: { in: [ENTERPRISE, PARK] } } })');
    expect(nodes).toEqual([qian]);
  });

  it('are at a date those of positions held then', async () => {
    expect([
      await asked('(scope: { asOf: "2022-01" })'),
      await asked('(scope: { asOf: "2020-02" })'),
      await asked('(scope: { asOf: "2019" }, across: KIND)'),
    ]).toEqual([
      {
        totalCount: 1,
        nodes: [
          {
            ...chen,
            positionCount: 2,
            positions: [{ id: 'kg:position/chen-college' }, { id: 'kg:position/chen-maker' }],
            organizations: [{ name: 'River College' }, { name: 'Delta Maker' }],
            sectors: ['EDUCATION', 'INDUSTRY'],
            kinds: ['SCHOOL', 'ENTERPRISE'],
          },
        ],
      },
      { totalCount: 0, nodes: [] },
      { totalCount: 1, nodes: [qian] },
    ]);
  });

  it('are of positions at the organizations and of the tiers that are asked for, withdrawn ones only by name', async () => {
    const people = async (args: string) => {
      const { nodes } = await asked(args);
      return nodes.map(({ person }: typeof chen) => person.name);
    };
    expect([
      await people('(scope: { where: { kind: { in: [SCHOOL, HOSPITAL] } } })'),
      await people('(scope: { tiers: [LEADER] })'),
      await people('(scope: { status: [] })'),
      await people('(scope: { where: { status: { in: [ACTIVE, WITHDRAWN] } } })'),
    ]).toEqual([['chen'], [], [], ['chen', 'Wu Yan']]);
  });

  it('show so many positions and organizations as are asked for', async () => {
    const { data } = await graph.ask(
      '{ interlocks { nodes { positionCount positions(first: 1) { title } organizations(first: 2) { name } } } }',
    );
    expect(data.interlocks.nodes).toEqual([
      {
        positionCount: 3,
        positions: [{ title: 'At college' }],
        organizations: [{ name: 'River College' }, { name: 'River Hospital' }],
      },
    ]);
  });
});

describe('the interlocks in a random network', () => {
  const network = randomNetwork('interlock', 5, { organizations: 80, ties: 10, people: 60, positions: 240 });
  const organizations = new Map((network.organizations ?? []).map((fact) => [fact.id, fact]));
  const positions = network.positions ?? [];

  beforeAll(async () => {
    graph = await openGraph(network);
  });
  afterAll(() => graph.close());

  interface Asked {
    readonly across?: 'SECTOR' | 'KIND' | 'ORGANIZATION';
    readonly scope?: string;
    readonly counts?: (position: PositionFact) => boolean;
    readonly at?: (organization: OrganizationFact) => boolean;
  }

  const startOf = ({ since }: PositionFact): string => (since === undefined ? openStart : firstDay(since));
  const endOf = ({ until }: PositionFact): string => (until === undefined ? openEnd : lastDay(until));
  const stated = ({ status }: PositionFact): boolean => status !== 'DISPUTED';
  const heldIn = (position: PositionFact, date: string): boolean =>
    startOf(position) <= lastDay(date) && endOf(position) >= firstDay(date);
  const placeOf = ({ organization }: PositionFact): OrganizationFact => {
    const place = organizations.get(organization);
    if (place === undefined) throw new Error(`${organization} is not in the network.`);
    return place;
  };
  const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

  /** By looking at every two positions of everybody. */
  function expected({ across = 'SECTOR', counts = stated, at = () => true }: Asked) {
    const values = {
      SECTOR: (position: PositionFact) => sectorOf(placeOf(position).kind),
      KIND: (position: PositionFact) => placeOf(position).kind,
      ORGANIZATION: (position: PositionFact) => position.organization,
    };
    const differing = values[across];
    return (network.people ?? [])
      .map(({ id, names }) => {
        const held = positions.filter(
          (position) =>
            position.person === id &&
            counts(position) &&
            placeOf(position).status !== 'WITHDRAWN' &&
            at(placeOf(position)) &&
            differing(position) !== null,
        );
        const together = held.flatMap((one) =>
          held
            .filter((other) => differing(one) !== differing(other))
            .filter((other) => startOf(one) <= endOf(other) && startOf(other) <= endOf(one))
            .map((other) => [one, other] as const),
        );
        const counted = [...new Set(together.map(([one]) => one))];
        const begins = together.map(([one, other]) => (startOf(one) > startOf(other) ? startOf(one) : startOf(other)));
        const ends = together.map(([one, other]) => (endOf(one) < endOf(other) ? endOf(one) : endOf(other)));
        const kinds = counted.map((position) => placeOf(position).kind);
        return {
          person: id,
          sortName: sortKey(names[0]?.value ?? ''),
          values: new Set(counted.map(differing)).size,
          positions: counted.map((position) => position.id).sort(text),
          kinds: Object.values(OrganizationKind).filter((kind) => kinds.includes(kind)),
          sectors: Object.values(Sector).filter((sector) => kinds.some((kind) => sectorOf(kind) === sector)),
          since: begins.sort(text)[0],
          until: ends.sort(text).at(-1),
        };
      })
      .filter(({ positions }) => positions.length > 0)
      .sort(
        (one, other) =>
          other.values - one.values ||
          other.positions.length - one.positions.length ||
          text(one.sortName, other.sortName),
      )
      .map(({ sortName, values, ...row }) => row);
  }

  const cases: [string, Asked][] = [
    ['of sectors', {}],
    ['of kinds', { across: 'KIND' }],
    [
      'of organizations, disputed positions too',
      {
        across: 'ORGANIZATION',
        scope: '{ status: [STATED, DISPUTED] }',
        counts: () => true,
      },
    ],
    [
      'of sectors in 2008',
      {
        scope: '{ asOf: "2008" }',
        counts: (position) => stated(position) && heldIn(position, '2008'),
      },
    ],
    [
      'of kinds among some',
      {
        across: 'KIND',
        scope: '{ where: { kind: { in: [SCHOOL, ALLIANCE, OTHER] } } }',
        at: ({ kind }) => ['SCHOOL', 'ALLIANCE', 'OTHER'].includes(kind),
      },
    ],
  ];

  it.each(cases)('%s are those that a look at every two positions finds', async (_, asked) => {
    const { data, errors } = await graph.ask(
      `query ($across: InterlockBasis!) {
        interlocks(across: $across, first: 100${asked.scope ? `, scope: ${asked.scope}` : ''}) {
          totalCount nodes { person { id } positionCount positions(first: 100) { id } kinds sectors since until }
        }
      }`,
      { across: asked.across ?? 'SECTOR' },
    );
    expect(errors).toBeUndefined();
    const rows = expected(asked);
    expect(data.interlocks.totalCount).toBe(rows.length);
    expect(
      data.interlocks.nodes.map(
        (node: {
          person: { id: string };
          positions: { id: string }[];
          positionCount: number;
          since: string | null;
          until: string | null;
        }) => {
          const { person, positionCount, since, until, ...shown } = node;
          const ids = shown.positions.map(({ id }) => id);
          expect(positionCount).toBe(ids.length);
          return {
            ...shown,
            person: person.id,
            positions: ids,
            since: since === null ? openStart : firstDay(since),
            until: until === null ? openEnd : lastDay(until),
          };
        },
      ),
    ).toEqual(rows);
  });

  it('find somebody, and leave out somebody with several positions, in all of these cases', () => {
    const several = (network.people ?? []).filter(
      ({ id }) => positions.filter(({ person }) => person === id).length > 1,
    ).length;
    expect(cases.map(([, asked]) => expected(asked).length).map((found) => found > 2 && found < several)).toEqual(
      cases.map(() => true),
    );
  });

  it('come page by page as they come at once', async () => {
    const people: string[] = [];
    for (let after: string | null = null; people.length < 1_000; ) {
      const { data }: Awaited<ReturnType<typeof graph.ask>> = await graph.ask(
        `query ($after: String) {
          interlocks(across: KIND, first: 4, after: $after) { nodes { person { id } } pageInfo { hasNextPage endCursor } }
        }`,
        { after },
      );
      people.push(...data.interlocks.nodes.map(({ person }: { person: { id: string } }) => person.id));
      if (!data.interlocks.pageInfo.hasNextPage) break;
      after = data.interlocks.pageInfo.endCursor;
    }
    expect(people).toEqual(expected({ across: 'KIND' }).map(({ person }) => person));
  });
});
