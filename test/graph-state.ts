import type { Driver } from 'neo4j-driver';
import { canonicalJson } from '../src/canonical-json.js';

/** What stands in the database, read beside the program. */
export class GraphState {
  constructor(private readonly driver: Driver) {}

  async rows(text: string, parameters: object = {}): Promise<Record<string, unknown>[]> {
    const { records } = await this.driver.executeQuery(text, parameters);
    return records.map((record) => record.toObject());
  }

  /** How much there is of everything, and at which revision: equal before and after what changed nothing. */
  async whole(): Promise<Record<string, unknown> | undefined> {
    const [row] = await this.rows(
      `RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS relationships, COUNT { (:Change) } AS changes,
         COLLECT { MATCH (r:Revision) RETURN [r.number, r.changedAt] } AS revision`,
    );
    return row;
  }

  /** All that is there but when it was written and by which run of an import, a line each, in order. */
  async contents(): Promise<readonly string[]> {
    const nodes = await this.rows(
      `MATCH (n) WHERE NOT n:ImportRun AND NOT n:Migration
       RETURN labels(n) AS labels, properties(n) AS properties`,
    );
    const ties = await this.rows(
      `MATCH (s)-[t]->(e)
       RETURN coalesce(s.id, s.key) AS source, type(t) AS type, coalesce(e.id, e.key) AS target, properties(t) AS properties`,
    );
    return [...nodes, ...ties].map((row) => canonicalJson(untimed(row))).sort();
  }

  /** What the graph says now, whatever was written before and how often: a line each, in order. */
  async present(): Promise<readonly string[]> {
    const nodes = await this.rows(
      `MATCH (n) WHERE NOT n:ImportRun AND NOT n:Migration AND NOT n:Change AND NOT n:Receipt AND NOT n:Revision
       RETURN labels(n) AS labels, properties(n) AS properties`,
    );
    const ties = await this.rows(
      `MATCH (s)-[t]->(e)
       RETURN coalesce(s.id, s.key) AS source, type(t) AS type, coalesce(e.id, e.key) AS target, properties(t) AS properties`,
    );
    return [...nodes, ...ties]
      .map(({ properties, ...rest }) => {
        const { version: _, ...said } = properties as Record<string, unknown>;
        return canonicalJson(untimed({ ...rest, properties: said }));
      })
      .sort();
  }

  async revision(): Promise<number> {
    const [row] = await this.rows('OPTIONAL MATCH (r:Revision) RETURN coalesce(max(r.number), 0) AS revision');
    return row?.revision as number;
  }

  /** What is told of an entity, oldest first; before and after as the facts they were. */
  async history(entityId: string): Promise<Record<string, unknown>[]> {
    const rows = await this.rows(
      `MATCH (c:Change {entityId: $entityId})
       RETURN c.version AS version, c.actor AS actor, c.reason AS reason, c.revision AS revision,
         c.before AS before, c.after AS after ORDER BY version`,
      { entityId },
    );
    return rows.map(({ before, after, ...rest }) => ({ ...rest, before: parsed(before), after: parsed(after) }));
  }

  /** The labels of the node with this id; undefined where there is none. */
  async labels(id: string): Promise<readonly string[] | undefined> {
    const [row] = await this.rows('MATCH (n {id: $id}) RETURN labels(n) AS labels', { id });
    return (row?.labels as string[] | undefined)?.sort();
  }

  /** The ties with this id, as `type source target`. */
  async ties(id: string): Promise<readonly string[]> {
    const rows = await this.rows(
      'MATCH (s)-[t {id: $id}]->(e) RETURN type(t) AS type, s.id AS source, e.id AS target ORDER BY type',
      { id },
    );
    return rows.map(({ type, source, target }) => `${type} ${source} ${target}`);
  }
}

/** When something was written, and up to where a write is known to be whole, which the next reader notes. */
const times = new Set(['recordedAt', 'firstRecordedAt', 'changedAt', 'mergedAt', 'complete']);

function untimed({ properties, labels, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(properties as object).filter(([key]) => !times.has(key));
  return { ...rest, labels: (labels as string[] | undefined)?.toSorted() ?? null, ...Object.fromEntries(kept) };
}

function parsed(json: unknown): unknown {
  return typeof json === 'string' ? JSON.parse(json) : json;
}
