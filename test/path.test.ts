import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClientError } from '../src/errors.js';
import type { Facts } from '../src/fact/fact.js';
import type { Graph } from '../src/neo4j/graph.js';
import { OrganizationRepository } from '../src/organization/organization.repository.js';
import {
  PathRepository,
  type SearchLimits,
  thresholds,
  type Way,
  type WaysFound,
  type WaysWanted,
} from '../src/path/path.repository.js';
import { scoresOf } from '../src/path/score.js';
import { RelationshipRepository } from '../src/relationship/relationship.repository.js';
import { type AskedGraph, openGraph } from './ask.js';
import { everyWay } from './brute-force-paths.js';
import { randomNetwork } from './random-network.js';
import { world } from './world.js';

const sizes = { organizations: 40, ties: 120, people: 8, positions: 40 };
const networks = { cedar: randomNetwork('cedar', 3, sizes), alder: randomNetwork('alder', 4, sizes) };
const all: readonly Partial<Facts>[] = [world, ...Object.values(networks)];
const network = {
  documents: all.flatMap(({ documents = [] }) => documents),
  organizations: all.flatMap(({ organizations = [] }) => organizations),
  people: all.flatMap(({ people = [] }) => people),
  relationships: all.flatMap(({ relationships = [] }) => relationships),
  positions: all.flatMap(({ positions = [] }) => positions),
};
const ids = (...names: readonly string[]) => names.map((name) => `kg:organization/${name}`);

let asked: AskedGraph;
beforeAll(async () => {
  asked = await openGraph({ ...world, ...network });
});
afterAll(() => asked.close());

const anyway: WaysWanted = { from: [], to: [], where: null, maxLength: 4, throughPeople: false, first: 100_000 };
const patient: SearchLimits = { ...thresholds, time: 60_000 };
const repository = (graph: Graph, limits = patient) => {
  const organizations = new OrganizationRepository(graph);
  return new PathRepository(graph, organizations, new RelationshipRepository(graph, organizations), limits);
};
const find = (wanted: WaysWanted, limits = patient) => repository(asked.graph, limits).find(wanted);
const alwaysWide = { ...patient, wide: -1 };
const alwaysLopsided = { ...patient, lopsided: 0 };

/** What a search must answer, in whole: sums of logarithms to nine digits, in which no two orders of adding differ. */
function answerOf(wanted: WaysWanted) {
  const all = everyWay(network, wanted);
  const next = all[wanted.first];
  return {
    ways: rounded(all.slice(0, wanted.first)),
    searchStatus: next === undefined ? 'EXHAUSTED' : 'RESULT_LIMIT',
    searchedLength: next?.linkIds.length ?? wanted.maxLength,
  };
}
const rounded = (ways: readonly Way[]) =>
  ways.map((way) => ({ ...way, hubness: Number(way.hubness.toFixed(9)), linkIds: way.linkIds }));

async function expectEveryWay(wanted: WaysWanted, limits = patient): Promise<void> {
  const { ways, ...ended } = await find(wanted, limits);
  const answer = answerOf(wanted);
  expect({ ...ended, ways: rounded(ways) }).toEqual(answer);
  const scores = scoresOf(ways);
  expect(scores.filter((score, index) => score >= (scores[index - 1] ?? Number.POSITIVE_INFINITY))).toEqual([]);
}

