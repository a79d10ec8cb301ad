import { createDriver } from '../src/neo4j/connect.js';
import type { Neo4jAddress } from './contestant.js';

/** Organizations that share a partner, neither of them a hub, over ties of which anybody is told. */
export type Pairs = readonly (readonly [string, string])[];

/** Told of only to who asks for it. */
const left = ['ENDED', 'DISPUTED'];

const statement = `
UNWIND $ids AS id
MATCH (one:Organization {id: id})
WHERE 2 <= COUNT { (one)--() } <= 60
CALL (one) {
  MATCH (one)-[tie]-(partner:Organization)
  WHERE NOT tie.status IN $left AND COUNT { (partner)--() } <= 100
  MATCH (partner)-[next]-(other:Organization)
  WHERE NOT next.status IN $left AND other <> one AND 2 <= COUNT { (other)--() } <= 60
  RETURN other ORDER BY other.id LIMIT 1
}
RETURN one.id AS one, other.id AS other`;

export async function findPairs(neo4j: Neo4jAddress, ids: readonly string[]): Promise<Pairs> {
  const driver = createDriver({ ...neo4j, user: 'neo4j', poolSize: 1, acquisitionTimeout: 5_000 });
  try {
    const { records } = await driver.executeQuery(statement, { ids: [...new Set(ids)], left });
    return records.map((record) => [record.get('one'), record.get('other')] as const);
  } finally {
    await driver.close();
  }
}
