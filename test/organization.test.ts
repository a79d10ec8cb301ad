import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

describe('an organization', () => {
  it('of each of the ten kinds answers what all have and what its kind has', async () => {
    const answer = await graph.ask(`{ organizations { nodes {
      __typename kind name status
      ... on School { schoolLevel } ... on Enterprise { industries } ... on Park { parkLevel }
      ... on Hospital { hospitalGrade } ... on GovernmentBody { governmentLevel } ... on Alliance { allianceScope }
    } } }`);
    const of = (type: string, kind: string, name: string, own: object = {}): object => ({
      __typename: type,
      kind,
      name,
      status: 'ACTIVE',
      ...own,
    });
    const school = (name: string, schoolLevel: string): object => of('School', 'SCHOOL', name, { schoolLevel });
    const enterprise = (name: string, ...industries: string[]): object =>
      of('Enterprise', 'ENTERPRISE', name, { industries });
    expect(answer).toEqual({
      data: {
        organizations: {
          nodes: [
            of('Park', 'PARK', 'Bio Park', { parkLevel: '国家级' }),
            enterprise('Delta Maker', 'Biomedicine', '生物医药'),
            of('GovernmentBody', 'GOVERNMENT_BODY', 'Education Commission', { governmentLevel: 'MUNICIPAL' }),
            school('Faculty of Rivers', 'FACULTY'),
            of('ResearchInstitute', 'RESEARCH_INSTITUTE', 'Immunology Institute'),
            school('Mountain University', 'UNIVERSITY'),
            of('Hospital', 'HOSPITAL', 'Old Clinic', { hospitalGrade: null, status: 'INACTIVE' }),
            of('Alliance', 'ALLIANCE', 'River Alliance', { allianceScope: 'MUNICIPAL' }),
            school('River College', 'VOCATIONAL_COLLEGE'),
            of('Hospital', 'HOSPITAL', 'River Hospital', { hospitalGrade: '三级甲等' }),
            of('OtherOrganization', 'OTHER', 'River Press'),
            of('Association', 'ASSOCIATION', 'Society of Makers'),
            of('InnovationPlatform', 'INNOVATION_PLATFORM', 'Test Platform'),
            enterprise('Twin'),
            enterprise('Twin'),
          ],
        },
      },
      errors: undefined,
      statements: ['organization/page'],
    });
  });

  it('answers all that is stored of it, as precisely as it was said', async () => {
    const answer = await graph.ask(`
      fragment all on Organization {
        id names { value language type origin } identifiers { scheme value url } region { id parent { id } }
        founded dissolved website description version evidence { document { id } locator asWritten }
      }
      { college: organization(id: "kg:organization/college") { ...all }
        maker: organization(id: "kg:organization/maker") { ...all }
        university: organization(id: "kg:organization/university") { ...all }
        clinic: organization(id: "kg:organization/clinic") { ...all }
        twin: organization(id: "kg:organization/twin-a") { ...all } }`);
    const label = (value: string, language: string): object => ({ value, language, type: 'LABEL', origin: 'DOCUMENT' });
    const of = (slug: string, en: string, zh: string, own: object = {}): object => ({
      id: `kg:organization/${slug}`,
      names: [label(en, 'en'), label(zh, 'zh-Hans')],
      identifiers: [],
      region: null,
      founded: null,
      dissolved: null,
      website: null,
      description: null,
      version: 1,
      evidence: [{ document: { id: 'kg:document/notice' }, locator: 'p1', asWritten: [en] }],
      ...own,
    });
    const region = (id: string, parent: string): object => ({ region: { id, parent: { id: parent } } });
    expect({ ...answer, statements: answer.statements.toSorted() }).toEqual({
      data: {
        college: of('college', 'River College', '江河学院', {
          identifiers: [
            { scheme: 'moe', value: '4150010001', url: null },
            { scheme: 'ror', value: '04Mb6s476', url: 'https://ror.org/04Mb6s476' },
          ],
          ...region('gb2260:500113', 'gb2260:500000'),
          founded: '1948',
        }),
        maker: of('maker', 'Delta Maker', '三角洲制造', {
          ...region('gb2260:440000', 'gb2260:000000'),
          founded: '2001-03-05',
          website: 'https://maker.example',
        }),
        university: of('university', 'Mountain University', '山城大学', {
          names: [
            label('Mountain University', 'en'),
            label('山城大学', 'zh-Hans'),
            { value: '山城大學堂', language: 'zh-Hant', type: 'FORMER', origin: 'DOCUMENT' },
            { value: 'MU', language: 'en', type: 'ACRONYM', origin: 'PUBLIC_KNOWLEDGE' },
          ],
          ...region('gb2260:500000', 'gb2260:000000'),
          founded: '1929-10',
        }),
        clinic: of('clinic', 'Old Clinic', '老诊所', {
          ...region('gb2260:440000', 'gb2260:000000'),
          founded: '1950-01',
          dissolved: '1999',
        }),
        twin: of('twin-a', 'Twin', '双子'),
      },
      errors: undefined,
      // Both levels of regions, and the evidence beside the first of them.
      statements: ['document/evidence-of-facts', 'organization/by-any-id', 'region/by-ids', 'region/by-ids'],
    });
  });

  it.each([
    ['kg:organization/college', 'its id'],
    ['ror:04Mb6s476', 'an identifier it carries'],
    ['ROR:04MB6S476', 'an identifier in other case'],
    ['moe:4150010001', 'an identifier of another register'],
  ])('is found by %s, %s', async (id) => {
    expect(await graph.ask('query ($id: ID!) { organization(id: $id) { id } }', { id })).toEqual({
      data: { organization: { id: 'kg:organization/college' } },
      errors: undefined,
      statements: ['organization/by-any-id'],
    });
  });

  it.each(['kg:organization/none', 'ror:', '', 'kg:person/liu', "'}) RETURN 1 //"])(
    'that is not there is null: %j',
    async (id) => {
      expect(await graph.ask('query ($id: ID!) { organization(id: $id) { id } }', { id })).toEqual({
        data: { organization: null },
        errors: undefined,
        statements: ['organization/by-any-id'],
      });
    },
  );

  it('that was withdrawn is answered to who knows its id, and says so', async () => {
    const { data } = await graph.ask('{ organization(id: "kg:organization/ghost") { status name } }');
    expect(data).toEqual({ organization: { status: 'WITHDRAWN', name: 'Ghost School' } });
  });
});