describe.each(['cedar', 'alder'])('in the random network %s', (name) => {
  const several = {
    ...anyway,
    from: ids(`${name}-0`, `${name}-5`, `${name}-12`),
    to: ids(`${name}-3`, `${name}-9`, `${name}-12`, `${name}-16`),
  };
  const filters: readonly [string, WaysWanted['where']][] = [
    ['nothing', null],
    ['kinds', { kinds: ['COOPERATION', 'MEMBERSHIP', 'RELATED', 'INTERNSHIP', 'SUCCESSION'] }],
    ['status', { status: ['OPERATING', 'DISPUTED', 'ENDED'] }],
    ['status without the best', { status: ['SIGNED', 'ANNOUNCED', 'DISPUTED'] }],
    ['asOf', { asOf: '2010' }],
    ['through', { through: ['SCHOOL', 'ALLIANCE', 'HOSPITAL', 'ENTERPRISE'] }],
    ['avoid', { avoid: ids(`${name}-1`, `${name}-2`, `${name}-3`) }],
    ['maxDegree', { maxDegree: 8 }],
    [
      'all at once',
      {
        kinds: ['COOPERATION', 'MEMBERSHIP', 'RELATED', 'INTERNSHIP', 'GUIDANCE', 'SUCCESSION'],
        status: ['OPERATING', 'SIGNED', 'DISPUTED', 'ENDED'],
        asOf: '2012',
        through: ['SCHOOL', 'ALLIANCE', 'HOSPITAL', 'ENTERPRISE', 'PARK', 'ASSOCIATION', 'RESEARCH_INSTITUTE'],
        avoid: ids(`${name}-7`),
        maxDegree: 30,
      },
    ],
    ['no kinds at all', { kinds: [] }],
  ];

  it.each(filters)('every way is found, in order, with %s asked for', async (_, where) => {
    await expectEveryWay({ ...several, where });
  });

  it.each(filters)('people link organizations too, with %s asked for', async (_, where) => {
    await expectEveryWay({ ...several, where, maxLength: 3, throughPeople: true });
  });

  it.each([1, 2, 3, 4, 5, 6])('every way of at most %i steps is found', async (maxLength) => {
    await expectEveryWay({ ...several, from: ids(`${name}-0`), to: ids(`${name}-9`), maxLength });
  });

  it.each([1, 7, 40])('the best %i are found, and whether there are more', async (first) => {
    await expectEveryWay({ ...several, first });
  });

  it.each([4, 5, 6])('sides that walk unequally far find the same ways of at most %i steps', async (maxLength) => {
    await expectEveryWay({ ...several, first: 50, maxLength }, alwaysLopsided);
    await expectEveryWay({ ...several, from: several.to, to: several.from, first: 50, maxLength }, alwaysLopsided);
  });

  it('every filter but the last leaves some ways, so that what is compared is not nothing', () => {
    const empty = filters.filter(([, where]) => everyWay(network, { ...several, where }).length === 0);
    expect(empty.map(([asked]) => asked)).toEqual(['no kinds at all']);
  });

  it.each(filters)('a search by grades finds the same, with %s asked for', async (_, where) => {
    await expectEveryWay({ ...several, where, first: 50 }, alwaysWide);
    await expectEveryWay({ ...several, where, first: 50, throughPeople: true, maxLength: 3 }, alwaysWide);
  });
});

