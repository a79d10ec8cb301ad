import { ClientError } from '../errors.js';
import type { NetworkScope } from '../network/network-scope.js';
import { Sector, sectorOf } from '../organization/sector.js';
import { cellsOf } from './cells.js';
import { Gaps } from './gaps.js';
import { Likeness } from './likeness.js';
import { defaultRegionLevel, type PartnershipGapsArgs } from './partnership-gap.args.js';
import type { PartnershipGapRepository, ScopeRow } from './partnership-gap.repository.js';
import { PartnershipGaps } from './partnership-gaps.type.js';
import { type PlacedOrganization, regionAt } from './placed-organization.js';

/** Tells where organizations side by side are not tied, from what several reads bring. */
export class PartnershipGapService {
  constructor(private readonly repository: PartnershipGapRepository) {}

  /** @throws ClientError QUERY_TOO_COMPLEX for too large a scope, BAD_USER_INPUT for what no pair can be of. */
  async gaps(args: PartnershipGapsArgs): Promise<PartnershipGaps> {
    const sectors = sectorsOf(args);
    const closing = closingTies(args);
    const rows = await this.repository.organizations(args.scope, sectors);
    const organizations = await this.placed(rows, args.regionLevel ?? defaultRegionLevel);
    const ids = organizations.map(({ id }) => id);
    return new PartnershipGaps(
      new Gaps(organizations, rows.length, {
        cells: async () =>
          cellsOf(organizations, await this.repository.tiesAmong(closing, ids), sectors, args.atLeast ?? 1),
        likeness: async () => new Likeness(organizations, await this.repository.partnersOf(args.scope, organizations)),
        tiesBehind: (reason) => this.repository.tiesBehind(args.scope, reason),
      }),
    );
  }

  private async placed(rows: readonly ScopeRow[], level: number): Promise<PlacedOrganization[]> {
    const stated = new Set(rows.flatMap(({ regionId }) => regionId ?? []));
    const regions = await this.repository.regions([...stated]);
    return rows.flatMap(({ id, kind, regionId, industries }) => {
      const regionIds = regions.get(regionId ?? '') ?? [];
      const cellId = regionAt(level, regionIds);
      const sector = sectorOf(kind);
      if (cellId === undefined || sector === null) return [];
      return [{ id, sector, cellId, regionIds, industries: industries ?? [] }];
    });
  }
}

/** The sectors asked for, in the order of the enum. */
function sectorsOf({ sectors }: PartnershipGapsArgs): Sector[] {
  const wanted = Object.values(Sector).filter((sector) => !sectors || sectors.includes(sector));
  if (wanted.length >= 2) return wanted;
  throw new ClientError('BAD_USER_INPUT', `Expected two different sectors at least in sectors; got ${wanted.length}.`);
}

/** The ties that close a gap. */
function closingTies({ scope, tiedBy }: PartnershipGapsArgs): NetworkScope | null | undefined {
  if (!tiedBy) return scope;
  const counted = scope?.kinds;
  const beyond = tiedBy.find((kind) => counted && !counted.includes(kind));
  if (tiedBy.length > 0 && beyond === undefined) return { ...scope, kinds: tiedBy };
  throw new ClientError(
    'BAD_USER_INPUT',
    beyond === undefined
      ? 'Expected one kind of tie at least in tiedBy; got none.'
      : `Expected tiedBy to name kinds that scope.kinds counts; ${beyond} is not among them.`,
  );
}
