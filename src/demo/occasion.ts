import type { ParticipationFact } from '../fact/fact.js';
import { type Draft, numbered, type Unnumbered } from './draft.js';
import type { Organization } from './organizations.js';
import type { Person } from './people.js';

type Role = ParticipationFact['role'];

/** An event with those who took part, and the ties it started. */
export interface Occasion {
  readonly event: Unnumbered<'events'>;
  readonly organizations: readonly (readonly [Role, Organization])[];
  readonly people: readonly (readonly [Role, Person])[];
  readonly starts: readonly string[];
}

/** Where an event was, when its host was the given organization. */
export function placeOf({ place, name }: Organization): Pick<Draft<'events'>, 'place' | 'region'> {
  return place === undefined ? { place: name.zh } : { place: place.name.zh, region: place.id };
}

/** The facts that occasions are made of, and the ties, each with the event that started it. */
export function factsOf<Tie extends Draft<'relationships'>>(occasions: readonly Occasion[], ties: readonly Tie[]) {
  const held = numbered('event', occasions);
  const startedBy = new Map(held.flatMap(({ id, starts }) => starts.map((tie) => [tie, id])));
  const participations = held.flatMap(({ id, organizations, people }): Unnumbered<'participations'>[] => [
    ...organizations.map(([role, organization]) => ({ event: id, role, organization: organization.id })),
    ...people.map(([role, person]) => ({ event: id, role, person: person.id, ...saidOf(person) })),
  ]);
  const relationships = ties.map((tie) => {
    const event = startedBy.get(tie.id);
    return event === undefined ? tie : { ...tie, startedBy: event };
  });
  return {
    events: held.map(({ id, event }) => ({ id, ...event })),
    participations: numbered('participation', participations),
    relationships,
  };
}

/** Not every speaker is introduced. */
function saidOf({ id, employer }: Person): { titleAsWritten?: string } {
  return /[02468]$/.test(id) ? { titleAsWritten: `${employer.name.zh}代表` } : {};
}
