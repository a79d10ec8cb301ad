import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import { KeyRepository } from '../src/access/key.repository.js';
import type { OrganizationFact, PositionFact, RelationshipFact } from '../src/fact/fact.js';
import type { RunningServer } from '../src/server.js';
import { type AskedGraph, openGraph } from './ask.js';
import { startExportServer } from './export-server.js';
import { HookedGraph } from './hooked-graph.js';
import { until } from './until.js';
import { world } from './world.js';

const author = { actor: 'test', reason: 'a test' };
const college = world.organizations.find(({ id }) => id === 'kg:organization/college') as OrganizationFact;

let graph: AskedGraph;
let server: RunningServer;
beforeAll(async () => {
  graph = await openGraph({
    ...world,
    documents: world.documents.map((each) => ({
      ...each,
      url: 'https://notice.example/?a=1&b=2',
    })),
  });
  server = await startExportServer(graph);
});
afterAll(async () => {
  await server?.stop();
  await graph?.close();
});

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/feeds/${path}`, { headers });
  return {
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  };
}

const where = (filter: object): string => `organizations.atom?where=${encodeURIComponent(JSON.stringify(filter))}`;

/** What stands in the elements of a name, in order. */
const all = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, content]) => content ?? '');

describe('a feed', () => {
  it('of an organization has what is new about it, in words, the latest first', async () => {
    const tie = world.relationships.find(({ source }) => source === college.id) as RelationshipFact;
    const position = world.positions.find(({ organization }) => organization === college.id) as PositionFact;
    await graph.facts.write({ organizations: [{ ...college, founded: '1949' }] }, author);
    await graph.facts.write({ relationships: [{ ...tie, until: '2040' }] }, author);
    await graph.facts.write({ positions: [{ ...position, title: 'Head <b>& all</b>' }] }, author);
    const en = await get('organization.atom?id=ror:04mb6s476');
    const hant = await get('organization.atom?id=kg:organization/college', { 'accept-language': 'zh-TW' });
    const hans = await get('organization.atom?id=kg:organization/college&language=zh-Hans');
    const shown = ({ text }: { text: string }) => [
      /xml:lang="([^"]*)"/.exec(text)?.[1],
      all(text, 'title').slice(0, 4),
      all(text, 'summary').slice(0, 3),
    ];
    const title = 'Head &lt;b&gt;&amp; all&lt;/b&gt;';
    expect([shown(en), shown(hans), shown(hant)]).toEqual([
      [
        'en',
        [
          'What is new about River College',
          `Before: 劉永生, 校長, River College. Now: 劉永生, ${title}, River College.`,
          'Before: River College is a founder and a vice chair of River Alliance, since 2024-05-16. Now: River College is a founder and a vice chair of River Alliance, from 2024-05-16 to 2040.',
          'Recorded anew: River College',
        ],
        [
          'Otherwise now: title. Reason: a test',
          'Otherwise now: end. Reason: a test',
          'Otherwise now: founding. Reason: a test',
        ],
      ],
      [
        'zh-Hans',
        [
          '江河学院的最新变更',
          `此前：刘永生，江河学院校長。现在：刘永生，江河学院${title}。`,
          '此前：江河学院是江河产教联合体的发起单位、副理事长单位（自2024年5月16日起）。现在：江河学院是江河产教联合体的发起单位、副理事长单位（2024年5月16日至2040年）。',
          '重新收录：江河学院',
        ],
        ['已变更：职务。原因：a test', '已变更：结束时间。原因：a test', '已变更：成立时间。原因：a test'],
      ],
      [
        'zh-Hant',
        [
          '江河學院的最新變更',
          `此前：劉永生，江河學院校長。現在：劉永生，江河學院${title}。`,
          '此前：江河學院是江河產教聯合體的發起單位、副理事長單位（自2024年5月16日起）。現在：江河學院是江河產教聯合體的發起單位、副理事長單位（2024年5月16日至2040年）。',
          '重新收錄：江河學院',
        ],
        ['已變更：職務。原因：a test', '已變更：結束時間。原因：a test', '已變更：成立時間。原因：a test'],
      ],
    ]);
  });

  it('is Atom 1.0, whatever is written into it', async () => {
    const nasty = ']]> & <script>alert("1")</script>';
    // No XML can hold these.
    const unseen = '\u0001\u000B\uFFFF';
    const odd: OrganizationFact = {
      ...college,
      id: 'kg:organization/odd?&"<',
      names: [{ value: nasty }],
      identifiers: [],
    };
    await graph.facts.write({ organizations: [odd] }, { actor: 'a<b', reason: `${nasty}${unseen}` });
    const feeds = await Promise.all([
      get(`organization.atom?id=${encodeURIComponent(odd.id)}`),
      get('region.atom?id=gb2260:000000'),
      get(where({ kind: { eq: 'SCHOOL' } })),
      get(where({ id: { eq: 'kg:organization/nobody' } })),
    ]);
    const { valid, errors } = await validateXML({
      xml: feeds.map(({ text }, index) => ({ fileName: `${index}.atom`, contents: text })),
      schema: readFileSync(new URL('atom.rng', import.meta.url), 'utf8'),
      extension: 'relaxng',
    });
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });
    const escaped = ']]&gt; &amp; &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;';
    const [odds = ''] = feeds.map(({ text }) => text);
    expect([all(odds, 'title')[1], all(odds, 'summary')[0], all(odds, 'name')[0]]).toEqual([
      `Newly recorded: ${escaped}`,
      `Reason: ${escaped}\uFFFD\uFFFD\uFFFD`,
      'a&lt;b',
    ]);
    const counts = feeds.map(({ text }) => text.split('<entry>').length - 1);
    expect(counts).toEqual([1, expect.any(Number), expect.any(Number), 0]);
    expect(counts.every((count) => count <= 50)).toBe(true);
  });

  it('of a region or a saved query has what is new about those that are there or fit', async () => {
    const park = world.organizations.find(({ id }) => id === 'kg:organization/park') as OrganizationFact;
    const maker = world.organizations.find(({ id }) => id === 'kg:organization/maker') as OrganizationFact;
    await graph.facts.write({ organizations: [{ ...park, founded: '1999' }] }, author);
    await graph.facts.write({ organizations: [{ ...maker, founded: '1998' }] }, author);
    const [inside, fitting, nobody] = await Promise.all([
      get('region.atom?id=gb2260:500000'),
      get(where({ kind: { in: ['PARK', 'ENTERPRISE'] } })),
      get(where({ kind: { in: [] } })),
    ]);
    expect([
      all(inside.text, 'title').slice(0, 2),
      all(fitting.text, 'title').slice(0, 3),
      all(nobody.text, 'title'),
    ]).toEqual([
      ['What is new about Chongqing', 'Recorded anew: Bio Park'],
      ['What is new about the chosen organizations', 'Recorded anew: Delta Maker', 'Recorded anew: Bio Park'],
      ['What is new about the chosen organizations'],
    ]);
  });

  it('is kept while nobody writes, and is another one after', async () => {
    const path = 'organization.atom?id=kg:organization/college';
    let first = await get(path);
    await until(async () => {
      first = await get(path);
      return first.headers.has('etag');
    });
    const tag = first.headers.get('etag') ?? '';
    const again = await get(path, { 'if-none-match': tag });
    const other = await get(path, { 'if-none-match': tag, 'accept-language': 'zh-Hans' });
    await graph.facts.write({ organizations: [{ ...college, founded: '1951' }] }, author);
    const later = await get(path, { 'if-none-match': tag });
    expect([first, again, other, later].map(({ status }) => status)).toEqual([200, 304, 200, 200]);
    expect([first, again].map(({ headers }) => headers.get('cache-control'))).toEqual([
      'public, no-cache',
      'public, no-cache',
    ]);
    expect(first.headers.get('vary')).toContain('Accept-Language');
    expect(all(later.text, 'updated')[0]).not.toBe(all(first.text, 'updated')[0]);
  });

  it('says where it is and where its entries are shown, by ids that stay', async () => {
    const { text } = await get('organization.atom?id=kg:organization/college');
    const first = /<entry>[\s\S]*?<\/entry>/.exec(text)?.[0] ?? '';
    expect(
      [text, first].map((part) =>
        [...part.matchAll(/<link rel="(\w+)" href="([^"]*)"/g)].slice(0, 2).map(([, rel, href]) => [rel, href]),
      ),
    ).toEqual([
      [
        ['self', `${server.url}/feeds/organization.atom?id=kg:organization/college`],
        ['alternate', `${server.url}/organization?id=kg%3Aorganization%2Fcollege`],
      ],
      [
        ['alternate', `${server.url}/organization?id=kg%3Aorganization%2Fcollege`],
        ['related', 'https://notice.example/?a=1&amp;b=2'],
      ],
    ]);
    expect(all(text, 'id').slice(0, 2)).toEqual([
      'tag:industry-education-graph,2026:feed/organization/kg%3Aorganization%2Fcollege',
      expect.stringMatching(/^tag:industry-education-graph,2026:change\/kg%3Aorganization%2Fcollege\/\d+$/),
    ]);
  });

  it.each([
    ['organization.atom', 400, 'BAD_USER_INPUT'],
    ['organization.atom?id=kg:organization/nobody', 404, 'NOT_FOUND'],
    ['organization.atom?id=a&id=b', 400, 'BAD_USER_INPUT'],
    ['organization.atom?id=a&when=now', 400, 'BAD_USER_INPUT'],
    ['organization.atom?id=kg:organization/college&language=x', 400, 'BAD_USER_INPUT'],
    ['region.atom?id=gb2260:999999', 404, 'NOT_FOUND'],
    ['organizations.atom', 400, 'BAD_USER_INPUT'],
    ['organizations.atom?where={', 400, 'BAD_USER_INPUT'],
    [where({ nothing: 1 }), 400, 'BAD_USER_INPUT'],
    [where({ id: { in: Array.from({ length: 251 }, (_, index) => `${index}`) } }), 400, 'BAD_USER_INPUT'],
    [where({ name: { eq: '\u0000' } }), 400, 'BAD_USER_INPUT'],
    ['people.atom', 404, 'NOT_FOUND'],
  ])('refuses %s', async (path, status, code) => {
    const answer = await get(path);
    expect([answer.status, JSON.parse(answer.text).errors[0].extensions.code]).toEqual([status, code]);
  });

  it('is not kept where it failed', async () => {
    const path = 'organization.atom?id=kg:organization/college';
    await until(async () => (await get(path)).headers.has('etag'));
    const { status, headers } = await get('organization.atom?id=kg:organization/nobody');
    expect([status < 400, headers.get('etag'), headers.get('cache-control')]).toEqual([false, null, 'no-store']);
  });

  it('refuses a credential that does not hold', async () => {
    const { status } = await get('region.atom?id=gb2260:500000', { authorization: 'ApiKey nonsense' });
    expect(status).toBe(401);
  });
});

it.each(['/feeds/organization.atom?id=kg:organization/college', '/reconcile/suggest/entity?prefix=a'])(
  'the look for who asks counts to the time of %s',
  async (path) => {
    const slowKeys = new HookedGraph(graph.driver, ({ name }) => name === 'access/find-key' && delay(1_000));
    const slow = await startExportServer({ ...graph, graph: slowKeys }, { REQUEST_TIMEOUT: '1' }, graph.graph);
    try {
      const key = await new KeyRepository(graph.graph).create('tester', 'READER', null);
      const response = await fetch(slow.url + path, { headers: { authorization: `ApiKey ${key}` } });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect([response.status, errors[0]?.extensions.code]).toEqual([504, 'TIMEOUT']);
    } finally {
      await slow.stop();
    }
  },
);
