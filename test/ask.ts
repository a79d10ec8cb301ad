import { type GraphQLError, graphql } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { anonymous, type Caller } from '../src/access/caller.js';
import { Context } from '../src/context.js';
import type { Facts } from '../src/fact/fact.js';
import { FactRepository } from '../src/fact/fact.repository.js';
import { Graph } from '../src/neo4j/graph.js';
import { migrate } from '../src/neo4j/migrate.js';
import { type Analyses, closeAnalyses, createAnalyses } from '../src/network/network.repository.js';
import { buildApiSchema } from '../src/schema/schema.js';
import { cleanDatabase } from './database.js';

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared whole, whatever their shape.
  readonly data: any;
  readonly errors: readonly GraphQLError[] | undefined;
  /** The names of the statements it cost, in the order in which they ended. */
  readonly statements: readonly string[];
}

export interface AskedGraph {
  readonly graph: Graph;
  readonly analyses: Analyses;
  readonly driver: Driver;
  readonly facts: FactRepository;
  /** Executes an operation as the server would, without HTTP and its limits. */
  ask(
    query: string,
    variables?: Record<string, unknown>,
    languages?: readonly string[],
    caller?: Caller,
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** Those of the server but for the time of searches, which planning so many new statements may take on a busy machine. */
export const limits = { cost: 50_000, depth: 20, pageSize: 100, ids: 250, insight: 5_000, search: 60_000 };
export const schema = buildApiSchema();

/** A clean database, migrated, with these facts in it. */
export async function openGraph(facts: Partial<Facts> = {}, own: Partial<typeof limits> = {}): Promise<AskedGraph> {
  const driver = await cleanDatabase();
  const graph = new Graph(driver);
  const analyses = createAnalyses(graph, console, 60_000);
  const repository = new FactRepository(graph);
  try {
    await migrate(driver, undefined, () => {});
    await repository.write(facts, { actor: 'test', reason: 'The world of the tests' });
  } catch (error) {
    // An open driver would keep Jest from ending.
    await driver.close();
    throw error;
  }
  return {
    graph,
    analyses,
    driver,
    facts: repository,
    close: async () => {
      await closeAnalyses(analyses);
      await driver.close();
    },
    ask: async (source, variableValues = {}, languages = [], caller = anonymous) => {
      const statements: string[] = [];
      const observed = new Graph(driver, { observe: ({ name }) => statements.push(name) });
      const contextValue = new Context(observed, analyses, { ...limits, ...own }, { languages, caller });
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
      // Objects of graphql have no prototype; a copy compares with what a test writes.
      return { data: JSON.parse(JSON.stringify(data ?? null)), errors, statements };
    },
  };
}
