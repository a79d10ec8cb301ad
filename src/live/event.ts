import type { ChangeRow } from '../curation/change.type.js';
import type { Noun } from '../fact/noun.js';
import { concernedBy } from '../fact/write-evidence.js';

/** What became of one organization in one revision. */
export interface OrganizationEvent {
  readonly organizationId: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly changes: readonly ChangeRow[];
}

/** A tie that was not there before. */
export interface TieEvent {
  readonly relationshipId: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly change: ChangeRow;
}

/** The changes by whom they are about, before or after; each organization once a revision. */
export function organizationEvents(changes: readonly ChangeRow[]): readonly OrganizationEvent[] {
  const events = new Map<string, OrganizationEvent & { changes: ChangeRow[] }>();
  for (const change of changes) {
    const { revision, recordedAt } = change;
    for (const organizationId of concerned(change)) {
      const key = `${revision} ${organizationId}`;
      const event = events.get(key) ?? { organizationId, revision, recordedAt, changes: [] };
      event.changes.push(change);
      events.set(key, event);
    }
  }
  return [...events.values()];
}

export function tieEvents(changes: readonly ChangeRow[]): readonly TieEvent[] {
  return changes.flatMap((change) => {
    if (change.noun !== 'relationships' || change.before !== null || change.after === null) return [];
    const [sourceId = '', targetId = ''] = concernedBy('relationships', JSON.parse(change.after));
    return [{ relationshipId: change.entityId, sourceId, targetId, change }];
  });
}

/** A citation is by an organization or by an event; of what is no organization nobody is told. */
function concerned({ noun, before, after }: ChangeRow): ReadonlySet<string> {
  const facts = [before, after].flatMap((json) => (json === null ? [] : [JSON.parse(json)]));
  return new Set(facts.flatMap((fact) => concernedBy(noun as Noun, fact)));
}
