import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Citation, Facts, OrganizationKind } from '../src/fact/fact.js';
import { relationshipDefinitions } from '../src/relationship/kinds/index.js';
import { readSeed } from '../src/seed/seed-files.js';

const seedFolder = fileURLToPath(new URL('../seed/', import.meta.url));
const corpusFolder = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));
const hasCorpus = existsSync(corpusFolder);
if (!hasCorpus) console.warn('Evidence is not compared with the articles: ../shared/corpus is not on this machine.');

const seed = readSeed();
const cited = Object.values(seed).flat().filter(isCited);

function isCited(fact: object): fact is { id: string; evidence: readonly Citation[] } {
  return 'evidence' in fact;
}

const organization = (slug: string) => `kg:organization/${slug}`;
const byId = <Fact extends { id: string }>(facts: readonly Fact[], id: string) => facts.find((fact) => fact.id === id);
const labels = (facts: readonly { names: readonly { value: string }[] }[]) => facts.map(({ names }) => names[0]?.value);

describe('the seed holds together', () => {
  it('has facts of every noun', () => {
    const counts = Object.entries(seed).map(([noun, facts]) => [noun, facts.length > 0]);
    expect(counts).toEqual(Object.keys(seed).map((noun) => [noun, true]));
  });

  it('cites a document for every fact but documents and regions', () => {
    const { documents, regions, ...rest } = seed;
    expect(cited.length).toBe(Object.values(rest).flat().length);
    expect(cited.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  it('names every fact after its noun, every tie after its kind', () => {
    const prefixes: Record<keyof Facts, string> = {
      documents: 'kg:document/',
      regions: 'gb2260:',
      organizations: 'kg:organization/',
      people: 'kg:person/',
      events: 'kg:event/',
      policies: 'kg:policy/',
      relationships: 'kg:',
      positions: 'kg:position/',
      participations: 'kg:participation/',
      policyCitations: 'kg:policy-citation/',
      commitments: 'kg:commitment/',
      declaredMembers: 'kg:declared-members/',
    };
    const misnamed = (Object.keys(prefixes) as (keyof Facts)[]).flatMap((noun) =>
      seed[noun].map(({ id }) => id).filter((id) => !id.startsWith(prefixes[noun])),
    );
    const mistied = seed.relationships.filter(({ id, kind }) => !id.startsWith(`kg:${kind.toLowerCase()}/`));
    const notReadable = cited.filter(({ id }) => !/^kg:[a-z-]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id));
    expect({ misnamed, mistied, notReadable }).toEqual({ misnamed: [], mistied: [], notReadable: [] });
  });

  it('ties only the kinds of organization that a relationship may tie', () => {
    const kindOf = (id: string) => byId(seed.organizations, id)?.kind as OrganizationKind;
    const unfit = seed.relationships.filter(({ kind, source, target }) => {
      const definition = relationshipDefinitions.find((one) => one.kind === kind);
      return !definition?.source.includes(kindOf(source)) || !definition.target.includes(kindOf(target));
    });
    expect(unfit).toEqual([]);
  });

  it('stores ties without a direction from the smaller id to the larger', () => {
    const undirected = relationshipDefinitions.filter((one) => one.undirected).map(({ kind }) => kind as string);
    const turned = seed.relationships.filter(
      ({ kind, source, target }) => undirected.includes(kind) && source >= target,
    );
    expect(turned).toEqual([]);
  });

  it('declares members of alliances only, and ranges that begin before they end', () => {
    const notAlliances = seed.declaredMembers.filter(
      ({ alliance }) => byId(seed.organizations, alliance)?.kind !== 'ALLIANCE',
    );
    const turned = seed.commitments.filter(({ min = 0, max = min }) => min > max);
    expect({ notAlliances, turned }).toEqual({ notAlliances: [], turned: [] });
  });

  it('has someone or some organization in every participation', () => {
    expect(seed.participations.filter(({ person, organization }) => !person && !organization)).toEqual([]);
  });

  it('places every region in its parent, one level below it', () => {
    const misplaced = seed.regions.filter(({ parent, level, id, code }) => {
      const above = parent === undefined ? -1 : byId(seed.regions, parent)?.level;
      return id !== `gb2260:${code}` || above === undefined || above >= level;
    });
    expect(misplaced).toEqual([]);
  });
});

describe('the evidence', () => {
  const whenCorpus = hasCorpus ? it : it.skip;

  whenCorpus('is written in the cited paragraph of the article, term by term', () => {
    const paragraphs = new Map(articles().map(({ id, corpus }) => [id, paragraphsOf(join(corpusFolder, corpus))]));
    const notThere = cited.flatMap(({ id, evidence }) =>
      evidence.flatMap(({ document, locator = '', asWritten = [] }) => {
        const paragraph = paragraphs.get(document)?.[Number(/^p(\d+)$/.exec(locator)?.[1]) - 1] ?? '';
        return asWritten.filter((term) => !paragraph.includes(term)).map((term) => `${id} ${locator}: ${term}`);
      }),
    );
    expect(notThere).toEqual([]);
  });

  whenCorpus('rests on every article there is', () => {
    expect(articles().map(({ corpus }) => corpus)).toEqual(readdirSync(corpusFolder).sort());
    expect(new Set(cited.flatMap(({ evidence }) => evidence.map(({ document }) => document)))).toEqual(
      new Set(articles().map(({ id }) => id)),
    );
  });

  function articles(): readonly { id: string; corpus: string }[] {
    return parse(readFileSync(join(seedFolder, 'documents/articles.yaml'), 'utf8'));
  }

  function paragraphsOf(path: string): readonly string[] {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  }
});

describe('what the articles state', () => {
  const cellValley = organization('shenzhen-cell-valley');
  const consortium = organization('chongqing-biomedicine-consortium');
  const nanhai = organization('nanhai-industry-education-alliance');

  it('gives Shenzhen Cell Valley its two offices and its two schools', () => {
    const ties = seed.relationships.filter(({ source, target }) => [source, target].includes(cellValley));
    expect(
      ties.map(({ kind, target, roles, forms, status }) => ({ kind, target, says: roles ?? forms, status })),
    ).toEqual([
      {
        kind: 'MEMBERSHIP',
        target: organization('shenzhen-biomedicine-alliance'),
        says: ['VICE_CHAIR'],
        status: 'OPERATING',
      },
      {
        kind: 'MEMBERSHIP',
        target: organization('national-biotechnology-community'),
        says: ['EXECUTIVE_DIRECTOR'],
        status: 'OPERATING',
      },
      {
        kind: 'COOPERATION',
        target: organization('shenzhen-vocational-and-technical-university'),
        says: ['TALENT_TRAINING', 'TEACHING_MATERIALS', 'TEACHING'],
        status: 'OPERATING',
      },
      {
        kind: 'COOPERATION',
        target: organization('shenzhen-hualang-school'),
        says: ['EXCHANGE_VISIT'],
        status: 'ANNOUNCED',
      },
    ]);
  });

  it("tells who took part in Hualang School's visit, Xie Binhong without a title", () => {
    const visit = seed.participations.filter(
      ({ event }) => event === 'kg:event/hualang-school-visits-shenzhen-cell-valley',
    );
    expect(
      visit.map(({ role, person, organization, titleAsWritten }) => [role, person ?? organization, titleAsWritten]),
    ).toEqual([
      ['GUEST', organization('shenzhen-hualang-school'), undefined],
      ['HOST', cellValley, undefined],
      ['GUIDE', 'kg:person/wei-zheng', 'assistant to the chairman of the board'],
      ['SPEAKER', 'kg:person/wei-zheng', undefined],
      ['SPEAKER', 'kg:person/peng-chuanhua', 'School supervisor'],
      ['SPEAKER', 'kg:person/xie-binhong', undefined],
      ['SPEAKER', 'kg:person/luo-yi', 'Principal'],
    ]);
    expect(seed.positions.filter(({ person }) => person === 'kg:person/xie-binhong')).toEqual([]);
  });

  it('knows one internship: Donghua University at China Stem Cell Group, with the faculty', () => {
    const internships = seed.relationships.filter(({ kind }) => kind === 'INTERNSHIP');
    expect(internships.map(({ evidence, ...internship }) => internship)).toEqual([
      {
        id: 'kg:internship/china-stem-cell-group-for-donghua-university',
        kind: 'INTERNSHIP',
        source: organization('china-stem-cell-group'),
        target: organization('donghua-university'),
        since: '2024-12-03',
        status: 'SIGNED',
        startedBy: 'kg:event/donghua-practice-base-signing',
        base: 'Internship and Practice Base',
        unit: 'College of Biological Science and Medical Engineering',
      },
    ]);
  });

  it('begins the Chongqing consortium on 2024-05-16 with a lead park, two founding colleges and three guides', () => {
    const ties = seed.relationships.filter(({ target }) => target === consortium);
    expect(byId(seed.organizations, consortium)?.founded).toBe('2024-05-16');
    expect(ties.map(({ kind, source, roles, since }) => [kind, source, roles, since])).toEqual([
      ['MEMBERSHIP', organization('chongqing-international-biocity'), ['LEAD'], '2024-05-16'],
      ['MEMBERSHIP', organization('chongqing-medical-and-pharmaceutical-college'), ['FOUNDER'], '2024-05-16'],
      ['MEMBERSHIP', organization('chongqing-city-management-college'), ['FOUNDER'], '2024-05-16'],
      ['GUIDANCE', organization('chongqing-economy-and-information-commission'), undefined, '2024-05-16'],
      ['GUIDANCE', organization('chongqing-education-commission'), undefined, '2024-05-16'],
      ['GUIDANCE', organization('chongqing-health-commission'), undefined, '2024-05-16'],
    ]);
  });

  it('counts who attended the founding in Chongqing, and names the uncounted', () => {
    expect(declared(consortium)).toEqual([
      ['ATTENDED', 'ENTERPRISE', 30],
      ['ATTENDED', 'HOSPITAL', 16],
      ['ATTENDED', 'SCHOOL', 5],
      ['ATTENDED', 'SCHOOL', 11],
      ['ATTENDED', 'ASSOCIATION', undefined],
      ['ATTENDED', 'RESEARCH_INSTITUTE', undefined],
    ]);
  });

  it("counts the council of Nanhai's alliance, founded on an incomplete date", () => {
    const { date, dateAsWritten, place } = byId(seed.events, 'kg:event/nanhai-alliance-founding') ?? {};
    expect({ date, dateAsWritten, place }).toEqual({ date: undefined, dateAsWritten: '26th', place: 'Shishan' });
    expect(declared(nanhai)).toEqual([
      ['COUNCIL', 'ENTERPRISE', 76],
      ['COUNCIL', 'PARK', 8],
      ['COUNCIL', 'INNOVATION_PLATFORM', 7],
      ['COUNCIL', 'ASSOCIATION', 47],
      ['COUNCIL', 'SCHOOL', 22],
    ]);
  });

  it('holds Chongqing to what it undertook a year, Nanhai District to its targets for 2025', () => {
    const counted = seed.commitments.filter(({ min }) => min !== undefined);
    expect(counted.map(({ by, min, max, unit, period, due }) => [by, min, max, unit?.en, period, due])).toEqual([
      [consortium, 1, 1, 'competitions', 'PER_YEAR', undefined],
      [consortium, 1, 3, 'forums', 'PER_YEAR', undefined],
      [consortium, 2000, 2000, 'people', 'PER_YEAR', undefined],
      [organization('nanhai-district-government'), 10, 10, 'practice bases', 'BY_DATE', '2025'],
      [organization('nanhai-district-government'), 10, 10, 'projects', 'BY_DATE', '2025'],
      [organization('nanhai-district-government'), 10, 10, 'parks', 'BY_DATE', '2025'],
      [organization('nanhai-district-government'), 50, 50, 'enterprises', 'BY_DATE', '2025'],
      [nanhai, 1, 1, 'meetings', 'PER_YEAR', undefined],
    ]);
  });

  it('keeps the positions as they are titled, and disputes where the article contradicts itself', () => {
    const held = (person: string) =>
      seed.positions
        .filter((position) => position.person === person)
        .map(({ organization, title, status = 'STATED' }) => [organization, title, status]);
    expect([
      ...held('kg:person/liu-yongsheng'),
      ...held('kg:person/he-yousheng'),
      ...held('kg:person/wu-yuzhang'),
      ...held('kg:person/tian-zhongbao'),
      ...held('kg:person/zhang-susu'),
      ...held('kg:person/gu-yaohui'),
    ]).toEqual([
      [consortium, '常務副理事長', 'STATED'],
      [organization('chongqing-medical-and-pharmaceutical-college'), '校長', 'STATED'],
      [organization('banan-district-party-committee'), '區委書記', 'STATED'],
      [organization('chongqing-international-institute-for-immunology'), '領銜', 'STATED'],
      [organization('chinese-academy-of-engineering'), '院士', 'STATED'],
      [organization('nanhai-information-technology-college'), 'Vice President', 'STATED'],
      [organization('guangdong-yifang-research-institute'), 'Research Institute Director', 'STATED'],
      [organization('nanhai-district-government'), 'District Mayor', 'STATED'],
      [organization('nanhai-district-party-committee'), 'District Committee Secretary', 'DISPUTED'],
      [organization('nanhai-district-party-committee'), 'District Committee Standing Committee Member', 'DISPUTED'],
    ]);
  });

  it('makes nobody a member for being quoted at the founding in Nanhai', () => {
    expect(seed.relationships.filter(({ kind, target }) => kind === 'MEMBERSHIP' && target === nanhai)).toEqual([]);
  });

  it('calls nobody and nothing by a garbled name or by the noise under the article', () => {
    const names = [...labels(seed.organizations), ...labels(seed.people), ...labels(seed.regions)].join();
    expect(names).not.toMatch(/Tanaka|South China Sea|馬源|發展改革委|摩根|環球網|影石|老鋪/);
  });

  function declared(alliance: string) {
    return seed.declaredMembers
      .filter((members) => members.alliance === alliance)
      .map(({ basis, kind, count }) => [basis, kind, count]);
  }
});

describe('reading a seed that is not right', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seed-'));
    cpSync(seedFolder, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const evidence = '[{ document: kg:document/donghua-practice-base, locator: p1, asWritten: [DHU] }]';

  it.each([
    [
      'an unknown key',
      'people',
      `- { id: kg:person/x, names: [{ value: X }], born: '1970', evidence: ${evidence} }`,
      'seed/people/wrong.yaml: kg:person/x has the unknown key "born"; known are id, evidence, names, positions.',
    ],
    [
      'a fact without evidence',
      'people',
      '- { id: kg:person/x, names: [{ value: X }] }',
      'seed/people/wrong.yaml: kg:person/x must have the key "evidence".',
    ],
    [
      'a day that is in no calendar',
      'organizations',
      `- { id: kg:organization/x, kind: SCHOOL, names: [{ value: X }], founded: 2023-02-29, evidence: ${evidence} }`,
      `seed/organizations/wrong.yaml: kg:organization/x .founded must be a date such as '2024', '2024-05' or '2024-05-16', in quotes, not "2023-02-29".`,
    ],
    [
      'an id that is taken',
      'people',
      `- { id: kg:person/luo-yi, names: [{ value: X }], evidence: ${evidence} }`,
      'seed/people/wrong.yaml: the id kg:person/luo-yi is taken, by an entry of seed/people/shenzhen.yaml.',
    ],
    [
      'an id that nothing has',
      'organizations',
      `- { id: kg:organization/x, kind: PARK, names: [{ value: X }], region: 'gb2260:999999', evidence: ${evidence} }`,
      'seed/organizations/wrong.yaml: kg:organization/x .region must be one of the regions; gb2260:999999 is not in the seed.',
    ],
    [
      'an id of another noun',
      'commitments',
      `- { id: kg:commitment/x, by: kg:person/luo-yi, activity: { en: X }, period: ONGOING, evidence: ${evidence} }`,
      'seed/commitments/wrong.yaml: kg:commitment/x .by must be one of the organizations; kg:person/luo-yi is one of the people.',
    ],
    ['no list', 'people', 'x: 1', 'seed/people/wrong.yaml must be a list of at least one entry, not {"x":1}.'],
  ])('refuses %s, naming the file and the id', (_what, noun, yaml, message) => {
    writeFileSync(join(folder, noun, 'wrong.yaml'), `${yaml}\n`);
    expect(() => readSeed(folder)).toThrow(new Error(message));
  });
});
