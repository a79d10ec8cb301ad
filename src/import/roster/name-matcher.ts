import { askedOf } from '../../match/asked.js';
import type { Match } from '../../match/match.js';
import type { MatchRepository } from '../../match/match.repository.js';
import type { Candidate, Matcher, MatchQuery } from './matcher.js';

/** Names looked up together. */
const BATCH = 50;
const CANDIDATES = 10;
/** Of 100. Who is less like a name than this is not asked about. */
const LEAST_SCORE = 60;

/** Finds the organizations that `matchOrganizations` finds for a name. */
export class NameMatcher implements Matcher {
  constructor(private readonly matches: MatchRepository) {}

  async match(queries: readonly MatchQuery[]): Promise<readonly (readonly Candidate[])[]> {
    const found: (readonly Candidate[])[] = [];
    for (let start = 0; start < queries.length; start += BATCH) {
      const batch = queries.slice(start, start + BATCH);
      const matches = await this.matches.matchesOf(batch.map(({ name }) => askedOf({ text: name }).asked));
      found.push(...batch.map(({ kind }, index) => candidatesOf(matches[index] ?? [], kind)));
    }
    return found;
  }
}

function candidatesOf(matches: readonly Match[], kind: string | undefined): Candidate[] {
  return matches
    .filter(({ score }) => score >= LEAST_SCORE)
    .slice(0, CANDIDATES)
    .map(({ candidate, name, score, match }) => {
      const sameKind = kind === undefined || kind === candidate.kind;
      const called = name?.value ?? candidate.names[0]?.value ?? candidate.id;
      return {
        id: candidate.id,
        name: called,
        reasons: [
          name === undefined
            ? 'one of its identifiers is this'
            : `its name ${called} is like it: ${Math.round(score)} of 100`,
          ...(sameKind ? [] : [`it is a ${candidate.kind}, not a ${kind}`]),
        ],
        match: match && sameKind,
      };
    });
}
