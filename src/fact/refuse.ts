import { checkName } from '../name/check-name.js';
import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { definitionOfType } from '../relationship/kinds/index.js';
import type { Name, OrganizationFact } from './fact.js';
import type { Noun } from './noun.js';
import type { Pending } from './pending.js';
import { FactRefusal, type Fault } from './refusal.js';

const partOfItself = statement<{ ids: readonly string[] }, { id: string }>('fact/part-of-itself');
const notThere = statement<{ rows: readonly Named[] }, Named>('fact/not-there');
const carriedByOthers = statement<{ id: string; keys: readonly string[] }, { key: string; otherId: string }>(
  'curation/carried-by-others',
);
const withinItself = statement<{ id: string }, { id: string }>('fact/within-itself');
const inRegion = statement<{ id: string }, { id: string }>('fact/in-region');
const startedSomething = statement<{ id: string }, { id: string }>('fact/started-something');

/** A fact and the id of another that it names. */
export interface Named {
  readonly id: string;
  readonly targetId: string;
}

function refusal(message: string, fault: Fault = {}): FactRefusal {
  return new FactRefusal(message, fault);
}

/** An id names one thing for ever, and stands once in what is written. */
export function refuseTwice(facts: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of facts) {
    if (seen.has(id)) throw refusal(`${id} stands twice among the facts to write; say once what is so of it.`);
    seen.add(id);
  }
}

/** An id never comes to name something of another noun, not even after it was taken back. */
export function refuseOtherNoun({ fact, noun, last }: Pending): void {
  if (last === undefined || last.noun === noun) return;
  throw refusal(`${fact.id} is the id of one of the ${last.noun}; choose another for one of the ${noun}.`);
}

/** Names can be seen and are one line; addresses are of web pages, so that following one runs nothing. */
export function refuseTexts({ fact }: Pending): void {
  const { names = [], website, url } = fact as { names?: readonly Name[]; website?: string; url?: string };
  for (const { value } of names) {
    const problem = checkName(value);
    if (problem !== undefined) throw refusal(`${fact.id}: ${problem}`);
  }
  for (const address of [website, url]) {
    if (address === undefined || (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))) continue;
    throw refusal(`${fact.id}: expected an address that begins with http:// or https://, got "${address}".`);
  }
}

/** What facts name is in the graph: a statement that matches what its rows name drops the rows that name nothing. */
export async function refuseMissing(run: Run, rows: readonly Named[], target: string): Promise<void> {
  const [dropped] = rows.length === 0 ? [] : await run(notThere.with({ target }), { rows });
  if (dropped === undefined) return;
  const { id, targetId } = dropped;
  throw refusal(
    `${id} names ${targetId}, which is no ${target.replace('|', ' or ').replace(/^.*&/, '')} in the graph; write that first.`,
    {
      value: targetId,
    },
  );
}

/** A tie joins two organizations, of kinds that it may join. */
export function refuseWrongEnds(row: {
  readonly id: string;
  readonly type: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly sourceKind: string | null;
  readonly targetKind: string | null;
}): void {
  if (row.sourceId === row.targetId) {
    throw refusal(`${row.id} runs from ${row.sourceId} to itself; name two organizations.`, { field: 'target' });
  }
  const { kind, source, target } = definitionOfType(row.type);
  const fits = (kinds: readonly string[], found: string | null): boolean => found !== null && kinds.includes(found);
  if (fits(source, row.sourceKind) && fits(target, row.targetKind)) return;
  throw refusal(
    `${row.id} is a ${kind} from ${row.sourceKind} to ${row.targetKind}; it may run from ${source.join(', ')} to ${target.join(', ')}.`,
    { field: fits(source, row.sourceKind) ? 'target' : 'source' },
  );
}

/** Nothing is a part of itself, over however many steps. */
export async function refuseCycles(run: Run, ids: readonly string[]): Promise<void> {
  const [found] = ids.length === 0 ? [] : await run(partOfItself, { ids });
  if (found !== undefined) throw refusal(`${found.id} would be a part of itself.`, { field: 'target' });
}

/** An identifier leads to one organization: a second one that says it is the same one, or a slip. */
export async function refuseCarried(run: Run, { id, identifiers = [] }: OrganizationFact): Promise<void> {
  const keys = identifiers.map(({ scheme, value }) => `${scheme}:${value}`.toLowerCase());
  const [taken] = keys.length === 0 ? [] : await run(carriedByOthers, { id, keys });
  if (taken === undefined) return;
  throw new FactRefusal(
    `${taken.otherId} carries ${taken.key} already; change that one, or leave the identifier out.`,
    { field: `identifiers.${keys.indexOf(taken.key)}` },
    'CONFLICT',
  );
}

/** A region is in no region that is in it. */
export async function refuseWithinItself(run: Run, id: string): Promise<void> {
  const [found] = await run(withinItself, { id });
  if (found !== undefined) throw refusal(`${id} would be in itself.`, { field: 'parent' });
}

/** What facts name by a property alone, which leads nowhere once it is gone. */
export async function refuseStillNamed(run: Run, noun: Noun, id: string): Promise<void> {
  const rows: readonly object[] =
    noun === 'regions' ? await run(inRegion, { id }) : noun === 'events' ? await run(startedSomething, { id }) : [];
  if (rows.length > 0) throw namedByOthers(id);
}

export function namedByOthers(id: string): FactRefusal {
  return new FactRefusal(`Other facts name ${id}; take those back first.`, { field: 'id' }, 'CONFLICT');
}