describe('the search', () => {
  const wanted: WaysWanted = { ...anyway, from: ids('cedar-0'), to: ids('cedar-9') };
  const idsFrom = (first: number) => ids(...Array.from({ length: 10 }, (_, index) => `cedar-${first + index}`));

  /** The graph, but some of the statements for ways fail, told by their number: 1 is for one and two steps. */
  const failing = (code: 'TIMEOUT' | 'QUERY_TOO_COMPLEX' | 'UNAVAILABLE', ...failed: readonly number[]) => {
    let sent = 0;
    const read: Graph['read'] = (statement, ...others) => {
      if (statement.name === 'path/ways') sent += 1;
      return failed.includes(sent)
        ? Promise.reject(new ClientError(code, 'No'))
        : asked.graph.read(statement, ...others);
    };
    return repository({ read } as Graph);
  };

  it('answers nothing, and says so, when it has no time', async () => {
    expect(await find(wanted, { ...patient, time: 0 })).toEqual({
      ways: [],
      searchStatus: 'TIME_LIMIT',
      searchedLength: 0,
    });
  });

  describe.each([
    ['TIMEOUT', 'TIME_LIMIT'],
    ['QUERY_TOO_COMPLEX', 'LENGTH_LIMIT'],
  ] as const)('when the database ends it by %s', (code, searchStatus) => {
    const near = { ...wanted, from: idsFrom(0), to: idsFrom(10) };
    const expectWays = async (ways: PathRepository, asked: WaysWanted, answer: WaysFound) => {
      const found = await ways.find(asked);
      expect({ ...found, ways: rounded(found.ways) }).toEqual(answer);
    };

    it('keeps the ways it has', async () => {
      const { ways } = answerOf({ ...wanted, maxLength: 3 });
      await expectWays(failing(code, 3), wanted, { ways, searchStatus, searchedLength: 3 });
    });

    it('tells the ways of one step where those of two were too much', async () => {
      const { ways } = answerOf({ ...near, maxLength: 1 });
      expect(ways.length).toBeGreaterThan(1);
      await expectWays(failing(code, 1), near, { ways, searchStatus, searchedLength: 1 });
      await expectWays(
        failing(code, 1),
        { ...near, first: ways.length - 1 },
        {
          ways: ways.slice(0, -1),
          searchStatus: 'RESULT_LIMIT',
          searchedLength: 1,
        },
      );
    });

    it('tells none where even those of one were too much', async () => {
      await expectWays(failing(code, 1, 2), near, { ways: [], searchStatus, searchedLength: 0 });
    });
  });

  it('fails where the database fails for another reason', async () => {
    await expect(failing('UNAVAILABLE', 2).find(wanted)).rejects.toThrow('No');
  });
});

