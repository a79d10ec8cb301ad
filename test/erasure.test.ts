import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '../src/fact/fact.js';
import { loadSeed } from '../src/seed/load-seed.js';
import { type AskedGraph, openGraph } from './ask.js';
import { startExportServer } from './export-server.js';

type Caller = NonNullable<Parameters<AskedGraph['ask']>[3]>;
const reader: Caller = { actor: 'key:ron', role: 'READER' };
const curator: Caller = { actor: 'key:ann', role: 'CURATOR' };
const administrator: Caller = { actor: 'key:root', role: 'ADMINISTRATOR' };
// biome-ignore lint/suspicious/noExplicitAny: the answers of mutations, looked into.
type Any = any;

const cite = (...asWritten: string[]) => [{ document: 'kg:document/list', locator: 'p3', asWritten }];

/** Quirin Oldacre, also written 區陽庚 and 区阳庚, stands everywhere; somebody else is called likewise in part. */
const present: Facts = {
  documents: [
    { id: 'kg:document/list', title: 'A visit by Quirin Oldacre', authors: ['Quirin Oldacre', 'Ann Li'] },
    { id: 'kg:document/other', title: 'Another' },
  ],
  regions: [],
  organizations: [
    {
      id: 'kg:organization/college',
      kind: 'SCHOOL',
      names: [{ value: 'River College' }],
      description: { en: 'Led by Quirin Oldacre since 2020.' },
      evidence: cite('River College', 'Quirin Oldacre', 'president Quirin Oldacre'),
    },
    { id: 'kg:organization/works', kind: 'ENTERPRISE', names: [{ value: 'Works' }], evidence: cite('Works') },
  ],
  people: [
    {
      id: 'kg:person/p1',
      names: [
        { value: 'Quirin Oldacre', language: 'en' },
        { value: '區陽庚', language: 'zh-Hant', type: 'ALIAS' },
      ],
      evidence: cite('Quirin Oldacre'),
    },
    { id: 'kg:person/p2', names: [{ value: 'Quirin Oldacreson' }], evidence: cite('Quirin Oldacreson') },
  ],
  events: [
    {
      id: 'kg:event/visit',
      type: 'VISIT',
      names: [{ value: '区阳庚来访' }, { value: 'Visit of Quirin Oldacre', type: 'ALIAS' }],
      evidence: cite('QUIRIN OLDACRE came'),
    },
  ],
  policies: [],
  relationships: [
    {
      id: 'kg:cooperation/one',
      kind: 'COOPERATION',
      source: 'kg:organization/college',
      target: 'kg:organization/works',
      status: 'SIGNED',
      evidence: cite('signed by Quirin Oldacre', 'River College'),
    },
  ],
  positions: [
    {
      id: 'kg:position/of-p1',
      person: 'kg:person/p1',
      organization: 'kg:organization/college',
      title: 'president',
      tier: 'LEADER',
      evidence: cite('Quirin Oldacre'),
    },
    {
      id: 'kg:position/of-p2',
      person: 'kg:person/p2',
      organization: 'kg:organization/works',
      title: 'president',
      tier: 'LEADER',
      evidence: cite('Quirin Oldacreson'),
    },
  ],
  participations: [
    {
      id: 'kg:participation/alone',
      event: 'kg:event/visit',
      role: 'GUEST',
      person: 'kg:person/p1',
      evidence: cite('Quirin Oldacre'),
    },
    {
      id: 'kg:participation/for-college',
      event: 'kg:event/visit',
      role: 'HOST',
      person: 'kg:person/p1',
      organization: 'kg:organization/college',
      titleAsWritten: 'president',
      evidence: cite('River College'),
    },
  ],
  policyCitations: [],
  commitments: [],
  declaredMembers: [],
};

let graph: AskedGraph;
let before: Any[];
let earlier: Facts;

async function mutate(query: string, input: object, caller: Caller): Promise<Any> {
  const { data, errors } = await graph.ask(query, { input }, [], caller);
  if (errors) throw errors[0];
  return Object.values(data)[0];
}

