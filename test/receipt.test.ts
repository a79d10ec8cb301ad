import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReceiptRepository } from '../src/curation/receipt.repository.js';
import { type AskedGraph, openGraph } from './ask.js';

const curator = { actor: 'key:ann', role: 'CURATOR' } as const;
const evidence = '[{document: "kg:document/list"}]';

let graph: AskedGraph;
let receipts: ReceiptRepository;
beforeAll(async () => {
  graph = await openGraph({ documents: [{ id: 'kg:document/list', title: 'List' }] });
  receipts = new ReceiptRepository(graph.graph);
});
afterAll(() => graph?.close());

async function create(idempotencyKey: string): Promise<string> {
  const input = `{names: [{value: "Ann Li"}], evidence: ${evidence}, reason: "a test", idempotencyKey: "${idempotencyKey}"}`;
  const source = `mutation { createPerson(input: ${input}) { id userErrors { code } } }`;
  const { data, errors } = await graph.ask(source, {}, [], curator);
  if (errors) throw errors[0];
  return data.createPerson.id;
}

describe('receipts of changes', () => {
  it('are forgotten once they are old, and a request that comes again is then a new one', async () => {
    const first = await create('a');
    expect([await create('a'), await receipts.forget(new Date(Date.now() - 60_000)), await create('a')]).toEqual([
      first,
      0,
      first,
    ]);
    expect([await receipts.forget(new Date()), (await create('a')) === first]).toEqual([1, false]);
  });

  it('are forgotten in parts, however many there are', async () => {
    const session = graph.driver.session();
    await session.run(
      "UNWIND range(1, 4500) AS number CREATE (:Receipt {key: 'old|' + number, writtenAt: '2020-01-01T00:00:00.000Z'})",
    );
    await session.close();
    expect(await receipts.forget(new Date('2021-01-01'))).toBe(4_500);
  });

  it('let one change be made by requests that come at the same time while they are forgotten', async () => {
    const ids = new Set<string>();
    const before = new Date();
    const work = Array.from({ length: 12 }, async (_, index) => {
      if (index % 3 === 2) await receipts.forget(before);
      else ids.add(await create('race'));
    });
    await Promise.all(work);
    expect(ids.size).toBe(1);
  });
});
