import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Pool } from 'undici';
import type { Answer, Question, Variables } from './questions/question.js';

export type Name = 'ours' | 'peer' | 'bare';

export interface Neo4jAddress {
  readonly uri: string;
  readonly password: string;
}

const millisecondsPerTick = 10;
/** Connections beside those of the rounds, at the most. */
const mostBeside = 16;

export interface Request {
  readonly path: string;
  /** Sent by POST; without it the request is a GET. */
  readonly body?: string;
}

/** Settings of a server of ours that makes each answer anew: nothing else can be compared with who remembers none. */
export const withoutMemory = { ANSWER_CACHE_MB: '0' };

/** All have the heap that `npm start` gives ours. */
const heap = startOptions(JSON.parse(readFileSync('package.json', 'utf8')));

const commands: Readonly<Record<Name, readonly string[]>> = {
  ours: ['dist/main.js'],
  peer: ['bench/serve.js', 'peer'],
  bare: ['bench/serve.js', 'bare'],
};

/** A server in a process of its own, as the load generator sees it. */
export class Contestant {
  /** For what is asked beside the rounds. */
  private readonly beside: Pool;

  private constructor(
    readonly name: Name,
    private readonly process: ChildProcess,
    readonly origin: string,
    /** The same answers under several names: who is asked about two graphs at once tells them apart by it. */
    readonly label: string,
    private readonly byGet: boolean,
  ) {
    this.beside = this.connect(mostBeside);
  }

  /**
   * @param byGet asks for queries by their hash, which the server must have been taught.
   * @param settings of the server, by the names of their environment variables, where not as by default.
   */
  static async start(
    name: Name,
    { uri, password }: Neo4jAddress,
    label: string = name,
    { byGet = false, settings = {} }: { byGet?: boolean; settings?: Readonly<Record<string, string>> } = {},
  ): Promise<Contestant> {
    const production = { NODE_ENV: 'production' };
    const address = { NEO4J_URI: uri, NEO4J_PASSWORD: password, HOST: '127.0.0.1', PORT: '0' };
    const child = spawn(process.execPath, [...heap, ...commands[name]], {
      env: { ...process.env, ...production, ...settings, ...address },
      // Our server says its address beside its log, the others instead of one.
      stdio: name === 'ours' ? ['ignore', 'ignore', 'pipe'] : ['ignore', 'pipe', 'inherit'],
    });
    process.once('exit', () => child.kill());
    const output = child.stderr ?? child.stdout;
    if (output === null) throw new Error(`Nothing can be read from ${label}.`);
    const said: string[] = [];
    const origin = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => reject(new Error(`${label} ended before it served:\n${said.join('\n')}`)));
      createInterface({ input: output }).on('line', (line) => {
        said.push(line);
        const [address] = /http:\/\/[\d.]+:\d+/.exec(line) ?? [];
        if (address !== undefined) resolve(address);
      });
    });
    return new Contestant(name, child, origin, label, byGet);
  }

  /** The address and the body of a request. */
  request(question: Question, variables: Variables): Request {
    if (this.byGet) return { path: `/graphql?${addressOf(question.ours, variables)}` };
    if (this.name === 'bare') return { path: `/${question.name}`, body: JSON.stringify(variables) };
    return this.query(question[this.name], variables);
  }

  query(text: string, variables: Variables): Request {
    const path = this.name === 'ours' ? '/graphql' : '/';
    return { path, body: JSON.stringify({ query: text, variables }) };
  }

  /** Has the server remember a query by its hash. */
  async teach({ ours }: Question, variables: Variables): Promise<void> {
    const query = new URLSearchParams({ query: ours });
    await this.answer({ path: `/graphql?${addressOf(ours, variables)}&${query}` });
  }

  /** Connections that are kept open, each carrying one request at a time. */
  connect(connections: number): Pool {
    return new Pool(this.origin, { connections, pipelining: 1, keepAliveTimeout: 60_000, bodyTimeout: 60_000 });
  }

  /** Its answer in the shape of ours. */
  async ask(question: Question, variables: Variables): Promise<Answer> {
    const data = await this.answer(this.request(question, variables));
    return this.name === 'peer' ? question.fromPeer(data) : data;
  }

  /**
   * Asks again, twice, where a database that has just started takes too long.
   * @throws Error for an answer with errors.
   */
  async answer(request: Request, again = 2): Promise<Answer> {
    const { status, text } = await send(this.beside, request);
    const { data, errors } = JSON.parse(text);
    if (status === 200 && errors === undefined) return data;
    if (status >= 500 && again > 0) return this.answer(request, again - 1);
    throw new Error(
      `${this.label} answered ${status} with errors: ${text.slice(0, 1_000)}\n${request.body ?? request.path}`,
    );
  }

  /** How many statements our server has sent since it started. */
  async statements(): Promise<number> {
    const response = await this.beside.request({ method: 'GET', path: '/metrics' });
    const counts = (await response.body.text()).matchAll(/^neo4j_statement_duration_seconds_count\S* (\d+)$/gm);
    return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  /** Milliseconds of processor time it has taken so far; NaN where the system does not keep it in /proc. */
  processorTime(): number {
    try {
      const [user, system] = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8')
        .split(' ')
        .slice(13, 15)
        .map(Number);
      return ((user ?? 0) + (system ?? 0)) * millisecondsPerTick;
    } catch {
      return Number.NaN;
    }
  }

  /** MB of memory that it has taken at the most; NaN where the system does not keep it in /proc. */
  mostMemory(): number {
    try {
      const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8')) ?? [];
      return Number(kilobytes) / 1_024;
    } catch {
      return Number.NaN;
    }
  }

  async stop(): Promise<void> {
    await this.beside.destroy();
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
  }
}

function addressOf(text: string, variables: Variables): URLSearchParams {
  const sha256Hash = createHash('sha256').update(text).digest('hex');
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
  return new URLSearchParams({ extensions, variables: JSON.stringify(variables) });
}

export async function send(pool: Pool, { path, body }: Request): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/json' };
  const response = await pool.request(
    body === undefined ? { method: 'GET', path, headers } : { method: 'POST', path, headers, body },
  );
  return { status: response.statusCode, text: await response.body.text() };
}

/** What `npm start` tells Node.js. */
function startOptions({ scripts: { start } }: { readonly scripts: { readonly start: string } }): readonly string[] {
  return start.split(' ').filter((word) => word.startsWith('--'));
}
