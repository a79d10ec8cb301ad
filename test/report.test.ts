import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { startExportServer } from './export-server.js';
import { answerOf } from './toy-server.js';

type Caller = NonNullable<Parameters<AskedGraph['ask']>[3]>;
const reader: Caller = { actor: 'key:ron', role: 'READER' };
const curator: Caller = { actor: 'key:ann', role: 'CURATOR' };

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph({
    documents: [{ id: 'kg:document/list', title: 'List' }],
    organizations: [
      {
        id: 'kg:organization/one',
        kind: 'OTHER',
        names: [{ value: 'One' }],
        identifiers: [{ scheme: 'ror', value: '04mb6s476' }],
        evidence: [{ document: 'kg:document/list' }],
      },
    ],
  });
});
afterAll(() => graph?.close());

const reportError = (input: object, caller?: Caller) =>
  graph.ask(
    'mutation ($input: ReportErrorInput!) { reportError(input: $input) { id userErrors { field code } } }',
    { input },
    [],
    caller,
  );
const closeReport = (input: object) =>
  graph.ask(
    `mutation ($input: CloseReportInput!) { closeReport(input: $input)
      { report { id state closedBy answer } userErrors { field code } } }`,
    { input },
    [],
    curator,
  );
const answered = async (id: string) =>
  (await graph.ask('query ($id: ID!) { reportAnswer(id: $id) { id state answer } }', { id })).data.reportAnswer;

describe('a report of an error', () => {
  it('is made by anybody, read by curators, and its answer by whoever made it', async () => {
    const { data, errors } = await reportError({
      about: 'ror:04mb6s476',
      message: ' It is called Two. ',
      contact: 'me@example.org',
    });
    const { id } = data.reportError;
    expect([errors, data.reportError]).toEqual([
      undefined,
      { id: expect.stringMatching(/^kg:report\/[0-9a-f]{32}$/), userErrors: [] },
    ]);
    const query =
      '{ reports(state: OPEN) { totalCount nodes { id about message contact reportedBy state closedBy answer } } }';
    const listed = await graph.ask(query, {}, [], curator);
    expect([listed.data.reports, listed.statements.toSorted()]).toEqual([
      {
        totalCount: 1,
        nodes: [
          {
            id,
            about: 'kg:organization/one',
            message: 'It is called Two.',
            contact: 'me@example.org',
            reportedBy: 'anonymous',
            state: 'OPEN',
            closedBy: null,
            answer: null,
          },
        ],
      },
      ['report/count', 'report/page'],
    ]);
    const refused = await graph.ask(query, {}, [], reader);
    expect([refused.data, refused.errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);

    expect(await answered(id)).toEqual({ id, state: 'OPEN', answer: null });
    const closed = await closeReport({ id, answer: 'So it is; thank you.' });
    expect(closed.data.closeReport).toEqual({
      report: { id, state: 'CLOSED', closedBy: 'key:ann', answer: 'So it is; thank you.' },
      userErrors: [],
    });
    expect(await answered(id)).toEqual({ id, state: 'CLOSED', answer: 'So it is; thank you.' });
    const again = await closeReport({ id, answer: 'Again' });
    expect(again.data.closeReport).toEqual({
      report: { id, state: 'CLOSED', closedBy: 'key:ann', answer: 'So it is; thank you.' },
      userErrors: [{ field: 'id', code: 'CONFLICT' }],
    });
  });

  it('says something of something that is there, at no great length', async () => {
    const about = 'kg:organization/one';
    const mistakes = [
      { about: 'kg:organization/none', message: 'Wrong' },
      { about, message: '  ' },
      { about, message: 'x'.repeat(2_001) },
      { about, message: 'Wrong', contact: 'x'.repeat(201) },
    ];
    const answers = [];
    for (const input of mistakes) answers.push((await reportError(input)).data.reportError);
    expect(answers).toEqual([
      { id: null, userErrors: [{ field: 'about', code: 'NOT_FOUND' }] },
      { id: null, userErrors: [{ field: 'message', code: 'INVALID' }] },
      { id: null, userErrors: [{ field: 'message', code: 'INVALID' }] },
      { id: null, userErrors: [{ field: 'contact', code: 'INVALID' }] },
    ]);
    expect([
      await answered('kg:report/none'),
      (await closeReport({ id: 'kg:report/none', answer: 'No' })).data,
    ]).toEqual([null, { closeReport: { report: null, userErrors: [{ field: 'id', code: 'NOT_FOUND' }] } }]);
  });

  it('is made only so often from one address, however many stand in one request', async () => {
    const server = await startExportServer(graph, { REPORT_RATE: '3' });
    const one = (alias: string) =>
      `${alias}: reportError(input: {about: "kg:organization/one", message: "Wrong"}) { id }`;
    const ask = async (query: string) =>
      answerOf(
        await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        }),
      );
    const first = await ask(`mutation { ${['a', 'b', 'c', 'd', 'e'].map(one).join(' ')} }`);
    const second = await ask(`mutation { ${one('a')} }`);
    await server.stop();
    expect([first.status, second.status, second.headers.get('ratelimit-policy')]).toEqual([
      429,
      429,
      '"reports";q=3;w=3600',
    ]);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(3_500);
    const kept = await graph.ask('{ reports { totalCount } }', {}, [], curator);
    expect(kept.data.reports.totalCount).toBe(1 + 3);
  });
});
