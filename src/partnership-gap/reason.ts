import type { GapReasonType } from './gap-reason.type.js';

/** A reason why two would go together, and what it rests on. */
export interface Reason {
  readonly type: GapReasonType;
  readonly points: number;
  /** Those that both share, or that the one works with in the industry of the other; the weightiest first. */
  readonly organizationIds: readonly string[];
  /** The smallest region that both are in. */
  readonly regionId?: string;
  readonly industries: readonly string[];
  /** Of an industry: whose own it is, while the other works with it; nobody where it is the own of both. */
  readonly holderId?: string;
  /** Whose ties to these organizations it rests on. */
  readonly tiedIds: readonly string[];
}

/** Whom some organizations, by position, are tied to. */
export interface PartnerRow {
  readonly id: string;
  readonly industries: readonly string[] | null;
  readonly positions: readonly number[];
  /** For each of them whether it is a member. */
  readonly areMembers: readonly boolean[];
  readonly ties: number;
}
