import type { Citation, Facts, Name, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';

/**
 * A small network that stands still: one alliance with a member of most kinds, ties of all eight kinds and all five
 * statuses, equal names, unknown dates, a person in two sectors, a withdrawn school, a clinic that is no more.
 */
const notice = { document: 'kg:document/notice' };
const report = { document: 'kg:document/report' };
const at = (place: Pick<Citation, 'document'>, locator: string, ...asWritten: string[]): Citation => ({
  ...place,
  locator,
  asWritten,
});

type Own = Omit<Partial<OrganizationFact>, 'id' | 'kind' | 'names'> & { readonly also?: readonly Name[] };

function organization(
  slug: string,
  kind: OrganizationFact['kind'],
  en: string,
  zh: string,
  { also = [], ...own }: Own = {},
): OrganizationFact {
  return {
    id: `kg:organization/${slug}`,
    kind,
    names: [{ value: en, language: 'en' }, { value: zh, language: 'zh-Hans' }, ...also],
    evidence: [at(notice, 'p1', en)],
    ...own,
  };
}

type Tie = Omit<RelationshipFact, 'id' | 'kind' | 'source' | 'target' | 'evidence'> & {
  evidence?: readonly Citation[];
};

function tie(kind: RelationshipFact['kind'], source: string, target: string, own: Tie): RelationshipFact {
  return {
    id: `kg:${kind.toLowerCase()}/${source}-${target}`,
    kind,
    source: `kg:organization/${source}`,
    target: `kg:organization/${target}`,
    evidence: [at(notice, 'p2', source)],
    ...own,
  };
}

export const world: Facts = {
  documents: [
    {
      id: 'kg:document/notice',
      title: 'Notice of the Alliance',
      language: 'en',
      publishedOn: '2024-06',
      publisher: 'The Alliance',
    },
    { id: 'kg:document/report', title: '年度报告', language: 'zh-Hans', publishedOn: '2025-01-31', authors: ['王芳'] },
  ],
  regions: [
    {
      id: 'gb2260:000000',
      names: [
        { value: 'China', language: 'en' },
        { value: '中国', language: 'zh-Hans' },
      ],
      level: 0,
    },
    {
      id: 'gb2260:500000',
      code: '500000',
      names: [
        { value: 'Chongqing', language: 'en' },
        { value: '重庆市', language: 'zh-Hans' },
      ],
      parent: 'gb2260:000000',
      level: 1,
    },
    {
      id: 'gb2260:500113',
      code: '500113',
      names: [
        { value: 'Banan', language: 'en' },
        { value: '巴南区', language: 'zh-Hans' },
      ],
      parent: 'gb2260:500000',
      level: 3,
      latitude: 29.4,
      longitude: 106.5,
    },
    {
      id: 'gb2260:440000',
      code: '440000',
      names: [
        { value: 'Guangdong', language: 'en' },
        { value: '广东省', language: 'zh-Hans' },
      ],
      parent: 'gb2260:000000',
      level: 1,
    },
  ],
  organizations: [
    organization('alliance', 'ALLIANCE', 'River Alliance', '江河产教联合体', {
      region: 'gb2260:500000',
      founded: '2024-05-16',
      allianceScope: 'MUNICIPAL',
    }),
    organization('college', 'SCHOOL', 'River College', '江河学院', {
      region: 'gb2260:500113',
      founded: '1948',
      schoolLevel: 'VOCATIONAL_COLLEGE',
      identifiers: [
        { scheme: 'moe', value: '4150010001' },
        { scheme: 'ror', value: '04Mb6s476' },
      ],
    }),
    organization('faculty', 'SCHOOL', 'Faculty of Rivers', '江河系', { schoolLevel: 'FACULTY' }),
    organization('university', 'SCHOOL', 'Mountain University', '山城大学', {
      region: 'gb2260:500000',
      founded: '1929-10',
      schoolLevel: 'UNIVERSITY',
      also: [
        { value: '山城大學堂', language: 'zh-Hant', type: 'FORMER' },
        { value: 'MU', language: 'en', type: 'ACRONYM', origin: 'PUBLIC_KNOWLEDGE' },
      ],
    }),
    organization('maker', 'ENTERPRISE', 'Delta Maker', '三角洲制造', {
      region: 'gb2260:440000',
      founded: '2001-03-05',
      industries: ['Biomedicine', '生物医药'],
      website: 'https://maker.example',
    }),
    organization('twin-a', 'ENTERPRISE', 'Twin', '双子', {}),
    organization('twin-b', 'ENTERPRISE', 'Twin', '双子', {}),
    organization('park', 'PARK', 'Bio Park', '生物城', {
      region: 'gb2260:500113',
      parkLevel: '国家级',
      description: { en: 'A park of the bio industry', 'zh-Hans': '生物产业园' },
    }),
    organization('hospital', 'HOSPITAL', 'River Hospital', '江河医院', {
      region: 'gb2260:500113',
      hospitalGrade: '三级甲等',
    }),
    organization('clinic', 'HOSPITAL', 'Old Clinic', '老诊所', {
      region: 'gb2260:440000',
      status: 'INACTIVE',
      founded: '1950-01',
      dissolved: '1999',
    }),
    organization('commission', 'GOVERNMENT_BODY', 'Education Commission', '教育委员会', {
      governmentLevel: 'MUNICIPAL',
    }),
    organization('society', 'ASSOCIATION', 'Society of Makers', '制造商会'),
    organization('institute', 'RESEARCH_INSTITUTE', 'Immunology Institute', '免疫研究院'),
    organization('platform', 'INNOVATION_PLATFORM', 'Test Platform', '检测平台'),
    organization('press', 'OTHER', 'River Press', '江河报'),
    organization('ghost', 'SCHOOL', 'Ghost School', '幽灵学校', { status: 'WITHDRAWN' }),
  ],
  people: [
    { id: 'kg:person/liu', names: [{ value: '劉永生', language: 'zh-Hant' }], evidence: [at(notice, 'p3', '劉永生')] },
    { id: 'kg:person/wu', names: [{ value: 'Wu Yan', language: 'en' }], evidence: [at(report, 'p2', 'Wu Yan')] },
  ],
  events: [
    {
      id: 'kg:event/founding',
      type: 'FOUNDING',
      names: [
        { value: 'Founding of the River Alliance', language: 'en' },
        { value: '江河产教联合体成立大会', language: 'zh-Hans' },
      ],
      date: '2024-05-16',
      place: 'Banan',
      region: 'gb2260:500113',
      evidence: [at(notice, 'p1', 'founding')],
    },
    {
      id: 'kg:event/visit',
      type: 'VISIT',
      names: [{ value: 'Visit', language: 'en' }],
      dateAsWritten: '26th',
      evidence: [at(report, 'p3', '26th')],
    },
  ],
  policies: [
    {
      id: 'kg:policy/plan',
      names: [{ value: 'Plan for Rivers', language: 'en' }],
      issuer: 'kg:organization/commission',
      year: 2020,
      period: '2020-2025',
      evidence: [at(report, 'p4', 'Plan')],
    },
  ],
  relationships: [
    tie('MEMBERSHIP', 'college', 'alliance', {
      status: 'OPERATING',
      since: '2024-05-16',
      roles: ['FOUNDER', 'VICE_CHAIR'],
      startedBy: 'kg:event/founding',
      evidence: [at(notice, 'p2', 'River College'), at(report, 'p5', '江河学院')],
    }),
    tie('MEMBERSHIP', 'hospital', 'alliance', { status: 'OPERATING', since: '2024-05' }),
    tie('MEMBERSHIP', 'park', 'alliance', {
      status: 'OPERATING',
      since: '2024-05-16',
      roles: ['LEAD'],
      startedBy: 'kg:event/founding',
    }),
    tie('MEMBERSHIP', 'maker', 'alliance', { status: 'ENDED', since: '2024', until: '2024' }),
    tie('MEMBERSHIP', 'twin-a', 'alliance', { status: 'ANNOUNCED' }),
    tie('COOPERATION', 'college', 'maker', {
      status: 'SIGNED',
      since: '2023',
      forms: ['TEACHING_MATERIALS', 'TEACHING'],
      project: { id: '101', acronym: 'RIV', title: 'Rivers' },
      sourceRole: 'participant',
      targetRole: 'coordinator',
      amount: 1200.5,
      currency: 'EUR',
    }),
    tie('COOPERATION', 'college', 'hospital', { status: 'OPERATING', since: '2022-09', forms: ['TALENT_TRAINING'] }),
    tie('INTERNSHIP', 'hospital', 'college', {
      status: 'OPERATING',
      since: '2024-12-03',
      base: 'River Base',
      unit: 'Faculty of Rivers',
      placesPerYear: 30,
      evidence: [at(report, 'p6', 'River Base')],
    }),
    tie('INTERNSHIP', 'maker', 'university', { status: 'DISPUTED', since: '2021' }),
    tie('GUIDANCE', 'commission', 'alliance', { status: 'OPERATING' }),
    tie('AFFILIATION', 'faculty', 'college', { status: 'OPERATING' }),
    tie('TENANCY', 'institute', 'park', { status: 'OPERATING' }),
    tie('SUCCESSION', 'ghost', 'college', { status: 'OPERATING', since: '1999' }),
    tie('RELATED', 'platform', 'press', { status: 'ANNOUNCED' }),
  ],
  positions: [
    {
      id: 'kg:position/liu-college',
      person: 'kg:person/liu',
      organization: 'kg:organization/college',
      title: '校長',
      tier: 'LEADER',
      since: '2020',
      evidence: [at(notice, 'p3', '校長')],
    },
    {
      id: 'kg:position/liu-alliance',
      person: 'kg:person/liu',
      organization: 'kg:organization/alliance',
      title: '常務副理事長',
      tier: 'SENIOR',
      since: '2024-05-16',
      status: 'DISPUTED',
      evidence: [at(notice, 'p3', '常務副理事長')],
    },
  ],
  participations: [
    {
      id: 'kg:participation/founding-park',
      event: 'kg:event/founding',
      role: 'HOST',
      organization: 'kg:organization/park',
      evidence: [at(notice, 'p1', 'Bio Park')],
    },
    {
      id: 'kg:participation/founding-liu',
      event: 'kg:event/founding',
      role: 'SPEAKER',
      organization: 'kg:organization/college',
      person: 'kg:person/liu',
      titleAsWritten: '校長',
      evidence: [at(notice, 'p3', '劉永生')],
    },
    {
      id: 'kg:participation/visit-wu',
      event: 'kg:event/visit',
      role: 'GUEST',
      person: 'kg:person/wu',
      evidence: [at(report, 'p3', 'Wu Yan')],
    },
  ],
  policyCitations: [
    {
      id: 'kg:policy-citation/alliance-plan',
      policy: 'kg:policy/plan',
      by: 'kg:organization/alliance',
      evidence: [at(report, 'p4', 'Plan')],
    },
    {
      id: 'kg:policy-citation/founding-plan',
      policy: 'kg:policy/plan',
      by: 'kg:event/founding',
      evidence: [at(report, 'p4', 'Plan')],
    },
  ],
  commitments: [
    {
      id: 'kg:commitment/forums',
      by: 'kg:organization/commission',
      concerning: 'kg:organization/alliance',
      activity: { en: 'forums', 'zh-Hans': '论坛' },
      min: 1,
      max: 3,
      unit: { en: 'forums', 'zh-Hans': '次' },
      period: 'PER_YEAR',
      evidence: [at(notice, 'p4', '1-3')],
    },
  ],
  declaredMembers: [
    {
      id: 'kg:declared-members/hospitals',
      alliance: 'kg:organization/alliance',
      kind: 'HOSPITAL',
      label: { en: 'hospitals' },
      count: 16,
      basis: 'ATTENDED',
      evidence: [at(notice, 'p5', '16')],
    },
    {
      id: 'kg:declared-members/companies',
      alliance: 'kg:organization/alliance',
      kind: 'ENTERPRISE',
      label: { en: 'companies' },
      count: 30,
      basis: 'ATTENDED',
      evidence: [at(notice, 'p5', '30')],
    },
    {
      id: 'kg:declared-members/societies',
      alliance: 'kg:organization/alliance',
      kind: 'ASSOCIATION',
      label: { en: 'associations' },
      basis: 'ATTENDED',
      evidence: [at(notice, 'p5', 'associations')],
    },
  ],
};
