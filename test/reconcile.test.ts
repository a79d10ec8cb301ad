import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Context } from '../src/context.js';
import { createLog } from '../src/log.js';
import { createMetrics } from '../src/metrics.js';
import { Reconciliation } from '../src/reconcile/reconciliation.js';
import { type RunningServer, startServer } from '../src/server.js';
import { readSettings } from '../src/settings.js';
import { type AskedGraph, limits, openGraph, schema } from './ask.js';

const evidence = [{ document: 'kg:document/gazette' }];
const form = { 'content-type': 'application/x-www-form-urlencoded' };

let graph: AskedGraph;
let server: RunningServer;

beforeAll(async () => {
  graph = await openGraph({
    documents: [{ id: 'kg:document/gazette', title: 'Gazette' }],
    regions: [
      { id: 'gb2260:000000', names: [{ value: 'China' }], level: 0 },
      { id: 'gb2260:310000', names: [{ value: 'Shanghai' }], level: 1, parent: 'gb2260:000000' },
    ],
    organizations: [
      {
        id: 'kg:organization/donghua',
        kind: 'SCHOOL',
        names: [
          { value: 'Donghua University', language: 'en' },
          { value: '东华大学', language: 'zh-Hans' },
        ],
        identifiers: [{ scheme: 'ror', value: '035psfh38' }],
        region: 'gb2260:310000',
        founded: '1951',
        website: 'https://www.dhu.example/',
        evidence,
      },
      {
        id: 'kg:organization/hospital',
        kind: 'HOSPITAL',
        names: [{ value: 'Donghua <Hospital> & Clinic' }],
        evidence,
      },
    ],
  });
  await graph.driver.executeQuery('CALL db.awaitIndexes(60)');
  const settings = readSettings({ PORT: '0', LOG_LEVEL: 'silent' });
  server = await startServer({
    schema,
    settings,
    log: createLog('silent'),
    metrics: createMetrics(),
    webFolder: '/nowhere',
    health: { ready: async () => true },
    createContext: (request) => new Context(graph.graph, graph.analyses, limits, request),
    createReconciliation: (request) => new Reconciliation(new Context(graph.graph, graph.analyses, limits, request)),
  });
});
afterAll(async () => {
  await server.stop();
  await graph.close();
});

const get = async (path: string, headers = {}) => {
  const response = await fetch(`${server.url}/reconcile${path}`, { headers });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
};

const post = async (fields: Record<string, string>, headers: Record<string, string> = form) => {
  const body = new URLSearchParams(fields).toString();
  const response = await fetch(`${server.url}/reconcile`, { method: 'POST', headers, body });
  return { status: response.status, body: JSON.parse(await response.text()) };
};

const school = {
  id: 'kg:organization/donghua',
  name: 'Donghua University',
  description: 'School, Shanghai, China',
  type: [{ id: 'SCHOOL', name: 'School' }],
  score: 100,
  match: true,
};

describe('the manifest', () => {
  it('says what the service is, with what version 0.2 asks for', async () => {
    const { body, headers } = await get('');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const suggest = (what: string) => ({
      service_url: server.url,
      service_path: `/reconcile/suggest/${what}`,
      flyout_service_url: server.url,
      flyout_service_path: `/reconcile/flyout/${what}?id=\${id}`,
    });
    expect(body).toEqual({
      versions: ['0.2'],
      name: 'Industry-education graph',
      identifierSpace: `${server.url}/reconcile/preview?id=`,
      schemaSpace: `${server.url}/reconcile#`,
      defaultTypes: expect.arrayContaining([{ id: 'ORGANIZATION', name: 'Organization' }]),
      view: { url: `${server.url}/reconcile/preview?id={{id}}` },
      preview: { url: `${server.url}/reconcile/preview?id={{id}}`, width: 420, height: 200 },
      suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
      extend: {
        propose_properties: { service_url: server.url, service_path: '/reconcile/properties' },
        property_settings: [],
      },
      batchSize: 50,
    });
  });
});

describe('a batch of queries', () => {
  const queries = JSON.stringify({
    q0: { query: '東華大學', type: 'SCHOOL', limit: 3 },
    q1: { query: 'Donghua University', type: ['HOSPITAL'] },
    q2: {
      query: 'College of Textiles, Donghua Univ.',
      properties: [
        { pid: 'affiliation', v: true },
        { pid: 'region', v: 'Shanghai' },
      ],
    },
    q3: { query: 'Nobody', properties: [{ pid: 'ror', v: 'https://ror.org/035psfh38' }] },
    q4: { properties: [{ pid: 'ror', v: { id: '035psfh38', name: 'Donghua' } }] },
    q5: { query: 'Donghua University', properties: [{ pid: 'country', v: ['Germany'] }] },
  });
  const features = expect.any(Array);

  it.each(['GET', 'POST'])('is answered by %s', async (method) => {
    const { status, body } =
      method === 'GET' ? await get(`?queries=${encodeURIComponent(queries)}`) : await post({ queries });
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        q0: { result: [{ ...school, features }] },
        q1: { result: expect.not.arrayContaining([expect.objectContaining({ match: true })]) },
        q2: { result: [{ ...school, features, score: expect.any(Number) }] },
        q3: { result: [{ ...school, features }] },
        q4: { result: [{ ...school, features }] },
        q5: { result: [{ ...school, features, match: false, score: expect.any(Number) }] },
      },
    });
  });

  it('tells names in the language that the client reads', async () => {
    const { body } = await get(`?queries=${encodeURIComponent('{"q":{"query":"Donghua University"}}')}`, {
      'accept-language': 'zh-TW',
    });
    expect(body.q.result[0].name).toBe('東華大學');
  });
});

