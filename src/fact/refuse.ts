import { ClientError } from '../errors.js';
import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { definitionOfType } from '../relationship/kinds/index.js';

const partOfItself = statement<{ ids: readonly string[] }, { id: string }>('fact/part-of-itself');

/** A statement that matches what its rows name drops the rows that name nothing; here that is an error. */
export function refuseMissing(rows: readonly { readonly id: string }[], written: number, what: string): void {
  if (written === rows.length) return;
  const ids = rows.slice(0, 5).map(({ id }) => id);
  throw new ClientError(
    'BAD_USER_INPUT',
    `Among ${ids.join(', ')}${rows.length > 5 ? ', …' : ''} one names a ${what} that is not in the graph.`,
  );
}

/** The ends of a tie are of kinds that it may tie. */
export function refuseWrongEnds(
  type: string,
  row: { id: string; sourceKind: string | null; targetKind: string | null },
): void {
  const { kind, source, target } = definitionOfType(type);
  const fits = (kinds: readonly string[], found: string | null): boolean => found !== null && kinds.includes(found);
  if (fits(source, row.sourceKind) && fits(target, row.targetKind)) return;
  throw new ClientError(
    'BAD_USER_INPUT',
    `${row.id} is a ${kind} from ${row.sourceKind} to ${row.targetKind}; it may run from ${source.join(', ')} to ${target.join(', ')}.`,
  );
}

/** Nothing is a part of itself, over however many steps. */
export async function refuseCycles(run: Run, ids: readonly string[]): Promise<void> {
  const [found] = await run(partOfItself, { ids });
  if (found === undefined) return;
  throw new ClientError('BAD_USER_INPUT', `${found.id} would be a part of itself.`);
}
