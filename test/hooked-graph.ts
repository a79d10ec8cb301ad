import type { Driver } from 'neo4j-driver';
import { Graph } from '../src/neo4j/graph.js';
import type { Statement } from '../src/neo4j/statement.js';

/** A graph on which something happens before each read; what it throws the read fails with. */
export class HookedGraph extends Graph {
  constructor(
    driver: Driver,
    private readonly before: (statement: { readonly name: string; readonly text: string }) => unknown,
  ) {
    super(driver);
  }

  override forCaller(): Graph {
    return this;
  }

  protected override forAll(): Graph {
    return this;
  }

  protected override async readAlone<Parameters extends object, Row>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
    timeout?: number,
  ): Promise<readonly Row[]> {
    await this.before(statement);
    return super.readAlone(statement, parameters, timeout);
  }
}