const erasePerson = (input: object) =>
  mutate(
    'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { id changeId erased changed userErrors { field code } } }',
    input,
    administrator,
  );

/** Every property of every node and relationship in which one of the texts stands. */
async function standsIn(...texts: string[]): Promise<unknown[]> {
  const session = graph.driver.session();
  try {
    const query = (match: string, kind: string) =>
      `${match} UNWIND keys(x) AS key WITH x, key, x[key] AS value
       WITH x, key, CASE WHEN value IS :: LIST<STRING> THEN reduce(all = '', one IN value | all + '\\n' + one) ELSE toString(value) END AS text
       WHERE any(one IN $texts WHERE toLower(text) CONTAINS toLower(one))
       RETURN ${kind} AS kind, key, text`;
    const rows = [];
    for (const [match, kind] of [
      ['MATCH (x)', 'labels(x)'],
      ['MATCH ()-[x]->()', 'type(x)'],
    ] as const) {
      const { records } = await session.run(query(match, kind), { texts });
      rows.push(...records.map((record) => record.toObject()));
    }
    return rows;
  } finally {
    await session.close();
  }
}

const names = ['Quirin Oldacre', '區陽庚', '区阳庚'];

const history = async (id: string): Promise<Any[]> =>
  (
    await graph.ask('query ($id: ID!) { history(id: $id) { nodes { version actor reason before after erased } } }', {
      id,
    })
  ).data.history.nodes;

beforeAll(async () => {
  graph = await openGraph();
  await loadSeed(graph.facts, { ...present, documents: present.documents });
  earlier = JSON.parse(JSON.stringify(present));
  await mutate(
    'mutation ($input: UpdatePositionInput!) { updatePosition(input: $input) { userErrors { message } } }',
    {
      id: 'kg:position/of-p1',
      title: 'rector',
      reason: 'Quirin Oldacre is rector now',
      idempotencyKey: 'oldacre: Quirin Oldacre',
    },
    curator,
  );
  const change = {
    updatePerson: { id: 'kg:person/p1', names: [{ value: 'Quirin Oldacre Jr' }], reason: 'So he is called' },
  };
  await mutate(
    'mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { userErrors { message } } }',
    { change },
    reader,
  );
  for (const report of [
    { about: 'kg:person/p1', message: 'He is no rector', contact: 'Quirin Oldacre, at home' },
    { about: 'kg:organization/works', message: 'Quirin Oldacre was here too' },
  ]) {
    await mutate(
      'mutation ($input: ReportErrorInput!) { reportError(input: $input) { userErrors { message } } }',
      report,
      reader,
    );
  }
  before = await standsIn(...names);
});
afterAll(() => graph?.close());

