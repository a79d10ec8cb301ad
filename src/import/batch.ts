import { ClientError } from '../errors.js';
import type { OrganizationFact, RelationshipFact } from '../fact/fact.js';
import type { FactRepository } from '../fact/fact.repository.js';
import type { AnyFact } from '../fact/pending.js';
import type { Statement } from './format.js';
import type { ImportRepository, Resolved } from './import.repository.js';
import { type Outcome, reconciled, type Source } from './reconcile.js';

/** A statement with the ids that the graph knows what it names by. */
type Written = Extract<Statement, { noun: 'regions' | 'organizations' | 'relationships' }>;

export interface BatchResult {
  readonly outcomes: ReadonlyMap<string, { readonly noun: Statement['noun']; readonly outcome: Outcome }>;
  readonly refused: readonly { readonly statement: Statement; readonly reason: string }[];
  /** What became of each statement, by its row. */
  readonly rows: readonly { readonly line: number; readonly noun: Statement['noun']; readonly outcome: Outcome }[];
}

/** Where a batch goes. */
export interface Writers {
  readonly facts: Pick<FactRepository, 'write' | 'redirect'>;
  readonly imports: Pick<ImportRepository, 'resolve' | 'named'>;
  readonly source: Source;
  readonly reason: string;
  /** Of this run: what an organization of the files was found to be in the graph; grows. */
  readonly same: Map<string, string>;
}

/** Brings what some rows state into the graph, in one transaction unless some of it is refused. */
export async function writeBatch(statements: readonly Statement[], writers: Writers): Promise<BatchResult> {
  const outcomes = new Map<string, { noun: Statement['noun']; outcome: Outcome }>();
  const refused: { statement: Statement; reason: string }[] = [];
  const resolved = await writers.imports.resolve(asked(statements));
  const mine = new Map<string, string>();
  const nameless: OrganizationFact[] = [];
  for (const one of statements) {
    if (one.noun !== 'organizations') continue;
    const id = ownId(one.fact, resolved.get(one.fact.id));
    if (one.sameName && id === one.fact.id && !resolved.get(id)?.there) nameless.push(one.fact);
    mine.set(one.fact.id, id);
  }
  const named = await writers.imports.named(nameless.map(({ id, kind, names }) => ({ id, kind, names })));
  for (const [id, others] of named) {
    const [only, ...more] = others;
    if (only !== undefined && more.length === 0) mine.set(id, only);
  }
  for (const [id, own] of mine) if (own !== id) writers.same.set(id, own);
  const idOf = (id: string): string | undefined => {
    const found = resolved.get(id);
    return mine.get(id) ?? writers.same.get(id) ?? (found?.there ? id : (found?.leadsTo ?? undefined));
  };

  const toWrite: Written[] = [];
  const redirects: { id: string; to: string }[] = [];
  const leading: Statement[] = [];
  for (const statement of statements) {
    if (statement.noun === 'redirects') {
      const target = idOf(statement.fact.to);
      if (target === undefined || resolved.get(statement.fact.id)?.there) {
        toWrite.push({ line: statement.line, noun: 'organizations', fact: statement.fact.otherwise });
      } else if (resolved.get(statement.fact.id)?.leadsTo === target) {
        leading.push(statement);
        outcomes.set(statement.fact.id, { noun: 'redirects', outcome: 'unchanged' });
      } else {
        leading.push(statement);
        redirects.push({ id: statement.fact.id, to: target });
        outcomes.set(statement.fact.id, { noun: 'redirects', outcome: 'merged' });
      }
    } else if (statement.noun === 'relationships') {
      const tie = between(statement.fact, idOf);
      if (typeof tie === 'string') refused.push({ statement, reason: tie });
      else toWrite.push({ ...statement, fact: tie });
    } else if (statement.noun === 'organizations') {
      toWrite.push({ ...statement, fact: { ...statement.fact, id: mine.get(statement.fact.id) ?? statement.fact.id } });
    } else {
      toWrite.push(statement);
    }
  }
  await write(toWrite);
  if (redirects.length > 0) {
    await writers.facts.redirect(redirects, { actor: writers.source.actor, reason: writers.reason });
  }
  const rows = [...toWrite, ...leading].map(({ line, noun, fact }) => {
    return { line, noun, outcome: outcomes.get(fact.id)?.outcome ?? 'unchanged' };
  });
  for (const { statement } of refused) rows.push({ ...statement, outcome: 'refused' });
  return { outcomes, refused, rows };

  async function write(some: readonly Written[]): Promise<void> {
    if (some.length === 0) return;
    try {
      await writers.facts.write(asFacts(some), {
        actor: writers.source.actor,
        reason: writers.reason,
        // Whatever runs again after a lost connection says the same again.
        reconcile: (each) => {
          const { fact, outcome } = reconciled(each, writers.source);
          outcomes.set(each.fact.id, { noun: each.noun as Statement['noun'], outcome });
          return fact;
        },
      });
    } catch (error) {
      if (!(error instanceof ClientError) || !['BAD_USER_INPUT', 'CONFLICT'].includes(error.code)) throw error;
      const [only, ...others] = some;
      if (only !== undefined && others.length === 0) {
        outcomes.set(only.fact.id, { noun: only.noun, outcome: 'refused' });
        refused.push({ statement: only, reason: error.message });
        return;
      }
      // Nothing was written: the one at fault is found by halves, and the rest goes in.
      const half = Math.ceil(some.length / 2);
      await write(some.slice(0, half));
      await write(some.slice(half));
    }
  }
}

