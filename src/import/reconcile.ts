import { canonicalJson } from '../canonical-json.js';
import type { Citation, Name, OrganizationFact, RegionFact } from '../fact/fact.js';
import type { Noun } from '../fact/noun.js';
import { type AnyFact, type LastChange, standing } from '../fact/pending.js';

/** What became of a fact; kept: the graph has what others wrote, and it stays so. */
export type Outcome = 'created' | 'changed' | 'unchanged' | 'merged' | 'kept' | 'refused';

/** Who imports: all files of one source write as the same actor, and the ids of their documents begin alike. */
export interface Source {
  readonly actor: string;
  readonly documents: string;
}

interface Stated {
  readonly noun: Noun;
  readonly fact: AnyFact;
  readonly last: LastChange | undefined;
}

/**
 * What to write of a fact that a file states, beside what the graph has of it. What is equal but for the file it is
 * cited from stays as it is, citing the file that brought it. What this source alone has said is replaced. An
 * organization that others brought gains the names, identifiers and missing particulars that the file has, and loses
 * nothing. What somebody changed after an import stays as they left it.
 */
export function reconciled(
  { noun, fact, last }: Stated,
  source: Source,
): { readonly fact: AnyFact | null; readonly outcome: Outcome } {
  const there = standing({ last });
  if (last === undefined) return { fact, outcome: 'created' };
  const own = last.actor === source.actor;
  if (there === undefined) return own ? { fact, outcome: 'created' } : { fact: null, outcome: 'kept' };
  if (sameContent(there, fact)) return { fact: there, outcome: 'unchanged' };
  if (citedOnlyFrom(source, there) && last.noun === noun) {
    return own ? { fact, outcome: 'changed' } : { fact: null, outcome: 'kept' };
  }
  if (noun === 'documents') return { fact: there, outcome: 'unchanged' };
  if (noun === 'regions' && last.noun === noun) return reconciledRegion(there as RegionFact, fact as RegionFact);
  if (noun !== 'organizations' || last.noun !== noun) return { fact: null, outcome: 'kept' };
  const merged = merge(there as OrganizationFact, fact as OrganizationFact, source);
  if (sameContent(there, merged) && cites(source, there)) return { fact: there, outcome: 'unchanged' };
  const byImport = last.actor.startsWith('import:');
  return cites(source, there) && !byImport ? { fact: null, outcome: 'kept' } : { fact: merged, outcome: 'merged' };
}

/** Whether a fact was brought by this source alone, so that it may take it back. */
export function isOwn(last: LastChange, source: Source): boolean {
  const there = standing({ last });
  return there !== undefined && citedOnlyFrom(source, there);
}

/** Regions are the same to all who speak of them: whoever comes later adds names, and takes none away. */
function reconciledRegion(there: RegionFact, stated: RegionFact) {
  const names = [...there.names, ...unknownTo(there.names, stated.names)];
  const fact = { ...stated, ...there, names };
  return canonicalJson(fact) === canonicalJson(there)
    ? ({ fact: there, outcome: 'unchanged' } as const)
    : ({ fact, outcome: 'merged' } as const);
}

/** Names that are not among others yet; which of those is shown was decided by whoever brought them. */
function unknownTo(there: readonly Name[], stated: readonly Name[]): readonly Name[] {
  const known = new Set(there.map(({ value, language }) => `${language ?? ''} ${value}`));
  return stated
    .filter(({ value, language }) => !known.has(`${language ?? ''} ${value}`))
    .map((name) => ({ ...name, type: name.type === undefined || name.type === 'LABEL' ? 'ALIAS' : name.type }));
}

function sameContent(one: AnyFact, other: AnyFact): boolean {
  const { evidence: _, ...left } = one;
  const { evidence: __, ...right } = other;
  return canonicalJson(left) === canonicalJson(right);
}

const isFrom = ({ documents }: Source, { document }: Citation): boolean => document.startsWith(documents);

function citedOnlyFrom(source: Source, { evidence = [] }: AnyFact): boolean {
  return evidence.length > 0 && evidence.every((citation) => isFrom(source, citation));
}

function cites(source: Source, { evidence = [] }: AnyFact): boolean {
  return evidence.some((citation) => isFrom(source, citation));
}

function merge(there: OrganizationFact, stated: OrganizationFact, source: Source): OrganizationFact {
  const carried = new Set((there.identifiers ?? []).map(({ scheme, value }) => `${scheme}:${value}`.toLowerCase()));
  const identifiers = [
    ...(there.identifiers ?? []),
    ...(stated.identifiers ?? []).filter(({ scheme, value }) => !carried.has(`${scheme}:${value}`.toLowerCase())),
  ];
  const { id: _, kind: __, names: ___, status: ____, dissolved: _____, ...particulars } = stated;
  return {
    ...particulars,
    ...there,
    names: [...there.names, ...unknownTo(there.names, stated.names)],
    ...(identifiers.length === 0 ? {} : { identifiers }),
    evidence: [...there.evidence.filter((citation) => !isFrom(source, citation)), ...stated.evidence],
  };
}
