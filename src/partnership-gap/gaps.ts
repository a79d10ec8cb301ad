import { ArgumentLoaders } from '../neo4j/batch.js';
import { once } from '../once.js';
import { comparePlaces } from '../paging/ordered.js';
import type { ForwardPageArgs } from '../paging/page.args.js';
import { pageOf } from '../paging/page.js';
import type { Relationship } from '../relationship/relationship.type.js';
import { type Cell, cellName, cellOrder, placeOfCell, possiblePairs, tiedShare } from './cells.js';
import { GapCandidate, GapCandidateConnection } from './gap-candidate.type.js';
import { GapCell, GapCellConnection, GapSide } from './gap-cell.type.js';
import { GapReason } from './gap-reason.type.js';
import type { Likeness } from './likeness.js';
import type { PartnershipGapsSource } from './partnership-gaps.type.js';
import type { PlacedOrganization } from './placed-organization.js';
import { bestPairs, missingPairs, type PairsWanted, type RankedPair } from './ranking.js';
import type { Reason } from './reason.js';
import { millionths } from './weight.js';

/** What is read for gaps once it is asked for. */
export interface GapsReading {
  readonly cells: () => Promise<readonly Cell[]>;
  readonly likeness: () => Promise<Likeness>;
  readonly tiesBehind: (reason: Reason) => Promise<readonly Relationship[]>;
}

/** What all cells together are called among their names. */
const everywhere = '';

/** One answer about gaps: its cells and candidates as pages. */
export class Gaps implements PartnershipGapsSource {
  constructor(
    private readonly organizations: readonly PlacedOrganization[],
    readonly organizationCount: number,
    private readonly reading: GapsReading,
  ) {}

  private readonly allCells = once(() => this.reading.cells());
  private readonly likeness = once(() => this.reading.likeness());

  get unplacedCount(): number {
    return this.organizationCount - this.organizations.length;
  }

  cells(args: ForwardPageArgs): GapCellConnection {
    const scope = { list: 'cells', args };
    const page = pageOf(args, scope);
    const follows = (cell: Cell): boolean =>
      page.after === undefined || comparePlaces(placeOfCell(cell), page.after, cellOrder) > 0;
    return new GapCellConnection({
      page,
      scope,
      rows: async () => {
        const rows = (await this.allCells()).filter(follows).slice(0, page.size + 1);
        return rows.map((cell) => ({ node: this.cell(cell), place: placeOfCell(cell) }));
      },
      count: async () => (await this.allCells()).length,
    });
  }

  candidates(args: ForwardPageArgs): GapCandidateConnection {
    return this.candidatesIn(undefined, args);
  }

  /** Cells asked together are ranked together, so that what hangs off their candidates is read together too. */
  private readonly ranked = new ArgumentLoaders(
    async (names, wanted: PairsWanted) => {
      const [cells, likeness] = await Promise.all([this.allCells(), this.likeness()]);
      const answers = new Map<string, readonly RankedPair[]>();
      for (const name of names) {
        const among = name === everywhere ? cells : cells.filter((cell) => cellName(cell) === name);
        answers.set(name, await bestPairs(this.organizations, among, likeness, wanted));
      }
      return answers;
    },
    (pairs): readonly RankedPair[] => pairs,
  );

  private candidatesIn(cell: Cell | undefined, args: ForwardPageArgs): GapCandidateConnection {
    const scope = { list: 'candidates', args };
    const page = pageOf(args, scope);
    return new GapCandidateConnection({
      page,
      scope,
      rows: async () => {
        const wanted = { limit: page.size + 1, ...(page.after === undefined ? {} : { after: page.after }) };
        const pairs = await this.ranked.load(cell === undefined ? everywhere : cellName(cell), wanted);
        const likeness = await this.likeness();
        return pairs.map((pair) => ({ node: this.candidate(pair, likeness), place: pair.place }));
      },
      count: async () => missingPairs(cell === undefined ? await this.allCells() : [cell]),
    });
  }

  private cell(cell: Cell): GapCell {
    const { regionId, sectors, sides, tied } = cell;
    const tiedPositions = new Set([...tied.values()].flatMap(({ ends }) => ends));
    return new GapCell({
      regionId,
      sides: sectors.map((sector, index) => {
        const positions = sides[index] ?? [];
        const tiedCount = positions.filter((position) => tiedPositions.has(position)).length;
        return new GapSide(sector, positions.map(this.idOf), tiedCount);
      }),
      possiblePairs: possiblePairs(cell),
      tiedPairs: tied.size,
      tiedShare: tiedShare(cell),
      tieIds: [...tied.values()].flatMap(({ tieIds }) => tieIds).sort(),
      candidates: (args) => this.candidatesIn(cell, args),
    });
  }

  private candidate({ first, second, points }: RankedPair, likeness: Likeness): GapCandidate {
    const reasons = likeness.reasons(first, second).map((reason) => new GapReason(reason, this.reading.tiesBehind));
    return new GapCandidate([this.idOf(first), this.idOf(second)], points / millionths, reasons);
  }

  private readonly idOf = (position: number): string => this.organizations[position]?.id ?? '';
}
