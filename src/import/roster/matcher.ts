/** An organization that a name may mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Why it may be meant. */
  readonly reasons: readonly string[];
  /** Whether nothing speaks against taking it without asking. */
  readonly match: boolean;
}

export interface MatchQuery {
  readonly name: string;
  readonly kind?: string | undefined;
}

/** Finds which organizations names mean, best first; one list of candidates for each query. */
export interface Matcher {
  match(queries: readonly MatchQuery[]): Promise<readonly (readonly Candidate[])[]>;
}
