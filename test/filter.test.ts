import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { Context } from '../src/context.js';
import { type AskedGraph, limits, openGraph, schema } from './ask.js';
import { RecordingGraph } from './recording-graph.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

type Where = Record<string, unknown>;

/** Every organization of the world that was not withdrawn. */
const all = [
  ...['alliance', 'clinic', 'college', 'commission', 'faculty', 'hospital', 'institute', 'maker', 'park', 'platform'],
  ...['press', 'society', 'twin-a', 'twin-b', 'university'],
];
const allBut = (...slugs: string[]): string[] => all.filter((slug) => !slugs.includes(slug));
const id = (slug: string): string => `kg:organization/${slug}`;

const list =
  'query ($where: OrganizationFilter) { organizations(where: $where, first: 100) { totalCount nodes { id } } }';

/** The organizations that fit, by the last part of their ids, and how many the list says there are. */
async function fitting(where: Where): Promise<unknown> {
  const { data, errors } = await graph.ask(list, { where });
  expect(errors).toBeUndefined();
  const slugs = data.organizations.nodes.map((node: { id: string }) => node.id.replace('kg:organization/', ''));
  return { totalCount: data.organizations.totalCount, slugs: slugs.sort() };
}

const these = (slugs: readonly string[]): unknown => ({ totalCount: slugs.length, slugs: slugs.toSorted() });

/** Rows of [what the filter says, the filter, whom it fits]. */
type Rows = readonly (readonly [string, Where, readonly string[]])[];

function itFits(rows: Rows): void {
  it.each(rows)('%s', async (_says, where, slugs) => {
    expect(await fitting(where)).toEqual(these(slugs));
  });
}

describe('a filter on what an organization is fits', () => {
  itFits([
    ['all but the withdrawn when it is empty', {}, all],
    ['an id', { id: { eq: id('college') } }, ['college']],
    ['any of several ids', { id: { in: [id('college'), id('park'), 'kg:organization/none'] } }, ['college', 'park']],
    ['no id of an empty list', { id: { in: [] } }, []],
    ['what eq and in both allow', { id: { eq: id('park'), in: [id('college')] } }, []],
    ['a kind', { kind: { eq: 'SCHOOL' } }, ['college', 'faculty', 'university']],
    ['any of several kinds', { kind: { in: ['PARK', 'OTHER', 'PARK'] } }, ['park', 'press']],
    ['no kind of an empty list', { kind: { in: [] } }, []],
    ['a kind that eq and in both allow', { kind: { eq: 'PARK', in: ['PARK', 'OTHER'] } }, ['park']],
    ['a level of school', { schoolLevel: { eq: 'UNIVERSITY' } }, ['university']],
    [
      'any of several levels of school',
      { schoolLevel: { in: ['FACULTY', 'VOCATIONAL_COLLEGE'] } },
      ['college', 'faculty'],
    ],
    ['an industry in its own words', { industry: { eq: 'biomedicine' } }, ['maker']],
    ['a part of an industry, in Traditional', { industry: { contains: '醫藥' } }, ['maker']],
    ['all that are not known to be in an industry', { NOT: { industry: { contains: '医药' } } }, allBut('maker')],
    ['an identifier in any case', { identifier: { scheme: 'ROR', value: '04MB6S476' } }, ['college']],
    ['no identifier of another register', { identifier: { scheme: 'moe', value: '04mb6s476' } }, []],
    ['a status', { status: { eq: 'INACTIVE' } }, ['clinic']],
  ]);
});

