import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import { KeyRepository } from '../src/access/key.repository.js';
import type { RunningServer } from '../src/server.js';
import { type AskedGraph, openGraph, schema } from './ask.js';
import { startExportServer } from './export-server.js';
import { type Answer, answerOf } from './toy-server.js';

const hostile = [
  "'}) DETACH DELETE n //",
  '`) DETACH DELETE n //',
  '\\u0027 OR 1=1 //',
  '$input.$id {{7*7}} #{process.env}',
  '__proto__',
  'kg:organization/one"}]',
  '\u0000',
  '\ud800',
  '‮evil',
  'x'.repeat(20_000),
  '',
];

let graph: AskedGraph;
let server: RunningServer;
let reader: string;
let before: string;

beforeAll(async () => {
  graph = await openGraph({
    documents: [{ id: 'kg:document/list', title: 'List' }],
    organizations: [
      {
        id: 'kg:organization/one',
        kind: 'OTHER',
        names: [{ value: 'One' }],
        evidence: [{ document: 'kg:document/list' }],
      },
    ],
  });
  const keys = new KeyRepository(graph.graph);
  reader = await keys.create('mallory', 'READER', null);
  server = await startExportServer(graph);
  before = await contents();
});
afterAll(async () => {
  await server?.stop();
  await graph?.close();
});

/** All that is in the graph but what people wrote to each other. */
async function contents(): Promise<string> {
  const session = graph.driver.session();
  const { records } = await session.run(
    `MATCH (node) WHERE NOT node:Proposal AND NOT node:Report AND NOT node:Revision
     RETURN labels(node) AS labels, properties(node) AS properties, COUNT { (node)--() } AS degree
     ORDER BY elementId(node)`,
  );
  await session.close();
  return JSON.stringify(records.map((record) => record.toObject()));
}

async function post(query: string, variables: object = {}, authorization = `ApiKey ${reader}`): Promise<Answer> {
  return answerOf(
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === '' ? {} : { authorization }) },
      body: JSON.stringify({ query, variables }),
    }),
  );
}

/** A value of a type with the same hostile text wherever there may be one. */
function filled(type: GraphQLInputType, text: string, depth = 0): unknown {
  const named = getNullableType(type);
  if (isListType(named)) return [filled(named.ofType, text, depth)];
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isInputObjectType(named)) {
    return Object.fromEntries(
      Object.entries(named.getFields()).map(([name, field]) => [name, filled(field.type, text, depth + 1)]),
    );
  }
  const of = String(named);
  if (of === 'Int' || of === 'Float') return 7;
  if (of === 'Boolean') return false;
  if (of === 'PartialDate') return '2024-02';
  return text;
}

const proposable = Object.entries(
  (
    schema.getType('ProposedChange') as unknown as { getFields(): Record<string, { type: GraphQLInputType }> }
  ).getFields(),
);

/** What an answer must never show. */
const inner =
  /neo4j|cypher|MATCH \(|node_modules|\.ts:|\.js:|at async|bolt:|ServiceUnavailable|DETACH DELETE n\b.*line \d/i;

describe('somebody with a key to read', () => {
  it.each(proposable.map(([name]) => name))(
    'gets no further by proposing %s with whatever text than a proposal, or what is wrong',
    async (name) => {
      const type = proposable.find(([each]) => each === name)?.[1].type as GraphQLInputType;
      const query =
        'mutation ($change: ProposedChange!) { proposeChange(input: {change: $change}) { proposal { id } userErrors { message } } }';
      const answers = [];
      for (const text of hostile) {
        const answer = await post(query, { change: { [name]: filled(type, text) } });
        const told = (answer.body.errors ?? []).map(({ message }: { message: string }) => message).join();
        answers.push([answer.status < 500, inner.test(told.replaceAll(text || ' ', ''))]);
      }
      expect(answers).toEqual(hostile.map(() => [true, false]));
    },
  );

  it('reports whatever text, and nobody is hurt', async () => {
    const query = 'mutation ($input: ReportErrorInput!) { reportError(input: $input) { id userErrors { code } } }';
    const statuses = [];
    for (const text of hostile) {
      for (const about of ['kg:organization/one', text]) {
        statuses.push((await post(query, { input: { about, message: text, contact: text } }, '')).status);
      }
    }
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });

  it('is refused two changes in one, none, and one that is no curator’s', async () => {
    const retire = 'retireOrganization: {id: "kg:organization/one", reason: "x"}';
    const answers = await Promise.all(
      [
        `{${retire}, createPerson: {names: [], evidence: [], reason: "x"}}`,
        '{}',
        '{retireOrganization: null}',
        '{undo: {changeId: "kg:organization/one@1", reason: "x"}}',
        '{erasePerson: {id: "kg:person/x", reason: "x"}}',
        '{acceptProposal: {id: "kg:proposal/x"}}',
      ].map((change) => post(`mutation { proposeChange(input: {change: ${change}}) { proposal { id } } }`)),
    );
    expect(answers.map(({ status, body }) => [status, body.errors[0].extensions.code])).toEqual(
      answers.map(() => [400, 'GRAPHQL_VALIDATION_FAILED']),
    );
  });

  it('accepts no proposal of his own, and sees no reports', async () => {
    const change = '{retireOrganization: {id: "kg:organization/one", reason: "Mine"}}';
    const made = await post(`mutation { proposeChange(input: {change: ${change}}) { proposal { id } } }`);
    const { id } = made.body.data.proposeChange.proposal;
    const answers = await Promise.all([
      post(`mutation { acceptProposal(input: {id: "${id}"}) { id } }`),
      post(`mutation { acceptProposal(input: {id: "${id}", dryRun: true}) { proposal { input } } }`),
      post(`mutation { refuseProposal(input: {id: "${id}", reason: "x"}) { proposal { input } } }`),
      post('{ reports { nodes { message } } }'),
      post('{ dataset { revision } reports { totalCount } }'),
      post('query ($yes: Boolean = true) { ... @include(if: $yes) { reports { edges { node { contact } } } } }'),
    ]);
    expect(answers.map(({ status, body }) => [status, body.errors[0].extensions.code])).toEqual(
      answers.map(() => [403, 'FORBIDDEN']),
    );
  });

  it('finds nothing of proposals and reports in exports, searches, nodes and histories', async () => {
    const texts = await Promise.all(
      ['graph.ndjson', 'graph.jsonld'].map(async (file) => (await fetch(`${server.url}/export/${file}`)).text()),
    );
    const { data } = await graph.ask('{ proposals { nodes { id } } }', {}, [], {
      actor: 'key:mallory',
      role: 'READER',
    });
    const id = data.proposals.nodes[0].id;
    const { body } = await post(
      'query ($id: ID!) { node(id: $id) { id } history(id: $id) { totalCount } search(text: "DETACH DELETE") { totalCount } }',
      { id },
      '',
    );
    expect([texts.some((text) => /kg:proposal|kg:report|mallory|DETACH/.test(text)), body.data]).toEqual([
      false,
      { node: null, history: { totalCount: 0 }, search: { totalCount: 0 } },
    ]);
  });

  it('has changed nothing by all of that', async () => {
    expect(await contents()).toBe(before);
  });
});
