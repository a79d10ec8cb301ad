import type { GraphQLSchema } from 'graphql';
import type { Noun } from '../fact/noun.js';
import type { AroundRepository } from './around.repository.js';
import type { ExportRepository } from './export.repository.js';
import type { Given } from './export-arguments.js';
import { ExportSource } from './export-source.js';
import { type ExportWish, readShown, readWish } from './export-wish.js';
import type { GatherRepository } from './gather.repository.js';
import { type Ask, answered, questionNames } from './question.js';
import { everything, type Selection } from './selection.js';

/** What an answer consists of; the rest of the graph is not a part of it. */
const nounsOfAnswers: readonly Noun[] = [
  'documents',
  'regions',
  'organizations',
  'people',
  'events',
  'relationships',
  'positions',
];

/** Finds what is to be exported, and what it is to be written from. */
export class ExportService {
  constructor(
    private readonly facts: ExportRepository,
    private readonly gathered: GatherRepository,
    private readonly around: AroundRepository,
    private readonly schema: GraphQLSchema,
  ) {}

  /**
   * @param name `graph` or a table: a part of the graph; else the question whose answer it is.
   * @throws ClientError for what is not understood, what nothing has, and what a question refuses.
   */
  async open(name: string, given: Given, ask: Ask): Promise<ExportSource> {
    return questionNames.includes(name) ? this.ofQuestion(name, given, ask) : this.ofGraph(given);
  }

  private async ofGraph(given: Given): Promise<ExportSource> {
    const wish = readWish(given, this.schema);
    const selection = await this.selected(wish);
    const about = {
      title: selection.whole ? 'The education-industry network' : 'A part of the education-industry network',
    };
    return new ExportSource(this.facts, selection, about, wish.languages, wish.nouns);
  }

  private async ofQuestion(name: string, given: Given, ask: Ask): Promise<ExportSource> {
    const shown = readShown(given, nounsOfAnswers);
    const { truncated, ...ids } = await answered(this.schema, name, given, ask);
    const selection = await this.gathered.ofAnswer(ids);
    const about = { title: titles[name] ?? name, ...(truncated ? { truncated: true as const } : {}) };
    return new ExportSource(this.facts, selection, about, shown.languages, shown.nouns);
  }

  private async selected({ where, around, depth, asOf }: ExportWish): Promise<Selection> {
    if (where === undefined && around.length === 0 && asOf === undefined) return everything;
    const filter = asOf === undefined ? where : { ...(where ? { AND: [where] } : {}), asOf };
    if (around.length === 0) return this.gathered.about(await this.gathered.fitting(filter), asOf);
    const ids = await this.around.idsAround(around, depth);
    return this.gathered.about(filter === undefined ? ids : await this.gathered.fitting(filter, ids), asOf);
  }
}

const titles: Readonly<Record<string, string>> = {
  neighborhood: 'What is around some organizations of the education-industry network',
  paths: 'Ways between organizations of the education-industry network',
  chains: 'Chains of ties of the education-industry network',
};