describe('the withdrawn', () => {
  itFits([
    ['are in where they are asked for', { status: { eq: 'WITHDRAWN' } }, ['ghost']],
    ['are in where any status is asked for', { status: {} }, [...all, 'ghost']],
    [
      'are in where a nested condition speaks of status',
      { OR: [{ NOT: { status: { eq: 'ACTIVE' } } }] },
      ['clinic', 'ghost'],
    ],
    [
      'are out where only a partner has a status',
      { relationships: { some: { partner: { status: { eq: 'ACTIVE' } } } } },
      [
        ...[
          'alliance',
          'college',
          'commission',
          'faculty',
          'hospital',
          'institute',
          'maker',
          'park',
          'platform',
          'press',
        ],
        ...['twin-a', 'university'],
      ],
    ],
    [
      'are met as partners of others',
      { relationships: { some: { partner: { status: { eq: 'WITHDRAWN' } } } } },
      ['college'],
    ],
  ]);
});

describe('a filter on names fits', () => {
  itFits([
    ['a whole name in any case', { name: { eq: 'RIVER college' } }, ['college']],
    ['no part of a name where the whole is asked for', { name: { eq: 'River' } }, []],
    ['Simplified by Traditional', { name: { eq: '江河學院' } }, ['college']],
    ['Traditional by Simplified, a former name too', { name: { eq: '山城大学堂' } }, ['university']],
    ['half width by full width', { name: { eq: 'ＲＩＶＥＲ　Ｐｒｅｓｓ' } }, ['press']],
    ['an acronym', { name: { eq: 'mu' } }, ['university']],
    ['any of several whole names', { name: { in: ['Bio Park', '江河報', 'nothing'] } }, ['park', 'press']],
    ['nothing of an empty list', { name: { in: [] } }, []],
    ['a part', { name: { contains: '江河' } }, ['alliance', 'college', 'faculty', 'hospital', 'press']],
    ['a part in full width', { name: { contains: 'ＭＡＫＥＲ' } }, ['maker', 'society']],
    ['a beginning', { name: { startsWith: 'river' } }, ['alliance', 'college', 'hospital', 'press']],
    ['no middle where the beginning is asked for', { name: { startsWith: '学院' } }, []],
    ['what all conditions side by side allow', { name: { startsWith: 'river', contains: '醫' } }, ['hospital']],
    ['equal names alike', { name: { eq: '雙子' } }, ['twin-a', 'twin-b']],
    ['signs of Cypher as plain text', { name: { contains: "'}) DETACH DELETE n //" } }, []],
  ]);
});

describe('a filter on regions fits', () => {
  const inBanan = ['college', 'hospital', 'park'];
  const inChongqing = ['alliance', 'college', 'hospital', 'park', 'university'];
  itFits([
    ['exactly a region', { region: { eq: 'gb2260:500000' } }, ['alliance', 'university']],
    [
      'exactly any of several regions',
      { region: { in: ['gb2260:500000', 'gb2260:440000'] } },
      [...['alliance', 'clinic', 'maker', 'university']],
    ],
    ['nothing in no region', { region: { eq: '' } }, []],
    ['nothing within no region', { region: { within: '' } }, []],
    ['a region and all below it', { region: { within: 'gb2260:500000' } }, inChongqing],
    ['a region without any below it', { region: { within: 'gb2260:500113' } }, inBanan],
    ['a whole country', { region: { within: 'gb2260:000000' } }, [...inChongqing, 'clinic', 'maker']],
    ['nothing within a region that is not there', { region: { within: 'gb2260:999999' } }, []],
    ['what is elsewhere or nowhere known', { NOT: { region: { within: 'gb2260:500000' } } }, allBut(...inChongqing)],
    [
      'either of two regions and all below them',
      { OR: [{ region: { within: 'gb2260:500000' } }, { region: { within: 'gb2260:440000' } }] },
      [...inChongqing, 'clinic', 'maker'],
    ],
    [
      'what one region has and another below it has not',
      { region: { within: 'gb2260:500000' }, NOT: { region: { within: 'gb2260:500113' } } },
      ['alliance', 'university'],
    ],
    [
      'the region of a partner and all below it',
      { relationships: { some: { kind: { eq: 'COOPERATION' }, partner: { region: { within: 'gb2260:440000' } } } } },
      ['college'],
    ],
    [
      'a partner of a partner in a region or below it',
      {
        kind: { eq: 'ENTERPRISE' },
        relationships: {
          some: { partner: { relationships: { some: { partner: { region: { within: 'gb2260:500113' } } } } } },
        },
      },
      ['maker', 'twin-a'],
    ],
  ]);
});

