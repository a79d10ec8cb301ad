import { evidence } from '../curation/said.js';
import type { Plan } from '../fact/act-once.js';
import type { OrganizationFact } from '../fact/fact.js';
import { factsNamingOrganization, standingAt } from '../fact/naming.js';
import { FactRefusal } from '../fact/refusal.js';
import type { Run } from '../neo4j/graph.js';
import type { MergeOrganizationsInput } from './merge.input.js';
import { mergedOrganization } from './merged-organization.js';
import { moved } from './moved.js';

/** What a merge changes; what cannot be is to blame on `from`, for `into` stands as it is. */
export function mergePlan(input: MergeOrganizationsInput): {
  readonly plan: (run: Run) => Promise<Plan>;
  readonly blame: string;
} {
  return { plan: (run) => planOf(run, input), blame: 'from' };
}

async function planOf(run: Run, input: MergeOrganizationsInput): Promise<Plan> {
  const { from: goes, into: stays, expectedFromVersion, expectedIntoVersion } = input;
  if (goes === stays) throw new FactRefusal(`Expected two organizations; both are ${goes}.`, { field: 'from' });
  const from = await organizationAt(run, goes, 'from', 'expectedFromVersion', expectedFromVersion);
  const into = await organizationAt(run, stays, 'into', 'expectedIntoVersion', expectedIntoVersion);
  refuseOtherKinds(from, into);

  const { write, retract, ofItself } = moved(
    await factsNamingOrganization(run, goes),
    await factsNamingOrganization(run, stays),
    goes,
    stays,
  );
  const rests = [...(evidence(input.evidence) ?? []), ...ofItself];
  const organization = mergedOrganization(from, into, rests);
  return {
    main: stays,
    write: [{ noun: 'organizations', fact: organization }, ...write],
    retract: [goes, ...retract],
    merge: [{ id: goes, into: stays }],
  };
}

function organizationAt(
  run: Run,
  id: string,
  field: string,
  expectedField: string,
  expected: number | null | undefined,
): Promise<OrganizationFact> {
  return standingAt<OrganizationFact>(run, 'organizations', { id, field, expected, expectedField });
}

function refuseOtherKinds(from: OrganizationFact, into: OrganizationFact): void {
  // What may be a member may not be an alliance, so one that is not known as such cannot become one with its ties.
  const becomesAlliance = into.kind === 'OTHER' && from.kind === 'ALLIANCE';
  if (from.kind === into.kind || from.kind === 'OTHER' || (into.kind === 'OTHER' && !becomesAlliance)) return;
  throw new FactRefusal(
    `Expected two of one kind, or one whose kind is not known; ${from.id} is a ${from.kind}, ${into.id} a ${into.kind}.`,
    { field: 'from' },
  );
}
