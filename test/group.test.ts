import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OperationDefinitionNode, parse } from 'graphql';
import type { Facts, OrganizationFact, RegionFact, RelationshipFact } from '../src/fact/fact.js';
import { checkArguments } from '../src/limits/arguments.js';
import { costOf } from '../src/limits/cost.js';
import { type AskedGraph, openGraph, schema } from './ask.js';
import { randomNetwork } from './random-network.js';
import { world } from './world.js';

let graph: AskedGraph;

interface GroupNode {
  readonly count: number;
  readonly keys: readonly { readonly key: string | null; readonly displayName: string }[];
}

describe('the groups of the world', () => {
  beforeAll(async () => {
    graph = await openGraph(world);
  });
  afterAll(() => graph.close());

  it('show unknown, put the largest first, and leave out the withdrawn', async () => {
    const { data, errors, statements } = await graph.ask(`{
      groupOrganizations(by: [REGION, KIND], where: { kind: { in: [SCHOOL, PARK] } }) {
        totalCount nodes { count keys { dimension key displayName } }
      }
    }`);

    const region = (key: string | null, displayName: string) => ({ dimension: 'REGION', key, displayName });
    const kind = (key: string) => ({ dimension: 'KIND', key, displayName: key });
    expect({ errors, data }).toEqual({
      errors: undefined,
      data: {
        groupOrganizations: {
          totalCount: 4,
          nodes: [
            { count: 1, keys: [region('gb2260:500000', 'Chongqing'), kind('SCHOOL')] },
            { count: 1, keys: [region('gb2260:500113', 'Banan'), kind('PARK')] },
            { count: 1, keys: [region('gb2260:500113', 'Banan'), kind('SCHOOL')] },
            { count: 1, keys: [region(null, 'unknown'), kind('SCHOOL')] },
          ],
        },
      },
    });
    expect(statements.toSorted()).toEqual(['group/count-organizations', 'group/organizations', 'region/by-ids']);
  });

  const shown = async (field: string, languages: readonly string[] = []) => {
    const { data, errors } = await graph.ask(
      `{ groups: ${field} { nodes { count keys { key displayName } } } }`,
      {},
      languages,
    );
    expect(errors).toBeUndefined();
    return data.groups.nodes.map(({ count, keys }: GroupNode) => [
      ...keys.map(({ key, displayName }) => (key === displayName ? key : `${key} ${displayName}`)),
      count,
    ]);
  };

  it('roll regions up to a level; one without a region there counts in the next above it', async () => {
    const by = (level: number) => shown(`groupOrganizations(by: [REGION], regionLevel: ${level})`);
    const provinces = [
      ['null unknown', 8],
      ['gb2260:500000 Chongqing', 5],
      ['gb2260:440000 Guangdong', 2],
    ];

    expect(await by(0)).toEqual([
      ['null unknown', 8],
      ['gb2260:000000 China', 7],
    ]);
    expect(await by(1)).toEqual(provinces);
    expect(await by(2)).toEqual(provinces);
    expect(await by(3)).toEqual([
      ['null unknown', 8],
      ['gb2260:500113 Banan', 3],
      ['gb2260:440000 Guangdong', 2],
      ['gb2260:500000 Chongqing', 2],
    ]);
  });

  it.each([
    ['zh-Hans', '巴南区', '未知'],
    ['zh-TW', '巴南區', '未知'],
    ['en', 'Banan', 'unknown'],
    ['fr', 'Banan', 'unknown'],
  ])('are named in %s', async (language, banan, unknown) => {
    expect(await shown('groupOrganizations(by: [REGION], where: { kind: { eq: PARK } })', [language])).toEqual([
      [`gb2260:500113 ${banan}`, 1],
    ]);
    expect(await shown('groupOrganizations(by: [REGION], where: { kind: { eq: OTHER } })', [language])).toEqual([
      [`null ${unknown}`, 1],
    ]);
  });

  it('count a thing once in the group of each of its values, and show documents by their titles', async () => {
    expect(await shown('groupOrganizations(by: [INDUSTRY], where: { kind: { eq: ENTERPRISE } })')).toEqual([
      ['null unknown', 2],
      ['Biomedicine', 1],
      ['生物医药', 1],
    ]);
    expect(await shown('groupRelationships(by: [ROLE, DOCUMENT], where: { role: { eq: FOUNDER } })')).toEqual([
      ['FOUNDER', 'kg:document/notice Notice of the Alliance', 1],
      ['FOUNDER', 'kg:document/report 年度报告', 1],
      ['VICE_CHAIR', 'kg:document/notice Notice of the Alliance', 1],
      ['VICE_CHAIR', 'kg:document/report 年度报告', 1],
    ]);
    expect(
      await shown('groupRelationships(by: [DOCUMENT_COUNT, FORM], where: { kind: { in: [COOPERATION, GUIDANCE] } })'),
    ).toEqual([
      ['1', 'TALENT_TRAINING', 1],
      ['1', 'TEACHING', 1],
      ['1', 'TEACHING_MATERIALS', 1],
      ['1', 'null unknown', 1],
    ]);
  });

  it('hold the withdrawn where the filter speaks of status', async () => {
    expect(
      await shown('groupOrganizations(by: [STATUS], where: { status: { in: [WITHDRAWN, INACTIVE, ACTIVE] } })'),
    ).toEqual([
      ['ACTIVE', 14],
      ['INACTIVE', 1],
      ['WITHDRAWN', 1],
    ]);
    expect(await shown('groupOrganizations(by: [STATUS])')).toEqual([
      ['ACTIVE', 14],
      ['INACTIVE', 1],
    ]);
  });

  it('are none where nothing fits', async () => {
    expect(await shown('groupRelationships(by: [KIND], where: { kind: { in: [] } })')).toEqual([]);
  });

  it('read the tree of regions once for a page and its count', async () => {
    const { statements } = await graph.ask(
      '{ groupRelationships(by: [SOURCE_REGION, TARGET_REGION], regionLevel: 1) { totalCount nodes { count } } }',
    );

    expect(statements.toSorted()).toEqual([
      'group/count-relationships',
      'group/regions-at-level',
      'group/relationships',
    ]);
  });

  it.each([
    ['no dimension', 'groupOrganizations(by: [])', 'Expected one to three dimensions in by; got 0.'],
    [
      'four',
      'groupOrganizations(by: [KIND, STATUS, REGION, DOCUMENT])',
      'Expected one to three dimensions in by; got 4.',
    ],
    [
      'one twice',
      'groupRelationships(by: [KIND, STATUS, KIND])',
      'Expected each dimension once in by; got KIND twice.',
    ],
  ])('are refused by %s', async (_, field, message) => {
    const { errors, statements } = await graph.ask(`{ ${field} { totalCount } }`);

    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([['BAD_USER_INPUT', message]]);
    expect(statements).toEqual([]);
  });

  it('are refused at a level that regions do not have, before anything is read', () => {
    const query = '{ groupOrganizations(by: [REGION], regionLevel: 4) { totalCount } }';
    const operation = parse(query).definitions[0] as OperationDefinitionNode;

    expect(costOf({ schema, fragments: new Map(), variables: {} }, operation, checkArguments).refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Expected regionLevel of Query.groupOrganizations to be from 0 to 3; got 4.',
    });
  });
});