describe('erasing a person', () => {
  it('is refused for what is no person, and with a reason that would keep the name', async () => {
    const answers = [
      await erasePerson({ id: 'kg:organization/works', reason: 'Asked for' }),
      await erasePerson({ id: 'kg:person/none', reason: 'Asked for' }),
      await erasePerson({ id: 'kg:person/p1', reason: 'Quirin Oldacre asked for it' }),
      await erasePerson({ id: 'kg:person/p1', reason: ' ' }),
    ];
    expect(answers.map(({ id, userErrors }) => [id, userErrors])).toEqual([
      [null, [{ field: 'id', code: 'NOT_FOUND' }]],
      [null, [{ field: 'id', code: 'NOT_FOUND' }]],
      [null, [{ field: 'reason', code: 'INVALID' }]],
      [null, [{ field: 'reason', code: 'INVALID' }]],
    ]);
  });

  it('tells beforehand what would go', async () => {
    const tried = await erasePerson({ id: 'kg:person/p1', reason: 'Asked for', dryRun: true });
    expect(tried).toEqual({
      id: 'kg:person/p1',
      changeId: null,
      erased: ['kg:participation/alone', 'kg:person/p1', 'kg:position/of-p1'],
      changed: [
        'kg:cooperation/one',
        'kg:document/list',
        'kg:event/visit',
        'kg:organization/college',
        'kg:participation/for-college',
      ],
      userErrors: [],
    });
    expect(await standsIn(...names)).toEqual(before);
    expect(before.length).toBeGreaterThan(30);
  });

  it('leaves the name nowhere in the database, in whatever script, and what is not his as it is', async () => {
    const done = await erasePerson({ id: 'kg:person/p1', reason: 'Asked for' });
    expect(done.changeId).toBe('kg:person/p1@2');
    // Who is called likewise in part is somebody else.
    const left = await standsIn(...names);
    expect(
      left.filter(({ text }: Any) => names.some((name) => text.replaceAll(/oldacreson/gi, '').includes(name))),
    ).toEqual([]);
    expect(await standsIn('kg:person/p1"')).toEqual([]);
    const { data, errors } = await graph.ask(`{
      node(id: "kg:person/p1") { id }
      nodes(ids: ["kg:position/of-p1", "kg:participation/alone"]) { id }
      other: node(id: "kg:person/p2") { ... on Person { name positions { nodes { title evidence { asWritten } } } } }
      event: node(id: "kg:event/visit") { ... on Event { title participations { nodes { role person { id } organization { name } titleAsWritten } } } }
      college: organization(id: "kg:organization/college") { description version evidence { asWritten document { title } } positions { totalCount } }
      people { totalCount }
      search(text: "Oldacre") { nodes { id } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      node: null,
      nodes: [null, null],
      other: {
        name: 'Quirin Oldacreson',
        positions: { nodes: [{ title: 'president', evidence: [{ asWritten: ['Quirin Oldacreson'] }] }] },
      },
      event: {
        title: '[erased]来访',
        participations: {
          nodes: [{ role: 'HOST', person: null, organization: { name: 'River College' }, titleAsWritten: null }],
        },
      },
      college: {
        description: 'Led by [erased] since 2020.',
        version: 2,
        evidence: [{ asWritten: ['River College', 'president [erased]'], document: { title: 'A visit by [erased]' } }],
        positions: { totalCount: 0 },
      },
      people: { totalCount: 1 },
      search: { nodes: [{ id: 'kg:person/p2' }] },
    });
  });

  it('leaves of the history when, by whom and why', async () => {
    const person = await history('kg:person/p1');
    const position = await history('kg:position/of-p1');
    const nothing = { before: null, after: null, erased: true };
    expect([person, position]).toEqual([
      [
        { version: 2, actor: 'key:root', reason: 'Asked for', ...nothing },
        { version: 1, actor: 'seed', reason: '[erased]', ...nothing },
      ],
      [
        { version: 3, actor: 'key:root', reason: 'Asked for', ...nothing },
        { version: 2, actor: 'key:ann', reason: '[erased]', ...nothing },
        { version: 1, actor: 'seed', reason: '[erased]', ...nothing },
      ],
    ]);
    const [now, then] = await history('kg:participation/for-college');
    expect([now.erased, now.before, now.after]).toEqual([true, then.after, then.after]);
    expect(JSON.parse(now.after)).toEqual({
      id: 'kg:participation/for-college',
      event: 'kg:event/visit',
      role: 'HOST',
      organization: 'kg:organization/college',
      evidence: cite('River College'),
    });
  });

  it('closes what was proposed and reported of it', async () => {
    const { data } = await graph.ask(
      '{ proposals { nodes { state input reason answer } } reports { nodes { about state message contact answer } } }',
      {},
      [],
      curator,
    );
    const answer = 'What this is about was erased.';
    expect(data).toEqual({
      proposals: { nodes: [{ state: 'REFUSED', input: '{}', reason: '[erased]', answer }] },
      reports: {
        nodes: [
          {
            about: 'kg:organization/works',
            state: 'OPEN',
            message: '[erased] was here too',
            contact: null,
            answer: null,
          },
          { about: 'kg:person/p1', state: 'CLOSED', message: '[erased]', contact: null, answer },
        ],
      },
    });
  });

  it('is not undone, and asked again is answered again', async () => {
    const undo = (changeId: string) =>
      mutate(
        'mutation ($input: UndoInput!) { undo(input: $input) { id userErrors { field code } } }',
        { changeId, reason: 'a test' },
        administrator,
      );
    const refused = { id: null, userErrors: [{ field: 'changeId', code: 'CONFLICT' }] };
    expect([await undo('kg:person/p1@2'), await undo('kg:position/of-p1@3')]).toEqual([refused, refused]);
    const again = await erasePerson({ id: 'kg:person/p1', reason: 'Asked for' });
    expect([again.changeId, again.userErrors]).toEqual(['kg:person/p1@2', []]);
    const taken = await mutate(
      'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { version userErrors { code } } }',
      { id: 'kg:organization/college', founded: '1900', reason: 'a test' },
      curator,
    );
    expect(taken).toEqual({ version: 3, userErrors: [] });
  });

  it('is not brought back by a seed or an import that runs again', async () => {
    const seed = await loadSeed(graph.facts, earlier);
    await graph.facts.write(earlier, { actor: 'import:graph', reason: 'An export of before' });
    const left = await standsIn(...names);
    expect(
      left.filter(({ text }: Any) => names.some((name) => text.replaceAll(/oldacreson/gi, '').includes(name))),
    ).toEqual([]);
    const { data } = await graph.ask('{ node(id: "kg:person/p1") { id } people { totalCount } }');
    expect([data, seed?.created, seed?.retracted]).toEqual([{ node: null, people: { totalCount: 1 } }, 0, []]);
  });

  it('leaves the name in no export', async () => {
    const server = await startExportServer(graph);
    const files = ['graph.ndjson', 'graph.graphml', 'people.csv', 'events.csv', 'organizations.csv'];
    const texts = await Promise.all(files.map(async (file) => (await fetch(`${server.url}/export/${file}`)).text()));
    await server.stop();
    const found = texts.map((text) => names.filter((name) => text.replaceAll('Oldacreson', '').includes(name)));
    expect([found, texts.map((text) => text.length > 0)]).toEqual([files.map(() => []), files.map(() => true)]);
  });

  it('takes one out of the history who was taken back before, and spares whoever has the same name', async () => {
    const evidence = [{ document: 'kg:document/other', asWritten: ['Li Na'] }];
    const people = ['a', 'b'].map((mark) => ({ id: `kg:person/li-${mark}`, names: [{ value: 'Li Na' }], evidence }));
    const positions = [
      {
        id: 'kg:position/li-b',
        person: 'kg:person/li-b',
        organization: 'kg:organization/works',
        title: 'Li Na’s post',
        tier: 'MEMBER' as const,
        evidence,
      },
    ];
    await graph.facts.write({ people, positions }, { actor: 'test', reason: 'Two of one name' });
    await mutate(
      'mutation ($input: RetractPersonInput!) { retractPerson(input: $input) { userErrors { message } } }',
      { id: 'kg:person/li-a', reason: 'a test' },
      curator,
    );
    const done = await erasePerson({ id: 'kg:person/li-a', reason: 'Asked for' });
    expect(done).toEqual({
      id: 'kg:person/li-a',
      changeId: 'kg:person/li-a@3',
      erased: ['kg:person/li-a'],
      changed: [],
      userErrors: [],
    });
    const { data } = await graph.ask(
      '{ node(id: "kg:person/li-b") { ... on Person { name positions { nodes { title evidence { asWritten } } } } } }',
    );
    expect([data.node, await history('kg:person/li-a')]).toEqual([
      { name: 'Li Na', positions: { nodes: [{ title: 'Li Na’s post', evidence: [{ asWritten: ['Li Na'] }] }] } },
      [
        { version: 3, actor: 'key:root', reason: 'Asked for', before: null, after: null, erased: true },
        { version: 2, actor: 'key:ann', reason: '[erased]', before: null, after: null, erased: true },
        { version: 1, actor: 'test', reason: '[erased]', before: null, after: null, erased: true },
      ],
    ]);
  });
});
