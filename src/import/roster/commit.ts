import { SetupError } from '../../errors.js';
import type { Citation, DocumentFact, OrganizationFact, RelationshipFact } from '../../fact/fact.js';
import { type FactRepository, factsPerTransaction } from '../../fact/fact.repository.js';
import { type AnyFact, type LastChange, standing } from '../../fact/pending.js';
import type { WriteSummary } from '../../fact/write-facts.js';
import { filled } from '../mapping/template.js';
import type { ReviewedLine } from './review.js';

interface Listed {
  readonly alliance: string;
  readonly document: { readonly id: string };
  readonly lines: readonly ReviewedLine[];
  /** The memberships that stand, by member. */
  readonly memberships: ReadonlyMap<string, string>;
}

interface Roster extends Listed {
  readonly document: DocumentFact;
}

interface Members {
  readonly organizations: readonly OrganizationFact[];
  readonly relationships: readonly RelationshipFact[];
}

/** What a list of members says, each of it citing its line. */
export function membersOf({ alliance, document, lines, memberships }: Listed): Members {
  const organizations = new Map<string, OrganizationFact>();
  const relationships = new Map<string, RelationshipFact>();
  for (const line of lines) {
    const evidence = [citationOf(document, line)];
    const member = line.id ?? idOfNew(line.name);
    if (line.verdict === 'NEW') {
      organizations.set(member, { id: member, kind: line.kind, names: [{ value: line.name }], evidence });
    }
    const id = memberships.get(member) ?? `kg:membership/${slug(member)}-${slug(alliance)}`;
    // Who stands in the list twice is one member, with both roles.
    const before = relationships.get(id);
    const roles = [...new Set([...(before?.roles ?? []), ...line.roles])];
    relationships.set(id, {
      id,
      kind: 'MEMBERSHIP',
      source: member,
      target: alliance,
      status: 'OPERATING',
      ...(roles.length === 0 ? {} : { roles }),
      evidence: [...(before?.evidence ?? []), ...evidence],
    });
  }
  return { organizations: [...organizations.values()], relationships: [...relationships.values()] };
}

/** Writes all members of a list in one transaction; a membership that stands gains the citation. */
export async function commitRoster(facts: FactRepository, roster: Roster): Promise<WriteSummary> {
  const { document } = roster;
  const members = membersOf(roster);
  const count = members.organizations.length + members.relationships.length + 1;
  if (count > factsPerTransaction) {
    throw new SetupError(
      `A list of members is written as a whole, so it may bring ${factsPerTransaction} facts; it brings ${count}.`,
    );
  }
  return facts.write(
    { documents: [document], ...members },
    { actor: 'import:roster', reason: `Members listed in ${document.title}`, reconcile: besideWhatStands },
  );
}

function citationOf({ id }: Listed['document'], { line, name, role }: ReviewedLine): Citation {
  return { document: id, locator: `row ${line}`, asWritten: role === undefined ? [name] : [name, role] };
}

/** What a list brings has the same id whenever it is read. */
export function idOfNew(name: string): string {
  return filled('kg:organization/{name|pinyin}-{name|hash}', { name });
}

const slug = (id: string): string => id.replace(/^.*[:/]/, '');

/** What stands stays; a membership gains the roles and the citation of this list. */
export function besideWhatStands({
  fact,
  last,
}: {
  readonly fact: AnyFact;
  readonly last: LastChange | undefined;
}): AnyFact {
  const there = standing({ last });
  if (there === undefined) return fact;
  if (last?.noun !== 'relationships') return there;
  const [old, stated] = [there as RelationshipFact, fact as RelationshipFact];
  const cited = new Set(old.evidence.map(({ document, locator }) => `${document} ${locator}`));
  const roles = [...new Set([...(old.roles ?? []), ...(stated.roles ?? [])])];
  return {
    ...old,
    ...(roles.length === 0 ? {} : { roles }),
    evidence: [
      ...old.evidence,
      ...stated.evidence.filter(({ document, locator }) => !cited.has(`${document} ${locator}`)),
    ],
  } as RelationshipFact;
}
