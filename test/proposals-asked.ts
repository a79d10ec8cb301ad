import { graphql } from 'graphql';
import { Context } from '../src/context.js';
import { ReceiptRepository } from '../src/curation/receipt.repository.js';
import type { Analyses } from '../src/network/network.repository.js';
import { limits, schema } from './ask.js';
import type { RecordingGraph } from './recording-graph.js';

type Role = 'READER' | 'CURATOR' | 'ADMINISTRATOR';

/** Proposals, reports and what is asked of them, by those who may. */
export async function proposalsAsked(graph: RecordingGraph, analyses: Analyses): Promise<void> {
  const ask = async (source: string, role: Role = 'CURATOR') => {
    const contextValue = new Context(graph, analyses, limits, {
      languages: [],
      caller: { actor: `key:${role}`, role },
    });
    const { data, errors } = await graphql({ schema, source, contextValue });
    const answer = Object(Object.values(data ?? {})[0]);
    if (errors?.[0] || answer.userErrors?.length > 0) throw new Error(`${source}: ${JSON.stringify([errors, answer])}`);
    return answer;
  };
  const propose = async (key: string): Promise<string> => {
    const change = `{updateOrganization: {id: "kg:organization/college", website: "https://example.org/${key}", reason: "asked", idempotencyKey: "${key}"}}`;
    const made = await ask(
      `mutation { proposeChange(input: {change: ${change}}) { proposal { id } userErrors { message } } }`,
      'READER',
    );
    return made.proposal.id;
  };
  const decided = '{ proposal { state } userErrors { message } }';
  await ask(`mutation { acceptProposal(input: {id: "${await propose('a')}"}) ${decided} }`);
  await ask(`mutation { refuseProposal(input: {id: "${await propose('b')}", reason: "No"}) ${decided} }`);
  const page = '{ totalCount nodes { id } pageInfo { endCursor } }';
  for (const role of ['READER', 'CURATOR'] as const) {
    const { pageInfo } = await ask(`{ proposals(state: REFUSED, about: "kg:organization/college") ${page} }`, role);
    const after = `after: "${pageInfo.endCursor}", state: REFUSED, about: "kg:organization/college"`;
    await ask(`{ proposals(${after}) ${page} }`, role);
  }
  const report = '{about: "kg:organization/college", message: "asked", contact: "me@example.org"}';
  const { id } = await ask(`mutation { reportError(input: ${report}) { id userErrors { message } } }`);
  await ask(`mutation { closeReport(input: {id: "${id}", answer: "asked"}) { userErrors { message } } }`);
  await ask(`{ reportAnswer(id: "${id}") { state } }`);
  const visit = '{names: [{value: "Someone"}], evidence: [{document: "kg:document/notice"}], reason: "asked"}';
  const person = await ask(`mutation { createPerson(input: ${visit}) { id userErrors { message } } }`);
  await ask(
    `mutation { erasePerson(input: {id: "${person.id}", reason: "asked"}) { id userErrors { message } } }`,
    'ADMINISTRATOR',
  );
  await new ReceiptRepository(graph).forget(new Date());
  await ask(`{ reports(state: CLOSED, about: "kg:organization/college") ${page} }`);
}