describe('paths', () => {
  const river = 'from: ["kg:organization/college"], to: ["kg:organization/alliance"]';
  const told = async (question: string, selection: string) => {
    const { data, errors } = await asked.ask(`{ paths(${question}) { ${selection} } }`);
    return errors?.map(({ message, extensions }) => [extensions.code, message]) ?? data.paths;
  };
  const step = 'from { id } to { id } relationship { id } via { id } positions { id } along';

  it('tells every step with its tie, how it runs and in which words', async () => {
    expect(
      await told(
        'from: ["ror:04mb6s476"], to: ["kg:organization/alliance"], maxLength: 2',
        `searchStatus searchedLength paths {
           length scoreParts { length worstStatus hubness documents } organizations { id }
           steps { ${step} en: sentence hans: sentence(language: "zh-Hans") hant: sentence(language: "zh-Hant") }
         }`,
      ),
    ).toEqual(rivers);
  });

  it.each([
    [1, ['path/ways']],
    [2, ['path/ways']],
    [3, ['path/ways', 'path/ways']],
    [4, ['path/ways', 'path/ways', 'path/ways']],
  ])(
    'costs a statement for the ids, one for the first two steps and one for each further of %i',
    async (most, ways) => {
      const { statements } = await asked.ask(
        `{ paths(${river}, maxLength: ${most}, first: 100) {
           paths { organizations { names { value } } steps { from { name } relationship { kind status } sentence } }
         } }`,
      );
      expect(statements).toEqual(['organization/by-any-id', ...ways]);
    },
  );

  it('ends with the first look where that finds enough', async () => {
    const { statements, data } = await asked.ask(`{ paths(${river}, first: 2) { searchStatus searchedLength } }`);
    expect({ statements, ...data.paths }).toEqual({
      statements: ['organization/by-any-id', 'path/ways'],
      searchStatus: 'RESULT_LIMIT',
      searchedLength: 2,
    });
  });

  it('says of whoever links two organizations where, and whether that is disputed', async () => {
    const inWords = `en: sentence hans: sentence(language: "zh-Hans") hant: sentence(language: "zh-Hant")`;
    expect(
      await told(
        `${river}, maxLength: 1, throughPeople: true, where: { kinds: [], status: [DISPUTED] }`,
        `paths { score scoreParts { worstStatus documents } steps { ${step} ${inWords} } }`,
      ),
    ).toEqual({
      paths: [
        {
          score: 0.7,
          scoreParts: { worstStatus: 'DISPUTED', documents: 1 },
          steps: [
            {
              from: { id: 'kg:organization/college' },
              to: { id: 'kg:organization/alliance' },
              relationship: null,
              via: { id: 'kg:person/liu' },
              positions: [{ id: 'kg:position/liu-college' }, { id: 'kg:position/liu-alliance' }],
              along: 'BOTH',
              en: '劉永生 holds positions at both River College and River Alliance, disputed.',
              hans: '刘永生同时任职于江河学院和江河产教联合体（有争议）。',
              hant: '劉永生同時任職於江河學院和江河產教聯合體（有爭議）。',
            },
          ],
        },
      ],
    });
    expect(await told(`${river}, throughPeople: true, where: { kinds: [] }`, 'paths { length }')).toEqual({
      paths: [],
    });
  });

  it('may begin at what is withdrawn', async () => {
    expect(
      await told('from: ["kg:organization/ghost"], to: ["kg:organization/college"]', 'paths { organizations { id } }'),
    ).toEqual({ paths: [{ organizations: [{ id: 'kg:organization/ghost' }, { id: 'kg:organization/college' }] }] });
  });

  it('avoids an organization by any identifier it carries', async () => {
    const between = 'from: ["kg:organization/maker"], to: ["kg:organization/faculty"], maxLength: 2';
    expect(
      await told(`${between}, where: { avoid: ["ror:04mb6s476"] }`, 'paths { length } emptiedBy { filter }'),
    ).toEqual({ paths: [], emptiedBy: { filter: 'avoid' } });
  });

  it.each([
    ['from', 'from: ["kg:organization/nobody"], to: ["kg:organization/college"]'],
    ['to', 'from: ["kg:organization/college"], to: ["kg:organization/college", "kg:organization/nobody"]'],
    ['where.avoid', `${river}, where: { avoid: ["kg:organization/nobody"] }`],
  ])('refuses an id that nothing has in %s', async (argument, question) => {
    expect(await told(question, 'searchStatus')).toEqual([
      [
        'BAD_USER_INPUT',
        `Expected ids or identifiers of organizations in ${argument}; nothing has "kg:organization/nobody".`,
      ],
    ]);
  });

  it.each(['from', 'to'])('refuses an empty %s', async (argument) => {
    const question = river.replace(new RegExp(`${argument}: \\[[^\\]]*\\]`), `${argument}: []`);
    expect(await told(question, 'searchStatus')).toEqual([
      ['BAD_USER_INPUT', `Expected at least one id of an organization in ${argument}; got none.`],
    ]);
  });

  const farther = 'from: ["kg:organization/commission"], to: ["kg:organization/college"], maxLength: 2';
  it.each([
    ['kinds', `${farther}, where: { kinds: [GUIDANCE] }`, 'the kinds of tie asked for', '所要求的关系类型'],
    ['asOf', `${farther}, where: { asOf: "2019" }`, 'the date asked for', '所要求的日期'],
    [
      'through',
      `${farther}, where: { through: [SCHOOL] }`,
      'the kinds of organization that may stand between',
      '允许居间的机构类型',
    ],
    [
      'avoid',
      `${farther}, where: { avoid: ["kg:organization/alliance"] }`,
      'the organizations to avoid',
      '须避开的机构',
    ],
    [
      'maxDegree',
      `${farther}, where: { maxDegree: 1 }`,
      'the limit on how many ties an organization between may have',
      '居间机构的关系数上限',
    ],
    [
      'status',
      'from: ["kg:organization/university"], to: ["kg:organization/maker"], maxLength: 2',
      'the grades of tie asked for (ENDED and DISPUTED are left out unless named)',
      '所要求的关系状态（未指明时不含已结束和有争议的）',
    ],
  ])('says that %s removed the last way', async (filter, question, english, chinese) => {
    expect(
      await told(
        question,
        'paths { length } searchStatus emptiedBy { filter message hans: message(language: "zh-Hans") }',
      ),
    ).toEqual({
      paths: [],
      searchStatus: 'EXHAUSTED',
      emptiedBy: {
        filter,
        message: `There are connections of at most 2 steps, but ${english} removed the last.`,
        hans: `有2步以内的联系，但被${chinese}排除。`,
      },
    });
  });

  it('says that there is no way even without a filter', async () => {
    const apart = 'from: ["kg:organization/press"], to: ["kg:organization/college"], maxLength: 2';
    expect(
      await told(
        apart,
        'paths { length } searchStatus emptiedBy { filter message hant: message(language: "zh-Hant") }',
      ),
    ).toEqual({
      paths: [],
      searchStatus: 'EXHAUSTED',
      emptiedBy: {
        filter: null,
        message: 'In what is known there is no connection of at most 2 steps.',
        hant: '在已知的事實中，2步以內沒有任何聯繫。',
      },
    });
  });

  it('looks for what emptied the answer only when there is none and somebody asks', async () => {
    expect(await told(river, 'emptiedBy { filter }')).toEqual({ emptiedBy: null });
    const { statements } = await asked.ask(`{ paths(${farther}, where: {kinds: [GUIDANCE]}) { searchStatus } }`);
    expect(statements).toEqual(['organization/by-any-id', 'path/ways']);
  });
});

