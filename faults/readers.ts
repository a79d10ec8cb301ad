import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, Api } from './api.js';

const questions = [
  '{ organizations(first: 5) { nodes { id name } } }',
  '{ dataset { revision } }',
  '{ search(text: "学院", first: 3) { edges { score } } }',
];

/** Clients that read, each every so many milliseconds: some by POST, some by GET. */
export class Readers {
  readonly answers: Answer[] = [];
  private stopping = false;
  private readonly done: Promise<unknown>;

  constructor(
    private readonly api: Api,
    count: number,
    private readonly every = 100,
  ) {
    this.done = Promise.all(Array.from({ length: count }, (_, reader) => this.read(reader)));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.done;
  }

  private async read(reader: number): Promise<void> {
    for (let turn = reader; !this.stopping; turn += 1) {
      const question = questions[turn % questions.length] as string;
      const byGet = `/graphql?${new URLSearchParams({ query: question })}`;
      const preflight = { 'apollo-require-preflight': 'yes' };
      this.answers.push(await (reader % 2 === 0 ? this.api.ask(question) : this.api.get(byGet, preflight)));
      await delay(this.every);
    }
  }
}
