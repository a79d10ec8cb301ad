import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OperationDefinitionNode, parse } from 'graphql';
import type { Facts, OrganizationFact, RegionFact, RelationshipFact } from '../src/fact/fact.js';
import { checkArguments } from '../src/limits/arguments.js';
import { costOf } from '../src/limits/cost.js';
import { Sector, sectorOf } from '../src/organization/sector.js';
import { PartnershipGapRepository } from '../src/partnership-gap/partnership-gap.repository.js';
import { type AskedGraph, openGraph, schema } from './ask.js';
import { randomNetwork } from './random-network.js';
import { world } from './world.js';

let graph: AskedGraph;

const slug = (id: string): string => id.replace(/^.*[:/]/, '');

describe('the gaps of the world', () => {
  beforeAll(async () => {
    graph = await openGraph(world);
  });
  afterAll(() => graph.close());

  it('are its regions with organizations of two sectors, and the pairs there without a tie, with their reasons', async () => {
    const { data, errors, statements } = await graph.ask(`{
      partnershipGaps {
        organizationCount unplacedCount
        cells {
          totalCount
          nodes {
            region { name } sectors possiblePairs tiedPairs tiedShare relationships { id }
            sides { sector organizationCount tiedCount organizations { name } }
          }
        }
        candidates(first: 3) {
          totalCount
          nodes {
            score organizations { name }
            reasons { type weight organizationCount organizations { name } region { name } industries relationships { id } }
          }
        }
      }
    }`);

    const side = (sector: string, tiedCount: number, ...names: string[]) => ({
      sector,
      organizationCount: names.length,
      tiedCount,
      organizations: names.map((name) => ({ name })),
    });
    const cell = (
      region: string,
      sides: readonly ReturnType<typeof side>[],
      possiblePairs: number,
      ...ties: readonly string[]
    ) => ({
      region: { name: region },
      sectors: sides.map(({ sector }) => sector),
      sides,
      possiblePairs,
      tiedPairs: ties.length > 0 ? 1 : 0,
      tiedShare: ties.length > 0 ? 1 / possiblePairs : 0,
      relationships: ties.map((id) => ({ id })),
    });
    const alliance = (...members: readonly string[]) => ({
      type: 'SHARED_ALLIANCE',
      weight: 0.2,
      organizationCount: 1,
      organizations: [{ name: 'River Alliance' }],
      region: null,
      industries: [],
      relationships: members.map((member) => ({ id: `kg:membership/${member}-alliance` })),
    });
    const region = (name: string, weight: number) => ({
      type: 'SAME_REGION',
      weight,
      organizationCount: 0,
      organizations: [],
      region: { name },
      industries: [],
      relationships: [],
    });
    expect({ errors, data }).toEqual({
      errors: undefined,
      data: {
        partnershipGaps: {
          organizationCount: 13,
          unplacedCount: 7,
          cells: {
            totalCount: 4,
            nodes: [
              cell(
                'Chongqing',
                [side('EDUCATION', 0, 'River College', 'Mountain University'), side('INDUSTRY', 0, 'Bio Park')],
                2,
              ),
              cell('Guangdong', [side('INDUSTRY', 0, 'Delta Maker'), side('HEALTH', 0, 'Old Clinic')], 1),
              cell('Chongqing', [side('INDUSTRY', 0, 'Bio Park'), side('HEALTH', 0, 'River Hospital')], 1),
              cell(
                'Chongqing',
                [side('EDUCATION', 1, 'River College', 'Mountain University'), side('HEALTH', 1, 'River Hospital')],
                2,
                'kg:cooperation/college-hospital',
                'kg:internship/hospital-college',
              ),
            ],
          },
          candidates: {
            totalCount: 5,
            nodes: [
              {
                score: 0.4,
                organizations: [{ name: 'River College' }, { name: 'Bio Park' }],
                reasons: [alliance('college', 'park'), region('Banan', 0.2)],
              },
              {
                score: 0.4,
                organizations: [{ name: 'Bio Park' }, { name: 'River Hospital' }],
                reasons: [alliance('hospital', 'park'), region('Banan', 0.2)],
              },
              {
                score: 0.05,
                organizations: [{ name: 'Delta Maker' }, { name: 'Old Clinic' }],
                reasons: [region('Guangdong', 0.05)],
              },
            ],
          },
        },
      },
    });
    // What hangs off cells may be read before or together with what hangs off candidates.
    expect([...new Set(statements)].sort()).toEqual([
      'organization/by-ids',
      'partnership-gap/partners',
      'partnership-gap/regions',
      'partnership-gap/scope',
      'partnership-gap/ties',
      'partnership-gap/ties-behind',
      'region/by-ids',
      'relationship/by-ids',
    ]);
  });

  const pairs = async (args: string) => {
    const { data, errors } = await graph.ask(
      `{ partnershipGaps${args} { candidates { nodes { organizations { id } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.partnershipGaps.candidates.nodes.map(({ organizations }: { organizations: { id: string }[] }) =>
      organizations.map(({ id }) => slug(id)).join('-'),
    );
  };

  it('are closed by ties of the kinds that are asked for', async () => {
    const sectors = 'sectors: [EDUCATION, HEALTH]';

    expect(await pairs(`(${sectors})`)).toEqual(['university-hospital']);
    expect(await pairs(`(${sectors}, tiedBy: [GUIDANCE])`)).toEqual(['college-hospital', 'university-hospital']);
    expect(await pairs(`(${sectors}, scope: { kinds: [MEMBERSHIP] })`)).toEqual([
      'college-hospital',
      'university-hospital',
    ]);
  });

  it('are those of the time that is asked for', async () => {
    expect(await pairs('(sectors: [EDUCATION, HEALTH], scope: { asOf: "2000" })')).toEqual([
      'college-hospital',
      'university-hospital',
    ]);
    expect(await pairs('(sectors: [INDUSTRY, HEALTH])')).toEqual(['park-hospital', 'maker-clinic']);
    expect(await pairs('(sectors: [INDUSTRY, HEALTH], scope: { asOf: "2000" })')).toEqual(['park-hospital']);
  });

  it('are asked for in null as by default', async () => {
    const defaults = 'scope: null, regionLevel: null, sectors: null, tiedBy: null, atLeast: null';

    expect(await pairs(`(${defaults})`)).toEqual(await pairs(''));
  });

  it('are none where nobody is side by side', async () => {
    const { data, errors } = await graph.ask(`{
      partnershipGaps(atLeast: 3) { organizationCount cells { totalCount nodes { tiedShare } }
      candidates { totalCount nodes { score } pageInfo { hasNextPage } } }
    }`);

    expect({ errors, data }).toEqual({
      errors: undefined,
      data: {
        partnershipGaps: {
          organizationCount: 13,
          cells: { totalCount: 0, nodes: [] },
          candidates: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
        },
      },
    });
  });

  it('cost no statement for candidates that are not asked for', async () => {
    const { statements } = await graph.ask('{ partnershipGaps { cells { totalCount } candidates { totalCount } } }');

    expect(statements).toEqual(['partnership-gap/scope', 'partnership-gap/regions', 'partnership-gap/ties']);
  });

  it.each([
    ['one sector', 'sectors: [HEALTH]', 'Expected two different sectors at least in sectors; got 1.'],
    [
      'the same sector twice',
      'sectors: [HEALTH, HEALTH]',
      'Expected two different sectors at least in sectors; got 1.',
    ],
    ['no sector', 'sectors: []', 'Expected two different sectors at least in sectors; got 0.'],
    ['no kind of tie', 'tiedBy: []', 'Expected one kind of tie at least in tiedBy; got none.'],
    [
      'a kind of tie beside those of the scope',
      'tiedBy: [COOPERATION, GUIDANCE], scope: { kinds: [COOPERATION] }',
      'Expected tiedBy to name kinds that scope.kinds counts; GUIDANCE is not among them.',
    ],
  ])('refuse %s', async (_, args, message) => {
    const { errors, statements } = await graph.ask(`{ partnershipGaps(${args}) { organizationCount } }`);

    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([['BAD_USER_INPUT', message]]);
    expect(statements).toEqual([]);
  });

  it('refuse a cursor of the other list', async () => {
    const { data } = await graph.ask('{ partnershipGaps { cells(first: 1) { pageInfo { endCursor } } } }');
    const { endCursor } = data.partnershipGaps.cells.pageInfo;
    const { errors } = await graph.ask(`{ partnershipGaps { candidates(after: "${endCursor}") { totalCount } } }`);

    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([
      [
        'BAD_USER_INPUT',
        'This cursor belongs to another list: cursors of "candidates" fit only the same filter and order they came from.',
      ],
    ]);
  });

  it('refuse a scope of more organizations than are looked at, and say how many there are', async () => {
    const narrow = new PartnershipGapRepository(graph.graph, 4);
    const [education, health] = [Sector.EDUCATION, Sector.HEALTH];
    const found = await narrow.organizations(null, [education]);

    expect(found.map(({ id }) => slug(id))).toEqual(['college', 'faculty', 'university']);
    await expect(narrow.organizations(null, [education, health])).rejects.toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      message:
        'Expected at most 4 organizations to look at; 5 fit. Narrow scope.where, to a region or some kinds, or sectors.',
    });
  });
});

describe('the reasons for a pair', () => {
  const evidence = [{ document: 'kg:document/list' }];
  const organization = (
    name: string,
    zh: string,
    kind: OrganizationFact['kind'],
    own: Partial<OrganizationFact> = {},
  ): OrganizationFact => ({
    id: `kg:organization/${name.toLowerCase()}`,
    kind,
    names: [
      { value: name, language: 'en' },
      { value: zh, language: 'zh-Hans' },
    ],
    evidence,
    ...own,
  });
  const tie = (kind: RelationshipFact['kind'], source: string, target: string): RelationshipFact => ({
    id: `kg:${kind.toLowerCase()}/${source}-${target}`,
    kind,
    source: `kg:organization/${source}`,
    target: `kg:organization/${target}`,
    status: 'OPERATING',
    evidence,
  });
  const here = { region: 'gb2260:500113' };
  const numbered = Array.from({ length: 249 }, (_, index) => `guest${index}`);
  const network: Partial<Facts> = {
    documents: [{ id: 'kg:document/list', title: 'List' }],
    regions: world.regions,
    organizations: [
      organization('School', '学校', 'SCHOOL', here),
      organization('Maker', '制造厂', 'ENTERPRISE', { ...here, industries: ['生物医药', 'Chips'] }),
      organization('Hospital', '医院', 'HOSPITAL', here),
      organization('Union', '联合体', 'ALLIANCE'),
      organization('League', '联盟会', 'ALLIANCE'),
      organization('Alpha', '甲厂', 'ENTERPRISE', { industries: ['生物醫藥'] }),
      organization('Beta', '乙厂', 'ENTERPRISE', { industries: ['chips'] }),
      organization('Gamma', '丙厂', 'ENTERPRISE', { industries: ['生物医药', 'Steel'] }),
      organization('Delta', '丁厂', 'ENTERPRISE', { industries: ['生物医药'] }),
      organization('Garden', '园区', 'PARK', { region: 'gb2260:440000', industries: ['Optics'] }),
      organization('Lab', '实验室', 'RESEARCH_INSTITUTE', { region: 'gb2260:440000', industries: ['optics'] }),
      organization('Hub', '枢纽', 'ASSOCIATION'),
      organization('Inn', '客栈', 'ASSOCIATION'),
      ...numbered.map((name) => organization(name, name, 'OTHER')),
    ],
    relationships: [
      tie('MEMBERSHIP', 'school', 'union'),
      tie('MEMBERSHIP', 'hospital', 'union'),
      tie('MEMBERSHIP', 'school', 'league'),
      tie('MEMBERSHIP', 'hospital', 'league'),
      tie('MEMBERSHIP', 'alpha', 'league'),
      ...['alpha', 'beta', 'gamma', 'delta'].map((other) => tie('RELATED', other, 'school')),
      ...['alpha', 'beta', 'gamma', 'delta'].map((other) => tie('RELATED', other, 'hospital')),
      // Tied to 250 and to 251.
      ...['school', 'hospital', ...numbered.slice(0, 248)].map((guest) => tie('RELATED', guest, 'inn')),
      ...['school', 'hospital', ...numbered].map((guest) => tie('RELATED', guest, 'hub')),
    ].map((each) => {
      const [source, target] = [each.source, each.target].toSorted() as [string, string];
      return each.kind === 'RELATED' ? { ...each, source, target } : each;
    }),
  };

  beforeAll(async () => {
    graph = await openGraph(network);
  });
  afterAll(() => graph.close());

  const ask = async (selection: string, languages: readonly string[] = []) => {
    const { data, errors } = await graph.ask(
      `{ partnershipGaps { candidates { nodes { score organizations { id } reasons { type ${selection} } } } } }`,
      {},
      languages,
    );
    expect(errors).toBeUndefined();
    return data.partnershipGaps.candidates.nodes;
  };

  it('are weighed by how many share them; with more than 250 ties nobody is a reason', async () => {
    const reasons = await ask('weight organizations { id }');

    const named = (...names: string[]) => names.map((name) => ({ id: `kg:organization/${name}` }));
    const county = { type: 'SAME_REGION', weight: 0.2, organizations: [] };
    const industry = {
      type: 'SAME_INDUSTRY',
      weight: 0.1,
      organizations: named('alpha', 'beta', 'delta', 'gamma'),
    };
    expect(reasons).toEqual([
      {
        score: 2.870666,
        organizations: named('school', 'hospital'),
        reasons: [
          {
            // Three of them have two ties each, alpha has three, the inn 250.
            type: 'SHARED_PARTNERS',
            weight: 1.837333,
            organizations: named('beta', 'delta', 'gamma', 'alpha', 'inn'),
          },
          { type: 'SHARED_ALLIANCE', weight: 0.833333, organizations: named('union', 'league') },
          county,
        ],
      },
      { score: 0.3, organizations: named('maker', 'hospital'), reasons: [county, industry] },
      { score: 0.3, organizations: named('school', 'maker'), reasons: [county, industry] },
      {
        score: 0.15,
        organizations: named('garden', 'lab'),
        reasons: [
          { type: 'SAME_INDUSTRY', weight: 0.1, organizations: [] },
          { type: 'SAME_REGION', weight: 0.05, organizations: [] },
        ],
      },
    ]);
  });

  it.each([
    [
      'en',
      [
        'Both are tied to Beta, Delta, Gamma and 2 others.',
        'Both are members of Union and League.',
        'Both are in Banan.',
        'School is tied to others of the industry of Maker (生物医药 and Chips): Alpha, Beta, Delta and 1 other.',
        'Both are in the same industry: Optics.',
      ],
    ],
    [
      'zh-Hans',
      [
        '双方都与乙厂、丁厂、丙厂等5个组织有关系。',
        '双方都是联合体、联盟会的成员。',
        '双方都在巴南区。',
        '学校与制造厂的同行（生物医药、Chips）有关系：甲厂、乙厂、丁厂等4个组织。',
        '双方属于同一行业：Optics。',
      ],
    ],
    [
      'zh-Hant',
      [
        '雙方都與乙廠、丁廠、丙廠等5個組織有關係。',
        '雙方都是聯合體、聯盟會的成員。',
        '雙方都在巴南區。',
        '學校與製造廠的同行（生物醫藥、Chips）有關係：甲廠、乙廠、丁廠等4個組織。',
        '雙方屬於同一行業：Optics。',
      ],
    ],
    [
      'fr',
      [
        'Both are tied to Beta, Delta, Gamma and 2 others.',
        'Both are members of Union and League.',
        'Both are in Banan.',
        'School is tied to others of the industry of Maker (生物医药 and Chips): Alpha, Beta, Delta and 1 other.',
        'Both are in the same industry: Optics.',
      ],
    ],
  ])('are told in %s', async (language, sentences) => {
    const [best, , other, own] = await ask('sentence', [language]);
    const told = [...best.reasons, ...other.reasons.slice(1), ...own.reasons.slice(0, 1)].map(
      ({ sentence }: { sentence: string }) => sentence,
    );

    expect(told).toEqual(sentences);
  });

  it('rest on ties that can be read, of all pairs of all cells with one statement', async () => {
    const { data, statements } = await graph.ask(`{ partnershipGaps { cells { nodes { candidates { nodes {
      reasons { type industries relationships(first: 2) { id } }
    } } } } } }`);
    const [, , withMaker] = data.partnershipGaps.cells.nodes;

    expect(withMaker.candidates.nodes).toEqual([
      {
        reasons: [
          { type: 'SAME_REGION', industries: [], relationships: [] },
          {
            type: 'SAME_INDUSTRY',
            industries: ['生物医药', 'Chips'],
            relationships: [{ id: 'kg:related/alpha-school' }, { id: 'kg:related/beta-school' }],
          },
        ],
      },
    ]);
    expect(statements.filter((name) => name === 'partnership-gap/ties-behind')).toHaveLength(1);
  });
});

describe('the gaps of a random network', () => {
  const drawn = randomNetwork('gap', 23, { organizations: 90, ties: 420, people: 2, positions: 2 });
  const region = (id: string, level: number, parent?: string): RegionFact => ({
    id: `gb2260:${id}`,
    level,
    names: [{ value: id, language: 'en' }],
    ...(parent === undefined ? {} : { parent: `gb2260:${parent}` }),
  });
  const regions = [
    region('000000', 0),
    region('110000', 1, '000000'),
    region('120000', 1, '000000'),
    region('110100', 2, '110000'),
    region('110200', 2, '110000'),
    region('110101', 3, '110100'),
    region('110102', 3, '110100'),
    // As in a municipality, where no prefecture stands between.
    region('120001', 3, '120000'),
    region('120002', 3, '120000'),
  ];
  const places = [...regions.map(({ id }) => id), 'gb2260:110101', 'gb2260:120001', undefined];
  const industries = [['Chips'], ['Steel', 'chips'], ['Water'], undefined];
  const organizations = (drawn.organizations ?? []).map((fact, index): OrganizationFact => {
    const [place, industry] = [places[(index * 7) % places.length], industries[(index * 3) % industries.length]];
    return {
      ...fact,
      ...(place === undefined ? {} : { region: place }),
      ...(fact.kind === 'ENTERPRISE' && industry !== undefined ? { industries: industry } : {}),
      ...(index % 5 === 0 ? { founded: '2008' } : {}),
    };
  });
  const alliances = organizations.filter(({ kind }) => kind === 'ALLIANCE');
  const memberships = organizations
    .filter(({ kind }, index) => kind !== 'ALLIANCE' && index % 3 === 0)
    .map(
      ({ id, evidence }, index): RelationshipFact => ({
        id: `kg:membership/more-${index}`,
        kind: 'MEMBERSHIP',
        source: id,
        target: alliances[index % 3]?.id ?? '',
        status: index % 7 === 0 ? 'ENDED' : 'OPERATING',
        evidence,
      }),
    );
  const ties = [...(drawn.relationships ?? []), ...memberships];
  const parents = new Map(regions.map((fact) => [fact.id, fact]));

  beforeAll(async () => {
    graph = await openGraph({ ...drawn, organizations, relationships: ties, regions });
  });
  afterAll(() => graph.close());

  interface Asked {
    readonly args?: string;
    readonly level?: number;
    readonly sectors?: readonly string[];
    readonly atLeast?: number;
    readonly fits?: (organization: OrganizationFact) => boolean;
    readonly existed?: (organization: OrganizationFact) => boolean;
    readonly follows?: (tie: RelationshipFact) => boolean;
    readonly closes?: (tie: RelationshipFact) => boolean;
  }

  /** The region and all above it, from the bottom. */
  const above = (id: string | undefined): RegionFact[] => {
    const found = id === undefined ? undefined : parents.get(id);
    return found === undefined ? [] : [found, ...above(found.parent)];
  };
  const standing = ({ status }: RelationshipFact): boolean => status !== 'ENDED' && status !== 'DISPUTED';
  const all = Object.keys(Sector);
  const lower = (names: readonly string[] = []): string[] => names.map((name) => name.toLowerCase());

  /** By looking at every pair, every tie and every organization between. */
  function expected({ level = 2, sectors = all, atLeast = 1, ...asked }: Asked) {
    const existed = asked.existed ?? (() => true);
    const followed = ties.filter(asked.follows ?? standing);
    const closing = followed.filter(asked.closes ?? (() => true));
    const joins = (tie: RelationshipFact, one: string, other: string): boolean =>
      (tie.source === one && tie.target === other) || (tie.source === other && tie.target === one);
    const rank = ({ kind }: OrganizationFact): number => all.indexOf(sectorOf(kind) ?? '');
    const inScope = organizations.filter(
      (fact) =>
        fact.status !== 'WITHDRAWN' &&
        sectors.includes(sectorOf(fact.kind) ?? '') &&
        existed(fact) &&
        (asked.fits?.(fact) ?? true),
    );
    const cellOf = (fact: OrganizationFact) => above(fact.region).find((place) => place.level <= level)?.id;
    const between = organizations.filter((fact) => fact.status !== 'WITHDRAWN' && existed(fact));
    const degree = (id: string): number =>
      followed.filter(({ source, target }) => [source, target].includes(id)).length;

    const cells = new Map<string, { sides: [Set<string>, Set<string>]; tied: number; missing: [string, string][] }>();
    for (const one of inScope) {
      for (const other of inScope.filter((fact) => rank(one) < rank(fact))) {
        const place = cellOf(one);
        if (place === undefined || place !== cellOf(other)) continue;
        const name = [place, sectorOf(one.kind), sectorOf(other.kind)].join(' ');
        const cell = cells.get(name) ?? { sides: [new Set<string>(), new Set<string>()], tied: 0, missing: [] };
        cells.set(name, cell);
        cell.sides[0].add(one.id);
        cell.sides[1].add(other.id);
        if (closing.some((tie) => joins(tie, one.id, other.id))) cell.tied += 1;
        else cell.missing.push([one.id, other.id]);
      }
    }

    const factOf = (id: string): OrganizationFact => organizations.find((fact) => fact.id === id) as OrganizationFact;
    const ranked = (missing: readonly [string, string][]) =>
      missing
        .map(([one, other]) => {
          const shared = between
            .filter(({ id }) => [one, other].every((end) => followed.some((tie) => joins(tie, end, id))))
            .map(({ id }) => ({
              id,
              weight: Math.round(1_000_000 / degree(id)),
              alliance: [one, other].every((end) =>
                followed.some(({ kind, source, target }) => kind === 'MEMBERSHIP' && source === end && target === id),
              ),
            }))
            .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
          const place = above(factOf(one).region).find((region) => above(factOf(other).region).includes(region));
          const withIndustry = (holder: string, worker: string): string[] =>
            lower(factOf(holder).industries).flatMap((industry) =>
              between
                .filter(
                  (fact) =>
                    fact.id !== holder &&
                    lower(fact.industries).includes(industry) &&
                    followed.some((tie) => joins(tie, worker, fact.id)),
                )
                .map(({ id }) => id),
            );
          const sameIndustry = [...new Set([...withIndustry(one, other), ...withIndustry(other, one)])].sort();
          const sum = (some: typeof shared): number => some.reduce((total, { weight }) => total + weight, 0);
          const [alliances, partners] = [
            shared.filter(({ alliance }) => alliance),
            shared.filter(({ alliance }) => !alliance),
          ];
          const reasons = [
            ['SHARED_ALLIANCE', sum(alliances), alliances.map(({ id }) => slug(id)).join(' ')] as const,
            ['SHARED_PARTNERS', sum(partners), partners.map(({ id }) => slug(id)).join(' ')] as const,
            ['SAME_REGION', [20_000, 50_000, 100_000, 200_000][place?.level ?? 0] ?? 0, place?.id ?? ''] as const,
            ['SAME_INDUSTRY', sameIndustry.length > 0 ? 100_000 : 0, sameIndustry.map(slug).join(' ')] as const,
          ].filter(([, weight]) => weight > 0);
          const points = reasons.reduce((total, [, weight]) => total + weight, 0);
          return { one, other, points, reasons: reasons.toSorted(([, a], [, b]) => b - a) };
        })
        .toSorted((a, b) => b.points - a.points || ([a.one, a.other].join(' ') < [b.one, b.other].join(' ') ? -1 : 1))
        .map(({ one, other, points, reasons }) => [
          `${slug(one)} ${slug(other)} ${points / 1_000_000}`,
          ...reasons.map(([type, weight, of]) => `${type} ${weight / 1_000_000} ${of}`),
        ]);

    const kept = [...cells].filter(([, { sides }]) => Math.min(sides[0].size, sides[1].size) >= atLeast);
    const rows = kept
      .map(([name, { sides, tied, missing }]) => {
        const counts = [sides[0].size, sides[1].size] as const;
        const possible = counts[0] * counts[1];
        return { name, counts, possible, tied, missing, share: tied / possible };
      })
      .toSorted((a, b) => a.share - b.share || b.possible - a.possible || (a.name < b.name ? -1 : 1));
    return {
      organizationCount: inScope.length,
      unplacedCount: inScope.filter((fact) => cellOf(fact) === undefined).length,
      cells: rows.map(({ name, counts, possible, tied }) => [name, counts.join(' '), possible, tied].join(', ')),
      candidates: ranked(rows.flatMap(({ missing }) => missing)),
      ofFirstCell: ranked(rows[0]?.missing ?? []),
    };
  }

  interface Shown {
    readonly score: number;
    readonly organizations: readonly { readonly id: string }[];
    readonly reasons: readonly {
      readonly type: string;
      readonly weight: number;
      readonly organizations: readonly { readonly id: string }[];
      readonly region: { readonly id: string } | null;
    }[];
  }

  const candidateFields = `nodes { score organizations { id } reasons { type weight region { id } organizations(first: 100) { id } } }
    pageInfo { hasNextPage endCursor } totalCount`;
  const told = ({ score, organizations: two, reasons }: Shown): string[] => [
    `${two.map(({ id }) => slug(id)).join(' ')} ${score}`,
    ...reasons.map(
      ({ type, weight, organizations: of, region: place }) =>
        `${type} ${weight} ${place === null ? of.map(({ id }) => slug(id)).join(' ') : place.id}`,
    ),
  ];

  /** Every page of the candidates. */
  async function candidates(args: string, size: number): Promise<{ rows: string[][]; totalCount: number }> {
    const rows: string[][] = [];
    for (let after: string | null = null; ; ) {
      const { data, errors } = await graph.ask(
        `query ($first: Int, $after: String) {
          partnershipGaps${args} { candidates(first: $first, after: $after) { ${candidateFields} } }
        }`,
        { first: size, after },
      );
      expect(errors).toBeUndefined();
      const { nodes, pageInfo, totalCount } = data.partnershipGaps.candidates;
      rows.push(...nodes.map(told));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) return { rows, totalCount };
    }
  }

  const cases: [string, Asked][] = [
    ['by prefecture', {}],
    ['by country', { args: '(regionLevel: 0)', level: 0 }],
    ['by province, with three on either side', { args: '(regionLevel: 1, atLeast: 3)', level: 1, atLeast: 3 }],
    ['by county', { args: '(regionLevel: 3)', level: 3 }],
    [
      'of some sectors',
      { args: '(sectors: [HEALTH, INDUSTRY, GOVERNMENT])', sectors: ['HEALTH', 'INDUSTRY', 'GOVERNMENT'] },
    ],
    [
      'of some kinds and grades',
      {
        args: '(regionLevel: 1, scope: { kinds: [MEMBERSHIP, COOPERATION, GUIDANCE], status: [OPERATING, ENDED] })',
        level: 1,
        follows: ({ kind, status }) =>
          ['MEMBERSHIP', 'COOPERATION', 'GUIDANCE'].includes(kind) && ['OPERATING', 'ENDED'].includes(status),
      },
    ],
    [
      'closed by interns alone',
      { args: '(regionLevel: 1, tiedBy: [INTERNSHIP])', level: 1, closes: ({ kind }) => kind === 'INTERNSHIP' },
    ],
    [
      'within a region, of another time',
      {
        args: '(scope: { where: { region: { within: "gb2260:110000" } }, asOf: "2005" })',
        fits: ({ region: place }) => above(place).some(({ id }) => id === 'gb2260:110000'),
        existed: ({ founded }) => founded === undefined,
        follows: (tie) => standing(tie) && (tie.since ?? '') <= '2005-12-31' && (tie.until ?? '9') >= '2005',
      },
    ],
  ];

  it.each(cases)('%s are those that a look at every pair finds', async (_, asked) => {
    const args = asked.args ?? '';
    const { data, errors } = await graph.ask(`{ partnershipGaps${args} {
      organizationCount unplacedCount
      cells(first: 100) { totalCount nodes {
        region { id } sectors possiblePairs tiedPairs sides { organizationCount }
        candidates(first: 100) { ${candidateFields} }
      } }
    } }`);
    const { organizationCount, unplacedCount, cells } = data.partnershipGaps;
    const { rows, totalCount } = await candidates(args, 100);
    const answer = expected(asked);

    expect(errors).toBeUndefined();
    expect({
      organizationCount,
      unplacedCount,
      cells: cells.nodes.map(
        (cell: {
          region: { id: string };
          sectors: string[];
          sides: { organizationCount: number }[];
          possiblePairs: number;
          tiedPairs: number;
        }) =>
          [
            [cell.region.id, ...cell.sectors].join(' '),
            cell.sides.map((side) => side.organizationCount).join(' '),
            cell.possiblePairs,
            cell.tiedPairs,
          ].join(', '),
      ),
      candidates: rows,
      ofFirstCell: cells.nodes[0].candidates.nodes.map(told),
    }).toEqual({ ...answer, ofFirstCell: answer.ofFirstCell.slice(0, 100) });
    expect([cells.totalCount, totalCount, cells.nodes[0].candidates.totalCount]).toEqual([
      answer.cells.length,
      answer.candidates.length,
      answer.ofFirstCell.length,
    ]);
  });

  it('have all reasons and tied pairs in these cases', () => {
    const answers = cases.map(([, asked]) => expected(asked));
    const types = answers.flatMap((each) =>
      each.candidates.flatMap(([, ...reasons]) => reasons.map((one) => one.split(' ')[0])),
    );

    expect(new Set(types)).toEqual(new Set(['SHARED_ALLIANCE', 'SHARED_PARTNERS', 'SAME_REGION', 'SAME_INDUSTRY']));
    expect(answers.map((each) => each.cells.some((cell) => !cell.endsWith(', 0')))).toEqual(cases.map(() => true));
  });

  it('come page by page as they come at once', async () => {
    const pages: string[] = [];
    for (let after: string | null = null; pages.length < 100; ) {
      const { data } = await graph.ask(
        `query ($after: String) { partnershipGaps(regionLevel: 3) { cells(first: 2, after: $after) {
          nodes { region { id } sectors } pageInfo { hasNextPage endCursor }
        } } }`,
        { after },
      );
      const { nodes, pageInfo } = data.partnershipGaps.cells;
      pages.push(
        ...nodes.map((cell: { region: { id: string }; sectors: string[] }) =>
          [cell.region.id, ...cell.sectors].join(' '),
        ),
      );
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const answer = expected({ level: 3 });

    expect(pages).toEqual(answer.cells.map((cell) => cell.split(', ')[0]));
    expect((await candidates('(regionLevel: 3)', 7)).rows).toEqual(answer.candidates);
  });

  it('cost as many statements for all cells as for one', async () => {
    const query = `query ($first: Int) { partnershipGaps { cells(first: $first) { nodes {
      region { id } relationships { id } sides { organizations { id } }
      candidates { nodes { organizations { id } reasons { sentence relationships { id } organizations { id } } } }
    } } } }`;
    const one = await graph.ask(query, { first: 1 });
    const many = await graph.ask(query, { first: 100 });

    expect([one.errors, many.errors]).toEqual([undefined, undefined]);
    expect(many.statements.filter((name) => name !== 'relationship/by-ids').toSorted()).toEqual(
      one.statements.filter((name) => name !== 'relationship/by-ids').toSorted(),
    );
    expect(many.data.partnershipGaps.cells.nodes.length).toBeGreaterThan(10);
  });
});

describe('what gaps may cost', () => {
  const asked = (query: string) => {
    const operation = parse(query).definitions[0] as OperationDefinitionNode;
    return costOf({ schema, fragments: new Map(), variables: {} }, operation, checkArguments);
  };

  it('is their pages', () => {
    expect(
      asked(`{ partnershipGaps { cells(first: 5) { totalCount nodes { region { id } candidates(first: 3) {
        nodes { organizations { id } reasons { organizations(first: 2) { id } } } } } } } }`),
    ).toEqual({ requested: 1 + 1 * (10 + 5 * (1 + 1 + 3 * (1 + 5 + 5 * (1 + 2)))), refusal: undefined });
  });

  it.each([
    ['regionLevel: 4', 'Expected regionLevel of Query.partnershipGaps to be from 0 to 3; got 4.'],
    ['regionLevel: -1', 'Expected regionLevel of Query.partnershipGaps to be from 0 to 3; got -1.'],
    ['atLeast: 0', 'Expected atLeast of Query.partnershipGaps to be from 1 to 250; got 0.'],
    ['atLeast: 251', 'Expected atLeast of Query.partnershipGaps to be from 1 to 250; got 251.'],
  ])('refuses %s before anything is read', (args, message) => {
    expect(asked(`{ partnershipGaps(${args}) { organizationCount } }`).refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      message,
    });
  });
});
