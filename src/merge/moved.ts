import type { Citation } from '../fact/fact.js';
import { renamed, type Standing } from '../fact/naming.js';
import { fits, joined, sameFactKey } from './double.js';

interface Moved {
  readonly write: readonly Standing[];
  readonly retract: readonly string[];
  /** What ties rested on that would join an organization with itself. */
  readonly ofItself: readonly Citation[];
}

/**
 * What becomes of the facts that name an organization, once they name another. What says the same as a fact that is
 * there becomes one with it, and so keeps its evidence; a tie between the two is gone, and its evidence stays with the
 * organization.
 */
export function moved(going: readonly Standing[], there: readonly Standing[], from: string, into: string): Moved {
  const goingIds = new Set(going.map(({ fact }) => fact.id));
  const standing = new Map<string, Standing[]>();
  for (const each of there) if (!goingIds.has(each.fact.id)) add(standing, each);

  const write = new Map<string, Standing>();
  const retract: string[] = [];
  const ofItself: Citation[] = [];
  for (const { noun, fact } of going) {
    const next = { noun, fact: renamed(fact, from, into) };
    if (joinsItself(next)) {
      retract.push(fact.id);
      ofItself.push(...(fact.evidence ?? []));
      continue;
    }
    const alike = standing.get(sameFactKey(next)) ?? [];
    const place = alike.findIndex((other) => fits(other, next));
    const other = alike[place];
    if (other === undefined) {
      add(standing, next);
      write.set(fact.id, next);
      continue;
    }
    const one = joined(other, next);
    alike[place] = one;
    write.set(one.fact.id, one);
    retract.push(fact.id);
  }
  return { write: [...write.values()], retract, ofItself };
}

function add(standing: Map<string, Standing[]>, each: Standing): void {
  const key = sameFactKey(each);
  const alike = standing.get(key);
  if (alike === undefined) standing.set(key, [each]);
  else alike.push(each);
}

function joinsItself({ noun, fact }: Standing): boolean {
  const { source, target } = fact as { source?: string; target?: string };
  return noun === 'relationships' && source === target;
}
