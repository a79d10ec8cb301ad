import type { OrganizationKind } from '../src/organization/organization.type.js';
import { idsOf } from './organizations.js';
import type { Random } from './random.js';

/** Draws by lot what to ask a generated network of some size for. */
export class Draws {
  constructor(
    private readonly size: number,
    private readonly random: Random,
  ) {}

  /** The id of an organization of any of these kinds, or of any kind at all. */
  organization(...kinds: readonly OrganizationKind[]): string {
    const [first, count] = idsOf(this.size, kinds.length > 0 ? this.random.pick(kinds) : undefined);
    return `kg:organization/bench-${first + this.random.between(0, count - 1)}`;
  }
}
