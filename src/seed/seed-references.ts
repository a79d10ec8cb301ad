import { SetupError } from '../errors.js';
import type { Citation, Facts } from '../fact/fact.js';

type Noun = keyof Facts;
type References = { readonly [N in Noun]?: { readonly [Field in keyof Facts[N][number]]?: readonly Noun[] } };

/** Which field of which fact is the id of another, and of which noun that one may be. */
const references: References = {
  regions: { parent: ['regions'] },
  organizations: { region: ['regions'] },
  events: { region: ['regions'] },
  policies: { issuer: ['organizations'] },
  relationships: { source: ['organizations'], target: ['organizations'], startedBy: ['events'] },
  positions: { person: ['people'], organization: ['organizations'] },
  participations: { event: ['events'], person: ['people'], organization: ['organizations'] },
  policyCitations: { policy: ['policies'], by: ['organizations', 'events'] },
  commitments: { by: ['organizations'], concerning: ['organizations'] },
  declaredMembers: { alliance: ['organizations'] },
};

const documents: readonly Noun[] = ['documents'];

/** The file of the seed that each id stands in. */
export type FileOf = Map<string, string>;

type Row = { readonly id: string; readonly evidence?: readonly Citation[] } & Readonly<Record<string, unknown>>;

/** Throws where a fact names an id that the seed does not have, or has as something else. */
export function refuseDanglingReferences(facts: Facts, files: FileOf): void {
  const nounOf = new Map(nouns(facts).flatMap(([noun, rows]) => rows.map(({ id }) => [id, noun])));
  for (const [noun, rows] of nouns(facts)) {
    for (const row of rows) {
      const file = files.get(row.id);
      for (const { field, target, allowed } of referencesOf(noun, row)) {
        const found = nounOf.get(target);
        if (found !== undefined && allowed.includes(found)) continue;
        const reason = found === undefined ? 'is not in the seed' : `is one of the ${found}`;
        throw new SetupError(
          `${file}: ${row.id} .${field} must be one of the ${allowed.join(' or ')}; ${target} ${reason}.`,
        );
      }
    }
  }
}

function referencesOf(noun: Noun, row: Row) {
  const own = Object.entries<readonly Noun[]>(references[noun] ?? {})
    .filter(([field]) => row[field] !== undefined)
    .map(([field, allowed]) => ({ field, target: row[field] as string, allowed }));
  const cited = (row.evidence ?? []).map(({ document }) => ({
    field: 'evidence',
    target: document,
    allowed: documents,
  }));
  return [...own, ...cited];
}

function nouns(facts: Facts): readonly (readonly [Noun, readonly Row[]])[] {
  return Object.entries(facts) as unknown as readonly (readonly [Noun, readonly Row[]])[];
}