describe('a filter on when an organization was founded fits', () => {
  // 1929-10 university, 1948 college, 1950-01 clinic, 2001-03-05 maker, 2024-05-16 alliance
  itFits([
    ['the same text', { founded: { eq: '1948' } }, ['college']],
    ['no other precision', { founded: { eq: '2024-05' } }, []],
    ['what ends before a year begins', { founded: { before: '1950' } }, ['college', 'university']],
    ['what ends before a month begins', { founded: { before: '1950-02' } }, ['clinic', 'college', 'university']],
    ['no month before a day in it', { founded: { before: '1950-01-31' } }, ['college', 'university']],
    ['no year before a month in it', { founded: { before: '1948-06' } }, ['university']],
    ['no day before itself', { founded: { before: '2001-03-05' } }, ['clinic', 'college', 'university']],
    ['a day before the next', { founded: { before: '2001-03-06' } }, ['clinic', 'college', 'maker', 'university']],
    ['what begins after a year ends', { founded: { after: '1949' } }, ['alliance', 'clinic', 'maker']],
    ['what begins after a month ends', { founded: { after: '1929-10' } }, ['alliance', 'clinic', 'college', 'maker']],
    ['no month after a day in it', { founded: { after: '1950-01-01' } }, ['alliance', 'maker']],
    ['no year after a month in it', { founded: { after: '1948-01' } }, ['alliance', 'clinic', 'maker']],
    ['what lies between two dates', { founded: { after: '1929', before: '2001-03' } }, ['clinic', 'college']],
    ['what is known', { founded: { known: true } }, ['alliance', 'clinic', 'college', 'maker', 'university']],
    [
      'what is not known',
      { founded: { known: false } },
      allBut('alliance', 'clinic', 'college', 'maker', 'university'),
    ],
    [
      'with NOT before, what is later or not known',
      { NOT: { founded: { before: '2024' } } },
      [...allBut('clinic', 'college', 'maker', 'university')],
    ],
  ]);
});

describe('asOf fits organizations that existed', () => {
  itFits([
    ['in a year, an unknown beginning or end being open', { asOf: '1949' }, allBut('alliance', 'clinic', 'maker')],
    ['on any day of a month', { asOf: '1950-01' }, allBut('alliance', 'maker')],
    ['on the last day of the year in which they ceased', { asOf: '1999-12-31' }, allBut('alliance', 'maker')],
    ['but not on the day after', { asOf: '2000-01-01' }, allBut('alliance', 'clinic', 'maker')],
    ['on the day they were founded', { asOf: '2024-05-16' }, allBut('clinic')],
    ['but not on the day before', { asOf: '2024-05-15' }, allBut('alliance', 'clinic')],
    ['in a month of which they saw a part', { asOf: '2024-05' }, allBut('clinic')],
  ]);
});

