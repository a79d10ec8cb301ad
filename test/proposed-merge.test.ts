import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';

const evidence = [{ document: 'kg:document/list' }];
const [college, twin, works] = ['college', 'twin', 'works'].map((slug) => `kg:organization/${slug}`) as [
  string,
  string,
  string,
];
const reader = { actor: 'key:ron', role: 'READER' } as const;
const curator = { actor: 'key:ann', role: 'CURATOR' } as const;

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph({
    documents: [{ id: 'kg:document/list', title: 'List' }],
    organizations: [
      { id: college, kind: 'SCHOOL', names: [{ value: 'College' }], evidence },
      { id: twin, kind: 'SCHOOL', names: [{ value: 'Twin' }], evidence },
      { id: works, kind: 'ENTERPRISE', names: [{ value: 'Works' }, { value: 'Branch' }], evidence },
    ],
  });
});
afterAll(() => graph?.close());

async function ask(name: string, input: object, selection: string, caller: typeof reader | typeof curator) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${selection} userErrors { field message } } }`;
  const { data, errors } = await graph.ask(query, { input }, [], caller);
  if (errors) throw errors[0];
  return data[name];
}

it.each([
  ['mergeOrganizations', { from: twin, into: college, reason: 'One school' }, twin],
  ['splitOrganization', { id: works, names: [{ value: 'Branch' }], evidence, reason: 'Two' }, works],
])('a proposal of %s is accepted as one change, whose history names who proposed it', async (name, input, changed) => {
  const { proposal, userErrors } = await ask('proposeChange', { change: { [name]: input } }, 'proposal { id }', reader);
  expect(userErrors).toEqual([]);
  const accepted = await ask('acceptProposal', { id: proposal.id }, 'proposal { state }', curator);
  const { data } = await graph.ask(
    'query ($id: ID!) { history(id: $id, first: 1) { nodes { version actor reason proposedBy act } } }',
    { id: changed },
  );
  expect([accepted, data.history.nodes]).toEqual([
    { proposal: { state: 'ACCEPTED' }, userErrors: [] },
    [{ version: 2, actor: curator.actor, reason: input.reason, proposedBy: reader.actor, act: expect.any(String) }],
  ]);
});
