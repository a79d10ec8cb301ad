import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '../src/fact/fact.js';
import { type AskedGraph, openGraph } from './ask.js';
import { changing } from './changing.js';

const evidence = [{ document: 'kg:document/list', locator: 'p1' }];
const [college, works, twin] = ['college', 'works', 'twin'].map((slug) => `kg:organization/${slug}`) as [
  string,
  string,
  string,
];
const present: Partial<Facts> = {
  documents: [{ id: 'kg:document/list', title: 'List' }],
  regions: [{ id: 'gb2260:110000', names: [{ value: 'Beijing' }], level: 1 }],
  organizations: [
    {
      id: college,
      kind: 'SCHOOL',
      names: [{ value: 'Old College', language: 'en' }],
      identifiers: [{ scheme: 'moe', value: '4111010001' }],
      region: 'gb2260:110000',
      evidence,
    },
    { id: works, kind: 'ENTERPRISE', names: [{ value: 'Works' }], evidence },
    { id: twin, kind: 'SCHOOL', names: [{ value: 'Twin' }], evidence },
  ],
  relationships: [
    {
      id: 'kg:internship/a',
      kind: 'INTERNSHIP',
      source: works,
      target: college,
      status: 'SIGNED',
      since: '2020',
      evidence,
    },
    { id: 'kg:internship/b', kind: 'INTERNSHIP', source: works, target: twin, status: 'SIGNED', evidence },
    { id: 'kg:cooperation/c', kind: 'COOPERATION', source: works, target: college, status: 'SIGNED', evidence },
  ],
};

let graph: AskedGraph;
/** Moments between what was written: after the beginning, the changes, the merge. */
const moments: string[] = [];
beforeAll(async () => {
  graph = await openGraph(present);
  const change = changing(graph);
  const moment = async () => {
    await delay(5);
    moments.push(new Date().toISOString());
    await delay(5);
  };
  await moment();
  await change('updateOrganization', { id: college, names: [{ value: 'New College', language: 'en' }], region: null });
  await change('updateRelationship', { id: 'kg:internship/a', status: 'ENDED', until: '2024' });
  await change('retractRelationship', { id: 'kg:cooperation/c' });
  await moment();
  await change('mergeOrganizations', { from: twin, into: college });
  await moment();
});
afterAll(() => graph?.close());

const seen = `id kind status name names { value type } identifiers { scheme value } region { name }
  evidence { locator document { title } } change { version actor }
  relationships { totalCount nodes { id kind status since until sourceId targetId source { id } sentence
    evidence { locator } change { version } } }`;
const asked = async (id: string, at: string | undefined, selection = seen) =>
  graph.ask(
    `query ($id: ID!, $at: DateTime!) { organizationAsRecorded(id: $id, asOfRecorded: $at) { ${selection} } }`,
    { id, at },
  );
const tie = (slug: string, status: string, more: object) => ({
  id: `kg:${slug}`,
  kind: slug.startsWith('internship') ? 'INTERNSHIP' : 'COOPERATION',
  status,
  since: null,
  until: null,
  sentence: expect.any(String),
  evidence: [{ locator: 'p1' }],
  ...more,
});

describe('an organization as it was known', () => {
  it('before it was changed has its names, its place and its ties of then, those that are gone included', async () => {
    const { data } = await asked(college, moments[0]);
    expect(data.organizationAsRecorded).toEqual({
      id: college,
      kind: 'SCHOOL',
      status: 'ACTIVE',
      name: 'Old College',
      names: [{ value: 'Old College', type: 'LABEL' }],
      identifiers: [{ scheme: 'moe', value: '4111010001' }],
      region: { name: 'Beijing' },
      evidence: [{ locator: 'p1', document: { title: 'List' } }],
      change: { version: 1, actor: 'test' },
      relationships: {
        totalCount: 2,
        nodes: [
          tie('cooperation/c', 'SIGNED', {
            sourceId: college,
            targetId: works,
            source: { id: college },
            change: { version: 1 },
          }),
          tie('internship/a', 'SIGNED', {
            since: '2020',
            sourceId: works,
            targetId: college,
            source: { id: works },
            change: { version: 1 },
          }),
        ],
      },
    });
  });

  it('after a change is as the change left it', async () => {
    const { data } = await asked(college, moments[1]);
    const { name, region, relationships } = data.organizationAsRecorded;
    expect([name, region, relationships]).toEqual([
      'New College',
      null,
      {
        totalCount: 1,
        nodes: [
          tie('internship/a', 'ENDED', {
            since: '2020',
            until: '2024',
            sourceId: works,
            targetId: college,
            source: { id: works },
            change: { version: 2 },
          }),
        ],
      },
    ]);
  });

  it('that was merged later is there by itself until then, and is the other one from then on', async () => {
    const small = 'id name relationships { nodes { id } }';
    const [before, after] = [await asked(twin, moments[1], small), await asked(twin, moments[2], small)];
    expect([before.data.organizationAsRecorded, after.data.organizationAsRecorded]).toEqual([
      { id: twin, name: 'Twin', relationships: { nodes: [{ id: 'kg:internship/b' }] } },
      {
        id: college,
        name: 'New College',
        relationships: { nodes: [{ id: 'kg:internship/a' }, { id: 'kg:internship/b' }] },
      },
    ]);
  });

  it('is none before it was recorded, and for what is no organization', async () => {
    const answers = [
      await asked(college, '2020-01-01T00:00:00Z', 'id'),
      await asked('kg:document/list', moments[2], 'id'),
    ];
    expect(answers.map(({ data, errors }) => [data.organizationAsRecorded, errors])).toEqual([
      [null, undefined],
      [null, undefined],
    ]);
  });

  it('has its ties in pages, with cursors of that moment alone', async () => {
    const page = (after: string) =>
      `relationships(first: 1${after}) { nodes { id } pageInfo { hasNextPage endCursor } }`;
    const first = (await asked(college, moments[0], page(''))).data.organizationAsRecorded.relationships;
    const next = `, after: "${first.pageInfo.endCursor}"`;
    const second = (await asked(college, moments[0], page(next))).data.organizationAsRecorded.relationships;
    const { errors } = await asked(college, moments[1], page(next));
    expect([first.nodes, second.nodes, second.pageInfo.hasNextPage, errors?.[0]?.extensions.code]).toEqual([
      [{ id: 'kg:cooperation/c' }],
      [{ id: 'kg:internship/a' }],
      false,
      'BAD_USER_INPUT',
    ]);
  });

  it('costs two statements with its ties', async () => {
    const { statements } = await asked(college, moments[0], 'name relationships { nodes { id status } }');
    expect(statements).toEqual(['recorded/entry', 'recorded/ties']);
  });
});

it('the history of anything ends at a moment, if one is asked for', async () => {
  const versions = async (at: string | undefined) =>
    (
      await graph.ask(
        'query ($at: DateTime) { history(id: "kg:internship/a", asOfRecorded: $at) { totalCount nodes { version } } }',
        { at },
      )
    ).data.history;
  expect([await versions(moments[0]), await versions(undefined)]).toEqual([
    { totalCount: 1, nodes: [{ version: 1 }] },
    { totalCount: 2, nodes: [{ version: 2 }, { version: 1 }] },
  ]);
});
