import { describe, expect, it } from '@jest/globals';
import { readSeed } from '../src/seed/seed-files.js';

const seed = readSeed();

const organization = (slug: string) => `kg:organization/${slug}`;
const byId = <Fact extends { id: string }>(facts: readonly Fact[], id: string) => facts.find((fact) => fact.id === id);
const labels = (facts: readonly { names: readonly { value: string }[] }[]) => facts.map(({ names }) => names[0]?.value);

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

  it('makes a speaker, and no member, of who is quoted at the founding in Nanhai', () => {
    const quoted = seed.participations.filter(
      ({ event, person }) => event === 'kg:event/nanhai-alliance-founding' && person,
    );
    expect(quoted.map(({ role, person, organization: spokenFor }) => [role, person, spokenFor])).toEqual([
      ['SPEAKER', 'kg:person/tian-zhongbao', organization('nanhai-information-technology-college')],
      ['SPEAKER', 'kg:person/zhang-susu', organization('guangdong-yifang-pharmaceutical')],
      ['SPEAKER', 'kg:person/gu-yaohui', undefined],
    ]);
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