describe('the groups of a random network', () => {
  const region = (code: string, level: number, parent?: string): RegionFact => ({
    id: `gb2260:${code}`,
    names: [{ value: `Region ${code}` }],
    level,
    ...(parent === undefined ? {} : { parent: `gb2260:${parent}` }),
  });
  const regions = [
    region('000000', 0),
    region('110000', 1, '000000'),
    region('110100', 2, '110000'),
    region('110101', 3, '110100'),
    region('110102', 3, '110100'),
    region('120000', 1, '000000'),
    region('120101', 3, '120000'),
    region('900000', 1),
  ];
  const network = withMore(randomNetwork('group', 3, { organizations: 70, ties: 240, people: 1, positions: 1 }));
  const organizations = network.organizations ?? [];
  const ties = network.relationships ?? [];

  /** What the random network leaves out, dealt in turn so that every combination comes about. */
  function withMore(facts: Partial<Facts>): Partial<Facts> {
    const dealt = <Value>(values: readonly Value[], index: number): Value => values[index % values.length] as Value;
    const roles = [['LEAD'], ['LEAD', 'CHAIR'], ['MEMBER', 'MEMBER'], undefined];
    const forms = [['TEACHING'], [], ['RESEARCH', 'TEACHING'], undefined];
    return {
      ...facts,
      regions,
      organizations: (facts.organizations ?? []).map((fact, index) => ({
        ...fact,
        ...some('region', dealt([...regions.map(({ id }) => id), undefined], index * 7)),
        ...some('founded', dealt(['1949', '1949-10', '2001-03-05', undefined], index * 3)),
        ...(fact.kind === 'SCHOOL' ? some('schoolLevel', dealt(['UNIVERSITY', 'FACULTY', undefined], index / 10)) : {}),
        ...(fact.kind === 'ENTERPRISE'
          ? some('industries', dealt([['Bio', '生物'], ['Bio', 'Bio'], [], undefined], (index - 1) / 10))
          : {}),
      })),
      relationships: (facts.relationships ?? []).map((fact, index) => ({
        ...fact,
        ...(fact.kind === 'MEMBERSHIP' ? some('roles', dealt(roles, index)) : {}),
        ...(fact.kind === 'COOPERATION' ? some('forms', dealt(forms, index)) : {}),
      })),
    };
  }

  function some<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [Name in Key]?: Value } {
    return (value === undefined ? {} : { [key]: value }) as { readonly [Name in Key]?: Value };
  }

  beforeAll(async () => {
    graph = await openGraph(network);
  });
  afterAll(() => graph.close());

  type Values = readonly (string | null)[];
  const orNull = (value: string | undefined): Values => [value ?? null];
  const each = (values: readonly string[] | undefined): Values => (values?.length ? [...new Set(values)] : [null]);
  const documents = ({ evidence }: OrganizationFact | RelationshipFact) =>
    each(evidence.map(({ document }) => document));
  const organization = (id: string): OrganizationFact | undefined => organizations.find((fact) => fact.id === id);

  function regionAt(id: string | undefined, level: number | undefined): Values {
    const found = regions.find((fact) => fact.id === id);
    if (found === undefined) return [null];
    return level === undefined || found.level <= level ? [found.id] : regionAt(found.parent, level);
  }

  const ofOrganizations: Record<string, (fact: OrganizationFact, level?: number) => Values> = {
    KIND: ({ kind }) => [kind],
    REGION: (fact, level) => regionAt(fact.region, level),
    STATUS: ({ status }) => [status ?? 'ACTIVE'],
    FOUNDED_YEAR: ({ founded }) => orNull(founded?.slice(0, 4)),
    SCHOOL_LEVEL: ({ schoolLevel }) => orNull(schoolLevel),
    INDUSTRY: ({ industries }) => each(industries),
    DOCUMENT: documents,
    DOCUMENT_COUNT: (fact) => [String(documents(fact).length)],
  };
  const ofTies: Record<string, (fact: RelationshipFact, level?: number) => Values> = {
    KIND: ({ kind }) => [kind],
    STATUS: ({ status }) => [status],
    SINCE_YEAR: ({ since }) => orNull(since?.slice(0, 4)),
    ROLE: ({ kind, roles }) => each(kind === 'MEMBERSHIP' ? (roles ?? ['MEMBER']) : undefined),
    FORM: ({ forms }) => each(forms),
    SOURCE_KIND: ({ source }) => orNull(organization(source)?.kind),
    TARGET_KIND: ({ target }) => orNull(organization(target)?.kind),
    SOURCE_REGION: ({ source }, level) => regionAt(organization(source)?.region, level),
    TARGET_REGION: ({ target }, level) => regionAt(organization(target)?.region, level),
    DOCUMENT: documents,
    DOCUMENT_COUNT: (fact) => [String(documents(fact).length)],
  };

  /** By looking at every fact: its groups are all combinations of its values. */
  function expected<Fact>(
    facts: readonly Fact[],
    dimensions: Record<string, (fact: Fact, level?: number) => Values>,
    by: readonly string[],
    level?: number,
  ) {
    const groups = new Map<string, number>();
    for (const fact of facts) {
      const combinations = by.reduce<(string | null)[][]>(
        (before, name) =>
          before.flatMap((keys) => (dimensions[name]?.(fact, level) ?? []).map((key) => [...keys, key])),
        [[]],
      );
      for (const keys of combinations) groups.set(JSON.stringify(keys), (groups.get(JSON.stringify(keys)) ?? 0) + 1);
    }
    const place = (keys: Values): string => JSON.stringify(keys.map((key) => key ?? '\uffff'));
    return [...groups]
      .map(([keys, count]) => ({ keys: JSON.parse(keys) as Values, count }))
      .sort((one, other) => other.count - one.count || (place(one.keys) < place(other.keys) ? -1 : 1));
  }

  async function counted(field: string, by: readonly string[], level?: number, where = '') {
    const found: { keys: Values; count: number }[] = [];
    for (let after: string | null = null; ; ) {
      const { data, errors } = await graph.ask(
        `query ($level: Int, $after: String) {
          groups: ${field}(by: [${by.join(', ')}], regionLevel: $level, first: 60, after: $after${where}) {
            totalCount nodes { count keys { key } } pageInfo { hasNextPage endCursor }
          }
        }`,
        { level: level ?? null, after },
      );
      expect(errors).toBeUndefined();
      const { nodes, pageInfo, totalCount } = data.groups;
      found.push(...nodes.map(({ count, keys }: GroupNode) => ({ keys: keys.map(({ key }) => key), count })));
      if (!pageInfo.hasNextPage) {
        expect(totalCount).toBe(found.length);
        return found;
      }
      after = pageInfo.endCursor;
    }
  }

  it.each([
    ...Object.keys(ofOrganizations).map((name) => [[name], undefined] as const),
    [['REGION'], 0],
    [['REGION'], 1],
    [['REGION'], 2],
    [['REGION', 'KIND'], 1],
    [['KIND', 'REGION', 'DOCUMENT'], 3],
    [['DOCUMENT', 'INDUSTRY', 'FOUNDED_YEAR'], undefined],
  ] as const)(
    'organizations by %j at level %p are what a look at every fact finds, page by page',
    async (by, level) => {
      const listed = organizations.filter(({ status }) => status !== 'WITHDRAWN');

      expect(await counted('groupOrganizations', by, level)).toEqual(expected(listed, ofOrganizations, by, level));
    },
  );

  it.each([
    ...Object.keys(ofTies).map((name) => [[name], undefined] as const),
    [['SOURCE_REGION', 'TARGET_REGION'], 1],
    [['SOURCE_REGION', 'TARGET_REGION', 'KIND'], 0],
    [['ROLE', 'FORM', 'DOCUMENT'], undefined],
    [['STATUS', 'SINCE_YEAR', 'DOCUMENT_COUNT'], 2],
  ] as const)('ties by %j at level %p are what a look at every fact finds, page by page', async (by, level) => {
    expect(await counted('groupRelationships', by, level)).toEqual(expected(ties, ofTies, by, level));
  });

  it('are of what the filter leaves', async () => {
    const where = ', where: { kind: { eq: COOPERATION }, source: { region: { within: "gb2260:110000" } } }';
    const left = ties.filter(
      ({ kind, source }) => kind === 'COOPERATION' && organization(source)?.region?.startsWith('gb2260:11'),
    );

    expect(await counted('groupRelationships', ['TARGET_REGION', 'FORM'], 1, where)).toEqual(
      expected(left, ofTies, ['TARGET_REGION', 'FORM'], 1),
    );
  });
});