function asked(statements: readonly Statement[]) {
  const rows = new Map<string, { id: string; keys: readonly string[] }>();
  const add = (id: string): void => void (rows.has(id) || rows.set(id, { id, keys: [] }));
  for (const { noun, fact } of statements) {
    if (noun === 'organizations') {
      const keys = (fact.identifiers ?? []).map(({ scheme, value }) => `${scheme}:${value}`.toLowerCase());
      rows.set(fact.id, { id: fact.id, keys });
    } else if (noun === 'relationships') {
      add(fact.source);
      add(fact.target);
    } else if (noun === 'redirects') {
      add(fact.id);
      add(fact.to);
    }
  }
  return [...rows.values()];
}

/**
 * The id that an organization has in the graph: its own, or that of the one organization, brought by another source,
 * that carries an identifier of it. Two records of one register are never one organization.
 */
function ownId({ id }: OrganizationFact, resolved: Resolved | undefined): string {
  if (resolved === undefined || resolved.there) return id;
  if (resolved.leadsTo !== null) return resolved.leadsTo;
  const register = id.slice(0, id.indexOf(':') + 1);
  const others = resolved.carriers.filter((other) => !other.startsWith(register) || register === 'kg:');
  const [only] = others;
  return only !== undefined && resolved.carriers.length === 1 ? only : id;
}

/** The tie between the organizations that its ends lead to, or why there can be none. */
function between(fact: RelationshipFact, idOf: (id: string) => string | undefined): RelationshipFact | string {
  const source = idOf(fact.source);
  const target = idOf(fact.target);
  const missing = source === undefined ? fact.source : target === undefined ? fact.target : undefined;
  if (source === undefined || target === undefined) {
    return `${missing} is neither in the file nor in the graph; import it first.`;
  }
  if (source === target) return `${fact.source} and ${fact.target} are the same organization here, ${source}.`;
  return { ...fact, source, target };
}

function asFacts(some: readonly Written[]) {
  const facts: Record<Written['noun'], AnyFact[]> = { regions: [], organizations: [], relationships: [] };
  for (const { noun, fact } of some) facts[noun].push(fact);
  return facts as unknown as Parameters<FactRepository['write']>[0];
}
