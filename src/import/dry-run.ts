import type { FactRepository } from '../fact/fact.repository.js';
import type { Writers } from './batch.js';
import type { ImportRepository } from './import.repository.js';

/** Writers that say what would become of facts and write nothing: what one batch would create is there for the next. */
export function dryWriters(facts: FactRepository, imports: ImportRepository): Pick<Writers, 'facts' | 'imports'> {
  const created = new Set<string>();
  const redirected = new Map<string, string>();
  return {
    facts: {
      async write(some, { reconcile }) {
        if (reconcile !== undefined) await facts.compare(some, reconcile);
        for (const { id } of some.organizations ?? []) created.add(id);
        return { created: 0, changed: 0, unchanged: 0, kept: [] };
      },
      async redirect(some) {
        for (const { id, to } of some) redirected.set(id, to);
      },
    },
    imports: {
      named: (rows) => imports.named(rows),
      async resolve(rows) {
        const resolved = await imports.resolve(rows);
        return new Map(
          [...resolved].map(([id, row]) => [
            id,
            { ...row, there: row.there || created.has(id), leadsTo: row.leadsTo ?? redirected.get(id) ?? null },
          ]),
        );
      },
    },
  };
}
