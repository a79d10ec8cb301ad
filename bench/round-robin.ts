import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import type { Contestant, Request } from './contestant.js';
import type { Side } from './measure.js';
import type { Question, Variables } from './questions/question.js';

/** Some of our servers behind one address, each request given to the next of them. */
export class RoundRobin implements Side {
  private readonly behind: readonly { readonly pool: Pool; given: number }[];
  private next = 0;

  private constructor(
    readonly label: string,
    private readonly servers: readonly Contestant[],
    connections: number,
    private readonly server: Server,
  ) {
    this.behind = servers.map((each) => ({ pool: each.connect(connections), given: 0 }));
    server.on('request', (request, response) => {
      this.pass(request, response).catch(() => response.writeHead(502).end());
    });
  }

  /** @param connections to each of the servers, at the most. */
  static async start(label: string, servers: readonly Contestant[], connections: number): Promise<RoundRobin> {
    const server = createServer({ keepAliveTimeout: 60_000 });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return new RoundRobin(label, servers, connections, server);
  }

  /** How many requests each server was given. */
  get given(): readonly number[] {
    return this.behind.map(({ given }) => given);
  }

  request(question: Question, variables: Variables): Request {
    const [first] = this.servers;
    if (first === undefined) throw new Error(`No server is behind ${this.label}.`);
    return first.request(question, variables);
  }

  connect(connections: number): Pool {
    const { port } = this.server.address() as AddressInfo;
    return new Pool(`http://127.0.0.1:${port}`, { connections, pipelining: 1, keepAliveTimeout: 60_000 });
  }

  processorTime(): number {
    return this.servers.reduce((sum, each) => sum + each.processorTime(), 0);
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await Promise.all([closed, ...this.behind.map(({ pool }) => pool.close())]);
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chosen = this.behind[this.next++ % this.behind.length];
    if (chosen === undefined) throw new Error(`No server is behind ${this.label}.`);
    chosen.given += 1;
    const { statusCode, body } = await chosen.pool.request({
      method: 'POST',
      path: request.url ?? '/',
      headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
      body: request,
    });
    response.writeHead(statusCode, { 'content-type': 'application/json' });
    body.pipe(response);
  }
}
