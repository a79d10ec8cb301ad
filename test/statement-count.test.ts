import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { type AskedGraph, openGraph } from './ask.js';

/** Ten of everything below one alliance, so that one row and ten can be asked for. */
const evidence = [{ document: 'kg:document/list' }];
const ten = Array.from({ length: 10 }, (_, index) => String(index));
const org = (slug: string): string => `kg:organization/${slug}`;

function organization(slug: string, kind: OrganizationFact['kind'], own: Partial<OrganizationFact> = {}) {
  return { id: org(slug), kind, names: [{ value: slug, language: 'en' }], region: 'gb2260:110000', evidence, ...own };
}

function tie(kind: RelationshipFact['kind'], source: string, target: string): RelationshipFact {
  const id = `kg:${kind.toLowerCase()}/${source}-${target}`;
  return {
    id,
    kind,
    source: org(source),
    target: org(target),
    status: 'OPERATING',
    startedBy: 'kg:event/meeting-0',
    evidence,
  };
}

const network: Partial<Facts> = {
  documents: [{ id: 'kg:document/list', title: 'List' }],
  regions: [
    { id: 'gb2260:000000', names: [{ value: 'China' }], level: 0 },
    { id: 'gb2260:110000', names: [{ value: 'Beijing' }], level: 1, parent: 'gb2260:000000' },
  ],
  organizations: [
    organization('alliance', 'ALLIANCE'),
    organization('ministry', 'GOVERNMENT_BODY'),
    ...ten.flatMap((n) => [
      organization(`hospital-${n}`, 'HOSPITAL', { identifiers: [{ scheme: 'uscc', value: n }] }),
      organization(`school-${n}`, 'SCHOOL'),
      organization(`company-${n}`, 'ENTERPRISE'),
    ]),
  ],
  people: ten.map((n) => ({ id: `kg:person/${n}`, names: [{ value: `Person ${n}` }], evidence })),
  events: ten.map((n) => ({ id: `kg:event/meeting-${n}`, type: 'MEETING', names: [{ value: n }], evidence })),
  policies: ten.map((n) => ({ id: `kg:policy/${n}`, names: [{ value: n }], issuer: org('ministry'), evidence })),
  relationships: ten.flatMap((n) => [
    tie('MEMBERSHIP', `hospital-${n}`, 'alliance'),
    tie('GUIDANCE', 'ministry', `hospital-${n}`),
    tie('COOPERATION', `hospital-${n}`, `school-${n}`),
    tie('INTERNSHIP', `hospital-${n}`, `school-${n}`),
    tie('INTERNSHIP', `company-${n}`, `school-${n}`),
  ]),
  positions: ten.map((n) => ({
    id: `kg:position/${n}`,
    person: `kg:person/${n}`,
    organization: org(`hospital-${n}`),
    title: 'Head',
    tier: 'LEADER',
    evidence,
  })),
  participations: ten.map((n) => ({
    id: `kg:participation/${n}`,
    event: `kg:event/meeting-${n}`,
    role: 'GUEST',
    organization: org(`hospital-${n}`),
    person: `kg:person/${n}`,
    evidence,
  })),
  policyCitations: ten.map((n) => ({
    id: `kg:policy-citation/${n}`,
    policy: `kg:policy/${n}`,
    by: org(`hospital-${n}`),
    evidence,
  })),
  commitments: ten.map((n) => ({
    id: `kg:commitment/${n}`,
    by: org(`hospital-${n}`),
    concerning: org('alliance'),
    activity: { en: 'training' },
    period: 'ONGOING',
    evidence,
  })),
};

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(network);
});
afterAll(() => graph?.close());

describe('a chain of five levels', () => {
  const chain = `query ($first: Int) { organization(id: "kg:organization/alliance") { ... on Alliance {
    members(first: $first) { nodes { member {
      name partners(first: $first, where: {partner: {kind: {eq: SCHOOL}}}) { nodes { organization {
        name internships(first: $first) { nodes { host { name } evidence { document { title } } } }
      } } }
    } } }
  } } }`;

  it.each([1, 10])('costs one statement a level, with %i rows on each', async (first) => {
    const { data, errors, statements } = await graph.ask(chain, { first });
    expect([errors, data.organization.members.nodes.length, statements]).toEqual([
      undefined,
      first,
      [
        'organization/by-any-id',
        'relationship/of-organizations',
        'partner/of-organizations',
        'relationship/of-organizations',
        'document/evidence-of-facts',
      ],
    ]);
  });
});

