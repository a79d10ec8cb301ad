import type { Driver } from 'neo4j-driver';
import { Graph, type Run } from '../src/neo4j/graph.js';
import { toParameters } from '../src/neo4j/parameters.js';
import type { Statement } from '../src/neo4j/statement.js';

/** A statement as the program sent it. */
export interface Sent {
  readonly name: string;
  readonly text: string;
  readonly parameters: Record<string, unknown>;
}

/** The graph, noting each different text that is sent to the database. */
export class RecordingGraph extends Graph {
  private readonly texts = new Map<string, Sent>();

  constructor(driver: Driver) {
    super(driver);
  }

  get sent(): readonly Sent[] {
    return [...this.texts.values()];
  }

  override forCaller(): Graph {
    return this;
  }

  protected override forAll(): Graph {
    return this;
  }

  protected override readAlone<Parameters extends object, Row>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
  ): Promise<readonly Row[]> {
    this.note(statement, parameters);
    return super.readAlone(statement, parameters);
  }

  override write<Result>(work: (run: Run) => Promise<Result>, options: { timeout?: number } = {}): Promise<Result> {
    return super.write(
      (run) =>
        work((statement, parameters) => {
          this.note(statement, parameters);
          return run(statement, parameters);
        }),
      options,
    );
  }

  private note({ name, text }: { readonly name: string; readonly text: string }, parameters: object): void {
    if (!this.texts.has(text)) this.texts.set(text, { name, text, parameters: toParameters(parameters) });
  }
}