const college = { id: 'kg:organization/college' };
const hospital = { id: 'kg:organization/hospital' };
const alliance = { id: 'kg:organization/alliance' };
const tie = (id: string) => ({ relationship: { id }, via: null, positions: [] });
const hospitalInAlliance = {
  from: hospital,
  to: alliance,
  ...tie('kg:membership/hospital-alliance'),
  along: 'OUT',
  en: 'River Hospital is a member of River Alliance, since 2024-05.',
  hans: '江河医院是江河产教联合体的成员单位（自2024年5月起）。',
  hant: '江河醫院是江河產教聯合體的成員單位（自2024年5月起）。',
};
const byHospital = { length: 2, worstStatus: 'OPERATING', hubness: 1.38629436112 };
const rivers = {
  searchStatus: 'EXHAUSTED',
  searchedLength: 2,
  paths: [
    {
      length: 1,
      scoreParts: { length: 1, worstStatus: 'OPERATING', hubness: 0, documents: 2 },
      organizations: [college, alliance],
      steps: [
        {
          from: college,
          to: alliance,
          ...tie('kg:membership/college-alliance'),
          along: 'OUT',
          en: 'River College is a founder and a vice chair of River Alliance, since 2024-05-16.',
          hans: '江河学院是江河产教联合体的发起单位、副理事长单位（自2024年5月16日起）。',
          hant: '江河學院是江河產教聯合體的發起單位、副理事長單位（自2024年5月16日起）。',
        },
      ],
    },
    {
      length: 2,
      scoreParts: { ...byHospital, documents: 2 },
      organizations: [college, hospital, alliance],
      steps: [
        {
          from: college,
          to: hospital,
          ...tie('kg:internship/hospital-college'),
          along: 'IN',
          en: 'River Hospital hosts interns from River College (Faculty of Rivers), since 2024-12-03.',
          hans: '江河医院接收江河学院（Faculty of Rivers）的实习生（自2024年12月3日起）。',
          hant: '江河醫院接收江河學院（Faculty of Rivers）的實習生（自2024年12月3日起）。',
        },
        hospitalInAlliance,
      ],
    },
    {
      length: 2,
      scoreParts: { ...byHospital, documents: 1 },
      organizations: [college, hospital, alliance],
      steps: [
        {
          from: college,
          to: hospital,
          ...tie('kg:cooperation/college-hospital'),
          along: 'BOTH',
          en: 'River College and River Hospital work together (talent training), since 2022-09.',
          hans: '江河学院与江河医院合作（人才培养）（自2022年9月起）。',
          hant: '江河學院與江河醫院合作（人才培養）（自2022年9月起）。',
        },
        hospitalInAlliance,
      ],
    },
  ],
};
