import type { OrganizationKind } from '../organization/organization.type.js';
import { affiliationMatches } from './affiliation.js';
import type { Candidate, CandidateName } from './candidate.js';
import { conditioned } from './conditions.js';
import { surroundingsOf } from './surroundings.js';
import { readText } from './text.js';
import { nameMatches } from './whole-name.js';

/** What is asked for, as matching takes it. */
export interface Asked {
  readonly text: string;
  /** Departments, streets and places stand around the names of one or more organizations. */
  readonly affiliation: boolean;
  /** ISO 3166, two letters. */
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  /** Names of places around it, beside the text. */
  readonly place?: string | undefined;
  readonly kinds?: readonly OrganizationKind[] | undefined;
  /** What it is known to carry: keys, in lower case. */
  readonly identifiers: readonly string[];
  /** What the text may be if it is an identifier. */
  readonly possibleIdentifiers: readonly string[];
  readonly website?: string | undefined;
}

export interface Feature {
  readonly name: string;
  /** How much of it there is, mostly 1. */
  readonly value: number;
  /** Above 0 it speaks for the candidate, below against it. */
  readonly weight: number;
}

export interface Scored {
  readonly candidate: Candidate;
  /** 0–100. */
  readonly score: number;
  readonly name: CandidateName | undefined;
  /** The piece of the text that names it, and where it stands among its tokens. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly features: readonly Feature[];
  /** However high the score, something that was asked for speaks against it. */
  readonly contradicted?: boolean;
}

export interface Match extends Scored {
  readonly match: boolean;
}

/** What an affiliation must reach to be matched, and a name. */
const leastScores = { affiliation: 70, name: 85 };
/** By how much the best of several for the same piece of text must lead. */
const lead = 5;

/** The candidates that a text names, the best first: equal for equal text and candidates, whatever their order. */
export function matchesOf(asked: Asked, candidates: readonly Candidate[]): Match[] {
  const pool = candidates
    .filter(({ kind }) => !asked.kinds?.length || asked.kinds.includes(kind))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const around = surroundingsOf(readText(asked.text), asked.country, asked.place);
  const scored = asked.affiliation ? affiliationMatches(pool, around) : nameMatches(asked.text, pool, around);
  const least = asked.affiliation ? leastScores.affiliation : leastScores.name;
  return decided(conditioned(asked, pool, scored), least);
}

/** Of each piece of text the best may be matched, if it is good enough and leads. */
function decided(scored: readonly Scored[], least: number): Match[] {
  const ordered = scored.toSorted(
    (one, other) =>
      other.score - one.score || one.start - other.start || (one.candidate.id < other.candidate.id ? -1 : 1),
  );
  const best = ordered.filter(({ candidate }, index) => {
    return ordered.findIndex((other) => other.candidate.id === candidate.id) === index;
  });
  return best.map((each) => {
    const overlapping = best.filter(
      (other) => other !== each && other.start < each.end && each.start < other.end && mayMatch(other),
    );
    const leads = overlapping.every((other) => other.score <= each.score - (isWithin(other, each) ? 0 : lead));
    return { ...each, match: mayMatch(each) && each.score >= least && leads };
  });
}

/** A record that its register has withdrawn is nobody's. */
function mayMatch({ candidate, contradicted }: Scored): boolean {
  return !contradicted && candidate.status !== 'WITHDRAWN';
}

/** Who is named by fewer of the same words need not be led by much. */
function isWithin(inner: Scored, outer: Scored): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}
