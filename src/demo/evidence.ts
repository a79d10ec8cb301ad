import type { Facts } from '../fact/fact.js';
import { lastYear } from './dates.js';
import type { Draft, Fact } from './draft.js';

/** Every noun but documents and regions, which are not cited. */
export type Drafts = { readonly [Noun in Exclude<keyof Facts, 'documents' | 'regions'>]: readonly Draft<Noun>[] };

export const demoDocument: Fact<'documents'> = {
  id: 'kg:document/demo',
  title: 'Generated demonstration data',
  publisher: 'industry-education-graph',
  publishedOn: String(lastYear),
  language: 'en',
  licence: 'CC0-1.0',
};

/** Gives each draft its row in the document, with the names that stand there. */
export function cited(drafts: Drafts): Omit<Facts, 'documents' | 'regions'> {
  const nameOf = new Map(
    [drafts.organizations, drafts.people, drafts.events, drafts.policies].flatMap((named) =>
      named.map(({ id, names }) => [id, names[0]?.value]),
    ),
  );
  let row = 0;
  const cite = <Each extends { readonly id: string }>(each: Each) => {
    row += 1;
    const asWritten = Object.values(each).flatMap((value) => nameOf.get(value as string) ?? []);
    return { ...each, evidence: [{ document: demoDocument.id, locator: `row ${row}`, asWritten }] };
  };
  return {
    organizations: drafts.organizations.map(cite),
    people: drafts.people.map(cite),
    events: drafts.events.map(cite),
    policies: drafts.policies.map(cite),
    relationships: drafts.relationships.map(cite),
    positions: drafts.positions.map(cite),
    participations: drafts.participations.map(cite),
    policyCitations: drafts.policyCitations.map(cite),
    commitments: drafts.commitments.map(cite),
    declaredMembers: drafts.declaredMembers.map(cite),
  };
}