describe('one parent costs as many statements as ten', () => {
  /** Each field of an organization that reads more, and the statements it costs. */
  const fields: readonly (readonly [string, readonly string[]])[] = [
    ['name names { value } identifiers { value } founded website version', []],
    ['description', []],
    ['region { name parent { name } }', ['region/by-ids', 'region/by-ids']],
    ['evidence { document { title } locator }', ['document/evidence-of-facts']],
    [
      'relationships { nodes { id } edges { partner { name } direction } pageInfo { endCursor } }',
      ['relationship/of-organizations'],
    ],
    ['relationships { totalCount }', ['relationship/count-of-organizations']],
    ['relationships { nodes { source { name } target { name } sentence } }', ['relationship/of-organizations']],
    [
      'relationships { nodes { evidence { locator } } }',
      ['document/evidence-of-facts', 'relationship/of-organizations'],
    ],
    ['partners { nodes { count relationships { id } organization { name } } }', ['partner/of-organizations']],
    ['partners { totalCount }', ['partner/count-of-organizations']],
    ['memberships { nodes { roles alliance { name } member { name } } }', ['relationship/of-organizations']],
    ['cooperations { nodes { organizations { organization { name } role } } }', ['relationship/of-organizations']],
    ['internships { nodes { host { name } school { name } } }', ['relationship/of-organizations']],
    ['guidedBy { nodes { body { name } } }', ['relationship/of-organizations']],
    ['positions { nodes { title person { name } } }', ['person/positions-of-organizations']],
    ['positions { totalCount }', ['person/count-positions-of-organizations']],
    [
      'participations { nodes { event { title } person { name } } }',
      [...['event/by-ids', 'event/participations-of-organizations', 'person/by-ids']],
    ],
    ['participations { totalCount }', ['event/count-participations-of-organizations']],
    ['events { nodes { title } }', ['event/of-organizations']],
    ['events { totalCount }', ['event/count-of-organizations']],
    [
      'events { nodes { started { id } participations { nodes { role } } } }',
      [...['event/of-organizations', 'event/participations-of-events', 'relationship/started-by']],
    ],
    ['policies { nodes { title issuer { name } } }', ['organization/by-ids', 'policy/of-organizations']],
    ['policies { totalCount }', ['policy/count-of-organizations']],
    [
      'policies { nodes { citedBy { totalCount nodes { name } } } }',
      [...['organization/citing-policies', 'organization/count-citing-policies', 'policy/of-organizations']],
    ],
    [
      'commitments { activity by { name } concerning { name } }',
      ['commitment/of-organizations', 'organization/by-ids'],
    ],
  ];

  it.each(fields)('of %s', async (field, costs) => {
    const query = `query ($first: Int) {
      organizations(first: $first, where: {kind: {eq: HOSPITAL}}) { nodes { ${field} } }
    }`;
    const one = await graph.ask(query, { first: 1 });
    const all = await graph.ask(query, { first: 10 });
    const lengths = [one, all].map(({ data }) => data.organizations.nodes.length);
    expect([one.errors, all.errors, lengths]).toEqual([undefined, undefined, [1, 10]]);
    expect([one.statements.toSorted(), all.statements.toSorted()]).toEqual([
      [...costs, 'organization/page'].toSorted(),
      [...costs, 'organization/page'].toSorted(),
    ]);
  });

  it('for the same field with other arguments, one statement for each', async () => {
    const { statements } = await graph.ask(`{ organizations(where: {kind: {eq: HOSPITAL}}) { nodes {
      one: internships(first: 1) { nodes { id } } two: internships(first: 2) { nodes { id } }
      again: internships(first: 1) { totalCount nodes { id } }
    } } }`);
    expect(statements.toSorted()).toEqual([
      'organization/page',
      'relationship/count-of-organizations',
      'relationship/of-organizations',
      'relationship/of-organizations',
    ]);
  });
});

describe('a statement', () => {
  it('is sent once for what is met twice', async () => {
    const { statements } = await graph.ask(`{
      one: organization(id: "kg:organization/alliance") { name }
      two: organization(id: "kg:organization/alliance") { name status }
      nodes(ids: ["kg:organization/alliance", "kg:organization/ministry"]) { id }
    }`);
    expect(statements).toEqual(['organization/by-any-id']);
  });

  it.each([
    ['of its own for organizations', 'hospital', 10, ['search/page']],
    ['and one more for people', 'person', 10, ['search/page', 'person/by-ids']],
  ])('that searches has all %s', async (_what, text, many, costs) => {
    const asked =
      'query ($text: String!) { search(text: $text) { nodes { id } edges { matched { value } node { id } } } }';
    const { data, errors, statements } = await graph.ask(asked, { text });
    expect([errors, data.search.nodes.length, statements]).toEqual([undefined, many, costs]);
  });

  it('is not sent for an operation that reads nothing', async () => {
    expect(await graph.ask('{ __typename __schema { queryType { name } } }')).toEqual({
      data: { __typename: 'Query', __schema: { queryType: { name: 'Query' } } },
      errors: undefined,
      statements: [],
    });
  });
});
