import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganizationFact, PositionFact, RelationshipFact } from '../src/fact/fact.js';
import type { RunningServer } from '../src/server.js';
import { type AskedGraph, openGraph } from './ask.js';
import { startExportServer } from './export-server.js';
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
}, 120_000);
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
    const hant = await get('organization.atom?id=kg:organization/college', {
      'accept-language': 'zh-TW',
    });
    const asked = await get('organization.atom?id=kg:organization/college&language=zh-Hans');
    expect([all(en.text, 'title').slice(0, 4), all(en.text, 'summary').slice(0, 3)]).toMatchInlineSnapshot(`
     [
       [
         "What is new about River College",
         "Before: 劉永生, 校長, River College Now: 劉永生, Head &lt;b&gt;&amp; all&lt;/b&gt;, River College",
         "Before: River College is a founder and a vice chair of River Alliance, since 2024-05-16. Now: River College is a founder and a vice chair of River Alliance, from 2024-05-16 to 2040.",
         "Recorded anew: River College",
       ],
       [
         "Otherwise now: title. Reason: a test",
         "Otherwise now: end. Reason: a test",
         "Otherwise now: founding. Reason: a test",
       ],
     ]
    `);
    expect([all(hant.text, 'title').slice(0, 4), all(hant.text, 'summary').slice(0, 3)]).toMatchInlineSnapshot(`
     [
       [
         "江河學院的最新變更",
         "此前：劉永生，江河學院校長現在：劉永生，江河學院Head &lt;b&gt;&amp; all&lt;/b&gt;",
         "此前：江河學院是江河產教聯合體的發起單位、副理事長單位（自2024年5月16日起）。現在：江河學院是江河產教聯合體的發起單位、副理事長單位（2024年5月16日至2040年）。",
         "重新收錄：江河學院",
       ],
       [
         "已變更：職務。 原因：a test",
         "已變更：結束時間。 原因：a test",
         "已變更：成立時間。 原因：a test",
       ],
     ]
    `);
    expect(all(asked.text, 'title').slice(0, 4)).toMatchInlineSnapshot(`
     [
       "江河学院的最新变更",
       "此前：刘永生，江河学院校長现在：刘永生，江河学院Head &lt;b&gt;&amp; all&lt;/b&gt;",
       "此前：江河学院是江河产教联合体的发起单位、副理事长单位（自2024年5月16日起）。现在：江河学院是江河产教联合体的发起单位、副理事长单位（2024年5月16日至2040年）。",
       "重新收录：江河学院",
     ]
    `);
    expect(en.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  });
});