describe('AND, OR and NOT', () => {
  const school = { kind: { eq: 'SCHOOL' } };
  const inBanan = { region: { eq: 'gb2260:500113' } };
  itFits([
    ['fit what all of AND fit', { AND: [school, inBanan] }, ['college']],
    ['fit all with an empty AND', { AND: [] }, all],
    ['fit nothing with an empty OR', { OR: [] }, []],
    ['fit all but what an empty OR fits', { NOT: { OR: [] } }, all],
    ['fit nothing with NOT of an empty filter', { NOT: {} }, []],
    ['fit what any of OR fits', { OR: [school, inBanan] }, ['college', 'faculty', 'hospital', 'park', 'university']],
    [
      'stand beside other fields as one more of them',
      { OR: [school, inBanan], name: { startsWith: 'River' } },
      [...['college', 'hospital']],
    ],
    ['take null as not given', { AND: null, OR: null, NOT: null, kind: null, name: { eq: null } }, all],
    ['turn each other round', { NOT: { NOT: inBanan } }, ['college', 'hospital', 'park']],
    [
      'nest',
      { AND: [{ OR: [school, { NOT: { OR: [inBanan, { founded: { known: false } }] } }] }] },
      [...['alliance', 'clinic', 'college', 'faculty', 'maker', 'university']],
    ],
    [
      'count what is not known among the others of NOT',
      { NOT: { schoolLevel: { in: ['UNIVERSITY'] } } },
      [...allBut('university')],
    ],
    [
      'do so for every property that can be unknown',
      {
        NOT: {
          OR: [
            { founded: { eq: '1948' } },
            { region: { eq: 'gb2260:500113' } },
            { region: { in: ['gb2260:440000'] } },
            { industry: { eq: 'steel' } },
            { schoolLevel: { eq: 'FACULTY' } },
            { relationships: { some: { role: { eq: 'LEAD' } } } },
            { relationships: { some: { form: { eq: 'TEACHING' } } } },
            { relationships: { some: { since: { before: '1990' } } } },
            { person: { positions: [{ title: { eq: '校长' } }] } },
          ],
        },
      },
      allBut('alliance', 'clinic', 'college', 'faculty', 'hospital', 'maker', 'park'),
    ],
  ]);
});

describe('a filter through relationships fits', () => {
  const member = { kind: { eq: 'MEMBERSHIP' } };
  itFits([
    [
      'with some, who has a tie that fits',
      { relationships: { some: { kind: { eq: 'INTERNSHIP' } } } },
      [...['college', 'hospital', 'maker', 'university']],
    ],
    [
      'with some and an empty filter, who has a tie',
      { relationships: { some: {} } },
      allBut('clinic', 'society', 'twin-b'),
    ],
    ['with none, who has no tie that fits', { relationships: { none: {} } }, ['clinic', 'society', 'twin-b']],
    [
      'with all, those too who have no tie',
      { relationships: { all: member } },
      ['clinic', 'society', 'twin-a', 'twin-b'],
    ],
    ['with some and all, only those who have one', { relationships: { some: {}, all: member } }, ['twin-a']],
    [
      'with NOT all, who has a tie that does not fit',
      { NOT: { relationships: { all: member } } },
      [...allBut('clinic', 'society', 'twin-a', 'twin-b')],
    ],
    ['with NOT some, what none fits', { NOT: { relationships: { some: {} } } }, ['clinic', 'society', 'twin-b']],
    [
      'the other end as partner',
      { relationships: { some: { kind: { eq: 'INTERNSHIP' }, partner: { kind: { eq: 'ENTERPRISE' } } } } },
      ['university'],
    ],
    ['a direction', { relationships: { some: { kind: { eq: 'AFFILIATION' }, direction: 'IN' } } }, ['college']],
    [
      'the other direction',
      { relationships: { some: { kind: { eq: 'AFFILIATION' }, direction: 'OUT' } } },
      ['faculty'],
    ],
    [
      'either direction of what has none',
      { relationships: { some: { kind: { in: ['RELATED'] }, direction: 'IN' } } },
      [...['platform', 'press']],
    ],
    [
      'both directions with BOTH',
      { relationships: { some: { kind: { eq: 'AFFILIATION' }, direction: 'BOTH' } } },
      [...['college', 'faculty']],
    ],
    [
      'the end a tie starts at',
      { relationships: { some: { source: { id: { eq: id('hospital') } } } } },
      ['alliance', 'college', 'hospital'],
    ],
    ['the end a tie runs to', { relationships: { some: { target: { kind: { eq: 'PARK' } } } } }, ['institute', 'park']],
    ['a role', { relationships: { some: { role: { eq: 'VICE_CHAIR' } } } }, ['alliance', 'college']],
    ['a form', { relationships: { some: { form: { in: ['RESEARCH', 'TALENT_TRAINING'] } } } }, ['college', 'hospital']],
    [
      'a grade',
      { relationships: { some: { status: { in: ['DISPUTED', 'ENDED'] } } } },
      ['alliance', 'maker', 'university'],
    ],
    [
      'when a tie held',
      { relationships: { some: { ...member, asOf: '2025' } } },
      ['alliance', 'college', 'hospital', 'park', 'twin-a'],
    ],
    [
      'a chain of ties',
      {
        relationships: {
          some: { ...member, partner: { relationships: { some: { kind: { eq: 'GUIDANCE' }, direction: 'IN' } } } },
        },
      },
      ['college', 'hospital', 'maker', 'park', 'twin-a'],
    ],
  ]);
});

