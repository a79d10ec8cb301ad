import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Driver } from 'neo4j-driver';
import { toParameters } from '../../src/neo4j/parameters.js';
import { questions } from '../questions/index.js';

/**
 * The limit: a question is one hand-written statement, its answer the rows in the shape that our API has. No GraphQL,
 * no checks: `POST /<question>` with the variables as JSON.
 */
export function serve(driver: Driver): Promise<number> {
  const known = new Map(
    questions.map(({ name, fromRows }) => {
      const text = readFileSync(new URL(`${name}.cypher`, import.meta.url), 'utf8');
      return [`/${name}`, { text, fromRows }];
    }),
  );
  const server = createServer(async (request, response) => {
    try {
      const question = known.get(request.url ?? '');
      if (question === undefined) throw new Error(`No question is called ${request.url}.`);
      const parameters = JSON.parse(await bodyOf(request));
      const session = driver.session({ database: 'neo4j', defaultAccessMode: 'READ', fetchSize: -1 });
      const { records } = await session.run(question.text, toParameters(parameters)).finally(() => session.close());
      const data = question.fromRows(records.map((record) => record.toObject()));
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ data }));
    } catch (error) {
      response.statusCode = 500;
      response.end(JSON.stringify({ errors: [{ message: String(error) }] }));
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}
