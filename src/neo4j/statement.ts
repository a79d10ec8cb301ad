import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of `.cypher` files; `src/neo4j` and `dist/neo4j` stand at the same depth below the project's root. */
export const cypherFolder = fileURLToPath(new URL('../../cypher/', import.meta.url));

export type Slots = Readonly<Record<string, string>>;

/**
 * One Cypher statement, named for the file it comes from.
 * The type parameters are what it takes and what one row of its answer looks like; nothing checks them at run time
 * but the tests that run every statement.
 */
export interface Statement<Parameters, Row> {
  readonly name: string;
  readonly text: string;
  /** The statement with its slots filled; see {@link statement}. */
  with(slots: Slots): Statement<Parameters, Row>;
  /** The statement with the default of a slot repeated, filled anew each time, between UNION ALL. */
  union(slot: string, branches: readonly Slots[]): Statement<Parameters, Row>;
  /** Never set: they only carry the types. */
  readonly _parameters?: Parameters;
  readonly _row?: Row;
}

/**
 * Reads `cypher/<name>.cypher`.
 *
 * Where a statement must vary (filters, order, kinds) the file marks a slot and holds a default that keeps it
 * runnable as it is: the default stands between a comment `:filter` and a comment `filter:`, as in
 * cypher/organization/page.cypher. Slots take constants of our own and parameter names, never a client's text.
 */
export function statement<Parameters, Row>(name: string): Statement<Parameters, Row> {
  const source = readFileSync(`${cypherFolder}${name}.cypher`, 'utf8');
  return withText(name, source.replace(/^\s*\/\/.*\n/gm, '').trim());
}

function withText<Parameters, Row>(name: string, text: string): Statement<Parameters, Row> {
  return {
    name,
    text,
    with: (slots) => withText(name, fill(name, text, slots)),
    union: (slot, branches) => {
      const [, branch = ''] = slotPattern(slot).exec(text) ?? [];
      const filled = branches.map((slots) => fill(name, branch, slots)).join('UNION ALL');
      return withText(name, fill(name, text, { [slot]: filled }));
    },
  };
}

const slotPattern = (slot: string): RegExp => new RegExp(`/\\*:${slot}\\*/([\\s\\S]*?)/\\*${slot}:\\*/`);

function fill(name: string, text: string, slots: Slots): string {
  return Object.entries(slots).reduce((filled, [slot, value]) => {
    const parts = filled.split(slotPattern(slot)).filter((_, index) => index % 2 === 0);
    if (parts.length === 1) throw new Error(`cypher/${name}.cypher has no slot "${slot}".`);
    return parts.join(value);
  }, text);
}
