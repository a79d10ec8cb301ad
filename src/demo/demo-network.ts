import type { Facts } from '../fact/fact.js';
import { ceremonies } from './ceremonies.js';
import { commitments } from './commitments.js';
import { cooperations } from './cooperations.js';
import { declaredMembers } from './declared-members.js';
import { cited, demoDocument } from './evidence.js';
import { otherEvents } from './gatherings.js';
import { internships } from './internships.js';
import { memberships } from './memberships.js';
import { factsOf } from './occasion.js';
import { demoOrganizations } from './organizations.js';
import { demoPeople, positions } from './people.js';
import { demoRegions } from './places.js';
import { demoPolicies, policyCitations } from './policies.js';
import { projects } from './projects.js';
import { byProminence } from './prominence.js';
import { structure } from './structure.js';

/** A network of invented organizations in an invented province, the same at every call. */
export function demoNetwork(): Facts {
  const organizations = demoOrganizations();
  const everyone = byProminence(organizations);
  const people = demoPeople(everyone);
  const members = memberships(everyone);
  const ties = [
    ...members,
    ...cooperations(everyone),
    ...projects(everyone),
    ...internships(everyone),
    ...structure(everyone),
  ];
  const occasions = [...ceremonies(organizations, ties, people), ...otherEvents(everyone, people)];
  const { events, participations, relationships } = factsOf(occasions, ties);
  const policies = demoPolicies(everyone);
  return {
    documents: [demoDocument],
    regions: demoRegions(),
    ...cited({
      organizations: organizations.map(({ fact }) => fact),
      people: people.map(({ employer, ...person }) => person),
      events,
      policies,
      relationships,
      positions: positions(people, everyone, members),
      participations,
      policyCitations: policyCitations(policies, events, everyone),
      commitments: commitments(everyone),
      declaredMembers: declaredMembers(everyone, members),
    }),
  };
}
