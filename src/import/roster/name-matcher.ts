import { nameKey } from '../../name/name-key.js';
import type { Graph } from '../../neo4j/graph.js';
import { statement } from '../../neo4j/statement.js';
import type { Candidate, Matcher, MatchQuery } from './matcher.js';

interface AlikeRow {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly exact: boolean;
}

const alike = statement<{ rows: readonly { index: number; key: string }[]; limit: number }, AlikeRow>('import/alike');

/** A name shorter than this is a part of too many others. */
const SHORTEST_PART = 4;
const CANDIDATES = 10;

/**
 * Finds organizations by the keys that their names are compared by: those of exactly that name, in either script and
 * any brackets, and those whose name contains it. One of exactly that name, and no other, is a match.
 */
export class NameMatcher implements Matcher {
  constructor(private readonly graph: Graph) {}

  async match(queries: readonly MatchQuery[]): Promise<readonly (readonly Candidate[])[]> {
    const rows = queries.map(({ name }, index) => ({ index, key: nameKey(name) })).filter(({ key }) => key !== '');
    const found = rows.length === 0 ? [] : await this.graph.read(alike, { rows, limit: CANDIDATES });
    return queries.map(({ kind, name }, index) => {
      const mine = found.filter((row) => row.index === index);
      const exact = mine.filter((row) => row.exact);
      const shown = exact.length > 0 ? exact : nameKey(name).length < SHORTEST_PART ? [] : mine;
      return shown.map((row) => {
        const sameKind = kind === undefined || kind === row.kind;
        return {
          id: row.id,
          name: row.name,
          reasons: [
            row.exact ? 'one of its names is this one' : 'one of its names contains this one',
            ...(sameKind ? [] : [`it is a ${row.kind}, not a ${kind}`]),
          ],
          match: row.exact && exact.length === 1 && sameKind,
        };
      });
    });
  }
}