describe('a filter on how many ties there are fits', () => {
  itFits([
    ['exactly as many', { relationshipCount: { eq: 0 } }, ['clinic', 'society', 'twin-b']],
    ['as many or more', { relationshipCount: { gte: 5 } }, ['alliance', 'college']],
    ['as many or fewer, and some', { relationshipCount: { lte: 2, gte: 2 } }, ['park']],
    [
      'ties of some kinds',
      { relationshipCount: { kinds: ['COOPERATION', 'INTERNSHIP'], gte: 2 } },
      [...['college', 'hospital', 'maker']],
    ],
    ['no ties of no kinds', { relationshipCount: { kinds: [], gte: 1 } }, []],
    ['all where nothing is said', { relationshipCount: { kinds: ['RELATED'] } }, all],
  ]);
});

describe('a filter on people and documents fits', () => {
  itFits([
    ['where a person holds a position', { person: { name: { eq: '刘永生' } } }, ['alliance', 'college']],
    ['where anyone does', { person: {} }, ['alliance', 'college']],
    [
      'where a person does who holds another elsewhere',
      {
        kind: { eq: 'SCHOOL' },
        person: { positions: [{ organization: { kind: { eq: 'ALLIANCE' } } }] },
      },
      ['college'],
    ],
    [
      'what a document states something of: itself, a tie, a policy it issued',
      { document: { eq: 'kg:document/report' } },
      [...['alliance', 'college', 'commission', 'hospital']],
    ],
    ['nothing that rests on no document', { document: { in: [] } }, []],
  ]);
});

/** The texts of the statements that an operation costs. */
async function textsOf(source: string, variableValues: Record<string, unknown> = {}): Promise<readonly string[]> {
  const recording = new RecordingGraph(graph.driver);
  const contextValue = new Context(recording, graph.analyses, limits, { languages: [] });
  const { errors } = await graphql({ schema, source, variableValues, contextValue });
  expect(errors).toBeUndefined();
  return recording.sent.map(({ text }) => text).sort();
}

it('sends equal filters as equal text, whatever they hold', async () => {
  const listing = (name: string) =>
    textsOf(list, {
      where: { name: { contains: name }, region: { within: name }, OR: [{ founded: { before: '2000' } }] },
    });
  const plain = await listing('江河');
  expect(plain).toHaveLength(2);
  expect(await listing("') OR true //")).toEqual(plain);
});

it('sends one text for ties by status, by kind of partner and by both, of one value and of several', async () => {
  const shown = 'first: 1) { edges { node { id } } }';
  const listing = (where: string) =>
    textsOf(`{ organization(id: "${id('college')}") { relationships(where: ${where}, ${shown} } }`);
  const both = await listing('{ status: { in: [SIGNED, ENDED] }, partner: { kind: { eq: PARK } } }');
  expect(both.length).toBeGreaterThan(0);
  expect(await listing('{ status: { eq: SIGNED } }')).toEqual(both);
  expect(await listing('{ partner: { kind: { in: [SCHOOL, PARK] } } }')).toEqual(both);
});
