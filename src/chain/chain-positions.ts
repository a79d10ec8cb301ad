import { valuesLeft } from '../filter/value.filter.js';
import { organizationKinds } from '../organization/kinds/index.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import type { OrganizationKind } from '../organization/organization.type.js';
import { relationshipDefinitions } from '../relationship/kinds/index.js';
import type { ChainStep, ChainsArgs } from './chain.args.js';

type Kinds = readonly OrganizationKind[];

/**
 * Which places of a chain may hold the same organization, and which steps the same tie, as far as kinds tell. What
 * cannot come again need not be remembered: chains that differ only there are counted, not followed one by one.
 */
export class ChainPositions {
  private readonly kinds: readonly Kinds[];

  constructor(private readonly chains: Pick<ChainsArgs, 'start' | 'steps'>) {
    const { start, steps } = chains;
    this.kinds = [start, ...steps.map(({ to }) => to)].map((filter, position) =>
      common([kindsOf(filter), arrivals(steps[position - 1]), departures(steps[position])]),
    );
  }

  /** Whether one organization may stand at both places; the start is place 0. */
  mayMeet(one: number, other: number): boolean {
    return common([this.kinds[one] ?? [], this.kinds[other] ?? []]).length > 0;
  }

  /** Whether both steps may follow one tie, the same way or back; the first step is step 1. */
  mayRepeat(one: number, other: number): boolean {
    const [first, second] = [this.chains.steps[one - 1], this.chains.steps[other - 1]];
    if (!first?.kinds.some((kind) => second?.kinds.includes(kind))) return false;
    const sameWay = this.mayMeet(one - 1, other - 1) && this.mayMeet(one, other);
    return sameWay || (this.mayMeet(one - 1, other) && this.mayMeet(one, other - 1));
  }
}

const common = (sets: readonly Kinds[]): Kinds =>
  organizationKinds.filter((kind) => sets.every((set) => set.includes(kind)));

function kindsOf(filter: OrganizationFilter | null | undefined): Kinds {
  const own = (filter?.kind && valuesLeft(filter.kind)) ?? organizationKinds;
  return common([own, ...(filter?.AND ?? []).map(kindsOf)]);
}

const departures = (step: ChainStep | undefined): Kinds => ends(step, 'source');
const arrivals = (step: ChainStep | undefined): Kinds => ends(step, 'target');

/** The kinds at the end of a step's ties that an OUT step would have there. */
function ends(step: ChainStep | undefined, end: 'source' | 'target'): Kinds {
  if (step === undefined) return organizationKinds;
  const opposite = end === 'source' ? 'target' : 'source';
  return relationshipDefinitions
    .filter(({ kind }) => step.kinds.includes(kind))
    .flatMap((definition) => [
      ...(step.direction === 'IN' && !definition.undirected ? [] : definition[end]),
      ...(step.direction === 'OUT' && !definition.undirected ? [] : definition[opposite]),
    ]);
}
