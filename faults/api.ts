import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Pool } from 'undici';

export interface ApiOptions {
  readonly uri: string;
  readonly password: string;
  readonly port: number;
  /** Settings by their names, where not as by default. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where its log goes. */
  readonly log: string;
}

/** What came of one request, and when; `status` is 0 where there was no answer at all. */
export interface Answer {
  readonly status: number;
  readonly data: Record<string, Record<string, unknown>> | null;
  readonly errors: readonly ApiError[];
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly startedAt: number;
  readonly endedAt: number;
}

interface ApiError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly outcome?: string };
}

/** Asks until the answer is another than that the database is away. */
export async function untilDefinite(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 503) return answer;
    await delay(100);
  }
}

/** The server as `npm start` runs it, in a process of its own, and a client of it. */
export class Api {
  private child: ChildProcess | undefined;
  private readonly log: WriteStream;
  private pool: Pool;

  private constructor(private readonly options: ApiOptions) {
    this.log = createWriteStream(options.log, { flags: 'a' });
    this.pool = this.connect();
  }

  static async start(options: ApiOptions): Promise<Api> {
    const api = new Api(options);
    await api.start();
    return api;
  }

  get port(): number {
    return this.options.port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves once it says that it serves. */
  async start(): Promise<void> {
    const { uri, password, port, settings } = this.options;
    const child = spawn(process.execPath, ['dist/main.js'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        ...settings,
        NEO4J_URI: uri,
        NEO4J_PASSWORD: password,
        HOST: '127.0.0.1',
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const endWithUs = (): void => void child.kill('SIGKILL');
    process.once('exit', endWithUs);
    child.once('exit', () => process.off('exit', endWithUs));
    child.stdout.pipe(this.log, { end: false });
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code, signal) => reject(new Error(`The server ended before it served: ${code ?? signal}`)));
      createInterface({ input: child.stderr as Readable }).on('line', (line) => {
        this.log.write(`${line}\n`);
        if (line.includes(`${this.origin}/graphql`)) resolve();
      });
    });
  }

  /** Sends a signal and resolves with how it ended. */
  async end(signal: NodeJS.Signals): Promise<string> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return 'had ended';
    const ended = new Promise<string>((resolve) => {
      child.once('exit', (code, by) => resolve(by ?? `exit code ${code}`));
    });
    child.kill(signal);
    return ended;
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    await this.pool.destroy();
    this.log.end();
  }

  /** A question or a change; never throws. */
  ask(query: string, variables: object = {}, key?: string): Promise<Answer> {
    const headers = { 'content-type': 'application/json', ...(key && { authorization: `ApiKey ${key}` }) };
    return this.send('POST', '/graphql', headers, JSON.stringify({ query, variables }));
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, headers);
  }

  async send(
    method: 'GET' | 'POST',
    path: string,
    headers: Record<string, string>,
    body: string | null = null,
  ): Promise<Answer> {
    const startedAt = performance.now();
    const answered = (rest: Pick<Answer, 'status' | 'data' | 'errors' | 'headers'>): Answer => ({
      ...rest,
      startedAt,
      endedAt: performance.now(),
    });
    try {
      const response = await this.pool.request({ method, path, headers, body });
      const text = await response.body.text();
      const { data = null, errors = [] } = text.startsWith('{') ? JSON.parse(text) : {};
      return answered({ status: response.statusCode, data, errors, headers: response.headers });
    } catch (error) {
      return answered({ status: 0, data: null, errors: [{ message: String(error) }], headers: {} });
    }
  }

  private connect(): Pool {
    const patience = 60_000;
    return new Pool(this.origin, { connections: null, pipelining: 1, headersTimeout: patience, bodyTimeout: patience });
  }
}

/** A key of the role, made as people make it. */
export async function makeKey({ uri, password }: Pick<ApiOptions, 'uri' | 'password'>, role: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/main.js', 'keys', 'create', 'faults', role], {
    env: { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password },
  });
  return stdout.trim();
}