describe('what is no query', () => {
  it.each([
    ['no JSON', { queries: '{' }, 400, 'BAD_USER_INPUT'],
    ['a list', { queries: '[]' }, 400, 'BAD_USER_INPUT'],
    ['a query without text and properties', { queries: '{"q":{}}' }, 400, 'BAD_USER_INPUT'],
    ['a text that is none', { queries: '{"q":{"query":7}}' }, 400, 'BAD_USER_INPUT'],
    ['a limit of 0', { queries: '{"q":{"query":"a","limit":0}}' }, 400, 'BAD_USER_INPUT'],
    ['a text too long', { queries: JSON.stringify({ q: { query: 'a'.repeat(2_001) } }) }, 400, 'BAD_USER_INPUT'],
    ['a property without pid', { queries: '{"q":{"query":"a","properties":[{"v":1}]}}' }, 400, 'BAD_USER_INPUT'],
    ['U+0000', { queries: '{"q":{"query":"a\\u0000"}}' }, 400, 'BAD_USER_INPUT'],
    [
      'a batch of 51',
      { queries: JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`q${i}`, { query: 'a' }]))) },
      400,
      'BAD_USER_INPUT',
    ],
    ['an extension without ids', { extend: '{"properties":[]}' }, 400, 'BAD_USER_INPUT'],
    [
      'a form of 21 fields',
      Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`field${i}`, ''])),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['a body over 100 kB', { queries: 'a'.repeat(103_000) }, 413, 'PAYLOAD_TOO_LARGE'],
  ])('such as %s is refused', async (_, fields, status, code) => {
    const answer = await post(fields as Record<string, string>);
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, code]);
  });

  it('such as JSON in the body is refused, and forms are refused at /graphql', async () => {
    const json = await post({}, { 'content-type': 'application/json' });
    const graphql = await fetch(`${server.url}/graphql`, { method: 'POST', headers: form, body: 'query={a}' });
    expect([json.status, graphql.status]).toEqual([415, 415]);
  });
});

describe('suggestions', () => {
  it('of organizations come with what and where they are', async () => {
    expect((await get('/suggest/entity?prefix=donghua%20univ')).body).toEqual({
      result: [
        {
          id: school.id,
          name: school.name,
          description: school.description,
          notable: [{ id: 'SCHOOL', name: 'School' }],
        },
      ],
    });
    expect((await get('/suggest/entity?prefix=')).body).toEqual({ result: [] });
  });

  it('of types and properties are those whose names have the text in them', async () => {
    const types = (await get('/suggest/type?prefix=hosp')).body.result;
    const properties = (await get('/suggest/property?prefix=credit')).body.result;
    expect([types, properties].map((found) => found.map(({ id }: { id: string }) => id))).toEqual([
      ['HOSPITAL'],
      ['uscc'],
    ]);
  });

  it('come with flyouts, whose names are text', async () => {
    expect((await get('/flyout/entity?id=kg:organization/hospital')).body).toEqual({
      id: 'kg:organization/hospital',
      html: '<p><strong>Donghua &lt;Hospital&gt; &amp; Clinic</strong></p><p>Hospital</p>',
    });
    expect((await get('/flyout/type?id=SCHOOL')).body.html).toContain('School');
    expect((await get('/flyout/entity?id=nobody')).status).toBe(404);
  });
});

it('a preview stands in frames of other sites, and nothing in it runs', async () => {
  const response = await fetch(`${server.url}/reconcile/preview?id=kg:organization/hospital`);
  const page = await response.text();
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors *");
  expect(response.headers.get('x-frame-options')).toBeNull();
  expect(page).toContain('Donghua &lt;Hospital&gt; &amp; Clinic');
  expect(page).not.toContain('<Hospital>');
});

it('an extension brings properties of what was found, and nothing for what is not there', async () => {
  const extend = JSON.stringify({
    ids: [school.id, 'nobody'],
    properties: ['names', 'founded', 'country', 'region', 'ror', 'unheard'].map((id) => ({ id })),
  });
  const { body } = await post({ extend });
  expect(body).toEqual({
    meta: [
      { id: 'names', name: 'All names' },
      { id: 'founded', name: 'Founded' },
      { id: 'country', name: 'Country' },
      { id: 'region', name: 'Region' },
      { id: 'ror', name: 'ROR id' },
      { id: 'unheard', name: 'unheard' },
    ],
    rows: {
      [school.id]: {
        names: [{ str: 'Donghua University' }, { str: '东华大学' }],
        founded: [{ str: '1951' }],
        country: [{ id: 'gb2260:000000', name: 'China' }],
        region: [{ id: 'gb2260:310000', name: 'Shanghai' }],
        ror: [{ str: '035psfh38' }],
        unheard: [],
      },
      nobody: { names: [], founded: [], country: [], region: [], ror: [], unheard: [] },
    },
  });
});

it('what may be fetched is proposed', async () => {
  const { body } = await get('/properties?type=SCHOOL&limit=2');
  expect(body).toEqual({
    type: 'SCHOOL',
    properties: [
      { id: 'name', name: 'Name' },
      { id: 'names', name: 'All names' },
    ],
  });
});
