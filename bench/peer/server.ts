import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import type { Driver } from 'neo4j-driver';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** @neo4j/graphql over the graph as we store it, behind Apollo Server as its documentation shows it. */
export async function serve(driver: Driver): Promise<number> {
  const typeDefs = read('schema.graphql').replaceAll(/"([\w-]+\.cypher)"/g, (_, name) =>
    JSON.stringify(read(`../bare/${name}`).replace(/^\/\/.*\n/gm, '')),
  );
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const apollo = new ApolloServer({ schema });
  const { url } = await startStandaloneServer(apollo, {
    listen: { host: '127.0.0.1', port: 0 },
    // Named, so that no driver has to ask which database is home.
    context: async () => ({ sessionConfig: { database: 'neo4j' } }),
  });
  return Number(new URL(url).port);
}
