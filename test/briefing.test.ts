import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql, type OperationDefinitionNode, parse } from 'graphql';
import type { BriefingArgs } from '../src/briefing/briefing.args.js';
import { BriefingService } from '../src/briefing/briefing.service.js';
import { phrases } from '../src/briefing/phrases.js';
import * as words from '../src/briefing/words.js';
import { Context } from '../src/context.js';
import type { Facts, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { checkArguments } from '../src/limits/arguments.js';
import { costOf } from '../src/limits/cost.js';
import { toSimplified } from '../src/name/script.js';
import { PathRepository, thresholds } from '../src/path/path.repository.js';
import { PathService } from '../src/path/path.service.js';
import { type AskedGraph, limits, openGraph, schema } from './ask.js';
import { HookedGraph } from './hooked-graph.js';
import { pagesOfTheWorld } from './pages.js';
import { world } from './world.js';

let graph: AskedGraph;

const query = `query ($ids: [ID!]!, $language: String, $asOf: PartialDate) {
  briefing(ids: $ids, language: $language, asOf: $asOf) {
    title markdown language asOf revision truncated citations { number document { id } locators }
  }
}`;

async function briefing(args: BriefingArgs, languages: readonly string[] = []) {
  const { data, errors, statements } = await graph.ask(query, { ...args }, languages);
  expect(errors).toBeUndefined();
  return { ...data.briefing, statements };
}

const org = (slug: string): string => `kg:organization/${slug}`;

describe('a page on the world', () => {
  beforeAll(async () => {
    graph = await openGraph(world);
  });
  afterAll(() => graph.close());

  it.each(pagesOfTheWorld)('tells of %s', async (_, args, lines) => {
    const { markdown } = await briefing(args);

    expect(markdown.split('\n')).toEqual(lines);
  });

  it('comes with its title, language, date, revision and footnotes', async () => {
    const { markdown, statements, ...rest } = await briefing({
      ids: ['ror:04mb6s476', org('alliance')],
      language: 'zh-HK',
      asOf: '2024-05-16',
    });

    expect(rest).toEqual({
      title: '江河學院與江河產教聯合體',
      language: 'zh-Hant',
      asOf: '2024-05-16',
      revision: 1,
      truncated: false,
      citations: [
        { number: 1, document: { id: 'kg:document/notice' }, locators: ['p1'] },
        { number: 2, document: { id: 'kg:document/notice' }, locators: ['p2'] },
        { number: 3, document: { id: 'kg:document/report' }, locators: ['p5'] },
        { number: 4, document: { id: 'kg:document/notice' }, locators: ['p3'] },
      ],
    });
  });

  it.each([
    [undefined, ['fr', 'zh-TW', 'en'], 'zh-Hant'],
    [undefined, [], 'en'],
    ['zh', ['en'], 'zh-Hans'],
    ['fr', [], 'en'],
  ])('is written for language %s and Accept-Language %j in %s', async (language, accepted, written) => {
    expect((await briefing({ ids: [org('park')], language: language ?? null }, accepted)).language).toBe(written);
  });

  it('cites something for each fact of each organization, and each of its footnotes is there', async () => {
    const own = new Set(['What is not known', 'What was looked for']);
    for (const { id } of world.organizations) {
      const { markdown, citations } = await briefing({ ids: [id] });
      const sections = markdown.split(/^## /m).filter((section: string) => !own.has(section.split('\n')[0] ?? ''));
      const items = sections.flatMap((section: string) => section.split('\n').filter((line) => line.startsWith('- ')));

      expect(items.filter((line: string) => !/(\[\^\d+\])+$/.test(line))).toEqual([]);
      const [marks, notes] = [/\[\^(\d+)\](?!:)/g, /^\[\^(\d+)\]:/gm].map((pattern) => [
        ...new Set([...markdown.matchAll(pattern)].map(([, number]) => Number(number))),
      ]);
      expect([marks, notes]).toEqual([notes, citations.map(({ number }: { number: number }) => number)]);
    }
  });

  it('is the same letter by letter when it is asked for again, and when its facts come in another order', async () => {
    const asked = pagesOfTheWorld.map(([, args]) => args);
    const pages = async () => {
      const written: string[] = [];
      for (const args of asked) written.push((await briefing(args)).markdown);
      return written;
    };
    const [first, again] = [await pages(), await pages()];
    await graph.close();
    graph = await openGraph(
      Object.fromEntries(Object.entries(world).map(([noun, facts]) => [noun, [...facts].reverse()])) as Partial<Facts>,
    );

    expect(again).toEqual(first);
    expect(await pages()).toEqual(first);
  });

  const one = org('park');
  it.each([
    ['no id', [], 'Expected at least one id of an organization in ids; got none.'],
    [
      'three',
      [one, org('college'), org('press')],
      'Expected one id, or two for what there is between them, in ids; got 3.',
    ],
    ['the same twice', [one, one], `Expected two different organizations in ids; "${one}" and "${one}" are the same.`],
    [
      'one under two identifiers',
      ['moe:4150010001', org('college')],
      `Expected two different organizations in ids; "moe:4150010001" and "${org('college')}" are the same.`,
    ],
    [
      'an id that nothing has',
      [one, 'ror:none'],
      'Expected ids or identifiers of organizations in ids; nothing has "ror:none".',
    ],
  ])('is refused for %s', async (_, ids, message) => {
    const { data, errors } = await graph.ask(query, { ids });

    expect([data, errors?.map((error) => [error.extensions.code, error.message])]).toEqual([
      null,
      [['BAD_USER_INPUT', message]],
    ]);
  });

  it('is not answered from two revisions of the graph', async () => {
    const [press] = world.organizations.filter(({ id }) => id === org('press'));
    const author = { actor: 'test', reason: 'Something new' };
    const writtenMeanwhile = new HookedGraph(graph.driver, async ({ name }) => {
      if (name !== 'document/evidence-of-facts') return;
      await graph.facts.write({ organizations: press ? [{ ...press, founded: '1980' }] : [] }, author);
    });
    const contextValue = new Context(writtenMeanwhile, graph.analyses, limits, { languages: [] });
    const { errors } = await graphql({ schema, source: query, variableValues: { ids: [one] }, contextValue });

    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([
      ['UNAVAILABLE', 'The graph was written to while this page was read; try again.'],
    ]);
  });
});

describe('a page that would depend on how fast the database is', () => {
  it('is refused, where the search for ways runs out of time', async () => {
    graph = await openGraph(world);
    const context = new Context(graph.graph, graph.analyses, limits, { languages: [] });
    const { organizations, relationships } = context;
    const noTime = { ...thresholds, time: -1 };
    const hurried = new PathRepository(graph.graph, organizations, relationships, noTime);
    Object.defineProperty(context, 'paths', {
      value: new PathService(hurried, context.organizations, context.relationships, context.people),
    });
    const service = new BriefingService(context);
    const refused = service.briefing({ ids: [org('college'), org('press')] }, []);

    await expect(refused).rejects.toMatchObject({
      code: 'TIMEOUT',
      message:
        'The search for ways between the two took all the time it may take; try again, or ask Query.paths for shorter ones.',
    });
    await graph.close();
  });
});

describe('a page as of a date', () => {
  const evidence = [{ document: 'kg:document/list' }];
  const named = (value: string) => ({ names: [{ value, language: 'en' }], evidence });
  const body = org('body');
  const dated = (date: string) => ({ by: body, period: 'BY_DATE' as const, due: date, evidence });
  const facts: Partial<Facts> = {
    documents: [{ id: 'kg:document/list', title: 'List' }],
    organizations: [
      { id: body, kind: 'GOVERNMENT_BODY', ...named('Body') },
      { id: org('alliance'), kind: 'ALLIANCE', ...named('Alliance') },
    ],
    people: [{ id: 'kg:person/wu', ...named('Wu') }],
    events: ['2019-12-31', '2020-06', '2021'].map((date) => ({
      id: `kg:event/${date}`,
      type: 'MEETING',
      date,
      ...named(`Event of ${date}`),
    })),
    policies: [2020, 2021].map((year) => ({ id: `kg:policy/${year}`, year, ...named(`Policy of ${year}`) })),
    relationships: [
      {
        id: 'kg:membership/body',
        kind: 'MEMBERSHIP',
        source: body,
        target: org('alliance'),
        status: 'ENDED',
        since: '2018',
        until: '2020-03',
        evidence,
      },
      {
        id: 'kg:guidance/body',
        kind: 'GUIDANCE',
        source: body,
        target: org('alliance'),
        status: 'OPERATING',
        since: '2021',
        evidence,
      },
    ],
    positions: [{ until: '2019' }, { since: '2020-02', until: '2020-02' }, { since: '2021' }].map((dates, index) => ({
      id: `kg:position/${index}`,
      person: 'kg:person/wu',
      organization: body,
      title: `Position ${index}`,
      tier: 'LEADER',
      evidence,
      ...dates,
    })),
    participations: [
      ...['2019-12-31', '2020-06', '2021'].map((date) => ({
        id: `kg:participation/${date}`,
        event: `kg:event/${date}`,
        role: 'HOST' as const,
        organization: body,
        evidence,
      })),
      ...['2020-06', '2021'].map((date) => ({
        id: `kg:participation/wu-${date}`,
        event: `kg:event/${date}`,
        role: 'GUEST' as const,
        organization: org('alliance'),
        person: 'kg:person/wu',
        titleAsWritten: 'Chair',
        evidence,
      })),
    ],
    policyCitations: [2020, 2021].map((year) => ({
      id: `kg:policy-citation/${year}`,
      policy: `kg:policy/${year}`,
      by: body,
      evidence,
    })),
    commitments: [
      { id: 'kg:commitment/1', activity: { en: 'past' }, ...dated('2019') },
      { id: 'kg:commitment/2', activity: { en: 'due' }, ...dated('2020-02') },
      { id: 'kg:commitment/3', activity: { en: 'to come' }, ...dated('2025') },
    ],
  };
  const items = (markdown: string): readonly string[] =>
    markdown.split('\n').filter((line) => line.startsWith('- ') || line.startsWith('#'));

  beforeAll(async () => {
    graph = await openGraph(facts);
  });
  afterAll(() => graph.close());

  it('tells what held then, and what was up to then', async () => {
    const { markdown } = await briefing({ ids: [body], asOf: '2020-02' });

    expect(items(markdown)).toEqual([
      '# Body',
      '- Kind: government body[^1]',
      '- Names: Body (English)[^1]',
      '## Memberships',
      '- Body is a member of Alliance, from 2018 to 2020-03, ended.[^1]',
      '## People',
      '- Wu: Position 1 (from 2020-02 to 2020-02)[^1]',
      '## Events',
      '- Event of 2019-12-31 (meeting, 2019-12-31): host[^1]',
      '## Commitments',
      '- Body undertook: due; by 2020-02.[^1]',
      '- Body undertook: to come; by 2025.[^1]',
      '## Policies cited or carried out',
      '- Policy of 2020 (2020)[^1]',
      '## What is not known',
      '- Its place is not recorded.',
      '- When it was founded is not recorded.',
      '- As of 2020-02 nothing is recorded of: cooperation, internships, guidance, parts and subsidiaries, succession, other ties.',
      '- Facts shown that rest on one document alone: 9 of 9.',
    ]);
  });

  it('counts a member that left since as a member of that date', async () => {
    const headings = async (asOf: string | null) =>
      items((await briefing({ ids: [org('alliance')], asOf })).markdown).filter((line) => /member/i.test(line));

    expect(await headings('2020')).toEqual([
      '## Members',
      '- Body is a member of Alliance, from 2018 to 2020-03, ended.[^1]',
    ]);
    expect(await headings(null)).toEqual([
      '## Former members',
      '- Body is a member of Alliance, from 2018 to 2020-03, ended.[^1]',
      '- No member is known by name.',
    ]);
  });

  it('tells of two what joined them then', async () => {
    const { markdown } = await briefing({ ids: [body, org('alliance')], asOf: '2020-12' });

    expect(items(markdown)).toEqual([
      '# Body and Alliance',
      '- Body: government body[^1]',
      '- Alliance: alliance[^1]',
      '## Events both took part in',
      '- Event of 2020-06 (meeting, 2020-06): Body – host; Alliance – guest Wu (Chair)[^1]',
      '## Ways between them over others',
      '## What was looked for',
      '- Ties between the two, of every kind and grade: 0',
      '- People with positions at both, at the same time or not: 0',
      '- Events both took part in: 1',
      '- Alliances tied to both, by ties neither ended nor disputed: 0',
      '- Other organizations tied to both, by such ties: 0',
      '- Ways of at most 4 steps, over ties and over people with positions at two organizations at the same time; over ended or disputed ones only where there are no others: 0',
      '## What is not known',
      '- Facts shown that rest on one document alone: 5 of 5.',
    ]);
  });
});

describe('a page on names that are Markdown and HTML', () => {
  const hostile = '<img src=x onerror=alert(1)> [^1] **|`$![a](javascript:b)';
  const inert = '\\<img src=x onerror=alert(1)\\> \\[\\^1\\] \\*\\*\\|\\`\\$\\!\\[a\\](javascript:b)';
  const evidence = [{ document: 'kg:document/hostile', locator: hostile }];
  const names = [{ value: hostile, language: 'en' }];
  const facts: Partial<Facts> = {
    documents: [
      {
        id: 'kg:document/hostile',
        title: `${hostile}\n\n# Heading`,
        publisher: hostile,
        republishedBy: hostile,
        authors: [hostile],
        licence: hostile,
        attribution: hostile,
        url: 'https://hostile.example/>) [x](y)',
      },
    ],
    regions: [{ id: 'gb2260:500000', names, level: 1 }],
    organizations: [
      {
        id: org('hostile'),
        kind: 'ENTERPRISE',
        names,
        region: 'gb2260:500000',
        industries: [hostile],
        identifiers: [{ scheme: 'x', value: hostile }],
        website: 'https://hostile.example/><script>',
        description: { en: `${hostile}\n- item` },
        evidence,
      },
      { id: org('other'), kind: 'SCHOOL', names, evidence },
    ],
    people: [{ id: 'kg:person/hostile', names, evidence }],
    events: [{ id: 'kg:event/hostile', type: 'VISIT', names, dateAsWritten: hostile, place: hostile, evidence }],
    policies: [{ id: 'kg:policy/hostile', names, period: hostile, issuer: org('other'), evidence }],
    relationships: [
      {
        id: 'kg:internship/hostile',
        kind: 'INTERNSHIP',
        source: org('hostile'),
        target: org('other'),
        status: 'OPERATING',
        base: hostile,
        unit: hostile,
        evidence,
      },
    ],
    positions: [
      {
        id: 'kg:position/hostile',
        person: 'kg:person/hostile',
        organization: org('hostile'),
        title: hostile,
        tier: 'LEADER',
        evidence,
      },
    ],
    participations: [
      {
        id: 'kg:participation/hostile',
        event: 'kg:event/hostile',
        role: 'GUEST',
        organization: org('hostile'),
        person: 'kg:person/hostile',
        titleAsWritten: hostile,
        evidence,
      },
    ],
    policyCitations: [{ id: 'kg:policy-citation/hostile', policy: 'kg:policy/hostile', by: org('hostile'), evidence }],
    commitments: [
      {
        id: 'kg:commitment/hostile',
        by: org('hostile'),
        activity: { en: hostile },
        min: 2,
        unit: { en: hostile },
        period: 'ONGOING',
        evidence,
      },
    ],
  };

  it('has them all as text', async () => {
    graph = await openGraph(facts);
    const { markdown } = await briefing({ ids: [org('hostile')] });
    await graph.close();

    expect(markdown.split('\n')).toEqual([
      `# ${inert}`,
      '',
      '- Kind: enterprise[^1]',
      `- Names: ${inert} (English)[^1]`,
      `- Place: ${inert}[^1]`,
      `- Makes or does: ${inert}[^1]`,
      `- Identifiers: x:${inert}[^1]`,
      '- Website: <https://hostile.example/%3E%3Cscript%3E>[^1]',
      `- Description: ${inert} - item[^1]`,
      '',
      '## Internships',
      '',
      `- ${inert} hosts interns from ${inert} (${inert}). Practice base: ${inert}.[^1]`,
      '',
      '## People',
      '',
      `- ${inert}: ${inert}[^1]`,
      '',
      '## Events',
      '',
      `- ${inert} (visit, date as written: “${inert}”, ${inert}): guest ${inert} (${inert})[^1]`,
      '',
      '## Commitments',
      '',
      'What was undertaken; whether it was done is not told here.',
      '',
      `- ${inert} undertook: ${inert}; at least 2 ${inert}; ongoing.[^1]`,
      '',
      '## Policies cited or carried out',
      '',
      `- ${inert} (for ${inert}, issued by ${inert})[^1]`,
      '',
      '## What is not known',
      '',
      '- When it was founded is not recorded.',
      '- Nothing is recorded of: memberships, cooperation, guidance, parts and subsidiaries, based in parks, succession, other ties.',
      '- Ties shown without a date of beginning: 1 of 1.',
      '- Facts shown that rest on one document alone: 8 of 8.',
      '',
      'A tie of which no grade is said is operating. In the notes, p3 is the third non-empty line of a document, its title being the first.',
      '',
      `[^1]: ${inert} \\# Heading. ${inert}; ${inert}; republished by ${inert}; ${inert}. <https://hostile.example/%3E)%20[x](y)> Licence: ${inert}. ${inert}.`,
      '',
      'This page holds at revision 1 of the graph, as of no date: it tells all that is recorded, also what is over.',
      '',
    ]);
  });
});

/** A school and an alliance that have so many of everything, each with one neighbor of its own. */
function crowd(size: number): Partial<Facts> {
  const evidence = [{ document: 'kg:document/list', locator: 'p1' }];
  const numbers = Array.from({ length: size }, (_, index) => String(index).padStart(2, '0'));
  const organization = (slug: string, kind: OrganizationFact['kind']): OrganizationFact => ({
    id: org(slug),
    kind,
    names: [{ value: slug, language: 'en' }],
    evidence,
  });
  const tie = (kind: RelationshipFact['kind'], source: string, target: string, own = {}): RelationshipFact => ({
    id: `kg:${kind.toLowerCase()}/${source}-${target}`,
    kind,
    source: org(source),
    target: org(target),
    status: 'OPERATING',
    evidence,
    ...own,
  });
  const both = ['hub', 'circle'];
  return {
    documents: [{ id: 'kg:document/list', title: 'List' }],
    organizations: [
      organization('hub', 'SCHOOL'),
      organization('circle', 'ALLIANCE'),
      ...numbers.flatMap((n) => [
        organization(`alliance-${n}`, 'ALLIANCE'),
        organization(`company-${n}`, 'ENTERPRISE'),
        organization(`leader-${n}`, 'PARK'),
        organization(`body-${n}`, 'GOVERNMENT_BODY'),
        organization(`faculty-${n}`, 'SCHOOL'),
        organization(`issuer-${n}`, 'GOVERNMENT_BODY'),
      ]),
    ],
    people: numbers.map((n) => ({ id: `kg:person/${n}`, names: [{ value: `Person ${n}` }], evidence })),
    events: numbers.map((n) => ({ id: `kg:event/${n}`, type: 'MEETING', names: [{ value: `Event ${n}` }], evidence })),
    policies: numbers.map((n) => ({
      id: `kg:policy/${n}`,
      names: [{ value: `Policy ${n}` }],
      issuer: org(`issuer-${n}`),
      evidence,
    })),
    relationships: numbers.flatMap((n) => [
      tie('MEMBERSHIP', 'hub', `alliance-${n}`),
      tie('MEMBERSHIP', `leader-${n}`, 'circle', { roles: ['LEAD'] }),
      tie('MEMBERSHIP', `company-${n}`, 'circle'),
      tie('MEMBERSHIP', `faculty-${n}`, 'circle', { status: 'ENDED' }),
      ...both.map((each) => tie('GUIDANCE', `body-${n}`, each)),
      ...both.map((each) => tie('COOPERATION', `company-${n}`, each)),
      ...both.map((each) => tie('SUCCESSION', each, `faculty-${n}`)),
      ...both.map((each) => tie('RELATED', each, `leader-${n}`)),
      tie('INTERNSHIP', `company-${n}`, 'hub'),
      tie('AFFILIATION', `faculty-${n}`, 'hub'),
      tie('AFFILIATION', `leader-${n}`, 'circle'),
    ]),
    positions: numbers.flatMap((n) =>
      both.map((each) => ({
        id: `kg:position/${each}-${n}`,
        person: `kg:person/${n}`,
        organization: org(each),
        title: 'Head',
        tier: 'LEADER' as const,
        evidence,
      })),
    ),
    participations: numbers.flatMap((n) =>
      both.map((each) => ({
        id: `kg:participation/${each}-${n}`,
        event: `kg:event/${n}`,
        role: 'GUEST' as const,
        organization: org(each),
        evidence,
      })),
    ),
    policyCitations: numbers.flatMap((n) =>
      both.map((each) => ({
        id: `kg:policy-citation/${each}-${n}`,
        policy: `kg:policy/${n}`,
        by: org(each),
        evidence,
      })),
    ),
    commitments: numbers.flatMap((n) =>
      both.map((each) => ({
        id: `kg:commitment/${each}-${n}`,
        by: org(each),
        activity: { en: 'training' },
        period: 'ONGOING' as const,
        evidence,
      })),
    ),
  };
}

describe('a page on a crowd', () => {
  const asked = { school: [org('hub')], alliance: [org('circle')], pair: [org('hub'), org('circle')] };
  type Asked = keyof typeof asked;
  const few = {} as Record<Asked, readonly string[]>;

  beforeAll(async () => {
    graph = await openGraph(crowd(1));
    for (const [key, ids] of Object.entries(asked)) few[key as Asked] = (await briefing({ ids })).statements;
    await graph.close();
    graph = await openGraph(crowd(57));
  });
  afterAll(() => graph.close());

  const ofLists = ['event/count-participations-of-organizations', 'person/count-positions-of-organizations'];

  it.each<[Asked, readonly string[]]>([
    ['school', ofLists],
    ['alliance', ofLists],
    ['pair', ['common-partner/count', 'event/count-of-organizations']],
  ])('costs for the %s the statements of one, and one for the count of each list that is cut', async (key, more) => {
    const { statements } = await briefing({ ids: asked[key] });

    expect(statements.toSorted()).toEqual([...few[key], ...more].toSorted());
  });

  const sevens = (count: number): string[] => Array(count).fill('- … and 7 more');

  it.each<[Asked, readonly string[]]>([
    ['school', sevens(11)],
    ['alliance', ['- … and 14 more', ...sevens(10)]],
    ['pair', [...sevens(2), '- … and 178 more']],
  ])('shows for the %s 50 of each list and says how many more there are', async (key, rests) => {
    const { markdown, truncated } = await briefing({ ids: asked[key] });

    expect([truncated, markdown.match(/^- … and .*$/gm)]).toEqual([true, rests]);
  });

  it('names those in an office before the crowd of the others', async () => {
    const { markdown } = await briefing({ ids: asked.alliance });
    const shown = (pattern: RegExp): number => [...markdown.matchAll(pattern)].length;

    expect([shown(/is a lead organization of circle/g), shown(/is a member of circle\./g)]).toEqual([50, 50]);
  });
});

it('a page may cost 2000 rows, and the documents of its footnotes as many again', () => {
  const asked = (selection: string) => {
    const operation = parse(`{ briefing(ids: ["a"]) { ${selection} } }`).definitions[0] as OperationDefinitionNode;
    return costOf({ schema, fragments: new Map(), variables: {} }, operation, checkArguments).requested;
  };

  expect([asked('markdown'), asked('markdown citations { number document { title } }')]).toEqual([2_000, 4_000]);
});

it('all Chinese words of a page are Simplified, so that they can be converted', () => {
  const tables = [phrases, ...Object.values(words)] as readonly Readonly<Record<string, { 'zh-Hans': string }>>[];
  const chinese = tables.flatMap((table) => Object.values(table).map((word) => word['zh-Hans']));

  expect(chinese.filter((word) => toSimplified(word) !== word)).toEqual([]);
});
