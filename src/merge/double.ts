import { canonicalJson } from '../canonical-json.js';
import type { RelationshipFact } from '../fact/fact.js';
import type { Standing } from '../fact/naming.js';
import { inOrder } from '../fact/tie-nouns.js';
import { isUndirected } from '../relationship/kinds/index.js';
import { united } from './merged-organization.js';

/** What two facts share that may say the same. */
export function sameFactKey({ noun, fact }: Standing): string {
  if (noun === 'relationships') {
    const { kind, source, target, project, since } = inOrder(fact as RelationshipFact);
    return canonicalJson([noun, kind, source, target, project?.id ?? null, since ?? null]);
  }
  const { id: _, evidence: __, ...says } = fact;
  return canonicalJson([noun, says]);
}

/** In which ties may differ and be one tie all the same. */
const mayDiffer = new Set(['id', 'evidence', 'status', 'roles', 'forms']);

/**
 * Whether two facts of the same key say the same, or one more than the other. Ties without direction must: there is one
 * of a kind between two organizations, for a project, since a time.
 */
export function fits(one: Standing, other: Standing): boolean {
  if (one.noun !== 'relationships') return true;
  const [left, right] = [inOrder(one.fact as RelationshipFact), inOrder(other.fact as RelationshipFact)];
  if (isUndirected(left.kind)) return true;
  const said = new Map(Object.entries(left));
  return Object.entries(right).every(
    ([field, value]) =>
      mayDiffer.has(field) || !said.has(field) || canonicalJson(said.get(field)) === canonicalJson(value),
  );
}

/** Two facts of which `fits` is true as one, which rests on what both rested on. */
export function joined(stays: Standing, goes: Standing): Standing {
  const evidence = united(stays.fact.evidence, goes.fact.evidence, canonicalJson);
  if (stays.noun !== 'relationships') return { noun: stays.noun, fact: { ...stays.fact, evidence } };
  const [one, other] = [inOrder(stays.fact as RelationshipFact), inOrder(goes.fact as RelationshipFact)];
  const roles = united(one.roles, other.roles, String);
  const forms = united(one.forms, other.forms, String);
  const fact: RelationshipFact = {
    ...other,
    ...one,
    status: gradeOf(one.status, other.status),
    ...(roles.length === 0 ? {} : { roles }),
    ...(forms.length === 0 ? {} : { forms }),
    evidence,
  };
  return { noun: stays.noun, fact };
}

type Grade = RelationshipFact['status'];

/** Each goes on from the one before. */
const grades: readonly Grade[] = ['ANNOUNCED', 'SIGNED', 'OPERATING'];

/** The further of two grades; what ended and what did not contradict each other. */
function gradeOf(one: Grade, other: Grade): Grade {
  if (one === other) return one;
  if (!grades.includes(one) || !grades.includes(other)) return 'DISPUTED';
  return grades.indexOf(one) >= grades.indexOf(other) ? one : other;
}
